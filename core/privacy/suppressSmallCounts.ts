/**
 * A small table of observed counts with its totals, made safe to publish. Cells and totals of 1 to 4 are withheld (primary
 * suppression), and then as few and as small others as are needed so that no withheld small figure can be worked out
 * from the rest by adding and subtracting, even by a reader who knows that every withheld figure is at least 1.
 * Zeros are shown. After Cox 1980 (J. Am. Stat. Assoc. 75); the table is seen as a network in which every figure flows
 * total -> row total -> cell -> column total -> total, so a figure is safe exactly where a cycle of withheld figures lets it change.
 * Worked: row 2, 7, 9 with total 18: the 2 is withheld, and the 7 with it, else 18 - 7 - 9 = 2.
 */
import { isSmallCount, SMALL_COUNT_THRESHOLD } from './isSmallCount.ts'

/** null = withheld. */
export interface PublishedTable {
  cells: (number | null)[][]
  rowTotals: (number | null)[]
  columnTotals: (number | null)[]
  total: number | null
}

interface Figure {
  from: number
  to: number
  count: number
  withheld: boolean
}

/** `rows`: whole numbers, not negative, all rows of one length. */
export function suppressSmallCounts(
  rows: readonly (readonly number[])[],
  threshold: number = SMALL_COUNT_THRESHOLD,
): PublishedTable {
  const rowCount = rows.length
  const columnCount = rows[0]?.length ?? 0
  const source = rowCount + columnCount
  const sink = source + 1
  const add = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const figure = (from: number, to: number, count: number): Figure => ({
    from,
    to,
    count,
    withheld: isSmallCount(count, threshold),
  })
  const cells = rows.map((row, r) => row.map((count, c) => figure(r, rowCount + c, count)))
  const rowTotals = rows.map((row, r) => figure(source, r, add(row)))
  const columnTotals = Array.from({ length: columnCount }, (_, c) =>
    figure(rowCount + c, sink, add(rows.map((row) => row[c]))),
  )
  const total = figure(sink, source, add(rows.flat()))
  const figures = [...cells.flat(), ...rowTotals, ...columnTotals, total]

  const small = figures.filter((each) => each.withheld)
  for (const each of small) for (const other of cheapestCycle(each, figures, sink + 1)) other.withheld = true

  const published = ({ count, withheld }: Figure) => (withheld ? null : count)
  return {
    cells: cells.map((row) => row.map(published)),
    rowTotals: rowTotals.map(published),
    columnTotals: columnTotals.map(published),
    total: published(total),
  }
}

/**
 * The figures that must be withheld beside `given` so that it could be one more: the cheapest way back from its end to its
 * start, along figures (one more) or against them (one less, so at least 2 now). What is withheld already costs nothing.
 */
function cheapestCycle(given: Figure, figures: readonly Figure[], nodeCount: number): Figure[] {
  const cost = new Array<number>(nodeCount).fill(Number.POSITIVE_INFINITY)
  const via = new Array<{ figure: Figure; before: number } | undefined>(nodeCount)
  cost[given.to] = 0
  for (let round = 1; round < nodeCount; round++) {
    for (const figure of figures) {
      if (figure === given || figure.count === 0) continue
      const price = figure.withheld ? 0 : figure.count
      for (const [start, end, possible] of [
        [figure.from, figure.to, true],
        [figure.to, figure.from, figure.count > 1],
      ] as const) {
        if (!possible || cost[start] + price >= cost[end]) continue
        cost[end] = cost[start] + price
        via[end] = { figure, before: start }
      }
    }
  }
  const cycle: Figure[] = []
  for (let node = given.from; node !== given.to; ) {
    const step = via[node]
    if (!step) break
    cycle.push(step.figure)
    node = step.before
  }
  return cycle
}
