import { deleteImportProgress, saveImportProgress } from '../store/importProgress.ts'
import { type ImportDatabase, importRegion } from './importRegion/importRegion.ts'

/** Adds a region from a manifest folder whose files lie in `from`. */
export interface ImportJob {
  regionId: string
  name: { en: string; fr: string }
  manifestFolder: string
  from: string
}

/** Imports, and tells whoever watches how far it is, and why it failed. */
export async function runImport(database: ImportDatabase, dataDir: string, job: ImportJob): Promise<void> {
  const progress = { regionId: job.regionId, name: job.name, message: null }
  let last = 0
  /** A step must not be told after the end. */
  let told: Promise<void> = Promise.resolve()
  try {
    await importRegion(database, {
      manifestFolder: job.manifestFolder,
      from: job.from,
      dataDir,
      onProgress: (step, done) => {
        if (Date.now() - last < 250) return
        last = Date.now()
        const now = { ...progress, status: 'importing' as const, step, done }
        told = told.then(() => saveImportProgress(database.db, now)).catch(() => {})
      },
    })
    await told
    await deleteImportProgress(database.db, job.regionId)
  } catch (error) {
    await told
    await saveImportProgress(database.db, {
      ...progress,
      status: 'failed',
      step: {
        en: 'The import failed; nothing was changed',
        fr: "L'importation a échoué; rien n'a été modifié",
      },
      done: 1,
      message: (error as Error).message,
    })
    throw error
  }
}
