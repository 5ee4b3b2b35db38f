/**
 * When one can be off a vehicle at each stop, and with how much walking so far: labels (time, seconds walked), none of which is
 * beaten by another, in order of time, so that the walking falls from each to the next.
 */
import { doubled } from './doubled.ts'

export class AlightingLabels {
  /** Stops with a new label since `begin`, the first `improvedCount`. */
  readonly improved: Int32Array
  improvedCount = 0
  time = new Int32Array(1 << 12)
  walk = new Int32Array(1 << 12)
  readonly #head: Int32Array
  readonly #improvedIn: Int32Array
  #next = new Int32Array(1 << 12)
  #count = 0
  #oldCount = 0
  #round = 0

  constructor(stops: number) {
    this.improved = new Int32Array(stops)
    this.#head = new Int32Array(stops).fill(-1)
    this.#improvedIn = new Int32Array(stops)
  }

  reset(): void {
    this.#head.fill(-1)
    this.#count = 0
    this.begin()
  }

  /** From here on labels are new. */
  begin(): void {
    this.#oldCount = this.#count
    this.#round += 1
    this.improvedCount = 0
  }

  /** The earliest label of a stop, -1 where there is none; `after` gives the next. */
  first(stop: number): number {
    return this.#head[stop]
  }

  after(label: number): number {
    return this.#next[label]
  }

  isNew(label: number): boolean {
    return label >= this.#oldCount
  }

  add(stop: number, time: number, walk: number): void {
    let before = -1
    let label = this.#head[stop]
    while (
      label >= 0 &&
      (this.time[label] < time || (this.time[label] === time && this.walk[label] <= walk))
    ) {
      if (this.walk[label] <= walk) return
      before = label
      label = this.#next[label]
    }
    while (label >= 0 && this.walk[label] >= walk) label = this.#next[label]
    const at = this.#count++
    if (at === this.time.length) {
      this.time = doubled(this.time)
      this.walk = doubled(this.walk)
      this.#next = doubled(this.#next)
    }
    this.time[at] = time
    this.walk[at] = walk
    this.#next[at] = label
    if (before < 0) this.#head[stop] = at
    else this.#next[before] = at
    if (this.#improvedIn[stop] === this.#round) return
    this.#improvedIn[stop] = this.#round
    this.improved[this.improvedCount] = stop
    this.improvedCount += 1
  }
}
