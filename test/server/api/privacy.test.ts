import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../../server/api/routing.ts'
import type { Areas, RegionDetail } from '../../../server/contract/region.ts'
import type { EmployerCells, Services } from '../../../server/contract/service.ts'
import { decodeTravelTimes, UNREACHED_SECONDS } from '../../../server/contract/travelTimes.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'
import { EMPLOYER_NAMES, richFiles, SHELTER_PHONE, SHELTER_SECRETS } from './richRegion.ts'
import { tilesAround } from './tilesAround.ts'

const OWNER = { host: 'localhost:8080' }
const PUBLIC = { host: 'reach.example.org' }

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  await region.add(richFiles())
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

/** Every address that answers, with every parameter that changes what is told. */
async function allAddresses(): Promise<string[]> {
  const here = '/api/regions/mini'
  const { serviceTypes, groups } = (await app.inject(here)).json<RegionDetail>()
  const slugs = serviceTypes.map((type) => type.slug)
  return [
    '/api/health',
    '/api/openapi.json',
    '/api/regions',
    here,
    ...['areas', 'services', 'employers', 'employer-sites', 'demand-points.bin', 'notices?limit=1000'].map(
      (rest) => `${here}/${rest}`,
    ),
    ...slugs.flatMap((slug) => [
      `${here}/services?type=${slug}`,
      `${here}/travel-times.bin?service=${slug}`,
      `${here}/travel-times.bin?service=${slug}&doubtful=false`,
      ...groups.map((group) => `${here}/gaps?service=${slug}&group=${group.id}&max-minutes=20`),
    ]),
    ...['areas', 'streets', 'context'].flatMap((layer) => [
      `/tiles/${layer}.json`,
      ...tilesAround(-80, 43, [0, 5, 10, 13, 14, 16]).map((tile) => `/tiles/${layer}/${tile}.mvt`),
    ]),
    '/api/regions/nowhere',
    `${here}/gaps?service=housing&group=nobody&max-minutes=20`,
  ]
}

/** Every body, as text byte for byte, with its address. */
async function allBodies(headers: Record<string, string>): Promise<{ url: string; body: string }[]> {
  const bodies: { url: string; body: string }[] = []
  for (const url of await allAddresses()) {
    const answer = await app.inject({ url, headers })
    bodies.push({ url, body: answer.rawPayload.toString('latin1') + JSON.stringify(answer.headers) })
    const packed = await app.inject({ url, headers: { ...headers, 'accept-encoding': 'br' } })
    if (packed.headers['content-encoding'] === 'br')
      bodies.push({ url, body: brotliDecompressSync(packed.rawPayload).toString('latin1') })
  }
  return bodies
}

describe.each([
  ['the owner', OWNER],
  ['the public', PUBLIC],
])('over HTTP %s', (who, headers) => {
  it('never sees the name of an employer, in no answer of any address', async () => {
    const kept = await region.database.pool.query('select employer from employer_site')
    expect(kept.rows).toHaveLength(EMPLOYER_NAMES.length)
    const bodies = await allBodies(headers)
    expect(bodies.length).toBeGreaterThan(100)
    for (const name of EMPLOYER_NAMES) {
      expect(kept.rows.some((row) => row.employer.includes(name))).toBe(true)
      const found = bodies.filter(({ body }) => body.toLowerCase().includes(name.toLowerCase()))
      expect(found.map(({ url }) => url)).toEqual([])
    }
  })

  it('never sees where a shelter is, and can call it', async () => {
    const bodies = await allBodies(headers)
    for (const secret of SHELTER_SECRETS)
      expect(
        bodies.filter(({ body }) => body.includes(secret)).map(({ url }) => url),
        secret,
      ).toEqual([])
    const { services } = (await app.inject({ url: '/api/regions/mini/services', headers })).json<Services>()
    expect(services.find((service) => service.id === 'test:shelter')).toMatchObject({
      sensitive: true,
      address: null,
      postalCode: null,
      point: null,
      note: null,
      doubtful: null,
      place: 'unplaced',
      phone: SHELTER_PHONE,
    })
  })

  it('cannot find a shelter by travel times either', async () => {
    const answer = await app.inject({ url: '/api/regions/mini/travel-times.bin?service=housing', headers })
    const seconds = decodeTravelTimes(Uint8Array.from(answer.rawPayload).buffer)
    expect([...seconds]).toEqual(new Array(25).fill(UNREACHED_SECONDS))
  })

  it('sees employers by areas that hold three or more; how few are left out only the owner', async () => {
    const answer = await app.inject({ url: '/api/regions/mini/employers', headers })
    expect(answer.json<EmployerCells>()).toMatchObject({
      cells: [
        {
          label: { en: 'Area NE' },
          employers: 3,
          agriculturalEmployers: 3,
          positionsByQuarter: { '2024Q1': 50 },
        },
      ],
      hiddenEmployers: who === 'the owner' ? 2 : null,
    })
  })

  it(`${who === 'the owner' ? 'can' : 'cannot'} read single notices`, async () => {
    const answer = await app.inject({
      url: '/api/regions/mini/notices?code=address_disagrees_with_point',
      headers,
    })
    if (who === 'the public') {
      expect(answer.statusCode).toBe(403)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.body).not.toContain('Row 4')
    } else {
      expect(answer.json()).toMatchObject({
        total: 1,
        notices: [
          { file: 'services.csv', rowNumber: 3, value: '5 Row 4 Street', detail: { precision: 'number' } },
        ],
      })
    }
  })
})

describe('counts', () => {
  const read = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/api/regions/mini/areas', headers })).json<Areas>().areas
  const recent = (areas: Areas['areas']) => areas.map((area) => area.counts['recent-immigrants'])

  it('are as published to the owner', async () => {
    expect(recent(await read(OWNER))).toEqual([
      { value: 903, missing: null },
      { value: null, missing: 'withheld' },
      { value: 3, missing: null },
      { value: 404, missing: null },
    ])
  })

  it('are rounded to 5 to the public, under 5 withheld, and the source’s own reasons stay', async () => {
    expect(recent(await read(PUBLIC))).toEqual([
      { value: 905, missing: null },
      { value: null, missing: 'withheld' },
      { value: null, missing: 'few-people' },
      { value: 405, missing: null },
    ])
  })

  it('do not come back by subtraction from the public’s totals', async () => {
    const detail = (await app.inject({ url: '/api/regions/mini', headers: PUBLIC })).json<RegionDetail>()
    expect(detail.groups.find((group) => group.id === 'recent-immigrants')).toMatchObject({
      people: 905 + 405,
      areasKnown: 2,
      areasUnknown: 2,
    })
    const gaps = (
      await app.inject({
        url: '/api/regions/mini/gaps?service=library&group=recent-immigrants&max-minutes=20',
        headers: PUBLIC,
      })
    ).json()
    expect(gaps.access).toBe('public')
    expect(gaps.total.people).toBe(905 + 405)
    for (const area of gaps.areas)
      for (const figure of [area.people, area.covered, area.shortfall])
        expect(figure === null || figure % 5 === 0, JSON.stringify(area)).toBe(true)
    expect(gaps.areas.find((area: { id: string }) => area.id === 'NW')).toMatchObject({
      people: null,
      covered: null,
      unknown: 'few-people',
    })
  })
})
