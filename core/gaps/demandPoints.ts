/** Where the people of the areas live, as parallel arrays: one entry a demand point. */
export interface DemandPoints {
  /** Position of the point's area in the region's list of areas. */
  readonly areaIndex: Uint16Array | Uint32Array
  /** Dwellings, or 1: the share of the area's people is weight / sum of the area's weights. Not negative. */
  readonly weight: Float32Array | Float64Array
}

/** Seconds from each demand point to the nearest service; the greatest value of the array's type means not reached. */
export type NearestSeconds = Uint16Array | Uint32Array

/** The value that says "not reached": 65535 or 4294967295. */
export function unreachedOf(seconds: NearestSeconds): number {
  return seconds.BYTES_PER_ELEMENT === 2 ? 0xffff : 0xffffffff
}

/**
 * The weights as multiples of one power of two, so that up to four million of them add up without any rounding and
 * a sum does not depend on its order. Whole numbers and halves stay as they are; others move by at most a billionth of the
 * greatest weight.
 */
export function exactWeights(weight: ArrayLike<number>): Float64Array {
  let greatest = 0
  for (let k = 0; k < weight.length; k++) if (weight[k] > greatest) greatest = weight[k]
  let scale = 1
  while (scale < greatest) scale *= 2
  while (scale / 2 >= greatest && scale > 2 ** -900) scale /= 2
  const quantum = scale * 2 ** -30
  const exact = new Float64Array(weight.length)
  for (let k = 0; k < exact.length; k++) exact[k] = Math.round(weight[k] / quantum) * quantum
  return exact
}
