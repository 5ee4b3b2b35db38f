/**
 * Feasible minutes of a week: over all openings of its dates, the minutes at which somebody can arrive, be served, and be home again
 * (core/schedule/feasibleArrivals.ts). Bounds: openings known for certain, and those with the hours that nobody knows.
 *
 * Worked number: open Monday to Friday 09:00 to 17:00, a visit of 60 minutes, on foot 10 minutes, always free: arrivals from 09:00 to
 * 16:00 on five days, 2,100 minutes.
 */
import { feasibleSeconds, type Opening, type Visit } from './feasibleArrivals.ts'
import type { Interval } from './interval.ts'
import { unionIntervals } from './interval.ts'
import { joinFreeTime, joinOvernight } from './joinOvernight.ts'
import type { ServiceHours } from './schedule.ts'
import type { TravelLeg } from './travelLeg.ts'

export interface FeasibleWeek {
  /** Hours of consecutive dates: the day before, those of the week, the day after. */
  hours: readonly ServiceHours[]
  /** Free time by date, as many as hours. */
  free: readonly Interval[][]
  timeZone: string
  visitSeconds: number
  maxTravelSeconds: number
  /** The ways of a date, on its own axis. */
  legs: (date: string) => { outbound: TravelLeg; homeward: TravelLeg }
}

/** Minutes; `lower` = unknown hours are closed, `upper` = they are open. */
export function feasibleMinutes(week: FeasibleWeek): { lower: number; upper: number } {
  const open = week.hours.map(({ date, open: intervals }) => ({ date, intervals }))
  const perhaps = week.hours.map(({ date, open: known, unknown }) => ({
    date,
    intervals: unionIntervals([...known, ...unknown]),
  }))
  const lower = minutesOf(joinOvernight(open, week.timeZone), week)
  const surely = week.hours.every(({ unknown }) => unknown.length === 0)
  return { lower, upper: surely ? lower : minutesOf(joinOvernight(perhaps, week.timeZone), week) }
}

function minutesOf(openings: readonly Opening[][], week: FeasibleWeek): number {
  const days = week.hours.map(({ date }, i) => ({ date, intervals: week.free[i] }))
  let seconds = 0
  openings.forEach((ofDate, i) => {
    if (i === 0 || ofDate.length === 0) return
    const free = unionIntervals(joinFreeTime(days, i, week.timeZone))
    const { visitSeconds, maxTravelSeconds } = week
    const visit: Visit = { visitSeconds, maxTravelSeconds, free, ...week.legs(days[i].date) }
    for (const opening of ofDate) seconds += feasibleSeconds(opening, visit)
  })
  return seconds / 60
}
