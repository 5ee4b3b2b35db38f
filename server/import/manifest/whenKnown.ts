/** An object with the one member, or without it where nothing is known. */
export function whenKnown(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value }
}
