import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export interface StoredCount {
  value: number | null
  missing: string | null
  /** The 95 % confidence interval that the source publishes; null or left out = none. */
  interval?: { low: number; high: number } | null
}

export interface StoredGroup {
  id: string
  name: { en: string; fr: string }
  vintage: string | null
  counts: StoredCount[]
}

/** Demand groups with their counts, indexed by area; an area without a row is unknown (`not-available`). */
export async function listGroups(
  db: Kysely<Tables>,
  vintageId: number,
  areaCount: number,
): Promise<StoredGroup[]> {
  const groups = await db
    .selectFrom('demand_group')
    .selectAll()
    .where('vintage_id', '=', vintageId)
    .orderBy('position')
    .execute()
  const counts = await db.selectFrom('area_count').selectAll().where('vintage_id', '=', vintageId).execute()
  const byId = new Map<string, StoredGroup>(
    groups.map((group) => [
      group.id,
      {
        id: group.id,
        name: { en: group.name_en, fr: group.name_fr },
        vintage: group.count_vintage,
        counts: Array.from({ length: areaCount }, () => ({ value: null, missing: 'not-available' })),
      },
    ]),
  )
  for (const count of counts)
    byId.get(count.demand_group)!.counts[count.area_index] = {
      value: count.value,
      missing: count.missing,
      ...(count.low !== null && count.high !== null && { interval: { low: count.low, high: count.high } }),
    }
  return [...byId.values()]
}
