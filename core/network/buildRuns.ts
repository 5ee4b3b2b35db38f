/**
 * What vehicles do on one service date: trips of that date, trips of earlier dates that still run, trips of the next date that a feed
 * whose clocks are ahead of the region's begins before the date is over, departures of frequencies, and trips joined by in-seat
 * transfers (GTFS transfer_type 4).
 *
 * Exact frequencies depart at start + k x headway, before the end. Where only the headway is promised they depart at start + phase + k x
 * headway, as often; the phase is a fixed share, drawn from the names of feed and trip, of what is left of the headway at the end, so
 * that lines of one headway do not all meet, or all miss, one another at every stop. Over a window of whole headways the wait for
 * such a line is evenly spread from 0 to the headway, whatever the phase.
 */
import { addDays, serviceDayStart } from './serviceDay.ts'
import type { TripCounts } from './timetable.ts'
import type { TransitFeed, TransitFrequency } from './transitFeed.ts'

/** One trip on one day, `shiftSeconds` later than its stop times say. */
export interface TripOnDay {
  feed: number
  trip: number
  shiftSeconds: number
}

/** Trips that one vehicle makes while riders stay aboard. */
export type Run = TripOnDay[]

/** Longer chains are cut, and riders change there: no vehicle does this, and lists of all ways through must stay short. */
const MOST_TRIPS_OF_RUN = 12

export type RunCounts = Omit<TripCounts, 'patterns'>

/** @param timeZone the zone whose service date the times refer to. */
export function buildRuns(
  feeds: readonly TransitFeed[],
  serviceDate: string,
  timeZone: string,
): { runs: Run[]; counts: RunCounts } {
  const counts = { trips: 0, tripsOfOtherDates: 0, unusableTrips: 0, headwayTrips: 0, inSeatTransfers: 0 }
  const runs: Run[] = []
  const start = serviceDayStart(serviceDate, timeZone)
  feeds.forEach((feed, f) => {
    const frequencies = groupFrequencies(feed)
    for (const days of listDays(feed)) {
      const date = addDays(serviceDate, days)
      const shift = serviceDayStart(date, feed.timeZone) - start
      const running = new Set<number>()
      for (let trip = 0; trip < feed.trips.length; trip++) {
        if (!feed.services[feed.trips[trip].service]?.dates.includes(date)) continue
        const usable = isUsable(feed, trip)
        const repeated = frequencies.get(trip)
        for (const at of repeated
          ? expandFrequencies(feed, trip, repeated)
          : [{ shift: 0, isHeadway: false }]) {
          const first = feed.departureSeconds[feed.tripStart[trip]] + at.shift + shift
          const last = feed.arrivalSeconds[feed.tripStart[trip + 1] - 1] + at.shift + shift
          if (days < 0 && !(last >= 0)) continue
          if (days > 0 && !(first < DAY_SECONDS)) continue
          counts[days === 0 ? 'trips' : 'tripsOfOtherDates'] += 1
          if (at.isHeadway) counts.headwayTrips += 1
          if (!usable) counts.unusableTrips += 1
          else if (repeated) runs.push([{ feed: f, trip, shiftSeconds: at.shift + shift }])
          else running.add(trip)
        }
      }
      const { chains, joined } = joinTrips(feed, running)
      counts.inSeatTransfers += joined
      for (const chain of chains) runs.push(chain.map((trip) => ({ feed: f, trip, shiftSeconds: shift })))
    }
  })
  return { runs, counts }
}

const DAY_SECONDS = 86_400

/** The service date, the next one, and those before it as far back as the feed's longest trip goes. */
function listDays(feed: TransitFeed): number[] {
  let latest = 0
  for (const seconds of feed.arrivalSeconds) if (seconds > latest) latest = seconds
  let longest = 0
  for (let trip = 0; trip < feed.trips.length && feed.frequencies.length > 0; trip++) {
    const end = feed.tripStart[trip + 1]
    if (end > feed.tripStart[trip])
      longest = Math.max(longest, feed.arrivalSeconds[end - 1] - feed.departureSeconds[feed.tripStart[trip]])
  }
  for (const { endSeconds } of feed.frequencies) latest = Math.max(latest, endSeconds + longest)
  // A day more than the hours say: clocks change, and feeds may be behind the region's.
  const before = Math.ceil(latest / DAY_SECONDS) + 1
  return [0, 1, ...Array.from({ length: before }, (_, i) => -1 - i)]
}

