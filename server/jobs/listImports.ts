import type { ImportHistory } from '../contract/imports.ts'
import type { Db } from '../store/db.ts'
import { listImportProgress } from '../store/importProgress.ts'
import { getRegion, listVintages, type Region } from '../store/regions.ts'
import { listSourceHashes } from '../store/sources.ts'
import type { ImportSummary } from './importRegion/importSummary.ts'

/** Every import of a region, the newest first, with the files that each changed. */
export async function listImports(db: Db, region: Pick<Region, 'id'>): Promise<ImportHistory> {
  // Progress first: whoever is told that nothing is under way is told what came of it too.
  const progress = (await listImportProgress(db)).find(({ regionId }) => regionId === region.id)
  const { vintage } = await getRegion(db, region.id)
  const hashes = await listSourceHashes(db, region.id)
  const vintages = await listVintages(db, region.id)
  return {
    imports: vintages
      .map(({ number, importedAt, summary }, i) => {
        const { services, notices } = summary as ImportSummary
        const { inRegion, inBuffer, unplaced, corrected } = services
        return {
          number,
          importedAt: importedAt.toISOString(),
          inForce: number === vintage.number,
          services: { inRegion, inBuffer, unplaced, corrected },
          notices,
          changedFiles: i === 0 ? null : changedFiles(hashes.get(vintages[i - 1].number), hashes.get(number)),
        }
      })
      .reverse(),
    progress: progress ? { step: progress.step, done: progress.done, message: progress.message } : null,
    failed: progress?.status === 'failed',
  }
}

function changedFiles(before: Map<string, string> = new Map(), after: Map<string, string> = new Map()) {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  )
}
