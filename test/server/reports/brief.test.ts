import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StandardRecord } from '../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../core/gaps/starterStandards.ts'
import type { App } from '../../../server/api/routing.ts'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import { mapSvg } from '../../../server/reports/brief/mapSvg.ts'
import { writeBrief } from '../../../server/reports/brief/writeBrief.ts'
import { miniManifest } from '../../miniRegion.ts'
import { writeMiniTransit } from '../../miniTransit.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { saveTestRecords } from '../../saveTestRecords.ts'
import { openTestApp } from '../api/openTestApp.ts'
import { runReach } from '../cli/runReach.ts'

const STANDARD = STARTER_STANDARDS[0].id
const FARMS: StandardRecord = {
  ...STARTER_STANDARDS[0],
  id: 'farms',
  who: { kind: 'sites', profile: 'mill-worker' },
}
const NAME = { name: { en: 'Mini <&> "Town"', fr: 'Mini' }, madeUp: true, groups: [] }

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  writeMiniTransit(join(region.database.dataDir, 'mini'))
  await region.add({ 'region.json': JSON.stringify({ ...miniManifest(), transit: [{ file: 'gtfs' }] }) })
  await saveTestRecords(region, 'standard', [FARMS])
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

async function get(url: string, host = 'localhost:8080') {
  for (;;) {
    const answer = await app.inject({ url: `/api/regions/mini/standards/${url}`, headers: { host } })
    if (answer.statusCode !== 202) return answer
  }
}

describe('the brief about a standard', () => {
  test('tells the numbers of the answer in both languages, and withholds what the public does not see', async () => {
    for (const host of ['localhost:8080', 'reach.example']) {
      const answer = (await get(`${STANDARD}/gaps?explain=true`, host)).json<StandardGaps>()
      const { brief } = writeBrief(answer, NAME, 'fr', '2026-11-27')
      const lower = Math.round(answer.total.covered!.lower)
      expect(brief.figures[0].value.replace(/\D/g, '')).toBe(String(lower))
      expect(brief.table.map(([, name]) => name)).toEqual(
        answer.areas.filter(({ rank, shortfall }) => rank && shortfall).map(({ name }) => name.fr),
      )
      expect(JSON.stringify(writeBrief(answer, NAME, 'en', '2026-11-27').brief)).not.toMatch(/undefined|NaN/)
    }
  })

  test('is a tagged PDF/UA-1 with its language, and the same bytes a second time, by HTTP and by hand', async () => {
    const first = await get(`${STANDARD}/brief?lang=fr`)
    expect(first.statusCode, first.body).toBe(200)
    expect(first.headers['content-type']).toBe('application/pdf')
    expect(first.headers['content-disposition']).toContain(`mini-${STANDARD}-fr.pdf`)
    const text = first.rawPayload.toString('latin1')
    expect(text).toMatch(/^%PDF-1\.7/)
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text).toMatch(/\/Lang ?\(fr-CA\)/)
    expect((await get(`${STANDARD}/brief?lang=fr`)).rawPayload.equals(first.rawPayload)).toBe(true)
    const output = join(region.database.dataDir, 'brief.pdf')
    const { databaseUrl: DATABASE_URL, dataDir: DATA_DIR } = region.database
    const args = ['brief', '--region', 'mini', '--standard', STANDARD, '--lang', 'fr', '--output', output]
    const run = await runReach(args, { DATABASE_URL, DATA_DIR })
    expect(run.code, run.err).toBe(0)
    expect(readFileSync(output).equals(first.rawPayload)).toBe(true)
  })

  test('has its map as a picture and as a drawing', async () => {
    const png = await get(`${STANDARD}/brief?format=png`)
    expect(png.rawPayload.subarray(1, 4).toString()).toBe('PNG')
    const svg = await get(`${STANDARD}/brief?format=svg`)
    expect(svg.body).toMatch(/^<svg /)
    expect(svg.body.match(/<circle/g)?.length).toBeGreaterThan(0)
  })

  test('about employer sites is for the owner alone, and a standard that is not there is named', async () => {
    expect((await get('farms/brief', 'reach.example')).statusCode).toBe(403)
    expect((await get('nothing/brief')).json()).toMatchObject({ status: 404 })
    expect((await get(`${STANDARD}/brief?lang=de`)).statusCode).toBe(400)
  })
})

test('the map keeps names as text, whatever is in them, and draws withheld areas as unknown', () => {
  const square = (x: number) => ({
    type: 'MultiPolygon' as const,
    coordinates: [
      [
        [
          [x, 43],
          [x + 0.1, 43],
          [x + 0.1, 43.1],
          [x, 43.1],
          [x, 43],
        ],
      ],
    ],
  })
  const svg = mapSvg(
    {
      areas: [
        { outline: square(-80), share: 0.95, people: 40, unknown: 0.5 },
        { outline: square(-79.9), share: null, people: null, unknown: 0 },
      ],
      water: [],
      parks: [],
      limits: [],
      places: [{ name: '<script>', at: [-79.9, 43.05] }],
      services: [],
    },
    { width: 400, height: 300 },
  )
  expect(svg).toContain('&lt;script&gt;')
  expect(svg).not.toContain('<script>')
  expect(svg).toContain('fill="url(#withheld)"')
  expect(svg.match(/url\(#unknown\)/g)).toHaveLength(1)
  // Wound the wrong way, an area would be all the world but itself, and no longer fill half of the map.
  const corners = /<path d="(M[^"]+)" fill="#fffaf0"/
    .exec(svg)![1]
    .match(/[\d.]+(?=,)/g)!
    .map(Number)
  expect(Math.min(...corners)).toBeCloseTo(8, 0)
  expect(Math.max(...corners)).toBeCloseTo(200, 0)
})
