/**
 * The n-th smallest travel seconds of a point's departures, straight from the steps of a window. Values are counted in bins as wide as
 * departures are apart: a step of n departures has exactly one value in each of n bins that follow one another, always at the same place
 * within the bin. So a bin's count is a sum of step ends, and inside the bin that holds a rank there is one value a step.
 *
 * Worked number: departures a minute apart; a step of three whose last takes 130 s (190 and 250 before it) and one of two whose
 * last takes 65 s (and 125): bins 1 to 5 hold 1, 2, 1, 1 values; the third smallest is the second of bin 2 (125, 130): 130.
 *
 * A kernel: state is kept between readings, so that none allocates.
 */
import { UNREACHED } from './unreached.ts'
import type { WindowSteps } from './windowSteps.ts'

export class StepRanking {
  readonly #steps: WindowSteps
  readonly #changes: Int32Array
  readonly #found: Int32Array
  #point = -1
  #finite = 0
  #firstBin = 0
  #lastBin = -1
  /** Where the last rank was found: the next is not before it, unless it is smaller. */
  #rank = 0
  #bin = 0
  #below = 0
  #inBin = 0

  constructor(steps: WindowSteps) {
    this.#steps = steps
    this.#changes = new Int32Array(Math.floor(steps.maxSeconds / steps.stepSeconds) + steps.departures + 3)
    this.#found = new Int32Array(steps.departures)
  }

  /** Takes a point; gives its shortest travel seconds, UNREACHED where it has none. */
  read(point: number): number {
    const { newest, before, shortest, first, last, stepSeconds } = this.#steps
    const changes = this.#changes
    if (this.#lastBin >= 0) changes.fill(0, this.#firstBin, this.#lastBin + 2)
    let best = UNREACHED
    let finite = 0
    let firstBin = changes.length
    let lastBin = -1
    for (let step = newest[point]; step >= 0; step = before[step]) {
      const seconds = shortest[step]
      const count = last[step] - first[step] + 1
      const bin = (seconds / stepSeconds) | 0
      changes[bin] += 1
      changes[bin + count] -= 1
      if (bin < firstBin) firstBin = bin
      if (bin + count - 1 > lastBin) lastBin = bin + count - 1
      if (seconds < best) best = seconds
      finite += count
    }
    this.#point = point
    this.#finite = finite
    this.#firstBin = firstBin
    this.#lastBin = lastBin
    this.#rank = -1
    return best
  }

  /** The value that `rank` others come before in order of size; UNREACHED where that is infinite. */
  at(rank: number): number {
    if (rank >= this.#finite) return UNREACHED
    if (rank < this.#rank || this.#rank < 0) {
      this.#bin = this.#firstBin
      this.#below = 0
      this.#inBin = this.#changes[this.#firstBin]
    }
    this.#rank = rank
    while (this.#below + this.#inBin <= rank) {
      this.#below += this.#inBin
      this.#bin += 1
      this.#inBin += this.#changes[this.#bin]
    }
    return this.#pick(rank - this.#below)
  }

  /** The value at a place of the present bin. */
  #pick(place: number): number {
    const { newest, before, shortest, first, last, stepSeconds } = this.#steps
    const found = this.#found
    const bin = this.#bin
    let count = 0
    for (let step = newest[this.#point]; step >= 0; step = before[step]) {
      const seconds = shortest[step]
      const firstBin = (seconds / stepSeconds) | 0
      if (bin < firstBin || bin > firstBin + last[step] - first[step]) continue
      const value = seconds + (bin - firstBin) * stepSeconds
      // Smallest first: they are few.
      let at = count
      for (; at > 0 && found[at - 1] > value; at--) found[at] = found[at - 1]
      found[at] = value
      count += 1
    }
    return found[place]
  }
}
