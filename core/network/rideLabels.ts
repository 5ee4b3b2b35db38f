/**
 * From where each run has been ridden: for a run, labels (position at which it was boarded, rides with it, seconds walked so far) none of which
 * is beaten by another. Where fewer rides, or less walking, allow no more than another label does, they are left out.
 */
import { doubled } from './doubled.ts'

export const BEATEN = -1
const NO_OTHER = 0x7fffffff

const POSITION = 0
const RIDES = 1
const WALK = 2
const NEXT = 3
const FIELDS = 4

export class RideLabels {
  readonly #head: Int32Array
  #labels = new Int32Array(1 << 12)
  #end = 0

  constructor(runs: number) {
    this.#head = new Int32Array(runs).fill(-1)
  }

  reset(): void {
    this.#head.fill(-1)
    this.#end = 0
  }

  /**
   * Adds a label. Returns the first later position that a label with as few rides and as little walking has ridden on from, NO_OTHER where there
   * is none; BEATEN where the label is no better than one that is there.
   */
  add(run: number, position: number, rides: number, walk: number): number {
    const labels = this.#labels
    const head = this.#head
    let until = NO_OTHER
    let before = -1
    for (let label = head[run]; label >= 0; label = labels[label + NEXT]) {
      const other = labels[label + POSITION]
      const otherRides = labels[label + RIDES]
      const otherWalk = labels[label + WALK]
      if (otherRides <= rides && otherWalk <= walk) {
        if (other <= position) return BEATEN
        if (other < until) until = other
      }
      if (other >= position && otherRides >= rides && otherWalk >= walk) {
        if (before < 0) head[run] = labels[label + NEXT]
        else labels[before + NEXT] = labels[label + NEXT]
      } else before = label
    }
    const at = this.#end
    this.#end += FIELDS
    if (this.#end > labels.length) this.#labels = doubled(labels)
    this.#labels[at + POSITION] = position
    this.#labels[at + RIDES] = rides
    this.#labels[at + WALK] = walk
    this.#labels[at + NEXT] = head[run]
    head[run] = at
    return until
  }
}
