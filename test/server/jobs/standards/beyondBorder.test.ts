import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COVERED, diagnose } from '../../../../core/gaps/diagnose.ts'
import type { StandardRecord } from '../../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../../core/gaps/starterStandards.ts'
import { saveRecords } from '../../../../server/jobs/records/changeRecords.ts'
import { openStandards } from '../../../../server/jobs/standards/answerStandard.ts'
import { openThreads, type Threads } from '../../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../../server/jobs/travelTimes.ts'
import { listAreas } from '../../../../server/store/areas.ts'
import { getRegion } from '../../../../server/store/regions.ts'
import { COLUMNS, cornerId, cutCityFiles, ROWS, writeCutCityTransit } from '../../../cutCity.ts'
import { collection, feature, latOf, lonOf } from '../../../miniRegion.ts'
import { openTestRegion, type TestRegion } from '../../../openTestRegion.ts'

/** The last column that is loaded of the cut city. */
const LAST = 13
const HOUR = 3600

const standard = (id: string, modes: StandardRecord['modes'], minutes: number): StandardRecord => ({
  ...STARTER_STANDARDS[0],
  id,
  modes,
  cutoffSeconds: minutes * 60,
  time: {
    kind: 'session',
    times: [{ day: 2, startSeconds: 18 * HOUR, endSeconds: 21 * HOUR }],
    need: 'every',
  },
  match: {
    ...STARTER_STANDARDS[0].match,
    eligibility: false,
    deliveries: null,
    childMinding: 'not-asked',
    confirmedSite: false,
  },
})
const STANDARDS = [
  standard('walk', ['walk'], 35),
  standard('bicycle', ['bicycle'], 20),
  standard('car', ['car'], 8),
  standard('bus', ['transit'], 40),
]

const NORTH_WEST = {
  id: 'north-west',
  name: { en: 'North-west', fr: 'Nord-ouest' },
  hours: { en: 'By telephone', fr: 'Par téléphone' },
  agency: null,
  toAnywhere: true,
  source: 'Invented',
  polygon: [
    [
      [lonOf(-1), latOf(8.5)],
      [lonOf(4.5), latOf(8.5)],
      [lonOf(4.5), latOf(ROWS + 1)],
      [lonOf(-1), latOf(ROWS + 1)],
      [lonOf(-1), latOf(8.5)],
    ],
  ],
}

/** Square of water from corner to corner. */
const water = (west: number, south: number, east: number, north: number) => {
  const [w, s, e, n] = [lonOf(west), latOf(south), lonOf(east), latOf(north)]
  return feature({ name: 'Lake' }, 'Polygon', [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ])
}
/** A lake around the whole city: only the cut is an edge. */
const LAKE = {
  'lake.geojson': collection([
    water(-9, -9, -0.5, 30),
    water(-9, -9, 40, -0.5),
    water(-9, ROWS + 0.5, 40, 30),
    water(COLUMNS + 0.5, -9, 40, 30),
  ]),
}
const context = [{ file: 'lake.geojson', kind: 'water', source: 'test' }]

let region: TestRegion
let threads: Threads
beforeAll(async () => {
  region = await openTestRegion()
  writeCutCityTransit(region.folder)
  for (const [id, columns, manifest] of [
    ['whole', COLUMNS, { context }],
    ['cut', LAST, { context }],
    ['inland', LAST, {}],
    ['island', LAST, { beyondEdge: 'nothing' }],
  ] as const)
    await region.add({ ...cutCityFiles(id, columns, manifest), ...LAKE })
  threads = openThreads(1)
})
afterAll(async () => {
  await threads.close()
  await region.database.drop()
})

