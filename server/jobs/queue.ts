/**
 * Jobs go through a queue in PostgreSQL: the server takes them, and so may any number of worker processes. Every job can be run
 * twice without harm; one that died with its process is sent again by whoever needs it.
 */
import { PgBoss } from 'pg-boss'
import type { Database } from '../store/connect.ts'
import { saveImportProgress } from '../store/importProgress.ts'
import type { Tables } from '../store/tables.ts'
import { type ImportJob, runImport } from './runImport.ts'

export interface Queue {
  /** Begins to take jobs in this process. */
  work(): Promise<void>
  addImport(job: ImportJob): Promise<void>
  stop(): Promise<void>
}

const IMPORT_REGION = 'import-region'

export async function openQueue(database: Database<Tables>, dataDir: string): Promise<Queue> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.pool.query(text, values as unknown[]) },
    schema: 'pgboss',
  })
  boss.on('error', (error) => console.error('Job queue:', error.message))
  await boss.start()
  await boss.createQueue(IMPORT_REGION, { retryLimit: 0, expireInSeconds: 3600 })
  return {
    async work() {
      await boss.work<ImportJob>(IMPORT_REGION, { pollingIntervalSeconds: 0.5 }, async (jobs) => {
        for (const { data } of jobs) await runImport(database, dataDir, data)
      })
    },
    async addImport(job) {
      await saveImportProgress(database.db, {
        regionId: job.regionId,
        name: job.name,
        status: 'importing',
        step: { en: 'Waiting to begin', fr: 'En attente' },
        done: 0,
        message: null,
      })
      await boss.send(IMPORT_REGION, job)
    },
    stop: () => boss.stop({ graceful: false, close: false }),
  }
}
