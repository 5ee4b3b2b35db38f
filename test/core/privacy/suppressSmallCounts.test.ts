import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PublishedTable, suppressSmallCounts } from '../../../core/privacy/suppressSmallCounts.ts'

/** Every table that agrees with what is published, withheld figures being at least 1: what a patient reader finds. */
function tablesThatFit(published: PublishedTable, most: number): number[][][] {
  const { cells } = published
  const positions = cells.flatMap((row, r) => row.map((_, c) => [r, c] as const))
  const table = cells.map((row) => row.map((count) => count ?? 0))
  const fits: number[][][] = []
  const agrees = (count: number, shown: number | null) => (shown === null ? count >= 1 : count === shown)
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
  const fill = (k: number) => {
    if (k < positions.length) {
      const [r, c] = positions[k]
      const shown = cells[r][c]
      for (let count = shown ?? 1; count <= (shown ?? most); count++) {
        table[r][c] = count
        fill(k + 1)
      }
      return
    }
    const rowSums = table.map(sum)
    const columnSums = cells[0].map((_, c) => sum(table.map((row) => row[c])))
    if (!rowSums.every((count, r) => agrees(count, published.rowTotals[r]))) return
    if (!columnSums.every((count, c) => agrees(count, published.columnTotals[c]))) return
    if (agrees(sum(rowSums), published.total)) fits.push(table.map((row) => [...row]))
  }
  fill(0)
  return fits
}

describe('suppression of small observed counts', () => {
  test('worked: the 2 goes, and the 7 with it, else the total would give it away', () => {
    const published = suppressSmallCounts([
      [2, 7, 9],
      [20, 30, 40],
    ])
    expect(published.cells[0][0]).toBeNull()
    expect(published.cells.flat().filter((count) => count === null).length).toBe(4)
    expect(published.rowTotals).toEqual([18, 90])
    expect(published.total).toBe(108)
    const single = suppressSmallCounts([[2, 7, 9]])
    expect(single.cells).toEqual([[null, null, 9]])
    expect(single.rowTotals).toEqual([18])
    expect(single.columnTotals).toEqual([null, null, 9])
  })
  test('a table without small counts is published whole, zeros too', () => {
    const rows = [
      [0, 5],
      [12, 0],
    ]
    expect(suppressSmallCounts(rows)).toEqual({
      cells: rows,
      rowTotals: [5, 12],
      columnTotals: [12, 5],
      total: 17,
    })
  })
  test('on drawn tables: what is shown is true, no small figure is shown, and none can be worked out', () => {
    const tables = fc
      .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 2 }) })
      .chain(({ rows, columns }) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    fc.assert(
      fc.property(tables, (rows) => {
        const published = suppressSmallCounts(rows)
        const fits = tablesThatFit(published, 9)
        expect(fits).toContainEqual(rows)
        const row = (table: number[][], r: number) => table[r].reduce((sum, count) => sum + count, 0)
        const column = (table: number[][], c: number) => table.reduce((sum, counts) => sum + counts[c], 0)
        const safe = (true_: number, shown: number | null, of: (table: number[][]) => number) => {
          if (shown !== null) expect(shown).toBe(true_)
          if (true_ > 0 && true_ < 5) {
            expect(shown).toBeNull()
            expect(new Set(fits.map(of)).size).toBeGreaterThan(1)
          }
        }
        rows.forEach((counts, r) => {
          counts.forEach((count, c) => {
            safe(count, published.cells[r][c], (table) => table[r][c])
          })
          safe(row(rows, r), published.rowTotals[r], (table) => row(table, r))
        })
        rows[0].forEach((_, c) => {
          safe(column(rows, c), published.columnTotals[c], (table) => column(table, c))
        })
      }),
      { numRuns: 100 },
    )
  })
})
