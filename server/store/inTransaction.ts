import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Tables } from './tables.ts'

/** One transaction, seen as SQL builder and as raw client (COPY needs the latter). */
export interface Transaction {
  db: Kysely<Tables>
  client: PoolClient
}

/** Runs `work` in one transaction: all of it is saved, or nothing. */
export async function inTransaction<T>(
  pool: Pool,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  const borrowed = new Proxy(client, {
    get(target, property) {
      if (property === 'release') return () => {}
      const value = Reflect.get(target, property)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: { connect: async () => borrowed, end: async () => {}, options: {} },
    }),
  })
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work({ db, client })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((reason: Error) => {
      broken = reason
    })
    throw error
  } finally {
    client.release(broken)
  }
}
