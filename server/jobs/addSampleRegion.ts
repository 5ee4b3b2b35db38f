import { setTimeout as wait } from 'node:timers/promises'
import { readManifest } from '../import/manifest/readManifest.ts'
import type { Db } from '../store/db.ts'
import { listImportProgress } from '../store/importProgress.ts'
import { findRegion } from '../store/regions.ts'
import { listSettings } from '../store/settings.ts'
import type { Queue } from './queue.ts'

/** Name of the setting that keeps a removed sample region away. */
export const SAMPLE_REMOVED = 'removed'

/** Loads the made-up region on first use, unless somebody removed it, and waits until it can be used. */
export async function addSampleRegion(
  db: Db,
  queue: Queue,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  const manifest = await readManifest(folder)
  if ((await findRegion(db, manifest.id))?.vintage) return
  if (
    (await listSettings(db, manifest.id)).some(
      (setting) => setting.name === SAMPLE_REMOVED && setting.value === true,
    )
  )
    return
  say('Loading the sample region (once; some seconds) ...')
  await queue.addImport({ regionId: manifest.id, name: manifest.name, manifestFolder: folder, from: folder })
  while (!(await findRegion(db, manifest.id))?.vintage) {
    const progress = (await listImportProgress(db)).find((each) => each.regionId === manifest.id)
    if (progress?.status === 'failed') {
      console.error(`The sample region could not be loaded: ${progress.message}`)
      return
    }
    await wait(200)
  }
}
