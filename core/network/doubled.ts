/** The same values at the front of an array twice as long, for arrays that grow. */
export function doubled<T extends Int32Array | Uint16Array>(values: T): T {
  const larger = new (values.constructor as new (length: number) => T)(2 * values.length)
  larger.set(values)
  return larger
}
