/** Typed arrays with more at their end; those given stay as they are. */
export function append(before: Int32Array, after: ArrayLike<number>): Int32Array {
  const all = new Int32Array(before.length + after.length)
  all.set(before)
  all.set(after, before.length)
  return all
}

export function appendFlags(before: Uint8Array, after: Uint8Array): Uint8Array {
  const all = new Uint8Array(before.length + after.length)
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
