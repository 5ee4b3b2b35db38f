/** Gaps as CSV: one line an area, in the order of the result; times in minutes; null = empty. */
import type { AreaGap, GapResult } from '../../core/gaps/gapResult.ts'
import type { Cell } from './cell.ts'
import { INTERVAL_COLUMNS } from './intervalColumns.ts'
import { toCsv } from './toCsv.ts'

/** Column name and value; GeoJSON carries the same as properties. */
export const GAP_COLUMNS: readonly (readonly [string, (area: AreaGap) => Cell])[] = [
  ['rank', (area) => area.rank],
  ['id', (area) => area.id],
  ['name', (area) => area.name.en],
  ['name_fr', (area) => area.name.fr],
  ['merged', (area) => area.merged],
  ['people', (area) => area.people],
  ['covered', (area) => area.covered],
  ['shortfall', (area) => area.shortfall],
  ...INTERVAL_COLUMNS,
  ['coverage', (area) => area.coverage],
  ['unreached', (area) => area.unreached],
  ['covered_by_doubtful', (area) => area.coveredByDoubtful],
  ['median_minutes', (area) => (area.medianSeconds === null ? null : area.medianSeconds / 60)],
  ['gap', (area) => area.gap],
  ['unknown', (area) => area.unknown],
  ['missing', (area) => area.missing],
]

export function gapsToCsv(result: GapResult): string {
  return toCsv(
    GAP_COLUMNS.map(([name]) => name),
    result.areas.map((area) => GAP_COLUMNS.map(([, value]) => value(area))),
  )
}
