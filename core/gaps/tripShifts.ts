/**
 * Which single trip, run so much earlier or later, would bring people home within the limit (or there in time): every run that somebody
 * could board if it were moved by at most the largest step is moved and searched for anew, so that nothing is estimated. A journey that is new
 * boards the moved run somewhere, reached by rides that were there before: so no other run needs to be looked at. Smallest moves count:
 * between two steps the smallest multiple of `grain` that brings as many.
 * Worked: the session ends at 21:00, the stop is 5 minutes away, the last trip leaves it at 20:59 and then takes 30 minutes: 360 s later,
 * everybody whom it takes home.
 */

import type { RaptorSearch } from '../network/raptorSearch.ts'
import { type PatternRun, retimeRun, spareSeconds } from '../network/retimeRun.ts'
import type { RiderLinks } from '../network/riderLinks.ts'
import { NEVER, type RaptorRows } from '../network/timetable.ts'
import type { TransitSearch } from '../network/transitSearch.ts'
import type { TravelOfRoot } from './travelOfRoot.ts'

export interface TripShift extends PatternRun {
  /** Where it can be boarded first once it is moved. */
  position: number
  /** Negative = earlier, in the time of the rows. */
  seconds: number
  /** Of those who lack the ride, ascending. */
  points: number[]
}

export interface ShiftSearch {
  /** With times of its own: they are changed, and put back. */
  rows: RaptorRows
  /** Both over these rows; they are reset. */
  raptor: RaptorSearch
  search: TransitSearch
  /** Of the search. */
  links: RiderLinks
}

export interface ShiftQuestion {
  /** When one leaves the root, in the time of the rows. */
  departure: number
  /** Points; those of them that get there as it is are left out. */
  lacking: ArrayLike<number>
  /** By how much runs are moved, ascending. */
  steps: readonly number[]
  grain: number
  weight: ArrayLike<number>
  /** Of each step and side, so many are made as small as they can be. */
  most: number
}

export interface TripShifts {
  shifts: TripShift[]
  /** Runs that were moved, counted through all patterns. */
  looked: number[]
}

export function tripShifts(
  { rows, raptor, search, links }: ShiftSearch,
  { walks, limits }: Pick<TravelOfRoot, 'walks' | 'limits'>,
  { departure, lacking, steps, grain, weight, most }: ShiftQuestion,
): TripShifts {
  const limit = departure + limits.at(-1)!
  raptor.reset()
  raptor.run(walks, departure, limit)
  const ready = raptor.ready[raptor.maxRides - 1].slice()
  search.reset()
  search.run(walks, departure, limit)
  const without = Array.from(lacking).filter((point) => search.time[point] === NEVER)
  if (without.length === 0) return { shifts: [], looked: [] }
  const walkFrom = shortestWalks(rows, links, without)
  const runs = listRuns(rows, ready, limit, steps.at(-1)!)
  const tried = new Map<string, TripShift>()
  const candidates: { step: number; least: number; side: 1 | -1; shift: TripShift; gain: number }[] = []
  for (const { pattern, run, least, farthest } of runs) {
    for (const side of [1, -1] as const) {
      const most = Math.min(spareSeconds(rows, { pattern, run }, side), side > 0 ? Infinity : farthest)
      const spare = Math.floor(most / grain) * grain
      let last = side > 0 ? Math.ceil(least / grain) * grain - grain : 0
      for (const step of steps) {
        const size = Math.min(step, spare)
        if (size <= last) continue
        const shift = move(pattern, run, side * size)
        if (shift.points.length > 0)
          candidates.push({ step, least: last + grain, side, shift, gain: weigh(shift) })
        last = size
      }
    }
  }
  const chosen = steps.flatMap((step) =>
    ([1, -1] as const).flatMap((side) =>
      candidates
        .filter((each) => each.step === step && each.side === side)
        .sort((a, b) => b.gain - a.gain)
        .slice(0, most),
    ),
  )
  const shifts = chosen.map(({ least, side, shift, gain }) => {
    for (let size = least; size < Math.abs(shift.seconds); size += grain) {
      const smaller = move(shift.pattern, shift.run, side * size)
      if (weigh(smaller) >= gain) return smaller
    }
    return shift
  })
  return { shifts, looked: runs.map(({ pattern, run }) => rows.runStart[pattern] + run) }

  function weigh({ points }: TripShift): number {
    return points.reduce((sum, point) => sum + weight[point], 0)
  }

  function move(pattern: number, run: number, seconds: number): TripShift {
    const key = `${pattern} ${run} ${seconds}`
    const known = tried.get(key)
    if (known) return known
    retimeRun(rows, { pattern, run }, seconds)
    const points = reached()
    const position = firstBoarding(rows, ready, { pattern, run })
    retimeRun(rows, { pattern, run }, -seconds)
    const shift = { pattern, run, position, seconds, points }
    tried.set(key, shift)
    return shift
  }

  /** Most moves bring no ride near to any of them: then all the points need not be searched. */
  function reached(): number[] {
    raptor.reset()
    raptor.run(walks, departure, limit)
    if (!raptor.best.some((arrival, platform) => arrival + walkFrom[platform] <= limit)) return []
    search.reset()
    search.run(walks, departure, limit)
    return without.filter((point) => search.time[point] !== NEVER)
  }
}

