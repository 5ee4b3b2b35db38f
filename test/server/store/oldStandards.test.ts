/** Standards that an earlier version kept in the setting `standards` become records, and the setting goes. */
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import { migrate } from '../../../server/store/migrate.ts'
import { MIGRATIONS } from '../../../server/store/migrations/migrations.ts'
import { listVersions } from '../../../server/store/savedRecords.ts'
import type { Tables } from '../../../server/store/tables.ts'
import { createTestDatabase, type TestDatabase } from '../../testDatabase.ts'

const OWN = { ...STARTER_STANDARDS[0], id: 'own', cutoffSeconds: 1800 }
const OTHER = { ...STARTER_STANDARDS[1], id: 'other' }
const CHANGED_AT = '2026-01-02T03:04:05.678912Z'

let database: TestDatabase<Tables>
beforeAll(async () => {
  database = await createTestDatabase<Tables>()
})
afterAll(async () => {
  await database?.drop()
})

it('become records, with their instant and nobody’s name; other settings stay', async () => {
  const { db } = database
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } })
  expect((await migrator.migrateTo('0005_answer_undos')).error).toBeUndefined()
  const keep = (region: string, name: string, value: unknown) =>
    sql`insert into setting (region_id, name, value, changed_at)
      values (${region}, ${name}, ${JSON.stringify(value)}::jsonb, ${CHANGED_AT})`.execute(db)
  await keep('here', 'standards', [OWN, { name: 'without an id' }, OTHER])
  await keep('there', 'standards', 'no list')
  await keep('here', 'smallCountThreshold', 10)
  for (let time = 0; time < 2; time++) await migrate(db)
  const saved = { kind: 'standard', action: 'saved', who: null, savedAt: '2026-01-02T03:04:05.678Z' }
  expect(await listVersions(db)).toMatchObject([
    { ...saved, id: 'other', body: OTHER },
    { ...saved, id: 'own', body: OWN },
  ])
  expect(await listVersions(db, { regionId: 'there' })).toEqual([])
  const { rows } = await sql<{ name: string }>`select name from setting`.execute(db)
  expect(rows).toEqual([{ name: 'smallCountThreshold' }])
})
