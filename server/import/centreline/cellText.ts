/**
 * The text of a cell of a street file, or null where it says nothing: blank, a dash, or the asterisks that a shapefile's table
 * holds where a number did not fit or was never set.
 */
export function cellText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const text = String(value).trim()
  return text === '' || /^(\*+|-+)$/.test(text) ? null : text
}
