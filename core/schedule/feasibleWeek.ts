/**
 * Feasible minutes of a week: over all openings of its dates, the minutes at which somebody can arrive, be served, and be home again
 * (core/schedule/feasibleArrivals.ts). Bounds: openings known for certain, and those with the hours that nobody knows. A plan of the
 * week is made once for a service and a group, and asked for each dwelling.
 *
 * Worked number: open Monday to Friday 09:00 to 17:00, a visit of 60 minutes, on foot 10 minutes, always free: arrivals from 09:00 to
 * 16:00 on five days, 2,100 minutes.
 */
import { feasibleSeconds, type Opening } from './feasibleArrivals.ts'
import { type Interval, unionIntervals } from './interval.ts'
import { joinFreeTime, joinOvernight } from './joinOvernight.ts'
import type { ServiceHours } from './schedule.ts'
import type { TravelLeg } from './travelLeg.ts'

interface PlannedDate {
  date: string
  open: Opening[]
  /** With the hours that are unknown; null where none are. */
  perhaps: Opening[] | null
  free: Interval[]
}
export type WeekPlan = readonly PlannedDate[]

/**
 * @param hours of consecutive dates: the day before, those of the week, the day after.
 * @param free time of the same dates.
 */
export function planWeek(
  hours: readonly ServiceHours[],
  free: readonly Interval[][],
  timeZone: string,
): WeekPlan {
  const days = hours.map(({ date }, i) => ({ date, intervals: free[i] }))
  const open = joinOvernight(
    hours.map(({ date, open: intervals }) => ({ date, intervals })),
    timeZone,
  )
  const surely = hours.every(({ unknown }) => unknown.length === 0)
  const perhaps = joinOvernight(
    hours.map(({ date, open: known, unknown }) => ({
      date,
      intervals: unionIntervals([...known, ...unknown]),
    })),
    timeZone,
  )
  return hours.slice(0, -1).flatMap(({ date }, i) => {
    const planned = { date, open: open[i], perhaps: surely ? null : perhaps[i] }
    return i === 0 ? [] : [{ ...planned, free: unionIntervals(joinFreeTime(days, i, timeZone)) }]
  })
}

/** Travel and visit of one person. */
export interface WeekOfVisits {
  visitSeconds: number
  maxTravelSeconds: number
  /** The ways of a date, in seconds of that service date. */
  legs: (date: string) => { outbound: TravelLeg; homeward: TravelLeg }
}

/** Minutes; `lower` = unknown hours are closed, `upper` = they are open. */
export function feasibleMinutes(plan: WeekPlan, week: WeekOfVisits): { lower: number; upper: number } {
  let lower = 0
  let upper = 0
  for (const { date, open, perhaps, free } of plan) {
    if (free.length === 0 || open.length + (perhaps?.length ?? 0) === 0) continue
    const visit = { ...week.legs(date), ...week, free }
    const sum = (openings: readonly Opening[]) =>
      openings.reduce((seconds, opening) => seconds + feasibleSeconds(opening, visit), 0)
    const known = sum(open)
    lower += known
    upper += perhaps === null ? known : sum(perhaps)
  }
  return { lower: lower / 60, upper: upper / 60 }
}
