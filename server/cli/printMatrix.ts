import { once } from 'node:events'
import { UNREACHED } from '../../core/network/unreached.ts'
import type { Matrix } from '../jobs/matrix/matrix.ts'
import type { ReportProgress } from '../jobs/progress.ts'

const TABLE_ROWS = 40
/** What takes less says nothing. */
const QUIET_MS = 1000
const STEP = { en: 'Travel times', fr: 'Temps de déplacement' }

/**
 * Prints a matrix block by block, waiting where the reader is slow: every pair has a row, in the order of the searches. A row
 * has a reason where a percentile has no time.
 */
export async function printMatrix(
  matrix: Matrix,
  format: 'table' | 'csv' | 'json',
  progress: ReportProgress,
): Promise<void> {
  const { from, to, rootSide, percentiles } = matrix
  const columns = percentiles.map((percentile) => `travel_time_p${percentile}`)
  let text = format === 'json' ? '[' : `from_id,to_id,${columns.join(',')},reason\n`
  let rows = 0
  const started = performance.now()
  const roots = (rootSide === 'to' ? to : from).id.length
  const points = (rootSide === 'to' ? from : to).id.length
  for (const block of matrix.blocks) {
    if (performance.now() - started > QUIET_MS) progress(STEP, (block.root + 1) / roots)
    for (let point = 0; point < points; point++) {
      const fromId = from.id[rootSide === 'to' ? point : block.root]
      const toId = to.id[rootSide === 'to' ? block.root : point]
      const minutes = percentiles.map((_, k) => {
        const seconds = block.seconds[point * percentiles.length + k]
        return seconds === UNREACHED ? null : seconds / 60
      })
      const reason = minutes.includes(null) ? block.reason(point) : null
      if (format === 'json') {
        const times = Object.fromEntries(columns.map((name, k) => [name, minutes[k]]))
        text += `${rows === 0 ? '\n' : ',\n'}${JSON.stringify({ from_id: fromId, to_id: toId, ...times, reason })}`
      } else {
        text += `${quote(fromId)},${quote(toId)},${minutes.map((value) => value ?? '').join(',')},${reason ?? ''}\n`
      }
      rows += 1
      if (format === 'table' && rows === TABLE_ROWS) {
        process.stdout.write(text)
        if (roots * points > rows)
          console.error(`... ${roots * points - rows} more rows; --format csv prints all of them.`)
        return
      }
      if (text.length > 65536) {
        if (!process.stdout.write(text)) await once(process.stdout, 'drain')
        text = ''
      }
    }
  }
  process.stdout.write(format === 'json' ? `${text}\n]\n` : text)
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
