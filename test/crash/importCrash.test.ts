/**
 * kill -9 in the middle of an import, at random moments: afterwards the region is the old one or the new one, whole, and the
 * next start works by itself. Short: 5 kills of each kind on the sample region. CRASH_TESTS=long (`npm run test:crash`): 20 of
 * each on Hamilton.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { RegionManifest } from '../../server/import/manifest/regionManifest.ts'
import { describeClusterFolder } from '../../server/store/cluster/clusterFolder.ts'
import { findPostmaster } from '../../server/store/cluster/postmaster.ts'
import { stopCluster } from '../../server/store/cluster/stopCluster.ts'
import { openDatabase } from '../../server/store/connect.ts'
import { migrate } from '../../server/store/migrate.ts'
import type { Tables } from '../../server/store/tables.ts'
import { findRealRegion } from '../realRegions.ts'
import { type RegionState, readState } from './fingerprint.ts'
import { type KilledImport, type Moment, runImport } from './killImport.ts'

const long = process.env.CRASH_TESTS === 'long'
const hamilton = findRealRegion('hamilton')
const KILLS = long ? 20 : 5
const SEED = Number(process.env.CRASH_SEED ?? 20261122)
const repository = resolve(import.meta.dirname, '../..')
const REGION =
  long && hamilton
    ? { manifest: join(repository, 'data', 'regions', 'hamilton'), files: hamilton }
    : { manifest: join(repository, 'data', 'sample'), files: join(repository, 'data', 'sample') }

/** A random number from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The same region as an older edition of its files would make it: other rows in nearly every table. */
function olderEdition(manifest: RegionManifest): RegionManifest {
  const { leftNumbers: _, rightNumbers: __, ...mapping } = manifest.streets.mapping ?? {}
  const [counts] = manifest.counts ?? []
  return {
    ...manifest,
    name: { en: `${manifest.name.en} before`, fr: `${manifest.name.fr} avant` },
    groups: manifest.groups?.population && { population: manifest.groups.population },
    areas: { ...manifest.areas, level: 'OLD' },
    counts: counts && [{ ...counts, groups: { population: counts.groups.population } }],
    indicators: undefined,
    streets: { ...manifest.streets, mapping },
    services: manifest.services?.slice(0, -1).map((spec) => ({ ...spec, vintage: '2019-05-01' })),
    employers: manifest.employers?.slice(0, 1),
    context: manifest.context?.slice(1),
    corrections: undefined,
  }
}

let folder: string
let dataDir: string
let id: string
let before: RegionState
let after: RegionState
let whole: KilledImport
const outcomes: string[] = []

const pristine = () => join(folder, 'pristine')
const add = (edition: 'old' | 'new') => ({
  dataDir,
  manifestFolder: join(folder, edition),
  from: REGION.files,
})

let opening = 0
let closing = 0
/** What the next start finds: opens the cluster by itself, reads, leaves. */
async function nextStart(): Promise<RegionState> {
  const begun = performance.now()
  const database = await openDatabase<Tables>({ databaseUrl: undefined, dataDir })
  try {
    await migrate(database.db)
    opening = performance.now() - begun
    return await readState(database.pool, id)
  } finally {
    const read = performance.now()
    await database.close()
    closing = performance.now() - read
  }
}

function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  // The server's files belong to another user where tests run as root.
  if (process.platform === 'win32') cpSync(from, to, { recursive: true })
  else execFileSync('cp', ['-a', from, to])
}

beforeAll(async () => {
  folder = mkdtempSync(join(inject('testClusterFolder'), 'crash-'))
  execFileSync('chmod', ['711', folder])
  dataDir = join(folder, 'work')
  const manifest = JSON.parse(readFileSync(join(REGION.manifest, 'region.json'), 'utf8')) as RegionManifest
  id = manifest.id
  for (const [edition, content] of [
    ['old', olderEdition(manifest)],
    ['new', manifest],
  ] as const) {
    mkdirSync(join(folder, edition))
    writeFileSync(join(folder, edition, 'region.json'), JSON.stringify(content))
  }
  const first = await runImport(add('old'))
  expect(first, first.said.join('\n')).toMatchObject({ code: 0, step: 'Done' })
  before = await nextStart()
  expect(await findPostmaster(describeClusterFolder(join(dataDir, 'postgres')).data)).toBeUndefined()
  copyFolder(dataDir, pristine())
  whole = await runImport(add('new'))
  expect(whole).toMatchObject({ finished: true, code: 0, step: 'Done' })
  after = await nextStart()
}, 600_000)

