import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedInput } from '../errors.ts'
import { listImportProgress, saveImportProgress } from '../store/importProgress.ts'
import { findOrigin } from '../store/origins.ts'
import { getRegion } from '../store/regions.ts'
import type { ImportDatabase } from './importRegion/importRegion.ts'
import { runImport } from './runImport.ts'

/**
 * Begins to import a region from where it came from, with the corrections and settings of now; does nothing where that is under way. What
 * comes of it stands in the progress of imports.
 * @throws RefusedInput where its files are not known here, NotFound
 */
export async function importAgain(
  database: ImportDatabase,
  regionId: string,
  dataDir: string,
): Promise<void> {
  const { name } = await getRegion(database.db, regionId)
  const origin = await findOrigin(database.db, regionId)
  const command = `\`npx reach region add FOLDER\` in a terminal imports it, and from then on this page can.`
  if (!origin)
    throw new RefusedInput(
      'origin_unknown',
      `It is not known where the files of "${regionId}" are. ${command}`,
    )
  const manifest = join(origin.manifestFolder, 'region.json')
  await access(manifest).catch(() => {
    throw new RefusedInput('origin_gone', `"${manifest}" is not on this computer any more. ${command}`)
  })
  const underWay = (await listImportProgress(database.db)).some(
    (progress) => progress.regionId === regionId && progress.status === 'importing',
  )
  if (underWay) return
  await saveImportProgress(database.db, {
    regionId,
    name,
    status: 'importing',
    step: { en: 'Waiting to begin', fr: 'En attente' },
    done: 0,
    message: null,
  })
  const job = { regionId, name, manifestFolder: origin.manifestFolder, from: origin.filesFolder }
  // Why it fails is kept with its progress.
  runImport(database, dataDir, job).catch(() => {})
}
