/**
 * Which rides lead to a label of a finished search, found by going back from it: no search keeps track of its way, so that it stays
 * small. The last boarding that fits is taken, and the fewest rides.
 */
import type { PlatformWalks, RaptorSearch } from './raptorSearch.ts'
import { NEVER, type RaptorRows } from './timetable.ts'

/** A ride over the rows of a search: run i of a pattern, from one position to a later one. */
export interface RowRide {
  pattern: number
  run: number
  board: number
  alight: number
  /** Seconds of the walk, or change, that ends at the boarding. */
  walkBefore: number
}

/**
 * Rides to a platform, first ride first; undefined where the search did not reach it.
 * @param search of one departure after `reset`. @param mirrored the other direction's rows.
 */
export function traceRides(
  search: RaptorSearch,
  mirrored: RaptorRows,
  walks: PlatformWalks,
  departure: number,
  platform: number,
): RowRide[] | undefined {
  const rides: RowRide[] = []
  let at = platform
  let count = search.maxRides
  if (search.best[at] === NEVER) return undefined
  for (;;) {
    const time = search.arrival[count][at]
    while (count > 1 && search.arrival[count - 1][at] === time) count -= 1
    const ride = findRide(search, mirrored, at, time, count)
    rides.unshift(ride)
    const boarded = search.rows.platformAt[search.rows.patternStart[ride.pattern] + ride.board]
    count -= 1
    const ready = search.ready[count][boarded]
    while (count > 0 && search.ready[count - 1][boarded] === ready) count -= 1
    if (count === 0) {
      ride.walkBefore = ready - departure
      if (!walks.platforms.includes(boarded)) throw new Error('this search began elsewhere')
      return rides
    }
    at = findChange(search, boarded, ready, count)
    ride.walkBefore = ready - search.arrival[count][at]
  }
}

/** The platform from which the transfer to another comes that was ready at a time. The rows list transfers by where they begin only. */
function findChange(search: RaptorSearch, boarded: number, ready: number, rides: number): number {
  const { platformCount, transferStart, transferTo, transferSeconds } = search.rows
  for (let from = 0; from < platformCount; from++) {
    const arrival = search.arrival[rides][from]
    if (arrival > ready) continue
    for (let t = transferStart[from]; t < transferStart[from + 1]; t++)
      if (transferTo[t] === boarded && arrival + transferSeconds[t] === ready) return from
  }
  throw new Error('a label without a transfer')
}

function findRide(
  search: RaptorSearch,
  mirrored: RaptorRows,
  platform: number,
  time: number,
  rides: number,
): RowRide {
  const { rows } = search
  const ready = search.ready[rides - 1]
  for (let b = mirrored.boardingStart[platform]; b < mirrored.boardingStart[platform + 1]; b++) {
    const pattern = mirrored.boardingPattern[b]
    const start = rows.patternStart[pattern]
    const length = rows.patternStart[pattern + 1] - start
    const alight = length - 1 - mirrored.boardingPosition[b]
    const runs = rows.runStart[pattern + 1] - rows.runStart[pattern]
    for (let run = 0; run < runs; run++) {
      const times = rows.timeStart[pattern] + run * length
      if (rows.arrivals[times + alight] !== time) continue
      for (let board = alight - 1; board >= 0; board--)
        if (
          rows.boardAt[start + board] === 1 &&
          ready[rows.platformAt[start + board]] <= rows.departures[times + board]
        )
          return { pattern, run, board, alight, walkBefore: 0 }
    }
  }
  throw new Error('a label without a ride')
}
