/**
 * Travel by scanning every trip of a date in turn, ride after ride: no patterns, platforms, labels to prune or mirrored rows. Slower
 * than RAPTOR and plain enough to be read at a glance; what it must equal on real timetables without transfer rules.
 */
import type { FootTransfers } from '../../../core/network/footTransfers.ts'
import type { StopWalks } from '../../../core/network/stopLinks.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'

interface Call {
  stop: number
  arrival: number
  departure: number
  board: boolean
  alight: boolean
}

const DAY = 86_400

/** Trips of the date, and of the day before as far as they still run; for dates on which the clocks do not change. */
export function listTrips(feeds: readonly TransitFeed[], date: string): Call[][] {
  const before = new Date(Date.parse(date) - DAY * 1000).toISOString().slice(0, 10)
  const trips: Call[][] = []
  let firstStop = 0
  for (const feed of feeds) {
    for (const [day, shift] of [
      [date, 0],
      [before, -DAY],
    ] as const) {
      feed.trips.forEach(({ service }, trip) => {
        if (!feed.services[service].dates.includes(day)) return
        const calls: Call[] = []
        for (let i = feed.tripStart[trip]; i < feed.tripStart[trip + 1]; i++)
          calls.push({
            stop: firstStop + feed.stopOfTime[i],
            arrival: feed.arrivalSeconds[i] + shift,
            departure: feed.departureSeconds[i] + shift,
            board: feed.mayBoard[i] === 1,
            alight: feed.mayAlight[i] === 1,
          })
        if (calls.length >= 2 && calls[calls.length - 1].arrival >= 0) trips.push(calls)
      })
    }
    firstStop += feed.stops.length
  }
  return trips
}

/** Earliest arrival off a vehicle by stop, leaving the root at `departure`; Infinity where never. */
export function scanForward(
  trips: readonly Call[][],
  foot: FootTransfers,
  walks: StopWalks,
  departure: number,
  maxRides: number,
): number[] {
  const stopCount = foot.start.length - 1
  let ready = new Array<number>(stopCount).fill(Infinity)
  walks.stops.forEach((stop, i) => {
    ready[stop] = departure + walks.seconds[i]
  })
  const best = new Array<number>(stopCount).fill(Infinity)
  for (let rides = 0; rides < maxRides; rides++) {
    for (const calls of trips) {
      let aboard = false
      for (const { stop, arrival, departure: leaves, board, alight } of calls) {
        if (aboard && alight) best[stop] = Math.min(best[stop], arrival)
        aboard ||= board && ready[stop] <= leaves
      }
    }
    ready = best.slice()
    for (let from = 0; from < stopCount; from++)
      for (let i = foot.start[from]; i < foot.start[from + 1]; i++)
        ready[foot.stop[i]] = Math.min(ready[foot.stop[i]], best[from] + foot.seconds[i])
  }
  return best
}

/** Latest departure aboard a vehicle by stop, to be at the root by `arriveBy`; -Infinity where never. */
export function scanBackward(
  trips: readonly Call[][],
  foot: FootTransfers,
  walks: StopWalks,
  arriveBy: number,
  maxRides: number,
): number[] {
  const stopCount = foot.start.length - 1
  let needed = new Array<number>(stopCount).fill(-Infinity)
  walks.stops.forEach((stop, i) => {
    needed[stop] = arriveBy - walks.seconds[i]
  })
  const best = new Array<number>(stopCount).fill(-Infinity)
  for (let rides = 0; rides < maxRides; rides++) {
    for (const calls of trips) {
      let aboard = false
      for (const { stop, arrival, departure, board, alight } of calls.toReversed()) {
        if (aboard && board) best[stop] = Math.max(best[stop], departure)
        aboard ||= alight && arrival <= needed[stop]
      }
    }
    needed = best.slice()
    for (let from = 0; from < stopCount; from++)
      for (let i = foot.start[from]; i < foot.start[from + 1]; i++)
        needed[from] = Math.max(needed[from], best[foot.stop[i]] - foot.seconds[i])
  }
  return best
}