/** Seconds of the shortest walk from each platform to one of these points; NEVER where there is none. */
function shortestWalks(rows: RaptorRows, links: RiderLinks, points: readonly number[]): Int32Array {
  const isAsked = new Uint8Array(links.pointCount)
  for (const point of points) isAsked[point] = 1
  const shortest = new Int32Array(rows.platformCount).fill(NEVER)
  for (const [at, platform] of rows.platformAt.entries())
    for (let k = links.start[at]; k < links.start[at + 1]; k++)
      if (isAsked[links.point[k]] === 1) shortest[platform] = Math.min(shortest[platform], links.seconds[k])
  return shortest
}

interface MovableRun extends PatternRun {
  /** Smallest move later with which somebody could board who cannot now, and farthest one earlier with which somebody still could. */
  least: number
  farthest: number
}

function listRuns(rows: RaptorRows, ready: Int32Array, limit: number, largest: number): MovableRun[] {
  const { platformCount, boardingStart, boardingPattern, boardingPosition, departuresAt } = rows
  const found = new Map<number, MovableRun>()
  for (let platform = 0; platform < platformCount; platform++) {
    if (ready[platform] === NEVER) continue
    for (let b = boardingStart[platform]; b < boardingStart[platform + 1]; b++) {
      const pattern = boardingPattern[b]
      const runs = rows.runStart[pattern + 1] - rows.runStart[pattern]
      const first = rows.timeStart[pattern] + boardingPosition[b] * runs
      for (let run = 0; run < runs; run++) {
        const missed = ready[platform] - departuresAt[first + run]
        if (missed > largest || departuresAt[first + run] > limit + largest) continue
        const key = rows.runStart[pattern] + run
        const known = found.get(key) ?? { pattern, run, least: Infinity, farthest: 0 }
        found.set(key, known)
        if (missed > 0) known.least = Math.min(known.least, missed)
        else known.farthest = Math.max(known.farthest, -missed)
      }
    }
  }
  return [...found.values()]
}

/** The first position at which those who are ready may board the run; -1 where nobody is. */
function firstBoarding(rows: RaptorRows, ready: Int32Array, { pattern, run }: PatternRun): number {
  const start = rows.patternStart[pattern]
  const length = rows.patternStart[pattern + 1] - start
  const times = rows.timeStart[pattern] + run * length
  for (let x = 0; x < length - 1; x++)
    if (rows.boardAt[start + x] === 1 && ready[rows.platformAt[start + x]] <= rows.departures[times + x])
      return x
  return -1
}
