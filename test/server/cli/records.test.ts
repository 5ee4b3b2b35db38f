/** `reach standards`, `reach rules`, `reach profiles`: exported, changed, saved whole or not at all, taken back, kept in a backup. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import { ONTARIO_ELIGIBILITY } from '../../../core/match/ontarioEligibility.ts'
import { STARTER_PROFILES } from '../../../core/match/starterProfiles.ts'
import { migrate } from '../../../server/store/migrate.ts'
import { listVersions } from '../../../server/store/savedRecords.ts'
import type { Tables } from '../../../server/store/tables.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { createTestDatabase } from '../../testDatabase.ts'
import { runReach } from './runReach.ts'

let region: TestRegion
let folder: string
const reach = (...args: string[]) =>
  runReach(args, { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir }, folder)
const on = (verb: string, ...args: string[]) => reach(verb, '--region', 'mini', ...args)
const write = (name: string, value: unknown) =>
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value))
const versions = async () => await listVersions(region.database.db, { regionId: 'mini' })

beforeAll(async () => {
  region = await openTestRegion()
  folder = join(region.database.dataDir, 'work')
  mkdirSync(folder)
  await region.add()
})
afterAll(async () => {
  await region.database.drop()
})

const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

describe('an export', () => {
  it.each([
    ['standards', STARTER_STANDARDS],
    ['rules', ONTARIO_ELIGIBILITY],
    ['profiles', STARTER_PROFILES],
  ] as const)('of %s is read back unchanged', async (verb, starters) => {
    const { code, out } = await on(verb, '--export')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(plain(starters))
    write(`${verb}.json`, out)
    const back = await on(verb, '--save', `${verb}.json`, '--who', 'Ana')
    expect([back.code, back.err]).toEqual([0, expect.stringContaining('Nothing changed.')])
    expect(await versions()).toEqual([])
  })

  it('of rules as a table is read back unchanged, in French too', async () => {
    for (const lang of ['en', 'fr']) {
      const { out } = await on('rules', '--export', '--format', 'csv', '--lang', lang)
      expect(out.trim().split('\n').length).toBe(ONTARIO_ELIGIBILITY.length + 1)
      write('rules.csv', out)
      const back = await on('rules', '--save', 'rules.csv', '--who', 'Ana')
      expect([back.code, back.err]).toEqual([0, expect.stringContaining('Nothing changed.')])
    }
  })
})

describe('saving', () => {
  it('replaces a starter, and what holds is as it was written, its fields in their order', async () => {
    const evening = { ...STARTER_STANDARDS[0], cutoffSeconds: 1800, target: 0.8, assumed: false }
    write('evening.json', evening)
    const saved = await on('standards', '--save', 'evening.json', '--who', 'Zoë')
    expect([saved.code, saved.err]).toEqual([0, expect.stringContaining('saved, in place of the starter')])
    const { out } = await on('standards', '--export', evening.id)
    expect(JSON.parse(out)).toEqual(plain(evening))
    expect(Object.keys(JSON.parse(out)).slice(0, 4)).toEqual(['id', 'name', 'explanation', 'who'])
    const listed = await on('standards')
    expect(listed.out).toMatch(/language-training-evening +saved, replaces the starter +set by the region/)
    expect((await versions()).map(({ kind, id, who }) => [kind, id, who])).toEqual([
      ['standard', evening.id, 'Zoë'],
    ])
  })

  it('of several is all or nothing, and tells all faults at once', async () => {
    const before = await versions()
    const [evening, day] = STARTER_STANDARDS
    write('several.json', [
      { ...day, name: { en: 'Better', fr: 'Mieux' } },
      {
        ...evening,
        id: 'Late Class',
        destination: { kind: 'services', serviceTypes: ['spa'] },
        time: {
          kind: 'session',
          need: 'every',
          times: [{ day: 2, startSeconds: 75_600, endSeconds: 64_800 }],
        },
      },
      { ...evening, id: 'x', who: { kind: 'sites', profile: 'nobody' } },
      { ...evening, id: 'x', modes: 'walk' },
    ])
    const refused = await on('standards', '--save', 'several.json', '--who', 'Ana')
    expect([refused.code, refused.out]).toEqual([1, ''])
    for (const line of [
      'row 2, id, "Late Class"',
      '(impossible_id)',
      'row 2, destination.serviceTypes, "spa"',
      '(unknown_service_type)',
      'row 2, time.times.0, "75600 64800"',
      '(ends_before_it_starts)',
      'row 3, who.profile, "nobody"',
      'row 4, modes',
      'Nothing was saved: 5 faults',
    ])
      expect(refused.err).toContain(line)
    expect(await versions()).toEqual(before)
    const french = await on('standards', '--save', 'several.json', '--who', 'Ana', '--lang', 'fr')
    expect(french.err).toContain('La fin précède le début')
  })

  it('refuses unknown languages and contradictory rules', async () => {
    const worker = STARTER_PROFILES.find(({ id }) => id === 'farm-worker')!
    write('worker.json', { ...worker, person: { ...worker.person, languages: ['spa', 'xx-none'] } })
    expect((await on('profiles', '--save', 'worker.json', '--who', 'Ana')).err).toContain(
      '(unknown_language)',
    )
    const rule = ONTARIO_ELIGIBILITY.find(({ id }) => id === 'open-to-everybody')!
    write('rule.json', { ...rule, id: 'no-visitors', admits: [], excludes: ['visitor'] })
    const refused = await on('rules', '--save', 'rule.json', '--who', 'Ana')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('visitor (open-to-everybody)')
    expect(refused.err).toContain('(contradictory_status)')
    // The other one changed in the same file: no contradiction is left.
    write('both.json', [
      { ...rule, admits: rule.admits.filter((status) => status !== 'visitor') },
      { ...rule, id: 'no-visitors', admits: [], excludes: ['visitor'] },
    ])
    expect((await on('rules', '--save', 'both.json', '--who', 'Ana')).code).toBe(0)
  })

  it.each([
    ['no JSON', 'hello', /no JSON/],
    ['an empty list', '[]', /holds no records/],
    ['a number', '3', /wrong_form/],
  ])('refuses %s', async (_, content, message) => {
    write('odd.json', content)
    const { code, err } = await on('standards', '--save', 'odd.json', '--who', 'Ana')
    expect([code, err]).toEqual([1, expect.stringMatching(message)])
  })

  it.each([
    '--save evening.json',
    '--remove food',
    '--who Ana',
    '--export --undo food',
    '--format csv',
    '--export --format table',
  ])('is wrong usage: %s', async (args) => {
    expect((await on('standards', ...args.split(' '))).code).toBe(2)
  })
})

describe('zones', () => {
  const corner = (lon: number, lat: number) => [lon, lat]
  const ring = [corner(-80.02, 43), corner(-80, 43), corner(-80, 43.02), corner(-80.02, 43)]
  const feature = (coordinates: number[][]) => ({
    type: 'Feature',
    id: 'dial-a-ride',
    properties: {
      name: 'Dial-a-ride',
      name_fr: 'Transport sur demande',
      hours: 'Weekdays',
      hours_fr: 'En semaine',
      agency: null,
      to_anywhere: true,
      source: 'Invented',
    },
    geometry: { type: 'Polygon', coordinates: [coordinates] },
  })
  const collection = (coordinates: number[][]) => ({
    type: 'FeatureCollection',
    features: [feature(coordinates)],
  })

  it('are saved from GeoJSON and written as the same GeoJSON; an open outline is refused', async () => {
    write('zones.geojson', collection(ring))
    const saved = await on('zones', '--save', 'zones.geojson', '--who', 'Ana')
    expect(saved.code, saved.err).toBe(0)
    expect(JSON.parse((await on('zones', '--export')).out)).toEqual(collection(ring))
    write('open.geojson', collection(ring.slice(0, 3)))
    const refused = await on('zones', '--save', 'open.geojson', '--who', 'Ana')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('zone_ring_open')
    expect(JSON.parse((await on('zones', '--export')).out)).toEqual(collection(ring))
  })
})

describe('taking back', () => {
  it('removes to the starter, switches starters off, and undo brings back what held before', async () => {
    const id = 'language-training-evening'
    const limit = async () => JSON.parse((await on('standards', '--export', id)).out).cutoffSeconds
    expect(await limit()).toBe(1800)
    expect((await on('standards', '--remove', id, '--who', 'Ana')).err).toContain('the starter holds again')
    expect(await limit()).toBe(2700)
    expect((await on('standards', '--undo', id)).code).toBe(0)
    expect(await limit()).toBe(1800)
    expect((await on('standards', '--remove', 'food', '--who', 'Ana')).err).toContain('switched off')
    expect((await on('standards')).out).toMatch(/food +switched off/)
    expect(
      JSON.parse((await on('standards', '--export')).out).map((each: { id: string }) => each.id),
    ).not.toContain('food')
    const gaps = await reach('gaps', '--region', 'mini', '--standard', 'food')
    expect([gaps.code, gaps.err]).toEqual([1, expect.stringContaining('--undo food')])
    expect((await on('standards', '--remove', 'food', '--who', 'Ana')).code).toBe(1)
    expect((await on('standards', '--undo', 'food', '--who', 'Ana')).code).toBe(0)
    expect((await on('standards')).out).toMatch(/food +starter/)
    expect((await on('standards', '--undo', 'library')).err).toContain('Nobody has changed')
    expect((await on('standards', '--remove', 'nothing', '--who', 'Ana')).code).toBe(1)
  })
})

describe('a backup', () => {
  it('holds every version, and one from before there were records becomes records', async () => {
    expect((await reach('backup', 'all.json')).err).toContain(
      `${(await versions()).length} versions of records`,
    )
    const saved = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8'))
    expect(saved).toMatchObject({ formatVersion: 3, settings: [] })
    const empty = await createTestDatabase<Tables>()
    try {
      await migrate(empty.db)
      const restore = (file: string) =>
        runReach(['restore', file], { DATABASE_URL: empty.databaseUrl, DATA_DIR: empty.dataDir }, folder)
      for (let time = 0; time < 2; time++) expect((await restore('all.json')).code).toBe(0)
      const restored = await listVersions(empty.db)
      expect(restored).toEqual(await listVersions(region.database.db))
      expect(restored.filter(({ kind }) => kind === 'zone')).toMatchObject([
        { id: 'dial-a-ride', action: 'saved', who: 'Ana', body: { toAnywhere: true } },
      ])
      const { records: _, ...old } = saved
      const value = [{ ...STARTER_STANDARDS[0], id: 'old-one' }]
      const settings = [{ regionId: 'past', name: 'standards', value, changedAt: '2026-01-02T03:04:05.678Z' }]
      write('old.json', { ...old, formatVersion: 1, settings })
      for (let time = 0; time < 2; time++) expect((await restore('old.json')).code).toBe(0)
      expect(await listVersions(empty.db, { regionId: 'past' })).toMatchObject([
        {
          id: 'old-one',
          action: 'saved',
          body: { id: 'old-one' },
          who: null,
          savedAt: '2026-01-02T03:04:05.678Z',
        },
      ])
      saved.records[0].savedAt = 'yesterday'
      write('broken.json', saved)
      expect((await restore('broken.json')).err).toContain('/records/0')
    } finally {
      await empty.drop()
    }
  })
})
