import { type Kysely, sql } from 'kysely'

export type { Pool } from 'pg'

import type { Tables } from './tables.ts'

/** The query builder over the product's tables. */
export type Db = Kysely<Tables>

/** Throws where the database does not answer. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db)
}
