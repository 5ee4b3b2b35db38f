import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openThreads } from '../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../server/jobs/travelTimes.ts'
import { getRegion } from '../../../server/store/regions.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'

let region: TestRegion
let wanted: number[]
beforeAll(async () => {
  region = await openTestRegion()
  await region.add()
  wanted = await answer(region.database.dataDir)
})
afterAll(async () => {
  await region.database.drop()
})

async function answer(dataDir: string): Promise<number[]> {
  const { db } = region.database
  const { vintage } = await getRegion(db, 'mini')
  const times = openTravelTimes(db, dataDir, openThreads(1))
  return [
    ...(await times.nearest(vintage, {
      service: 'language-training',
      travel: { mode: 'walk', walkKmh: 4.8 },
      withDoubtful: true,
    })),
  ]
}

it('another machine fetches the built files from the database and answers alike', async () => {
  const elsewhere = mkdtempSync(join(region.database.dataDir, 'elsewhere-'))
  expect(wanted).toHaveLength(25)
  expect(await answer(elsewhere)).toEqual(wanted)
  expect(readdirSync(join(elsewhere, 'built'))).toHaveLength(2)
})

it.each([
  ['cut to nothing', Buffer.alloc(0)],
  ['overwritten', Buffer.from('damaged')],
  ['overwritten with zeros', Buffer.alloc(5000)],
])('copies that were %s are mended without a word', async (_, content) => {
  const folder = join(region.database.dataDir, 'built')
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), content)
  expect(await answer(region.database.dataDir)).toEqual(wanted)
})

it('a network that is built again with its edges in another order gives the same answers', async () => {
  const { pool, dataDir } = region.database
  const { vintage } = await getRegion(region.database.db, 'mini')
  await pool.query('update street set index = 1000 - index')
  await pool.query('delete from built_file where hash = $1', [vintage.networkHash])
  writeFileSync(join(dataDir, 'built', `${vintage.networkHash}.bin`), 'damaged')
  // Once built again, once from the copy that this left; and by another machine, whose demand points are those of the import.
  expect(await answer(dataDir)).toEqual(wanted)
  expect(await answer(dataDir)).toEqual(wanted)
  expect(await answer(mkdtempSync(join(dataDir, 'third-')))).toEqual(wanted)
})