type Verdict = 'covered' | 'unknown' | 'beyond' | 'barrier'
async function verdictsOf(id: string, asked: StandardRecord): Promise<Map<string, Verdict>> {
  const { db, dataDir } = region.database
  const here = await getRegion(db, id)
  const areas = await listAreas(db, here.vintage.id)
  const { input } = await openStandards(db, openTravelTimes(db, dataDir, threads)).prepare(here, {
    standard: asked,
    access: 'owner',
  })
  const { lower, upper, weight, beyondBorder, verdict } = diagnose({ ...input, areaCount: areas.length })
  expect(verdict).toHaveLength(areas.length)
  expect([...verdict].filter((each) => each === COVERED)).toHaveLength(lower.reduce((a, b) => a + b, 0))
  return new Map(
    areas.map(({ code, index }) => [
      code,
      lower[index] === weight[index]
        ? 'covered'
        : beyondBorder[index] > 0
          ? 'beyond'
          : upper[index] > 0
            ? 'unknown'
            : 'barrier',
    ]),
  )
}

describe.each(STANDARDS)('a city of which only a part is loaded, by $id', (asked) => {
  it('never calls a barrier what the whole city covers, and knows its inside', async () => {
    const [whole, cut] = [await verdictsOf('whole', asked), await verdictsOf('cut', asked)]
    let saved = 0
    for (const [corner, verdict] of cut) {
      if (verdict === 'covered') expect(whole.get(corner)).toBe('covered')
      if (whole.get(corner) !== 'covered') continue
      expect(['covered', 'beyond'], corner).toContain(verdict)
      if (verdict === 'beyond') saved += 1
    }
    // The class stands three columns beyond the cut.
    expect(saved).toBeGreaterThan(3)
    // Whoever lives too far from the cut for the limit meets the barrier.
    expect(cut.get(cornerId(0, 0))).toBe('barrier')
    expect([...cut.values()].filter((verdict) => verdict === 'barrier').length).toBeGreaterThan(20)
    expect([...whole.values()]).not.toContain('beyond')
  })
})

it('on foot those are unknown who live within the limit of the cut, as arithmetic has it', async () => {
  const cut = await verdictsOf('cut', STANDARDS[0])
  // 35 minutes at 4.8 km/h are 2,800 m: five blocks of 489 m, not six.
  for (let column = 0; column <= LAST; column++)
    expect(cut.get(cornerId(column, 3)), `column ${column}`).toBe(LAST - column <= 5 ? 'beyond' : 'barrier')
})

it('without a lake all sides are an edge; around an island none is', async () => {
  const [inland, island] = [
    await verdictsOf('inland', STANDARDS[0]),
    await verdictsOf('island', STANDARDS[0]),
  ]
  expect(inland.get(cornerId(0, 0))).toBe('beyond')
  expect(inland.get(cornerId(6, 7))).toBe('barrier')
  expect([...island.values()]).not.toContain('beyond')
})

it('within a zone that is served on demand nobody is without a ride, and it is counted', async () => {
  const { db, dataDir, pool } = region.database
  const here = await getRegion(db, 'whole')
  // The class is far away for all but its neighbours; the zone takes people of the north-west anywhere.
  await saveRecords(pool, { region: here, kind: 'zone', who: 'Ana', now: '2026-09-01T12:00:00.000Z' }, [
    { rowNumber: null, record: NORTH_WEST },
  ])
  const source = openStandards(db, openTravelTimes(db, dataDir, threads))
  const bus = { ...STANDARDS[3], cutoffSeconds: 600 }
  const question = (standard: StandardRecord) => ({ standard, access: 'owner' as const, explain: false })
  const served = await source.answer(here, question(bus))
  const byId = new Map(served.areas.map((area) => [area.id, area]))
  for (let column = 0; column <= COLUMNS; column++)
    for (let row = 0; row <= ROWS; row++) {
      const { barriers, servedOnDemand } = byId.get(cornerId(column, row))!
      const inside = column <= 4 && row >= 9
      expect([barriers!.unknown, servedOnDemand], cornerId(column, row)).toEqual(inside ? [100, 100] : [0, 0])
    }
  expect(served.total.servedOnDemand).toBe(5 * 6 * 100)
  // On foot nobody waits for a ride on demand.
  const walk = await source.answer(here, question({ ...STANDARDS[0], cutoffSeconds: 600 }))
  expect(walk.total).toMatchObject({ servedOnDemand: 0, barriers: { unknown: 0 } })
})
