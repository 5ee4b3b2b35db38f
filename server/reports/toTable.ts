/**
 * A table for a terminal: no colours, no lines but the one under the head, numbers to the right with at most two decimals,
 * null as "-". Control characters in data (which could steer the terminal) become spaces.
 */
import Table from 'cli-table3'
import { type Cell, isEmptyCell } from './cell.ts'

const CONTROL_CHARACTERS = /\p{Cc}+/gu

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

export function toTable(columns: readonly string[], rows: Iterable<readonly Cell[]>): string {
  const cells = [...rows]
  const isNumeric = columns.map(
    (_, k) =>
      cells.some((row) => typeof row[k] === 'number') && cells.every((row) => typeof row[k] !== 'string'),
  )
  const table = new Table({
    colAligns: isNumeric.map((numeric) => (numeric ? 'right' : 'left')),
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  })
  const text = cells.map((row) => row.map(cellText))
  const widths = columns.map((name, k) => Math.max(name.length, ...text.map((row) => row[k].length)))
  table.push(
    [...columns],
    widths.map((width) => '─'.repeat(width)),
    ...text,
  )
  return `${table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`
}

function cellText(cell: Cell): string {
  if (isEmptyCell(cell)) return '-'
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : cell.toFixed(2)
  return String(cell).replace(CONTROL_CHARACTERS, ' ').trim()
}
