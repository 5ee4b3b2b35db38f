import type { StreetsSpec } from '../manifest/regionManifest.ts'

export type Traffic = { oneWay: 0 | 1 | -1; closed: boolean }

/** Words that many agencies use; FT and TF are Esri's "from to" and "to from". */
const CUSTOMARY: NonNullable<StreetsSpec['oneWayValues']> = {
  both: ['no', 'n', '0', 'false', 'f', 'b', 'both', 'two-way', 'two way', '2-way'],
  along: ['yes', 'y', '1', 'true', 't', 'ft', 'with'],
  against: ['-1', 'tf', 'reverse', 'against'],
}

/** What the one-way column says; blank is both ways, undefined is a value that stands nowhere. Case does not matter. */
export function readOneWay(value: string | null, listed: StreetsSpec['oneWayValues']): Traffic | undefined {
  if (value === null) return { oneWay: 0, closed: false }
  const values = listed ?? CUSTOMARY
  if (has(values.along, value)) return { oneWay: 1, closed: false }
  if (has(values.against, value)) return { oneWay: -1, closed: false }
  if (has(values.closed, value)) return { oneWay: 0, closed: true }
  return values.both === undefined || has(values.both, value) ? { oneWay: 0, closed: false } : undefined
}

function has(list: string[] | undefined, value: string): boolean {
  return list?.some((entry) => entry.trim().toLowerCase() === value.toLowerCase()) ?? false
}
