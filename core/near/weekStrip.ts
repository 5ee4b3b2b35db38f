/**
 * One place and the services that may serve it, by hour of the week: for each of the 168 hours from Monday 0:00 the service with the
 * least travel there and back among those that take somebody who arrives within that hour, are open for the whole visit and can be
 * reached and left within the limit. Three-valued: `sure` = it matches and is open for certain; `perhaps` = the nearest of those of which
 * that is not known (a service without hours is unknown, never open); neither = none.
 *
 * On the day on which clocks go forward one hour of the clock has no instants, and its cell is empty; on the day on which they go
 * back one hour has twice as many.
 * Worked number: open Monday 9:00 to 12:00, a visit of an hour, 10 minutes on foot each way: the cells of 9:00, 10:00 and 11:00 (for who
 * arrives at 11:00 sharp), 600 s there and 600 s back; 165 cells are empty.
 */

import type { Arrivals } from '../gaps/askTimes.ts'
import { and, type ThreeValued } from '../match/threeValued.ts'
import { bestVisit, travelOf, type VisitLimits, type VisitWays } from './bestVisit.ts'

export const HOURS_OF_WEEK = 168
const HOURS_OF_DAY = 24

export interface StripService {
  /** Whether it matches the person, hours and travel apart. */
  match: ThreeValued
  /** Monday to Sunday: arrivals that leave time for the visit, while it is open for certain, and while it may be (both together). */
  days: readonly { open: readonly Arrivals[]; perhaps: readonly Arrivals[] }[]
  /** Ways of a day by each mode. */
  ways: readonly (readonly VisitWays[])[]
}

export interface StripVisit {
  /** Positions among the services and among the modes. */
  service: number
  mode: number
  thereSeconds: number
  backSeconds: number
}

export interface StripCell {
  sure: StripVisit | null
  perhaps: StripVisit | null
}

/** @param hours of each day, Monday first: the instants of each hour of the clock, in seconds of the service date. */
export function weekStrip(
  hours: readonly (readonly Arrivals[])[],
  services: readonly StripService[],
  limits: VisitLimits,
): StripCell[] {
  const cells = Array.from({ length: HOURS_OF_WEEK }, (): StripCell => ({ sure: null, perhaps: null }))
  for (const [s, { match, days, ways }] of services.entries()) {
    if (match === 'no') continue
    for (const [day, { open, perhaps }] of days.entries()) {
      if (perhaps.length === 0) continue
      for (const [hour, instants] of hours[day].entries()) {
        const cell = cells[day * HOURS_OF_DAY + hour]
        const sure = and(match, open.length > 0 ? 'yes' : 'unknown') === 'yes'
        const surely = sure ? bestOf(open, instants, s, ways[day], limits) : null
        if (surely) cell.sure = nearer(cell.sure, surely)
        else cell.perhaps = nearer(cell.perhaps, bestOf(perhaps, instants, s, ways[day], limits))
      }
    }
  }
  return cells
}

function bestOf(
  openings: readonly Arrivals[],
  instants: Arrivals,
  service: number,
  ways: readonly VisitWays[],
  limits: VisitLimits,
): StripVisit | null {
  let best: StripVisit | null = null
  for (const each of openings) {
    const arrivals = { from: Math.max(each.from, instants.from), to: Math.min(each.to, instants.to) }
    if (arrivals.from > arrivals.to) continue
    for (const [mode, way] of ways.entries()) {
      const visit = bestVisit(arrivals, way, limits)
      if (!visit) continue
      const { thereSeconds, backSeconds } = visit
      best = nearer(best, { service, mode, thereSeconds, backSeconds })
    }
  }
  return best
}

/** Of equal ones the first: the earlier service, the earlier mode. */
function nearer(a: StripVisit | null, b: StripVisit | null): StripVisit | null {
  if (!a || !b) return a ?? b
  return travelOf(b) < travelOf(a) ? b : a
}
