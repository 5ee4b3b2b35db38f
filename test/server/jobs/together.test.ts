/** Several who import at the same time, and the queue that does it for the server. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addSampleRegion } from '../../../server/jobs/addSampleRegion.ts'
import { importRegion } from '../../../server/jobs/importRegion/importRegion.ts'
import { openQueue } from '../../../server/jobs/queue.ts'
import { listImportProgress, saveImportProgress } from '../../../server/store/importProgress.ts'
import { getRegion, listVintages } from '../../../server/store/regions.ts'
import { saveSetting } from '../../../server/store/settings.ts'
import { writeMiniRegion } from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'

let region: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
  writeMiniRegion(region.folder)
})
afterAll(async () => {
  await region.database.drop()
})

describe('imports at the same time', () => {
  it('of the same files make one vintage', async () => {
    const { database, folder } = region
    const once = () => importRegion(database, { manifestFolder: folder, dataDir: database.dataDir })
    const outcomes = await Promise.all([once(), once(), once(), once()])
    expect(outcomes.map((outcome) => outcome.vintage)).toEqual([1, 1, 1, 1])
    expect(await listVintages(database.db, 'mini')).toHaveLength(1)
    const { rows } = await database.pool.query('select count(*) from street')
    expect(Number(rows[0].count)).toBe(40)
  })

  it('of two editions make two whole vintages, and one of them is in force', async () => {
    const { database } = region
    const other = writeMiniRegion(`${region.folder}-other`, {
      'counts.csv': 'code,T1,T1536\nSW,1000,5\nSE,1,2\nNW,3,4\nNE,5,6\n',
    })
    const third = writeMiniRegion(`${region.folder}-third`, {
      'counts.csv': 'code,T1,T1536\nSW,2000,5\nSE,1,2\nNW,3,4\nNE,5,6\n',
    })
    const outcomes = await Promise.all(
      [other, third].map((manifestFolder) =>
        importRegion(database, { manifestFolder, dataDir: database.dataDir }),
      ),
    )
    expect(outcomes.map((outcome) => outcome.vintage).sort()).toEqual([2, 3])
    const { rows } = await database.pool.query(
      'select vintage_id, count(*)::int as streets from street group by 1 order by 1',
    )
    expect(rows.map((row) => row.streets)).toEqual([40, 40, 40])
    expect([2, 3]).toContain((await getRegion(database.db, 'mini')).vintage.number)
  })
})

describe('the queue', () => {
  const silent = () => {}

  it('loads the sample region on first use, and once', async () => {
    const fresh = await openTestRegion()
    const folder = writeMiniRegion(fresh.folder)
    const queue = await openQueue(fresh.database, fresh.database.dataDir)
    await queue.work()
    const said: string[] = []
    await addSampleRegion(fresh.database.db, queue, folder, (line) => said.push(line))
    expect((await getRegion(fresh.database.db, 'mini')).vintage.number).toBe(1)
    expect(said).toHaveLength(1)
    await addSampleRegion(fresh.database.db, queue, folder, (line) => said.push(line))
    expect(said).toHaveLength(1)
    await queue.stop()
    await fresh.database.drop()
  })

  it('leaves a sample region away that somebody removed', async () => {
    const fresh = await openTestRegion()
    const folder = writeMiniRegion(fresh.folder)
    await saveSetting(fresh.database.db, 'mini', 'removed', true)
    const queue = await openQueue(fresh.database, fresh.database.dataDir)
    await addSampleRegion(fresh.database.db, queue, folder, silent)
    await expect(getRegion(fresh.database.db, 'mini')).rejects.toMatchObject({ name: 'NotFound' })
    await queue.stop()
    await fresh.database.drop()
  })

  it('takes the import up again that died with its server', async () => {
    const fresh = await openTestRegion()
    const folder = writeMiniRegion(fresh.folder)
    const { db } = fresh.database
    // A server that was killed: its job is still marked as being done, and its progress stands.
    const dead = await openQueue(fresh.database, fresh.database.dataDir)
    await dead.addImport({
      regionId: 'mini',
      name: { en: 'Mini', fr: 'Mini' },
      manifestFolder: folder,
      from: folder,
    })
    await fresh.database.pool.query(
      `update pgboss.job set state = 'active', started_on = now() where state = 'created'`,
    )
    await saveImportProgress(db, {
      regionId: 'mini',
      name: { en: 'Mini', fr: 'Mini' },
      status: 'importing',
      step: { en: 'Streets', fr: 'Rues' },
      done: 0.3,
      message: null,
    })
    await dead.stop()

    const next = await openQueue(fresh.database, fresh.database.dataDir)
    await next.work()
    await addSampleRegion(db, next, folder, silent)
    expect((await getRegion(db, 'mini')).vintage.number).toBe(1)
    await expect.poll(() => listImportProgress(db), { timeout: 10_000 }).toEqual([])
    await next.stop()
    await fresh.database.drop()
  })

  it('tells why an import failed, and leaves no region', async () => {
    const fresh = await openTestRegion()
    const folder = writeMiniRegion(fresh.folder, { 'counts.csv': 'a;b\n1;2\n' })
    const queue = await openQueue(fresh.database, fresh.database.dataDir)
    await queue.work()
    const complain = console.error
    const said: string[] = []
    console.error = (line: unknown) => said.push(String(line))
    await addSampleRegion(fresh.database.db, queue, folder, silent)
    console.error = complain
    expect(said.join('\n')).toMatch(/could not be loaded: "counts\.csv" has no column "code"/)
    expect(await listImportProgress(fresh.database.db)).toMatchObject([
      { regionId: 'mini', status: 'failed', message: expect.stringContaining('counts.csv') },
    ])
    await expect(getRegion(fresh.database.db, 'mini')).rejects.toMatchObject({ name: 'NotFound' })
    await queue.stop()
    await fresh.database.drop()
  })
})
