/** Text without spaces around it, inner runs of spaces (no-break ones too) made one; null where nothing is left. */
export function cleanText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const text = String(value).replace(/\s+/g, ' ').trim()
  return text === '' ? null : text
}
