/** Nothing that people typed is lost: `reach backup` and `reach restore`, into an empty place. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tables } from '../../../server/store/tables.ts'
import { latOf, lonOf, miniManifest } from '../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { createTestDatabase, type TestDatabase } from '../../testDatabase.ts'
import { runReach } from './runReach.ts'

let old: TestRegion
let folder: string
let file: string
const reachOld = (...args: string[]) =>
  runReach(args, { DATABASE_URL: old.database.databaseUrl, DATA_DIR: old.database.dataDir }, folder)
const GAPS = [
  'gaps',
  '--region',
  'mini',
  '--service',
  'language-training',
  '--group',
  'recent-immigrants',
  '--max-minutes',
  '20',
  '--format',
  'json',
]

/** What a gaps answer says, without when it was imported and under which number. */
function answerOf(text: string) {
  const { parameters, ...answer } = JSON.parse(text)
  const { importedAt: _, regionVintage: __, ...rest } = parameters
  return { ...answer, parameters: rest }
}

beforeAll(async () => {
  old = await openTestRegion()
  folder = join(old.database.dataDir, 'work')
  mkdirSync(folder)
  file = join(folder, 'decisions.json')
  await old.add({
    'region.json': JSON.stringify({ ...miniManifest(), corrections: [{ file: 'corrections.csv' }] }),
    'corrections.csv': `source,record id,field,value,who,date\ntest,class,point,"${lonOf(4)}, ${latOf(0)}",Zoë O'Brien,2026-02-01\n`,
  })
  await reachOld('region', 'set', 'mini', 'walkKmh', '4.2')
  // From now on without the file: only the database knows the correction.
  await old.add()
})
afterAll(async () => {
  await old.database.drop()
})

describe('reach backup', () => {
  it('writes what people decided as readable text, and does not overwrite a file', async () => {
    const { code, out, err } = await reachOld('backup', file)
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toContain('Saved 1 corrections and 1 settings of 1 regions')
    const saved = readFileSync(file, 'utf8')
    expect(saved).toContain("Zoë O'Brien")
    expect(JSON.parse(saved)).toMatchObject({
      format: 'within-reach-backup',
      regions: [{ id: 'mini' }],
      corrections: [
        { regionId: 'mini', source: 'test', recordId: 'class', field: 'point', date: '2026-02-01' },
      ],
      settings: [{ regionId: 'mini', name: 'walkKmh', value: 4.2 }],
    })
    const again = await reachOld('backup', file)
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toContain('exists already')
    expect(readFileSync(file, 'utf8')).toBe(saved)
    const printed = await reachOld('backup', '-')
    expect(printed.code).toBe(0)
    expect(JSON.parse(printed.out)).toEqual(JSON.parse(saved))
  })

  it('tells where it cannot write', async () => {
    const { code, err } = await reachOld('backup', join(folder, 'no', 'such', 'place.json'))
    expect(code).toBe(1)
    expect(err).toContain('cannot be written')
  })
})

describe('reach restore', () => {
  let fresh: TestDatabase<Tables>
  const reachNew = (...args: string[]) =>
    runReach(args, { DATABASE_URL: fresh.databaseUrl, DATA_DIR: fresh.dataDir }, folder)
  beforeAll(async () => {
    fresh = await createTestDatabase<Tables>()
  })
  afterAll(async () => {
    await fresh.drop()
  })

  it('into an empty database: the region added there gives the same answers', async () => {
    const restored = await reachNew('restore', file)
    expect(restored).toMatchObject({ code: 0, out: '' })
    expect(restored.err).toMatch(/Restored 1 corrections and 1 settings[\s\S]*"mini" was there too/)
    const added = await reachNew('region', 'add', old.folder)
    expect(added.code).toBe(0)
    const [before, after] = await Promise.all([reachOld(...GAPS), reachNew(...GAPS)])
    expect(before.code).toBe(0)
    expect(answerOf(after.out)).toEqual(answerOf(before.out))
    expect(answerOf(after.out).parameters.walkKmh).toBe(4.2)
    // It is the correction that makes the answer: without it the class stands at the other corner.
    const plain = await openTestRegion()
    await plain.add()
    const uncorrected = await runReach(GAPS, {
      DATABASE_URL: plain.database.databaseUrl,
      DATA_DIR: plain.database.dataDir,
    })
    expect(answerOf(uncorrected.out).areas).not.toEqual(answerOf(after.out).areas)
    await plain.database.drop()
  })

  it('twice changes nothing more', async () => {
    const rows = async () =>
      (
        await fresh.pool.query(
          `select region_id, source, record_id, field, value, who, decided_on from correction`,
        )
      ).rows
    const before = await rows()
    expect((await reachNew('restore', file)).code).toBe(0)
    expect(await rows()).toEqual(before)
  })

  it('does not replace what was decided later', async () => {
    const changed = JSON.parse(readFileSync(file, 'utf8'))
    changed.corrections[0] = {
      ...changed.corrections[0],
      value: `${lonOf(2)}, ${latOf(2)}`,
      date: '2025-01-01',
    }
    writeFileSync(join(folder, 'older.json'), JSON.stringify(changed))
    expect((await reachNew('restore', 'older.json')).code).toBe(0)
    const { rows } = await fresh.pool.query('select value, decided_on from correction')
    expect(rows).toEqual([{ value: `${lonOf(4)}, ${latOf(0)}`, decided_on: '2026-02-01' }])
  })

  it.each([
    ['no JSON', 'hello', /not a backup/],
    ['a table', 'id,lon,lat\n1,2,3\n', /not a backup/],
    ['JSON of something else', '{"type":"FeatureCollection","features":[]}', /not a backup of Within Reach/],
    [
      'a backup of a later format',
      JSON.stringify({ format: 'within-reach-backup', formatVersion: 9 }),
      /not a backup|newer/,
    ],
    [
      'a backup with a broken correction',
      JSON.stringify({
        format: 'within-reach-backup',
        formatVersion: 1,
        product: '0',
        regions: [],
        settings: [],
        corrections: [{ regionId: 'mini' }],
      }),
      /corrections\/0/,
    ],
    ['nothing', '', /not a backup/],
  ])('refuses %s and changes nothing', async (_, content, message) => {
    writeFileSync(join(folder, 'other.txt'), content)
    const { code, out, err } = await reachNew('restore', 'other.txt')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(message)
    const { rows } = await fresh.pool.query(
      'select (select count(*) from correction) as c, (select count(*) from setting) as s',
    )
    expect(rows).toEqual([{ c: '1', s: '1' }])
  })
})

describe('with a private cluster in an empty folder', () => {
  it('restores, imports and gives the same answers, and the cluster is gone afterwards', async () => {
    const DATA_DIR = join(folder, 'a new place', '.reach')
    const reach = (...args: string[]) => runReach(args, { DATA_DIR }, folder)
    const restored = await reach('restore', file)
    expect(restored.code, restored.err).toBe(0)
    expect((await reach('region', 'add', old.folder)).code).toBe(0)
    const after = await reach(...GAPS)
    expect(after.code).toBe(0)
    expect(answerOf(after.out)).toEqual(answerOf((await reachOld(...GAPS)).out))
    expect(existsSync(join(DATA_DIR, 'postgres', 'data', 'PG_VERSION'))).toBe(true)
    expect(existsSync(join(DATA_DIR, 'postgres', 'data', 'postmaster.pid'))).toBe(false)
  })
})
