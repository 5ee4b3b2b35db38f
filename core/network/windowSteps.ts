/**
 * The travel seconds of a window of departures, by point, as steps: departures `first` to `last` that all arrive at the same time. A bus
 * that half an hour of departures waits for is one step instead of thirty numbers.
 *
 * A kernel: state is kept from root to root. Steps lie in the order in which they were found, those of a point in a chain.
 */
import { UNREACHED } from './unreached.ts'

export interface StepWindow {
  fromSeconds: number
  stepSeconds: number
  departures: number
  /** Departures that take longer are left out. */
  maxSeconds: number
}

export class WindowSteps implements StepWindow {
  readonly points: number
  fromSeconds = 0
  stepSeconds = 60
  departures = 0
  maxSeconds = 0
  /** By point: its newest step, or -1; `before` goes on from there. */
  readonly newest: Int32Array
  /** By step: the one found before it for the same point, or -1. */
  before = new Int32Array(1024)
  /** By step: travel seconds of its last departure, the shortest; each departure earlier takes `stepSeconds` more. */
  shortest = new Int32Array(1024)
  first = new Int32Array(1024)
  last = new Int32Array(1024)
  count = 0

  constructor(points: number) {
    this.points = points
    this.newest = new Int32Array(points).fill(-1)
  }

  /** Forgets all steps. */
  begin({ fromSeconds, stepSeconds, departures, maxSeconds }: StepWindow): void {
    Object.assign(this, { fromSeconds, stepSeconds, departures, maxSeconds })
    this.newest.fill(-1)
    this.count = 0
  }

  /** Departures `first` to `last` of a point arrive at `arrival`: those of them within the window and the limit. */
  add(point: number, arrival: number, first: number, last: number): void {
    const { fromSeconds, stepSeconds, maxSeconds } = this
    const soonest = Math.ceil((arrival - maxSeconds - fromSeconds) / stepSeconds)
    const from = Math.max(0, first, soonest)
    const to = Math.min(last, this.departures - 1)
    if (from > to) return
    if (this.count === this.first.length) this.#grow()
    const step = this.count
    this.before[step] = this.newest[point]
    this.shortest[step] = arrival - fromSeconds - to * stepSeconds
    this.first[step] = from
    this.last[step] = to
    this.newest[point] = step
    this.count += 1
  }

  #grow(): void {
    for (const name of ['before', 'shortest', 'first', 'last'] as const) {
      const grown = new Int32Array(2 * this[name].length)
      grown.set(this[name])
      this[name] = grown
    }
  }
}

/** Travel seconds of departure j of point x at x * departures + j, UNREACHED where there is no way within the limit. */
export function listTravelSeconds(steps: WindowSteps): Uint32Array {
  const { points, departures, newest, before, shortest, first, last, stepSeconds } = steps
  const seconds = new Uint32Array(points * departures).fill(UNREACHED)
  for (let point = 0; point < points; point++) {
    for (let step = newest[point]; step >= 0; step = before[step])
      for (let j = first[step]; j <= last[step]; j++)
        seconds[point * departures + j] = shortest[step] + (last[step] - j) * stepSeconds
  }
  return seconds
}
