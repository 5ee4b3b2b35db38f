import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { DatabaseUnavailable } from '../errors.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import type { Tables } from './tables.ts'

/** Brings the schema up to date, under Kysely's own lock: any number of processes may call it at once. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  const { error, results } = await migrator.migrateToLatest()
  const failed = results?.find((result) => result.status === 'Error')
  if (!error) return
  const reason = error instanceof Error ? error.message : String(error)
  throw new DatabaseUnavailable(
    'migration_failed',
    `The database could not be brought up to date${failed ? ` (step ${failed.migrationName})` : ''}: ${reason}`,
    reason.includes('previously executed migration') || reason.includes('corrupted migrations')
      ? 'It was last used by a newer version of Within Reach. Use that version, or a new DATA_DIR with `reach restore`.'
      : 'Nothing was changed. Check that the database user may create tables.',
  )
}
