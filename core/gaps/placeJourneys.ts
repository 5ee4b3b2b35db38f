/**
 * All journeys worth taking between one place and every point on one service date, there and home: found once by a range search each way
 * over all instants, they answer for any hours of that date (openingLimits.ts). A journey is worth taking if no other one is under way
 * within it, and walking all the way, possible at any time and kept apart, takes longer.
 * Worked: buses that leave a point at 8:00 and 8:10 and both arrive at 8:30: only the later one, 1,200 s that end at 8:30.
 */
import { doubled } from '../network/doubled.ts'
import type { PlatformWalks } from '../network/raptorSearch.ts'
import { NEVER } from '../network/timetable.ts'
import type { TransitSearch } from '../network/transitSearch.ts'
import { listEvents } from '../network/travelWindow.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

export interface PlaceJourneys {
  /** No journey and no way along streets is looked for that takes longer. */
  longestSeconds: number
  directThere: Uint32Array
  directHome: Uint32Array
  /** Null = along streets alone. */
  there: JourneyList | null
  /** Null also where nobody asks for the way home. */
  home: JourneyList | null
}

/** Journeys of point p from start[p] to start[p + 1], later ones after earlier ones. */
export interface JourneyList {
  /** Seconds of the service date at which one arrives at the place, or leaves it; ascending. */
  instants: Int32Array
  start: Int32Array
  /** By journey: its position among the instants, and the seconds that it takes, waits at stops included. */
  at: Uint16Array | Int32Array
  seconds: Uint16Array | Int32Array
}

/** @param outbound reverse, @param homeward forward; both are reset. Null = along streets alone. */
export function placeJourneys(
  outbound: TransitSearch | null,
  homeward: TransitSearch | null,
  { walks, directThere, directHome, limits, roundTrip }: TravelOfRoot,
): PlaceJourneys {
  const longestSeconds = limits.at(-1)!
  return {
    longestSeconds,
    directThere,
    directHome,
    there: outbound && listJourneys(outbound, walks, directThere, longestSeconds, 'arrivals'),
    home:
      homeward && roundTrip ? listJourneys(homeward, walks, directHome, longestSeconds, 'departures') : null,
  }
}

export function bytesOfJourneys({ directThere, directHome, there, home }: PlaceJourneys): number {
  const arrays = [there, home].flatMap((list) => (list ? [...Object.values(list)] : []))
  const buffers = new Set([directThere, directHome, ...arrays].map(({ buffer }) => buffer))
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0)
}

function listJourneys(
  search: TransitSearch,
  walks: PlatformWalks,
  direct: Uint32Array,
  longest: number,
  events: 'arrivals' | 'departures',
): JourneyList {
  search.reset()
  const negated = listEvents(search, walks, -NEVER, NEVER)
  const found = new FoundJourneys()
  const perPoint = new Int32Array(search.time.length)
  for (const [event, seconds] of negated.entries()) {
    search.run(walks, -seconds, longest - seconds)
    for (let i = 0; i < search.improvedCount; i++) {
      const point = search.improved[i]
      const takes = search.time[point] + seconds
      if (takes >= direct[point]) continue
      found.add(point, event, takes)
      perPoint[point] += 1
    }
  }
  // Arrivals were found from the first to the last, departures from the last to the first.
  const instants = events === 'arrivals' ? negated : negated.map((seconds) => -seconds).reverse()
  const start = new Int32Array(perPoint.length + 1)
  for (let point = 0; point < perPoint.length; point++) start[point + 1] = start[point] + perPoint[point]
  const at = arrayUpTo(instants.length, found.count)
  const seconds = arrayUpTo(longest, found.count)
  const next = events === 'arrivals' ? start.slice() : start.slice(1)
  for (let i = 0; i < found.count; i++) {
    const point = found.point[i]
    const to = events === 'arrivals' ? next[point]++ : --next[point]
    at[to] = events === 'arrivals' ? found.event[i] : instants.length - 1 - found.event[i]
    seconds[to] = found.seconds[i]
  }
  return { instants, start, at, seconds }
}

class FoundJourneys {
  count = 0
  point = new Int32Array(1 << 16)
  event = new Int32Array(1 << 16)
  seconds = new Int32Array(1 << 16)

  add(point: number, event: number, seconds: number): void {
    if (this.count === this.point.length) {
      this.point = doubled(this.point)
      this.event = doubled(this.event)
      this.seconds = doubled(this.seconds)
    }
    this.point[this.count] = point
    this.event[this.count] = event
    this.seconds[this.count] = seconds
    this.count += 1
  }
}

function arrayUpTo(most: number, length: number): Uint16Array | Int32Array {
  return most <= 0xffff ? new Uint16Array(length) : new Int32Array(length)
}
