import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** Immutable bytes named by the hash of what they were made from: street networks, snapped demand points, travel times. */
export async function saveBuiltFile(
  db: Kysely<Tables>,
  kind: string,
  hash: string,
  bytes: Uint8Array,
): Promise<void> {
  await db
    .insertInto('built_file')
    .values({ hash, kind, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}

/** Puts bytes of the present layout in the place of what an older version built from the same inputs. */
export async function replaceBuiltFile(db: Kysely<Tables>, hash: string, bytes: Uint8Array): Promise<void> {
  await db
    .updateTable('built_file')
    .set({ bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })
    .where('hash', '=', hash)
    .execute()
}

export async function findBuiltFile(db: Kysely<Tables>, hash: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom('built_file').select('bytes').where('hash', '=', hash).executeTakeFirst()
  return row?.bytes
}
