/**
 * The nodes that ways use, found again by id: sorted typed arrays, because nodes may come in any order and a JavaScript Map
 * holds at most 2^24 entries. Ids are exact as doubles.
 */
export class UsedNodes {
  readonly #ids: Float64Array
  /** 1 where more than one way, or one way twice, passes: a junction. */
  readonly shared: Uint8Array
  readonly lon: Float64Array
  readonly lat: Float64Array

  /** @param refs node ids of all ways, each way without immediate repeats. */
  constructor(refs: Float64Array) {
    const sorted = refs.slice().sort()
    let count = 0
    for (let i = 0; i < sorted.length; i++)
      if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i]
    this.#ids = sorted.slice(0, count)
    this.shared = new Uint8Array(count)
    this.lon = new Float64Array(count).fill(Number.NaN)
    this.lat = new Float64Array(count).fill(Number.NaN)
    const seen = new Uint8Array(count)
    for (const ref of refs) {
      const index = this.find(ref)
      if (seen[index]) this.shared[index] = 1
      seen[index] = 1
    }
  }

  /** Index of the node, or -1. */
  find(id: number): number {
    let low = 0
    let high = this.#ids.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const value = this.#ids[middle]
      if (value === id) return middle
      if (value < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
}
