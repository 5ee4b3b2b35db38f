/** Head-counts that people have entered, as they hold: of each site and month the last version. For the owner alone. */
import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import type { Db } from '../../store/db.ts'
import { listVersions, type SavedVersion } from '../../store/savedRecords.ts'

const HeadCountBody = Type.Object({
  /** null = somebody said that nobody knows. */
  workers: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  /** Who said so, on which ISO date. */
  who: Type.String(),
  date: Type.String(),
})
export type HeadCountBody = Static<typeof HeadCountBody>

export interface HeadCount extends HeadCountBody {
  site: string
  month: number
}

export async function listHeadCounts(db: Db, regionId: string): Promise<HeadCount[]> {
  return knownHeadCounts(await listVersions(db, { regionId, kind: 'head-count' }))
}

export function knownHeadCounts(versions: readonly SavedVersion[]): HeadCount[] {
  const latest = new Map(versions.map((version) => [version.id, version]))
  return [...latest.values()].flatMap(({ id, action, body }) => {
    const [site, month] = id.split(':')
    return action === 'saved' && Check(HeadCountBody, body) ? [{ site, month: Number(month), ...body }] : []
  })
}

export function headCountId(site: string, month: number): string {
  return `${site}:${month}`
}
