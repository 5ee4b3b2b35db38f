import { once } from 'node:events'
import type { Matrix } from '../jobs/matrix/matrix.ts'
import type { ReportProgress } from '../jobs/progress.ts'
import type { Cell } from '../reports/cell.ts'
import { listMatrixRows, matrixToText } from '../reports/matrixToText.ts'
import { toTable } from '../reports/toTable.ts'

const TABLE_ROWS = 40
/** What takes less says nothing. */
const QUIET_MS = 1000
const STEP = { en: 'Travel times', fr: 'Temps de déplacement' }

/** Prints a matrix: every pair has a row; a row has a reason where a percentile has no time. */
export async function printMatrix(
  matrix: Matrix,
  format: 'table' | 'csv' | 'json',
  progress: ReportProgress,
): Promise<void> {
  const started = performance.now()
  const onProgress = (done: number) => {
    if (performance.now() - started > QUIET_MS) progress(STEP, done)
  }
  if (format === 'table') {
    await printFirstRows(matrix, onProgress)
    return
  }
  for await (const text of matrixToText(matrix, format, onProgress))
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

async function printFirstRows(matrix: Matrix, onProgress: (done: number) => void): Promise<void> {
  const columns = matrix.percentiles.map((percentile) => `travel_time_p${percentile}`)
  const shown: Cell[][] = []
  for await (const rows of listMatrixRows(matrix, onProgress)) {
    for (const { from, to, minutes, reason } of rows.slice(0, TABLE_ROWS - shown.length))
      shown.push([from, to, ...minutes, reason])
    if (shown.length === TABLE_ROWS) break
  }
  process.stdout.write(toTable(['from_id', 'to_id', ...columns, 'reason'], shown))
  const all = matrix.from.id.length * matrix.to.id.length
  if (all > shown.length)
    console.error(`... ${all - shown.length} more rows; --format csv prints all of them.`)
}
