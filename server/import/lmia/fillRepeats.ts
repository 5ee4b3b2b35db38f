/**
 * Layouts in which a blank repeats the line above (2019 Q1 and Q2 of the published lists, made from a pivot table), against
 * those in which a blank means missing (all later ones).
 *
 * The rule that tells them apart: in a pivot layout the province stands once per province, so that most rows have none. A list repeats
 * when more than half of its first 200 data rows have no province. A province is never missing in the other layouts.
 *
 * In a repeating list a blank repeats the line above unless a column to its left is printed anew on its row: then it is
 * missing (an employer never gets the address of the employer before it).
 */
import type { RawRow } from '../files/readRawTable.ts'
import type { ReportNotice } from '../notice.ts'

const LOOK_AHEAD = 200

/** `columns` are the indices that repeat, outermost first: province, stream, employer, address. */
export async function* fillRepeats(
  rows: AsyncIterable<RawRow>,
  columns: readonly number[],
  report: ReportNotice,
): AsyncIterable<RawRow> {
  const first: RawRow[] = []
  let repeats = false
  let decided = false
  let above: string[] = []
  for await (const row of rows) {
    if (decided) {
      yield repeats ? fill(row) : row
      continue
    }
    first.push(row)
    if (first.length === LOOK_AHEAD) yield* decide()
  }
  if (!decided) yield* decide()

  function* decide(): Iterable<RawRow> {
    decided = true
    repeats = first.filter((row) => isBlank(row.cells[columns[0]])).length * 2 > first.length
    for (const row of first) yield repeats ? fill(row) : row
    first.length = 0
  }

  function fill(row: RawRow): RawRow {
    const cells = [...row.cells]
    let printed = false
    for (const column of columns) {
      if (!isBlank(cells[column])) printed = true
      else if (!printed && above[column] !== undefined) cells[column] = above[column]
      else if (!printed) report('repeat_without_line_above', { rowNumber: row.rowNumber })
    }
    above = cells
    return { rowNumber: row.rowNumber, cells }
  }
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === ''
}
