/** Typed arrays with more at their end; those given stay as they are. */
export function append<A extends Int32Array | Uint16Array | Uint8Array>(
  before: A,
  after: ArrayLike<number>,
): A {
  const all = new (before.constructor as new (length: number) => A)(before.length + after.length)
  all.set(before)
  all.set(after, before.length)
  return all
}

/** Starts of compressed rows, the last of which is where the entries end; the rows of `after` begin at 0. */
export function appendStarts(before: Int32Array, after: Int32Array): Int32Array {
  const end = before[before.length - 1]
  const moved = after.subarray(1).map((start) => start + end)
  return append(before, moved)
}
