import type { IntervalsOfArea } from '../../core/gaps/answerIntervals.ts'
import type { Cell } from './cell.ts'

type WithIntervals = { intervals: IntervalsOfArea | null }

/** 95 % intervals and ties of an area, for CSV and GeoJSON. */
export const INTERVAL_COLUMNS: readonly (readonly [string, (area: WithIntervals) => Cell])[] = [
  ...(['people', 'covered', 'shortfall', 'rank'] as const).flatMap((name) => [
    [`${name}_low95`, ({ intervals }: WithIntervals): Cell => intervals?.[name]?.low ?? null] as const,
    [`${name}_high95`, ({ intervals }: WithIntervals): Cell => intervals?.[name]?.high ?? null] as const,
  ]),
  ['tied_with', ({ intervals }) => intervals?.tiedWith ?? null],
]
