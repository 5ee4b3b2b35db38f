import { expect, test } from 'vitest'
import { openDatabase } from '../../../server/store/connect.ts'
import { createTestDatabase } from '../../testDatabase.ts'

test('a test database has PostGIS, is empty, and is one of its own', async () => {
  const [one, two] = [await createTestDatabase(), await createTestDatabase()]
  await one.pool.query('CREATE TABLE here (id int)')
  expect((await one.pool.query('SELECT ST_AsText(ST_Point(1, 2)) AS text')).rows).toEqual([
    { text: 'POINT(1 2)' },
  ])
  expect((await two.pool.query("SELECT to_regclass('here') AS here")).rows).toEqual([{ here: null }])
  const again = await openDatabase({ databaseUrl: one.databaseUrl, dataDir: one.dataDir })
  expect((await again.pool.query('SELECT count(*)::int AS rows FROM here')).rows).toEqual([{ rows: 0 }])
  await again.close()
  await one.drop()
  await expect(openDatabase({ databaseUrl: one.databaseUrl, dataDir: one.dataDir })).rejects.toMatchObject({
    code: 'database_missing',
  })
  await two.drop()
})
