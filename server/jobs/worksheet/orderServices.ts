import { SERVICE_TYPES } from '../../../core/match/serviceTypes.ts'
import type { StoredService } from '../../store/serviceRecord.ts'

/** How many people an answer about a record would move at most, by `recordKey`; from the diagnosis of standards. */
export type PeopleByRecord = ReadonlyMap<string, number>

/** Records whose answers would move the most people first; others and equals by service type, name and key. */
export function orderServices(
  services: readonly StoredService[],
  people: PeopleByRecord = new Map(),
): StoredService[] {
  const moved = ({ key }: StoredService) => people.get(key) ?? 0
  const type = ({ record }: StoredService) => Math.min(...record.serviceTypes.map(typeRank))
  return [...services].sort(
    (a, b) =>
      moved(b) - moved(a) ||
      type(a) - type(b) ||
      compare(a.record.name.en, b.record.name.en) ||
      compare(a.key, b.key),
  )
}

function typeRank(slug: string): number {
  const rank = SERVICE_TYPES.findIndex((type) => type.slug === slug)
  return rank < 0 ? SERVICE_TYPES.length : rank
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
