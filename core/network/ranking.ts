/**
 * The n-th smallest of a few hundred travel seconds, without sorting them all: they are counted by minute, and only the minute that
 * holds the rank is sorted. Departures a minute apart that wait for the same vehicle fall into minutes of their own.
 *
 * Worked number: 130, 70, 65, 190: by minute 0, 2, 1, 1; rank 1 (the second smallest) is in minute 1, which holds 65 and 70: 70.
 *
 * A kernel: state is kept between readings, so that none allocates.
 */
const MINUTE = 60
const INFINITE = 0xffff

export class Ranking {
  readonly #count: number
  /** By minute: how many values, and the last of them; the others follow in `#next`, nearest to the front last. */
  readonly #ofMinute = new Int32Array(Math.ceil(INFINITE / MINUTE) + 1)
  readonly #lastOf = new Int32Array(Math.ceil(INFINITE / MINUTE) + 1)
  readonly #next: Int32Array
  readonly #found: Uint16Array
  #values: Uint16Array = new Uint16Array(0)
  #from = 0
  #finite = 0
  #first = 0
  #last = -1

  /** @param count how many values each reading has. */
  constructor(count: number) {
    this.#count = count
    this.#next = new Int32Array(count)
    this.#found = new Uint16Array(count)
  }

  /** Takes `count` values from `from` on; 65,535 is infinite. */
  read(values: Uint16Array, from: number): void {
    const ofMinute = this.#ofMinute
    const lastOf = this.#lastOf
    const next = this.#next
    if (this.#finite > 0) ofMinute.fill(0, this.#first, this.#last + 1)
    let finite = 0
    let first = ofMinute.length
    let last = -1
    for (let i = 0; i < this.#count; i++) {
      const value = values[from + i]
      if (value === INFINITE) continue
      const minute = (value / MINUTE) | 0
      next[i] = lastOf[minute]
      lastOf[minute] = i
      ofMinute[minute] += 1
      if (minute < first) first = minute
      if (minute > last) last = minute
      finite += 1
    }
    this.#values = values
    this.#from = from
    this.#finite = finite
    this.#first = first
    this.#last = last
  }

  /** The value that `rank` others come before in order of size; 65,535 where that is infinite. */
  at(rank: number): number {
    if (rank >= this.#finite) return INFINITE
    const ofMinute = this.#ofMinute
    let minute = this.#first
    let before = 0
    while (before + ofMinute[minute] <= rank) before += ofMinute[minute++]
    const found = this.#found
    let i = this.#lastOf[minute]
    for (let count = 0; count < ofMinute[minute]; count++) {
      const value = this.#values[this.#from + i]
      // Smallest first: they are few.
      let place = count
      for (; place > 0 && found[place - 1] > value; place--) found[place] = found[place - 1]
      found[place] = value
      i = this.#next[i]
    }
    return found[rank - before]
  }
}
