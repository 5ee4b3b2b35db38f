import { UNREACHED } from '../../core/network/unreached.ts'
import type { Matrix, MatrixBlock } from '../jobs/matrix/matrix.ts'

export interface MatrixRow {
  from: string
  to: string
  /** By percentile; null = not reached. */
  minutes: (number | null)[]
  /** Where a percentile has no time. */
  reason: string | null
}

/** Up to this many values are kept to be told origin by origin; beyond it rows come in the order of the searches. */
const MOST_KEPT = 20_000_000
const CHUNK = 65_536

/**
 * A row for every pair, origin by origin (a very large matrix that is searched from its destinations: destination by destination, so that
 * few blocks are in memory at once).
 */
export async function* listMatrixRows(
  matrix: Matrix,
  onProgress: (done: number) => void = () => {},
): AsyncGenerator<MatrixRow[]> {
  const { from, to, rootSide, percentiles } = matrix
  const roots = (rootSide === 'to' ? to : from).id.length
  const points = (rootSide === 'to' ? from : to).id.length
  const row = (block: MatrixBlock, point: number): MatrixRow => {
    const minutes = percentiles.map((_, k) => {
      const seconds = block.seconds[point * percentiles.length + k]
      return seconds === UNREACHED ? null : seconds / 60
    })
    return {
      from: from.id[rootSide === 'to' ? point : block.root],
      to: to.id[rootSide === 'to' ? block.root : point],
      minutes,
      reason: minutes.includes(null) ? block.reason(point) : null,
    }
  }
  const keeps = rootSide === 'to' && roots * points * percentiles.length <= MOST_KEPT
  const kept: MatrixBlock[] = []
  for await (const block of matrix.blocks) {
    onProgress((block.root + 1) / roots)
    if (keeps) kept.push(block)
    else yield* pieces(points, (point) => row(block, point))
  }
  if (keeps) for (let point = 0; point < points; point++) yield kept.map((block) => row(block, point))
}

/** Rows by the thousand, so that no more of them exist at once. */
function* pieces(count: number, row: (point: number) => MatrixRow): Generator<MatrixRow[]> {
  const most = 1000
  for (let first = 0; first < count; first += most)
    yield Array.from({ length: Math.min(most, count - first) }, (_, i) => row(first + i))
}

/** The rows as CSV or as a JSON list, in pieces. */
export async function* matrixToText(
  matrix: Matrix,
  format: 'csv' | 'json',
  onProgress?: (done: number) => void,
): AsyncGenerator<string> {
  const columns = matrix.percentiles.map((percentile) => `travel_time_p${percentile}`)
  let text = format === 'json' ? '[' : `from_id,to_id,${columns.join(',')},reason\n`
  let isFirst = true
  for await (const rows of listMatrixRows(matrix, onProgress)) {
    for (const row of rows) {
      text += format === 'json' ? `${isFirst ? '\n' : ',\n'}${jsonRow(row, columns)}` : csvRow(row)
      isFirst = false
    }
    if (text.length < CHUNK) continue
    yield text
    text = ''
  }
  yield format === 'json' ? `${text}\n]\n` : text
}

function csvRow({ from, to, minutes, reason }: MatrixRow): string {
  return `${quote(from)},${quote(to)},${minutes.map((value) => value ?? '').join(',')},${reason ?? ''}\n`
}

function jsonRow({ from, to, minutes, reason }: MatrixRow, columns: string[]): string {
  const times = Object.fromEntries(columns.map((name, k) => [name, minutes[k]]))
  return JSON.stringify({ from_id: from, to_id: to, ...times, reason })
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
