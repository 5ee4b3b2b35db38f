/**
 * A sparse matrix of travel times from origins to destinations: compressed rows, one row an origin. A pair that is not
 * there is unreachable. The direction is that of travel (demand travels to supply), so the matrix is not symmetric.
 *
 * Row `o` holds the entries `rowStarts[o]` up to, but not including, `rowStarts[o + 1]` of `columns` (indices into
 * `destinations`) and `seconds`.
 */
export interface TravelTimeMatrix {
  readonly origins: readonly string[]
  readonly destinations: readonly string[]
  readonly rowStarts: Uint32Array
  readonly columns: Uint32Array
  /** Seconds, finite, not negative; fractions are kept. */
  readonly seconds: Float64Array
}

/** Parallel arrays with one entry a reachable pair, in any order; no pair may occur twice. */
export interface TravelTimePairs {
  origins: readonly string[]
  destinations: readonly string[]
  originIndices: ArrayLike<number>
  destinationIndices: ArrayLike<number>
  seconds: ArrayLike<number>
}

/** Sorts pairs into rows (counting sort; pairs of one origin keep their order). */
export function toTravelTimeMatrix(pairs: TravelTimePairs): TravelTimeMatrix {
  const { origins, destinations, originIndices, destinationIndices } = pairs
  const rowStarts = new Uint32Array(origins.length + 1)
  for (let k = 0; k < originIndices.length; k++) rowStarts[originIndices[k] + 1]++
  for (let o = 0; o < origins.length; o++) rowStarts[o + 1] += rowStarts[o]
  const next = rowStarts.slice(0, origins.length)
  const columns = new Uint32Array(originIndices.length)
  const seconds = new Float64Array(originIndices.length)
  for (let k = 0; k < originIndices.length; k++) {
    const at = next[originIndices[k]]++
    columns[at] = destinationIndices[k]
    seconds[at] = pairs.seconds[k]
  }
  return { origins, destinations, rowStarts, columns, seconds }
}

/** The first pair that occurs twice, as [origin index, destination index], or undefined. */
export function findRepeatedPair(matrix: TravelTimeMatrix): [number, number] | undefined {
  const lastRow = new Uint32Array(matrix.destinations.length)
  for (let o = 0; o < matrix.origins.length; o++) {
    for (let k = matrix.rowStarts[o]; k < matrix.rowStarts[o + 1]; k++) {
      if (lastRow[matrix.columns[k]] === o + 1) return [o, matrix.columns[k]]
      lastRow[matrix.columns[k]] = o + 1
    }
  }
  return undefined
}
