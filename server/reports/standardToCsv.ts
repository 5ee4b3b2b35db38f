/** The answer to a standard as CSV: one line an area, in the order of the result; null = empty. */

import { STEPS } from '../../core/gaps/areaDiagnosis.ts'
import { BARRIERS } from '../../core/gaps/barriers.ts'
import type { StandardGaps } from '../contract/standards.ts'
import type { Cell } from './cell.ts'
import { INTERVAL_COLUMNS } from './intervalColumns.ts'
import { toCsv } from './toCsv.ts'

type Area = StandardGaps['areas'][number]

const column = (name: string) => name.replaceAll('-', '_')

const COLUMNS: readonly (readonly [string, (area: Area) => Cell])[] = [
  ['rank', (area) => area.rank],
  ['id', (area) => area.id],
  ['name', (area) => area.name.en],
  ['name_fr', (area) => area.name.fr],
  ['merged', (area) => area.merged],
  ['people', (area) => area.people],
  ['covered', (area) => area.covered?.lower ?? null],
  ['covered_upper', (area) => area.covered?.upper ?? null],
  ['shortfall', (area) => area.shortfall],
  ...INTERVAL_COLUMNS,
  ['coverage', (area) => area.coverage?.lower ?? null],
  ['coverage_upper', (area) => area.coverage?.upper ?? null],
  ...BARRIERS.map(
    (barrier) => [column(barrier), (area: Area): Cell => area.barriers?.[barrier] ?? null] as const,
  ),
  ['unknown_beyond_border', (area) => area.beyondBorder],
  ['served_on_demand', (area) => area.servedOnDemand],
  ...STEPS.flatMap((step) => [
    [`fix_${column(step)}`, (area: Area): Cell => area.singleFix?.[step].lower ?? null] as const,
    [`fix_${column(step)}_upper`, (area: Area): Cell => area.singleFix?.[step].upper ?? null] as const,
  ]),
  ['rests_on_unknown', (area) => area.restsOnUnknown],
  ['rests_on_stale', (area) => area.restsOnStale],
  ['below_target', (area) => area.belowTarget],
  ['missing', (area) => area.missing],
  ['nearest_miss', (area) => area.nearestMiss?.sentence.en ?? null],
]

export function standardToCsv({ areas }: StandardGaps): string {
  return toCsv(
    COLUMNS.map(([name]) => name),
    areas.map((area) => COLUMNS.map(([, value]) => value(area))),
  )
}
