/** Finding a column in a header, and numbers in cells, with messages that say where. */
import { RefusedInput } from '../../errors.ts'

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** Position of a column; header names are compared without outer spaces. */
export function columnOf(header: readonly string[], name: string, path: string): number {
  const at = header.indexOf(name)
  if (at >= 0) return at
  const hint = header.length === 1 && /[;\t|]/.test(header[0]) ? ' Columns must be separated by commas.' : ''
  throw new RefusedInput(
    'unknown_column',
    `${path} has no column "${name}"; it has ${header.map((column) => `"${column.slice(0, 40)}"`).join(', ')}.${hint}`,
    name,
  )
}

/** The number in a cell, or null where it is blank. */
export function numberIn(
  cell: string | undefined,
  name: string,
  path: string,
  rowNumber: number,
): number | null {
  const text = cell?.trim() ?? ''
  if (text === '') return null
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  if (Number.isFinite(value)) return value
  throw new RefusedInput(
    'not_a_number',
    `${path}: row ${rowNumber}, ${name} is "${text.slice(0, 40)}", not a number.`,
    name,
  )
}
