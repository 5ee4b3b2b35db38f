import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { RefusedInput } from '../../errors.ts'

/** Largest worksheet that is taken over HTTP: some 20,000 records as CSV. */
export const MOST_WORKSHEET_BYTES = 8 * 1024 * 1024

/**
 * Lends a worksheet that was sent as a file in a folder of its own, which nobody else can read and which is gone afterwards.
 * A workbook is told by its first bytes, those of a zip.
 */
export async function withUploadedWorksheet<T>(
  bytes: Buffer,
  work: (file: { folder: string; file: string }) => Promise<T>,
): Promise<T> {
  if (bytes.length === 0) throw new RefusedInput('empty_file', 'The worksheet is empty. Choose another file.')
  const folder = await mkdtemp(join(tmpdir(), 'within-reach-worksheet-'))
  try {
    const file =
      bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ? 'worksheet.xlsx' : 'worksheet.csv'
    await writeFile(join(folder, file), bytes, { mode: 0o600 })
    return await work({ folder, file })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
