/** Rows as CSV text: comma, LF, quotes only where needed. Null is an empty cell. */
export type Cell = string | number | null

export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell) => {
    const text = value === null ? '' : String(value)
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${[header, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`
}