function isUsable(feed: TransitFeed, trip: number): boolean {
  const start = feed.tripStart[trip]
  const end = feed.tripStart[trip + 1]
  for (let i = start; i < end; i++) {
    if (feed.departureSeconds[i] < feed.arrivalSeconds[i]) return false
    if (i > start && feed.arrivalSeconds[i] < feed.departureSeconds[i - 1]) return false
  }
  return end - start >= 2
}

function groupFrequencies(feed: TransitFeed): Map<number, TransitFrequency[]> {
  const byTrip = new Map<number, TransitFrequency[]>()
  for (const frequency of feed.frequencies) {
    if (!(frequency.headwaySeconds > 0)) continue
    byTrip.set(frequency.trip, [...(byTrip.get(frequency.trip) ?? []), frequency])
  }
  return byTrip
}

function expandFrequencies(
  feed: TransitFeed,
  trip: number,
  frequencies: TransitFrequency[],
): { shift: number; isHeadway: boolean }[] {
  const first = feed.departureSeconds[feed.tripStart[trip]]
  const share = shareOf(`${feed.id}\n${feed.trips[trip].id}`)
  return frequencies.flatMap(({ startSeconds, endSeconds, headwaySeconds, exact }) => {
    const departures: { shift: number; isHeadway: boolean }[] = []
    const last = Math.max(0, Math.ceil((endSeconds - startSeconds) / headwaySeconds) - 1)
    const room = Math.max(0, endSeconds - startSeconds - last * headwaySeconds)
    const phase = exact ? 0 : Math.floor(share * room)
    for (let time = startSeconds + phase; time < endSeconds; time += headwaySeconds)
      departures.push({ shift: time - first, isHeadway: !exact })
    return departures
  })
}

/** A number from 0 to 1, 1 excluded, that always belongs to the same text (FNV-1a, then the last step of MurmurHash3). */
function shareOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
}

/** Trips that take no time are not joined, so that joined trips never make a circle. */
function takesTime(feed: TransitFeed, trip: number): boolean {
  return feed.arrivalSeconds[feed.tripStart[trip + 1] - 1] > feed.departureSeconds[feed.tripStart[trip]]
}

/**
 * Chains of trips along in-seat transfers. A trip that divides, or that two trips join, stands in a chain for each way through;
 * every way is listed from a trip without one before it to a trip without one after it.
 */
function joinTrips(feed: TransitFeed, running: Set<number>): { chains: number[][]; joined: number } {
  const after = new Map<number, number[]>()
  const hasBefore = new Set<number>()
  let joined = 0
  for (const { type, fromTrip, toTrip, fromStop, toStop } of feed.transfers) {
    if (type !== 4 || !running.has(fromTrip) || !running.has(toTrip)) continue
    const last = feed.tripStart[fromTrip + 1] - 1
    const first = feed.tripStart[toTrip]
    if (feed.departureSeconds[first] < feed.arrivalSeconds[last]) continue
    if (!takesTime(feed, fromTrip) || !takesTime(feed, toTrip)) continue
    if (!isStopOrStation(feed, fromStop, last) || !isStopOrStation(feed, toStop, first)) continue
    const known = after.get(fromTrip) ?? []
    if (known.includes(toTrip)) continue
    after.set(fromTrip, [...known, toTrip])
    hasBefore.add(toTrip)
    joined += 1
  }
  const chains: number[][] = []
  const beyond = new Set<number>()
  function follow(chain: number[]): void {
    const next = after.get(chain[chain.length - 1]) ?? []
    if (next.length === 0 || chain.length >= MOST_TRIPS_OF_RUN) chains.push(chain)
    else for (const trip of next) follow([...chain, trip])
    // What lies beyond the cut begins a run of its own.
    if (next.length > 0 && chain.length >= MOST_TRIPS_OF_RUN) for (const trip of next) beyond.add(trip)
  }
  for (const trip of running) if (!hasBefore.has(trip)) follow([trip])
  for (const trip of beyond) follow([trip])
  return { chains, joined }
}

/** Whether the stop of a rule, if it names one, is that of the stop time or the station that holds it. */
function isStopOrStation(feed: TransitFeed, stop: number, stopTime: number): boolean {
  const calledAt = feed.stopOfTime[stopTime]
  return stop < 0 || stop === calledAt || stop === feed.stops[calledAt].parent
}
