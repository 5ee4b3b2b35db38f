import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { RefusedInput } from '../../errors.ts'
import { listFiles } from './listFiles.ts'
import type { RegionManifest } from './regionManifest.ts'

/** Throws RefusedInput `missing_files` that lists every file of the manifest which is not in the folder, all at once. */
export async function checkFiles(manifest: RegionManifest, folder: string): Promise<void> {
  const missing = new Map<string, string>()
  for (const { field, file, tables } of listFiles(manifest)) {
    if (missing.has(file)) continue
    const found = await stat(resolve(folder, file)).catch(() => null)
    if (!found?.isFile() && !(tables && found?.isDirectory())) missing.set(file, field)
  }
  if (missing.size === 0) return
  const lines = [...missing].map(([file, field]) => `  ${field}: "${file}"`)
  throw new RefusedInput(
    'missing_files',
    `The manifest names ${missing.size === 1 ? 'a file that is' : `${missing.size} files that are`} not in ${folder}:\n${lines.join('\n')}\nCheck the paths, or say where the files are with --from FOLDER.`,
    [...missing.values()][0],
  )
}
