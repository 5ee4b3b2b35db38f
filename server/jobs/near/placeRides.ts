import type { PlatformWalks } from '../../../core/network/raptorSearch.ts'
import { NEVER } from '../../../core/network/timetable.ts'
import type { TransitSearch } from '../../../core/network/transitSearch.ts'
import { listEvents } from '../../../core/network/travelWindow.ts'
import { openSearch, type SearchParts } from '../transit/openSearch.ts'

export interface PlaceRidesShared {
  /** Forward: from the place. */
  outbound: SearchParts
  /** Reverse: back to it. */
  homeward: SearchParts
}

export interface PlaceRidesTask {
  walks: PlatformWalks
  /** Longest ride worth telling. */
  cutoffSeconds: number
}

/** Rides of point p stand from start[p] to start[p + 1], sorted by departure and by arrival: each worth taking. */
export interface Rides {
  start: Int32Array
  departures: Int32Array
  arrivals: Int32Array
}

/** Work of a thread: all rides of a day between one place and every point, there and home. */
export function placeRides(
  shared: PlaceRidesShared,
): (task: PlaceRidesTask) => { outbound: Rides; homeward: Rides } {
  const outbound = openSearch(shared.outbound)
  const homeward = openSearch(shared.homeward)
  return ({ walks, cutoffSeconds }) => {
    // Departures come from the last to the first, arrivals from the first to the last; each improvement is a ride worth taking.
    const out = searchAll(outbound, walks, cutoffSeconds)
    const home = searchAll(homeward, walks, cutoffSeconds)
    const points = outbound.time.length
    return {
      outbound: byPoint(points, out.point.reverse(), out.rootTime.reverse(), out.pointTime.reverse()),
      homeward: byPoint(
        points,
        home.point,
        home.pointTime.map((time) => -time),
        home.rootTime.map((time) => -time),
      ),
    }
  }
}

/** @param search is reset. Times are the search's own: negated where it is reverse. */
function searchAll(search: TransitSearch, walks: PlatformWalks, cutoffSeconds: number) {
  const found = { point: [] as number[], rootTime: [] as number[], pointTime: [] as number[] }
  search.reset()
  for (const negated of listEvents(search, walks, -NEVER, NEVER)) {
    const begins = -negated
    search.run(walks, begins, begins + cutoffSeconds)
    for (let i = 0; i < search.improvedCount; i++) {
      const point = search.improved[i]
      found.point.push(point)
      found.rootTime.push(begins)
      found.pointTime.push(search.time[point])
    }
  }
  return found
}

function byPoint(
  pointCount: number,
  point: readonly number[],
  departs: readonly number[],
  arrives: readonly number[],
): Rides {
  const start = new Int32Array(pointCount + 1)
  for (const each of point) start[each + 1] += 1
  for (let p = 0; p < pointCount; p++) start[p + 1] += start[p]
  const next = start.slice()
  const departures = new Int32Array(point.length)
  const arrivals = new Int32Array(point.length)
  for (let i = 0; i < point.length; i++) {
    const at = next[point[i]]++
    departures[at] = departs[i]
    arrivals[at] = arrives[i]
  }
  return { start, departures, arrivals }
}
