import type { Arrivals } from '../../../core/gaps/askTimes.ts'
import {
  bestVisit,
  travelOf,
  type Visit,
  type VisitLimits,
  type VisitWays,
} from '../../../core/near/bestVisit.ts'
import type { Interval } from '../../../core/schedule/interval.ts'

/** Arrivals that a question allows on one date, and those while the service is open for certain or perhaps. */
export interface AskedDay {
  date: string
  window: Arrivals
  open: readonly Arrivals[]
  perhaps: readonly Arrivals[]
  /** Its hours of the date. */
  hours: readonly Interval[]
}

export type NearestVisit =
  | { kind: 'visit'; sure: boolean; visit: Visit; day: AskedDay; mode: number }
  | { kind: 'closed' }
  | { kind: 'too-far' }

/** The visit with the least travel over all days and modes: while it is open for certain, else while it may be. */
export function nearestVisit(
  days: readonly AskedDay[],
  waysOf: (date: string) => readonly VisitWays[],
  limits: VisitLimits,
): NearestVisit {
  const best = (arrivalsOf: (day: AskedDay) => readonly Arrivals[]) => {
    let found: { visit: Visit; day: AskedDay; mode: number } | null = null
    for (const day of days)
      for (const [mode, ways] of waysOf(day.date).entries())
        for (const arrivals of arrivalsOf(day)) {
          const visit = bestVisit(arrivals, ways, limits)
          if (visit && (!found || travelOf(visit) < travelOf(found.visit))) found = { visit, day, mode }
        }
    return found
  }
  const sure = best(({ open }) => open)
  if (sure) return { kind: 'visit', sure: true, ...sure }
  const perhaps = best(({ perhaps }) => perhaps)
  if (perhaps) return { kind: 'visit', sure: false, ...perhaps }
  return { kind: best(({ window }) => [window]) ? 'closed' : 'too-far' }
}
