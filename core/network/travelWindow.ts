/**
 * Travel seconds for each departure of a window between a root and every point, and their percentiles.
 *
 * A window has departures from `fromSeconds`, `stepSeconds` apart, before `toSeconds`. Travel seconds run from the departure to the
 * arrival, waiting included; walking all the way is always an answer; above `maxSeconds` a departure counts as infinite. A percentile
 * is by nearest rank: the ceil(p / 100 x n)-th smallest of n departures, UNREACHED where infinite. Worked number: a walk of 1 minute, a
 * bus every 10 minutes that takes 5: 60 departures of a window of an hour take 6 to 15 minutes, the median is the 30th smallest, 10.
 *
 * Both directions give the same numbers: rooted at the origin, departures go from the last to the first; rooted at the
 * destination, every second at which one can arrive there is an event, from the first to the last, and a departure belongs to the first
 * event that it still makes.
 */
import type { PlatformWalks } from './raptorSearch.ts'
import { StepRanking } from './stepRanking.ts'
import { NEVER } from './timetable.ts'
import type { TransitSearch } from './transitSearch.ts'
import { UNREACHED } from './unreached.ts'
import { WindowSteps } from './windowSteps.ts'

export interface TravelWindow {
  fromSeconds: number
  toSeconds: number
  /** 60 by default. */
  stepSeconds?: number
  /** At most MOST_SECONDS. */
  maxSeconds: number
}

/** Travel seconds are kept in 16 bits by some readers; the last value stands for infinite. */
const INFINITE = 0xffff
export const MOST_SECONDS = INFINITE - 1

/**
 * By transit from the root to every point.
 * @param search forward; it is reset.
 * @param walks from the root to platforms.
 * @param into steps of an earlier root, to be written over.
 */
export function windowFromRoot(
  search: TransitSearch,
  walks: PlatformWalks,
  window: TravelWindow,
  into?: WindowSteps,
): WindowSteps {
  const { fromSeconds, maxSeconds } = window
  const steps = prepare(search, window, into)
  const { departures, stepSeconds } = steps
  const points = search.time.length
  // Departures of a point from this one on are written down.
  const written = new Int32Array(points).fill(departures)
  search.reset()
  for (let j = departures - 1; j >= 0; j--) {
    const departure = fromSeconds + j * stepSeconds
    search.run(walks, departure, departure + maxSeconds)
    for (let i = 0; i < search.improvedCount; i++) {
      const point = search.improved[i]
      if (search.timeBefore[i] !== NEVER) steps.add(point, search.timeBefore[i], j + 1, written[point] - 1)
      written[point] = j + 1
    }
  }
  for (let point = 0; point < points; point++)
    if (search.time[point] !== NEVER) steps.add(point, search.time[point], 0, written[point] - 1)
  return steps
}

/**
 * By transit from every point to the root; the same numbers as windowFromRoot at each point.
 * @param search reverse; it is reset.
 */
export function windowToRoot(
  search: TransitSearch,
  walks: PlatformWalks,
  window: TravelWindow,
  into?: WindowSteps,
): WindowSteps {
  const { fromSeconds, maxSeconds } = window
  const steps = prepare(search, window, into)
  const { departures, stepSeconds } = steps
  const last = fromSeconds + (departures - 1) * stepSeconds
  search.reset()
  for (const arrival of listEvents(search, walks, -(last + maxSeconds), -fromSeconds)) {
    search.run(walks, -arrival, Math.min(-fromSeconds, maxSeconds - arrival))
    for (let i = 0; i < search.improvedCount; i++) {
      const point = search.improved[i]
      const before = search.timeBefore[i]
      const first = before === NEVER ? 0 : Math.floor((-before - fromSeconds) / stepSeconds) + 1
      steps.add(point, arrival, first, Math.floor((-search.time[point] - fromSeconds) / stepSeconds))
    }
  }
  return steps
}

/**
 * The negated times at which a walk of the search's rows may begin so as to meet a vehicle, from the smallest. Forward rows:
 * departures from the root, from the last to the first; reverse rows: arrivals at it, from the first to the last.
 */
export function listEvents(
  { rows }: Pick<TransitSearch, 'rows'>,
  walks: PlatformWalks,
  earliest: number,
  latest: number,
): Int32Array {
  const events: number[] = []
  walks.platforms.forEach((platform, i) => {
    for (let b = rows.boardingStart[platform]; b < rows.boardingStart[platform + 1]; b++) {
      const pattern = rows.boardingPattern[b]
      const length = rows.patternStart[pattern + 1] - rows.patternStart[pattern]
      for (
        let at = rows.timeStart[pattern] + rows.boardingPosition[b];
        at < rows.timeStart[pattern + 1];
        at += length
      ) {
        const time = rows.departures[at] - walks.seconds[i]
        if (time >= earliest && time <= latest) events.push(-time)
      }
    }
  })
  const sorted = Int32Array.from(events).sort()
  return sorted.filter((time, i) => i === 0 || time !== sorted[i - 1])
}

function prepare(search: TransitSearch, window: TravelWindow, into?: WindowSteps): WindowSteps {
  const { fromSeconds, toSeconds, maxSeconds, stepSeconds = 60 } = window
  if (!(toSeconds > fromSeconds)) throw new RangeError('a window must end after it begins')
  if (!(maxSeconds >= 0 && maxSeconds <= MOST_SECONDS))
    throw new RangeError(`maxSeconds must be from 0 to ${MOST_SECONDS}, not ${maxSeconds}`)
  const departures = Math.ceil((toSeconds - fromSeconds) / stepSeconds)
  const steps = into?.points === search.time.length ? into : new WindowSteps(search.time.length)
  steps.begin({ fromSeconds, stepSeconds, departures, maxSeconds })
  return steps
}

/**
 * Percentiles of travel seconds, percentile k of point x at x * percentiles.length + k; UNREACHED where infinite.
 * @param walkSeconds all the way on foot, by point, UNREACHED where there is no way.
 * @param percentiles above 0, at most 100.
 */
export function windowPercentiles(
  steps: WindowSteps,
  walkSeconds: Uint32Array,
  percentiles: readonly number[],
): Uint32Array {
  const { departures, maxSeconds } = steps
  const ranks = percentiles.map((percentile) => {
    if (!(percentile > 0 && percentile <= 100)) throw new RangeError(`not a percentile: ${percentile}`)
    return Math.max(0, Math.ceil((percentile / 100) * departures - 1e-9) - 1)
  })
  const result = new Uint32Array(walkSeconds.length * ranks.length).fill(UNREACHED)
  const ranking = new StepRanking(steps)
  for (let point = 0; point < walkSeconds.length; point++) {
    const walk = walkSeconds[point] <= maxSeconds ? walkSeconds[point] : UNREACHED
    const at = point * ranks.length
    // Who walks faster than the best departure rides walks at every rank.
    if (ranking.read(point) >= walk) {
      result.fill(walk, at, at + ranks.length)
      continue
    }
    for (let k = 0; k < ranks.length; k++) result[at + k] = Math.min(walk, ranking.at(ranks[k]))
  }
  return result
}
