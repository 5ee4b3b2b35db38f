import { once } from 'node:events'
import type { WalkMatrix } from '../jobs/walkMatrix.ts'

const TABLE_ROWS = 40

/** Prints a matrix row by row, waiting where the reader is slow. */
export async function printMatrix(matrix: WalkMatrix, format: 'table' | 'csv' | 'json'): Promise<void> {
  const { from, to } = matrix
  let text = format === 'json' ? '[' : 'from_id,to_id,travel_time_p50,reason\n'
  let rows = 0
  for (let i = 0; i < from.id.length; i++) {
    for (let j = 0; j < to.id.length; j++) {
      const reason = matrix.reason(i, j)
      const minutes = reason === null ? matrix.seconds(i, j) / 60 : null
      if (format === 'json') {
        text += `${rows === 0 ? '\n' : ',\n'}${JSON.stringify({ from_id: from.id[i], to_id: to.id[j], travel_time_p50: minutes, reason })}`
      } else {
        text += `${quote(from.id[i])},${quote(to.id[j])},${minutes ?? ''},${reason ?? ''}\n`
      }
      rows += 1
      if (format === 'table' && rows === TABLE_ROWS) {
        const all = from.id.length * to.id.length
        process.stdout.write(text)
        if (all > rows) console.error(`... ${all - rows} more rows; --format csv prints all of them.`)
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
