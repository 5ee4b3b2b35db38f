/**
 * Numbers positions in order of first appearance: equal pairs of whole numbers get equal numbers. An open-addressing table of
 * typed arrays, because a JavaScript Map holds at most 2^24 entries.
 */
export class PositionIndex {
  #capacity = 1 << 12
  #slots = new Int32Array(this.#capacity).fill(-1)
  #positions = new Int32Array(this.#capacity)
  count = 0

  /** The number of the position; a new one is added. */
  add(x: number, y: number): number {
    const mask = this.#capacity - 1
    let slot = hash(x, y) & mask
    for (;;) {
      const found = this.#slots[slot]
      if (found < 0) break
      if (this.#positions[2 * found] === x && this.#positions[2 * found + 1] === y) return found
      slot = (slot + 1) & mask
    }
    const added = this.count
    this.#slots[slot] = added
    this.#positions[2 * added] = x
    this.#positions[2 * added + 1] = y
    this.count += 1
    if (this.count * 2 >= this.#capacity) this.#grow()
    return added
  }

  /** All positions so far, two numbers each. */
  toArray(): Int32Array {
    return this.#positions.slice(0, 2 * this.count)
  }

  #grow(): void {
    this.#capacity *= 2
    const mask = this.#capacity - 1
    const positions = new Int32Array(this.#capacity)
    positions.set(this.#positions)
    this.#positions = positions
    this.#slots = new Int32Array(this.#capacity).fill(-1)
    for (let i = 0; i < this.count; i++) {
      let slot = hash(positions[2 * i], positions[2 * i + 1]) & mask
      while (this.#slots[slot] >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = i
    }
  }
}

/** The finishing steps of MurmurHash3 over both numbers: neighbouring positions must not fall into neighbouring slots. */
function hash(x: number, y: number): number {
  let h = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
