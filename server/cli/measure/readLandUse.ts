/** The land-use table of `reach measure`: an `id` column and the numeric columns that the measure needs. */
import { RefusedInput } from '../../errors.ts'
import { columnOf, numberIn } from './columns.ts'
import { readCsvRows } from './csvRows.ts'

export interface LandUse {
  ids: string[]
  /** Opportunities and people: whole or broken numbers, not negative, never blank. */
  opportunities: Float64Array
  demand: Float64Array | null
  /** What cells are put in order by; NaN = blank, allowed only where nobody lives. */
  by: Float64Array | null
}

export interface LandUseColumns {
  opportunities: string
  demand?: string
  by?: string
}

export async function readLandUse(path: string, columns: LandUseColumns): Promise<LandUse> {
  let at: Record<'id' | 'opportunities' | 'demand' | 'by', number> | undefined
  const rowNumbers = new Map<string, number>()
  const opportunities: number[] = []
  const demand: number[] = []
  const by: number[] = []
  await readCsvRows(path, (cells, rowNumber) => {
    if (!at) {
      const header = cells.map((cell) => cell.trim())
      const find = (name: string | undefined) => (name === undefined ? -1 : columnOf(header, name, path))
      at = {
        id: find('id'),
        opportunities: find(columns.opportunities),
        demand: find(columns.demand),
        by: find(columns.by),
      }
      return
    }
    const id = (cells[at.id] ?? '').trim()
    if (id === '') throw new RefusedInput('missing_id', `${path}: row ${rowNumber} has no id.`, 'id')
    const earlier = rowNumbers.get(id)
    if (earlier !== undefined) {
      throw new RefusedInput(
        'repeated_id',
        `${path}: row ${rowNumber} repeats the id "${id}" of row ${earlier}.`,
        'id',
      )
    }
    rowNumbers.set(id, rowNumber)
    const amount = (name: string, column: number) => {
      const value = numberIn(cells[column], name, path, rowNumber)
      if (value === null) {
        throw new RefusedInput(
          'blank_cell',
          `${path}: row ${rowNumber}, ${name} is blank; unknown is not 0. Fill it in or leave the row out.`,
          name,
        )
      }
      if (value < 0)
        throw new RefusedInput(
          'negative_number',
          `${path}: row ${rowNumber}, ${name} is negative (${value}).`,
          name,
        )
      return value
    }
    opportunities.push(amount(columns.opportunities, at.opportunities))
    if (columns.demand !== undefined) demand.push(amount(columns.demand, at.demand))
    if (columns.by !== undefined) {
      const value = numberIn(cells[at.by], columns.by, path, rowNumber)
      if (value === null && demand.at(-1) !== 0) {
        throw new RefusedInput(
          'blank_cell',
          `${path}: row ${rowNumber}, ${columns.by} is blank where people live.`,
          columns.by,
        )
      }
      by.push(value ?? Number.NaN)
    }
  })
  if (!at) throw new RefusedInput('empty_file', `${path} is empty.`)
  if (rowNumbers.size === 0) throw new RefusedInput('empty_file', `${path} has a header and no rows.`)
  return {
    ids: [...rowNumbers.keys()],
    opportunities: Float64Array.from(opportunities),
    demand: columns.demand === undefined ? null : Float64Array.from(demand),
    by: columns.by === undefined ? null : Float64Array.from(by),
  }
}
