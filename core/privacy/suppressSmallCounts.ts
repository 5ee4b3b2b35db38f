/**
 * A table of observed counts with its totals, made safe to publish: the sums of a table, handed to `suppressLinkedCounts`, which says
 * what "safe" is. Zeros are shown. Tables that are published together, with counts of areas and of their parts, of groups that contain
 * one another or of several limits, must go through `suppressLinkedCounts` together: one by one they would give each other away.
 * Worked: row 2, 7, 9 with total 18: the 2 is withheld, and the 7 with it, else 18 - 7 - 9 = 2.
 */
import { SMALL_COUNT_THRESHOLD } from './isSmallCount.ts'
import { suppressLinkedCounts } from './suppressLinkedCounts.ts'

/** null = withheld. */
export interface PublishedTable {
  cells: (number | null)[][]
  rowTotals: (number | null)[]
  columnTotals: (number | null)[]
  total: number | null
}

/** `rows`: whole numbers, not negative, all rows of one length. */
export function suppressSmallCounts(
  rows: readonly (readonly number[])[],
  threshold: number = SMALL_COUNT_THRESHOLD,
): PublishedTable {
  const add = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, c) => c)
  const cell = (r: number, c: number) => `cell ${r} ${c}`
  const counts: Record<string, number> = { total: add(rows.flat()) }
  rows.forEach((row, r) => {
    counts[`row ${r}`] = add(row)
    row.forEach((count, c) => {
      counts[cell(r, c)] = count
    })
  })
  for (const c of columns) counts[`column ${c}`] = add(rows.map((row) => row[c]))
  const sums = [
    { whole: 'total', parts: rows.map((_, r) => `row ${r}`) },
    { whole: 'total', parts: columns.map((c) => `column ${c}`) },
    ...rows.map((row, r) => ({ whole: `row ${r}`, parts: row.map((_, c) => cell(r, c)) })),
    ...columns.map((c) => ({ whole: `column ${c}`, parts: rows.map((_, r) => cell(r, c)) })),
  ]
  const shown = suppressLinkedCounts({ counts, sums }, { threshold, leastValues: threshold + 1 })
  return {
    cells: rows.map((row, r) => row.map((_, c) => shown[cell(r, c)])),
    rowTotals: rows.map((_, r) => shown[`row ${r}`]),
    columnTotals: columns.map((c) => shown[`column ${c}`]),
    total: shown.total,
  }
}
