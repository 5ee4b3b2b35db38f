/**
 * Steps of every point and service under each of several limits, small enough to be sent: the bytes of one pair under all limits are
 * one entry of a dictionary (a city has some hundred different ones), a pair is the number of its entry.
 * Worked: under 30, 45 and 60 minutes too far, no ride home, passed: the entry 1, 4, 0.
 */
export interface LimitSteps {
  /** Seconds, ascending. */
  limits: readonly number[]
  /** `limits.length` bytes an entry (packPointSteps). */
  entries: Uint8Array
  /** By pair, all points of the first service first, which repeats most. */
  codes: Uint8Array | Uint16Array | Uint32Array
}

/** @param steps for each limit one byte a pair, all services of the first point first. */
export function packLimitSteps(
  steps: readonly Uint8Array[],
  serviceCount: number,
  limits: readonly number[],
): LimitSteps {
  const pairs = steps[0].length
  const points = serviceCount === 0 ? 0 : pairs / serviceCount
  const codes = new Uint32Array(pairs)
  /** A tree of bytes: the node that follows from a node by a byte; the leaves are numbered by their first pair. */
  const next: Map<number, number>[] = limits.map(() => new Map())
  const entries: number[] = []
  for (let s = 0, to = 0; s < serviceCount; s++)
    for (let p = 0; p < points; p++, to++) {
      const pair = p * serviceCount + s
      let node = 0
      for (let k = 0; k < limits.length; k++) {
        const by = node * 256 + steps[k][pair]
        let following = next[k].get(by)
        if (following === undefined) {
          following = next[k].size
          next[k].set(by, following)
          if (k === limits.length - 1) for (const bytes of steps) entries.push(bytes[pair])
        }
        node = following
      }
      codes[to] = node
    }
  const entryCount = entries.length / limits.length
  const Codes = entryCount <= 256 ? Uint8Array : entryCount <= 65_536 ? Uint16Array : Uint32Array
  return { limits, entries: Uint8Array.from(entries), codes: Codes.from(codes) }
}

/** Under the limit at this position: one byte a pair, all services of the first point first. */
export function stepsAtLimit(
  { limits, entries, codes }: LimitSteps,
  limit: number,
  serviceCount: number,
): Uint8Array {
  const points = serviceCount === 0 ? 0 : codes.length / serviceCount
  const steps = new Uint8Array(codes.length)
  for (let s = 0, from = 0; s < serviceCount; s++)
    for (let p = 0; p < points; p++, from++)
      steps[p * serviceCount + s] = entries[codes[from] * limits.length + limit]
  return steps
}
