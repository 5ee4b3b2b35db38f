/** Columns to add up and to take away. */
export type Terms = readonly { column: string; sign: 1 | -1 }[]

/**
 * "T1527 - T1528 - T1537" into its columns. An operator stands between spaces, so that "age-50-plus" is one column; the
 * whole text is one column when the file has a column of that name ("Total - Age").
 */
export function parseExpression(
  expression: string,
  isColumn: (name: string) => boolean = () => false,
): Terms {
  const text = expression.trim()
  if (isColumn(text)) return [{ column: text, sign: 1 }]
  const parts = text.split(/\s+([+-])\s+/)
  return parts
    .filter((_, index) => index % 2 === 0)
    .map((column, index) => ({
      column: column.trim(),
      sign: index > 0 && parts[2 * index - 1] === '-' ? -1 : 1,
    }))
}
