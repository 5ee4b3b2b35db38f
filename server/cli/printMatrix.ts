import { once } from 'node:events'
import { UNREACHED } from '../../core/network/unreached.ts'
import type { Matrix, MatrixBlock } from '../jobs/matrix/matrix.ts'
import type { ReportProgress } from '../jobs/progress.ts'

const TABLE_ROWS = 40
/** What takes less says nothing. */
const QUIET_MS = 1000
const STEP = { en: 'Travel times', fr: 'Temps de déplacement' }
/** Up to this many values are kept to be printed origin by origin; beyond it rows come in the order of the searches. */
const MOST_KEPT = 20_000_000

/**
 * Prints a matrix: every pair has a row, origin by origin (a very large one that is searched from its destinations:
 * destination by destination, so that one block at a time is in memory). A row has a reason where a percentile has no time.
 */
export async function printMatrix(
  matrix: Matrix,
  format: 'table' | 'csv' | 'json',
  progress: ReportProgress,
): Promise<void> {
  const columns = matrix.percentiles.map((percentile) => `travel_time_p${percentile}`)
  const all = matrix.from.id.length * matrix.to.id.length
  let text = format === 'json' ? '[' : `from_id,to_id,${columns.join(',')},reason\n`
  let rows = 0
  for (const row of listRows(matrix, progress)) {
    if (format === 'json') {
      const times = Object.fromEntries(columns.map((name, k) => [name, row.minutes[k]]))
      const { from, to, reason } = row
      text += `${rows === 0 ? '\n' : ',\n'}${JSON.stringify({ from_id: from, to_id: to, ...times, reason })}`
    } else {
      const minutes = row.minutes.map((value) => value ?? '').join(',')
      text += `${quote(row.from)},${quote(row.to)},${minutes},${row.reason ?? ''}\n`
    }
    rows += 1
    if (format === 'table' && rows === TABLE_ROWS) {
      process.stdout.write(text)
      if (all > rows) console.error(`... ${all - rows} more rows; --format csv prints all of them.`)
      return
    }
    if (text.length > 65536) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
      text = ''
    }
  }
  process.stdout.write(format === 'json' ? `${text}\n]\n` : text)
}

interface Row {
  from: string
  to: string
  minutes: (number | null)[]
  reason: string | null
}

function* listRows(matrix: Matrix, progress: ReportProgress): Generator<Row> {
  const { from, to, rootSide, percentiles } = matrix
  const roots = (rootSide === 'to' ? to : from).id.length
  const points = (rootSide === 'to' ? from : to).id.length
  const started = performance.now()
  const row = (block: MatrixBlock, point: number): Row => {
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
  for (const block of matrix.blocks) {
    if (performance.now() - started > QUIET_MS) progress(STEP, (block.root + 1) / roots)
    if (keeps) kept.push(block)
    else for (let point = 0; point < points; point++) yield row(block, point)
  }
  if (keeps) for (let point = 0; point < points; point++) for (const block of kept) yield row(block, point)
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
