import { type TimetableSeason, timetableSeason } from '../../../core/schedule/timetableSeason.ts'
import { describeServiceDates } from '../../import/gtfs/describeServiceDates.ts'
import type { RegionTransit } from '../transit/regionTransit.ts'

export interface TimetablePeriod {
  /** ISO: on which dates all feeds run, the first and the last; those of any feed where they share none. */
  from: string
  to: string
  /** Of the timetables together: summer if one of them is of the summer alone. */
  season: TimetableSeason | null
}

/** Null where nothing ever runs. */
export function timetablePeriod({ feeds }: Pick<RegionTransit, 'feeds'>): TimetablePeriod | null {
  const periods = feeds
    .map((feed) => describeServiceDates([feed]))
    .filter((dates) => dates.length > 0)
    .map((dates) => ({ from: dates[0].date, to: dates.at(-1)!.date }))
  if (periods.length === 0) return null
  const firsts = periods.map(({ from }) => from).sort()
  const lasts = periods.map(({ to }) => to).sort()
  const [from, to] = firsts.at(-1)! <= lasts[0] ? [firsts.at(-1)!, lasts[0]] : [firsts[0], lasts.at(-1)!]
  const season = periods.map((each) => timetableSeason(each.from, each.to)).find((each) => each) ?? null
  return { from, to, season }
}
