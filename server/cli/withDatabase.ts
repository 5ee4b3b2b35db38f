import type { Pool } from 'pg'
import { type Config, readConfig } from '../config.ts'
import { openDatabase } from '../store/connect.ts'
import type { Db } from '../store/db.ts'
import { migrate } from '../store/migrate.ts'
import type { Tables } from '../store/tables.ts'

export interface Session {
  config: Config
  db: Db
  pool: Pool
}

/** Opens the database (starting the private cluster where need be), brings it up to date, works, and leaves. */
export async function withDatabase<T>(work: (session: Session) => Promise<T>): Promise<T> {
  const config = readConfig()
  const database = await openDatabase<Tables>(config, { say: (line) => console.error(line) })
  let leaving: Promise<void> | undefined
  const leave = () => {
    leaving ??= database.close()
    return leaving
  }
  const stop = (signal: NodeJS.Signals) => {
    console.error('Stopped. Nothing was saved half way.')
    leave().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    await migrate(database.db)
    return await work({ config, db: database.db, pool: database.pool })
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    await leave()
  }
}
