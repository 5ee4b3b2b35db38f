/** Standards, rules, profiles and zones over HTTP: read by everybody, changed by the owner who has seen what there is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import { ONTARIO_ELIGIBILITY } from '../../../core/match/ontarioEligibility.ts'
import { STARTER_PROFILES } from '../../../core/match/starterProfiles.ts'
import type { App } from '../../../server/api/routing.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'

const OWNER = { host: 'localhost:8080' }
const PUBLIC = { host: 'reach.example.org' }
const [EVENING] = STARTER_STANDARDS
const FARM_WORKER = STARTER_PROFILES.find(({ id }) => id === 'farm-worker')!

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  await region.add()
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

type Method = 'GET' | 'PUT' | 'DELETE' | 'POST'
async function ask(method: Method, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await app.inject({
    method,
    url: `/api/regions/mini/${path}`,
    headers: { ...OWNER, ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  })
  return { status: answer.statusCode, headers: answer.headers, json: answer.json() }
}
const etagOf = async (path: string) => String((await ask('GET', path)).headers.etag)
const countRows = async () =>
  Number((await region.database.pool.query('select count(*) from saved_record')).rows[0].count)

describe('reading', () => {
  it.each([
    ['standards', 'standard', STARTER_STANDARDS],
    ['rules', 'rule', ONTARIO_ELIGIBILITY],
    ['profiles', 'profile', STARTER_PROFILES],
  ] as const)('%s are the starters, to the public too', async (plural, kind, starters) => {
    const listed = (await ask('GET', plural, undefined, PUBLIC)).json[plural] as Record<string, unknown>[]
    expect(listed.map((each) => each[kind])).toEqual(JSON.parse(JSON.stringify(starters)))
    for (const each of listed)
      expect(each).toMatchObject({ origin: 'starter', replacesStarter: false, problems: [] })
  })

  it('one shows its version, and its history to the owner alone', async () => {
    const path = `standards/${EVENING.id}`
    const { json, headers } = await ask('GET', path)
    expect(headers.etag).toBe(`"${json.version}"`)
    expect(json).toMatchObject({ standard: { id: EVENING.id }, origin: 'starter', history: [] })
    expect((await ask('GET', path, undefined, PUBLIC)).json.history).toBeNull()
    expect((await ask('GET', 'rules/none')).status).toBe(404)
  })
})

describe('changing', () => {
  const path = `standards/${EVENING.id}`
  const shorter = { ...EVENING, cutoffSeconds: 1800, assumed: false }

  it('is for the owner', async () => {
    const before = await countRows()
    for (const [method, url, body] of [
      ['PUT', path, { who: 'A', record: shorter }],
      ['PUT', path, 'no record'],
      ['DELETE', `${path}?who=A`, undefined],
      ['DELETE', path, undefined],
      ['POST', `${path}/undo`, { who: 'A' }],
    ] as const)
      expect((await ask(method, url, body, { ...PUBLIC, 'if-match': '*' })).status).toBe(403)
    expect(await countRows()).toBe(before)
  })

  it('wants the version that was read, and refuses what somebody has changed meanwhile', async () => {
    const seen = await etagOf(path)
    const without = await ask('PUT', path, { who: 'Ana', record: shorter })
    expect([without.status, without.json.field]).toEqual([428, 'if-match'])
    const saved = await ask('PUT', path, { who: 'Ana', record: shorter }, { 'if-match': seen })
    expect(saved).toMatchObject({ status: 200, json: { id: EVENING.id, change: 'starter-replaced' } })
    expect(await etagOf(path)).toBe(`"${saved.json.version}"`)
    const late = await ask('PUT', path, { who: 'Bo', record: EVENING }, { 'if-match': seen })
    expect(late.status).toBe(412)
    expect(late.headers['content-type']).toContain('application/problem+json')
    expect((await ask('DELETE', `${path}?who=Bo`, undefined, { 'if-match': seen })).status).toBe(412)
    expect((await ask('GET', path)).json).toMatchObject({
      standard: { cutoffSeconds: 1800 },
      origin: 'saved',
      replacesStarter: true,
      history: [{ action: 'saved', who: 'Ana', record: { cutoffSeconds: 1800 } }],
    })
  })

  it('of two at once saves one', async () => {
    const seen = await etagOf(path)
    const both = await Promise.all(
      [1500, 2100].map((cutoffSeconds) =>
        ask('PUT', path, { who: 'Ana', record: { ...EVENING, cutoffSeconds } }, { 'if-match': seen }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('removes to the starter, switches the starter off, and undoes both', async () => {
    const change = async (method: 'DELETE' | 'POST') =>
      (
        await ask(
          method,
          method === 'DELETE' ? `${path}?who=Ana` : `${path}/undo`,
          method === 'DELETE' ? undefined : { who: 'Ana' },
          { 'if-match': await etagOf(path) },
        )
      ).json.change
    expect(await change('DELETE')).toBe('starter-back')
    expect(await change('DELETE')).toBe('starter-off')
    expect((await ask('GET', path)).json).toMatchObject({ origin: 'off', standard: { cutoffSeconds: 2700 } })
    const refused = await ask('GET', `${path}/gaps`)
    expect([refused.status, refused.json.code]).toEqual([422, 'standard_off'])
    expect(await change('POST')).toBe('starter-back')
    expect((await ask('GET', path)).json).toMatchObject({ origin: 'starter' })
    expect((await ask('GET', path)).json.history).toHaveLength(5)
  })

  it('names every fault by field, in both languages, and saves nothing', async () => {
    const before = await countRows()
    const person = {
      ...FARM_WORKER.person,
      languages: ['spa', 'esp'],
      landed: { from: '2021-02-30', to: null },
    }
    const freeTime = {
      ...FARM_WORKER.freeTime,
      free: [{ weekdays: ['SU'], startSeconds: 64_800, endSeconds: 43_200 }],
    }
    const { status, json } = await ask('PUT', 'profiles/new-one', {
      who: 'Ana',
      record: { ...FARM_WORKER, id: 'new-one', name: { en: '', fr: 'x' }, person, freeTime },
    })
    expect([status, json.title]).toEqual([422, 'Refused'])
    expect(json.faults.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual([
      ['name_missing', 'name.en'],
      ['unknown_language', 'person.languages'],
      ['impossible_date', 'person.landed.from'],
      ['ends_before_it_starts', 'freeTime.free.0'],
    ])
    for (const { meaning } of json.faults) expect(meaning.en && meaning.fr).toBeTruthy()
    const form = await ask('PUT', 'standards/odd', {
      who: 'Ana',
      record: { ...EVENING, modes: ['boat'], target: 'most', extra: 1, name: undefined },
    })
    expect(form.json.faults.map(({ code, field }: { code: string; field: string }) => [code, field])).toEqual(
      [
        ['unknown_field', 'extra'],
        ['missing_field', 'name'],
        ['wrong_form', 'modes.0'],
        ['wrong_form', 'target'],
      ],
    )
    const other = await ask('PUT', 'standards/odd', { who: 'Ana', record: EVENING })
    expect(other.json.faults).toMatchObject([{ code: 'other_id', field: 'id' }])
    expect((await ask('PUT', 'standards/odd', { who: ' ', record: EVENING })).status).toBe(400)
    expect(await countRows()).toBe(before)
  })

  it('of a new record needs no version, and is told as new and as gone', async () => {
    const rule = {
      ...ONTARIO_ELIGIBILITY[0],
      id: 'food-bank',
      serviceTypes: ['food'],
      services: null,
      residence: ['CA-ON'],
    }
    const clash = await ask('PUT', 'rules/food-bank', {
      who: 'Ana',
      record: { ...rule, funder: null, admissionClasses: null },
    })
    expect(clash.json.faults).toMatchObject([
      { code: 'contradictory_limits', value: 'permanent-resident (open-to-everybody)' },
    ])
    const saved = await ask('PUT', 'rules/food-bank', {
      who: 'Ana',
      record: { ...rule, serviceTypes: ['legal'] },
    })
    expect(saved.json).toMatchObject({ change: 'new' })
    const gone = await ask('DELETE', 'rules/food-bank?who=Ana', undefined, {
      'if-match': await etagOf('rules/food-bank'),
    })
    expect(gone.json).toEqual({ id: 'food-bank', change: 'removed', version: null })
    expect((await ask('GET', 'rules/food-bank')).status).toBe(404)
  })
})

describe('zones', () => {
  const RING = [
    [-80.02, 43],
    [-80, 43],
    [-80, 43.02],
    [-80.02, 43],
  ]
  const ZONE = {
    id: 'dial-a-ride',
    name: { en: 'Dial-a-ride', fr: 'Transport sur demande' },
    hours: { en: 'Weekdays', fr: 'En semaine' },
    agency: null,
    toAnywhere: false,
    source: 'Invented',
    polygon: [RING],
  }
  const path = 'zones/dial-a-ride'

  it('are none to start with, are the owner’s to draw, and are shown to everybody', async () => {
    expect((await ask('GET', 'zones')).json).toEqual({ region: 'mini', zones: [] })
    expect((await ask('PUT', path, { who: 'A', record: ZONE }, PUBLIC)).status).toBe(403)
    expect((await ask('PUT', path, { who: 'Ana', record: ZONE })).json).toMatchObject({ change: 'new' })
    const listed = (await ask('GET', 'zones', undefined, PUBLIC)).json.zones
    expect(listed).toMatchObject([{ zone: ZONE, origin: 'saved', replacesStarter: false, problems: [] }])
    expect((await ask('GET', path, undefined, PUBLIC)).json).toMatchObject({ zone: ZONE, history: null })
  })

  it('want an outline that is closed and does not cross itself, on the globe, and a source', async () => {
    const faultsOf = async (part: object) => {
      const { status, json } = await ask(
        'PUT',
        path,
        { who: 'Ana', record: { ...ZONE, ...part } },
        { 'if-match': '*' },
      )
      expect(status).toBe(422)
      return json.faults.map(({ code, field }: { code: string; field: string }) => [code, field])
    }
    const [a, b, c] = RING
    expect(await faultsOf({ polygon: [[]] })).toEqual([['zone_ring_open', 'polygon.0']])
    expect(await faultsOf({ polygon: [[a, b, c]], source: ' ' })).toEqual([
      ['source_missing', 'source'],
      ['zone_ring_open', 'polygon.0'],
    ])
    const outside = [a, [-80, 143], c, a]
    expect(await faultsOf({ polygon: [outside] })).toEqual([['coordinates_out_of_range', 'polygon.0']])
    const crossing = [a, c, b, [-80.02, 43.02], a]
    expect(await faultsOf({ polygon: [crossing] })).toEqual([['self_crossing', 'polygon']])
    expect((await ask('GET', path)).json.zone).toEqual(ZONE)
  })

  it('are changed with their version, removed, and brought back', async () => {
    const seen = await etagOf(path)
    const wider = { ...ZONE, toAnywhere: true }
    const changed = await ask('PUT', path, { who: 'Ana', record: wider }, { 'if-match': seen })
    expect(changed.json).toMatchObject({ change: 'changed' })
    expect((await ask('PUT', path, { who: 'Bo', record: ZONE }, { 'if-match': seen })).status).toBe(412)
    const gone = await ask('DELETE', `${path}?who=Ana`, undefined, { 'if-match': await etagOf(path) })
    expect(gone.json).toEqual({ id: ZONE.id, change: 'removed', version: null })
    expect((await ask('GET', 'zones')).json.zones).toEqual([])
    // Without If-Match, since there is nothing that could have been read.
    expect((await ask('POST', `${path}/undo`, { who: 'Ana' })).json).toMatchObject({ change: 'changed' })
    expect((await ask('GET', path)).json.zone).toEqual(wider)
  })
})
