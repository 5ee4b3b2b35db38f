import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openGtfsSource } from '../../../../server/import/gtfs/openGtfsSource.ts'
import { temporaryFolder } from '../files/importTest.ts'
import { smallFeed, writeTables } from './feedTables.ts'

const { folder } = temporaryFolder()

test('the hash of a folder is over its tables: another table changes it, another file or place does not', async () => {
  writeTables(folder, 'one', smallFeed())
  writeTables(folder, 'two', smallFeed())
  const one = await openGtfsSource(folder, 'one')
  expect(one.bytes).toBe(Object.values(smallFeed()).join('').length)
  expect((await openGtfsSource(folder, 'two')).sha256).toBe(one.sha256)
  writeFileSync(join(folder, 'two', 'notes.md'), 'not a table')
  expect((await openGtfsSource(folder, 'two')).sha256).toBe(one.sha256)
  writeFileSync(join(folder, 'two', 'transfers.txt'), '')
  const more = await openGtfsSource(folder, 'two')
  expect(more.sha256).not.toBe(one.sha256)
  writeFileSync(join(folder, 'two', 'transfers.txt'), 'from_stop_id\n')
  expect((await openGtfsSource(folder, 'two')).sha256).not.toBe(more.sha256)
})