afterAll(async () => {
  await stopCluster(describeClusterFolder(join(dataDir, 'postgres')))
  rmSync(folder, { recursive: true, force: true })
  const steps = whole?.steps.map(({ name, at }) => `${name} ${Math.round(at)} ms`)
  console.log([`Seed ${SEED}; an import: ${steps?.join(', ')}.`, ...outcomes].join('\n'))
})

/** Moments spread over the whole import; every second one while it saves. */
function chooseMoments(random: () => number): Moment[] {
  const { steps } = whole
  const end = steps.at(-1)!.at
  const saving = steps.find((step) => step.name === 'Saving')!.at
  return Array.from({ length: KILLS }, (_, kill) => {
    const share = (kill + random()) / KILLS
    const at = kill % 2 === 1 ? saving + share * (end - saving) : share * end
    const step = steps.findLast((each) => each.at <= at)!
    return { step: step.name, milliseconds: at - step.at }
  })
}

describe('the editions that the tests import', () => {
  it('differ in their tables, and leave nothing behind that belongs to neither', () => {
    expect(before).toMatchObject({ vintages: [1], current: 1, leftovers: [] })
    expect(after).toMatchObject({ vintages: [1, 2], current: 2, leftovers: [] })
    expect(after.rows[1]).toBe(before.rows[1])
    const [old, young] = [before.rows[1].split('\n'), after.rows[2].split('\n')]
    const changed = young.filter((line) => !old.includes(line)).map((line) => line.split(' ')[0])
    expect(changed).toEqual(
      expect.arrayContaining(['area', 'area_count', 'street', 'service_at_location', 'source_file']),
    )
  })
})

describe.each([
  ['the product alone', false, 1],
  ['the product and its database server together', true, 2],
])('kill -9 of %s in the middle of an import', (who, withCluster, part) => {
  const random = randomFrom(SEED + part)

  it.each(Array.from({ length: KILLS }, (_, kill) => [kill + 1]))(
    'leaves the old region or the new one, and the next start works by itself (%i)',
    async (kill) => {
      copyFolder(pristine(), dataDir)
      const moment = momentsOf(part, random)[kill - 1]
      const end = await runImport(add('new'), moment, withCluster)
      const found = await nextStart()
      const isNew = found.current === 2
      outcomes.push(
        `${who}, ${Math.round(moment.milliseconds)} ms into "${moment.step}": ${end.finished ? 'came too late' : `killed at "${end.step}"`}, ${isNew ? 'new' : 'old'}; next start ${Math.round(opening)} ms, stop ${Math.round(closing)} ms`,
      )
      expect(found).toEqual(isNew ? after : before)
      if (end.finished) expect(isNew).toBe(true)
      const { data } = describeClusterFolder(join(dataDir, 'postgres'))
      expect(await findPostmaster(data)).toBeUndefined()
      // The import that was cut short can be done again, by the same command.
      if (kill === KILLS) {
        expect(await runImport(add('new'))).toMatchObject({ finished: true, code: 0 })
        expect(await nextStart()).toEqual(after)
        expect(await findPostmaster(data)).toBeUndefined()
      }
    },
    long ? 900_000 : 120_000,
  )

  it('came early enough, most times', () => {
    const own = outcomes.filter((line) => line.startsWith(`${who},`))
    expect(own).toHaveLength(KILLS)
    expect(own.filter((line) => line.includes('killed at')).length).toBeGreaterThan(KILLS / 3)
    expect(own.some((line) => line.includes('killed at "Saving"'))).toBe(true)
  })
})

const chosen = new Map<number, Moment[]>()
function momentsOf(part: number, random: () => number): Moment[] {
  const moments = chosen.get(part) ?? chooseMoments(random)
  chosen.set(part, moments)
  return moments
}
