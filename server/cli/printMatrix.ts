import { once } from 'node:events'
import type { Matrix } from '../jobs/matrix/matrix.ts'
import type { ReportProgress } from '../jobs/progress.ts'
import { csvRow, listMatrixRows, matrixToText } from '../reports/matrixToText.ts'

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
  let text = `from_id,to_id,${columns.join(',')},reason\n`
  let left = TABLE_ROWS
  for await (const rows of listMatrixRows(matrix, onProgress)) {
    for (const row of rows.slice(0, left)) text += csvRow(row)
    left -= rows.length
    if (left <= 0) break
  }
  process.stdout.write(text)
  const all = matrix.from.id.length * matrix.to.id.length
  if (all > TABLE_ROWS) console.error(`... ${all - TABLE_ROWS} more rows; --format csv prints all of them.`)
}
