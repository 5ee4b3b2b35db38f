import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StandardRecord } from '../../../../core/gaps/standardRecord.ts'
import { STARTER_STANDARDS } from '../../../../core/gaps/starterStandards.ts'
import type { App } from '../../../../server/api/routing.ts'
import type { StandardGaps } from '../../../../server/contract/standards.ts'
import { openStandards } from '../../../../server/jobs/standards/answerStandard.ts'
import { openThreads } from '../../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../../server/jobs/travelTimes.ts'
import { saveAnswers } from '../../../../server/store/answers.ts'
import { inTransaction } from '../../../../server/store/inTransaction.ts'
import { getRegion } from '../../../../server/store/regions.ts'
import { miniManifest } from '../../../miniRegion.ts'
import { writeMiniTransit } from '../../../miniTransit.ts'
import { openTestRegion, type TestRegion } from '../../../openTestRegion.ts'
import { saveTestRecords } from '../../../saveTestRecords.ts'
import { openTestApp } from '../../api/openTestApp.ts'
import { runReach } from '../../cli/runReach.ts'
import { holdToSingleFixes, holdToSums } from './holdToRules.ts'

const HOUR = 3600
/** A class that asks for nothing but the way, within 15 minutes: the bus runs every ten until 20:05. */
const asks = (id: string, fromHour: number, toHour: number): StandardRecord => ({
  ...STARTER_STANDARDS[0],
  id,
  cutoffSeconds: 15 * 60,
  time: {
    kind: 'session',
    times: ([2, 4] as const).map((day) => ({
      day,
      startSeconds: fromHour * HOUR,
      endSeconds: toHour * HOUR,
    })),
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
const EARLY = asks('early', 18, 19)
const LATE = asks('late', 20, 21)
/** Ends five minutes after the last bus. */
const JUST = asks('just-missed', 19, 20 + 1 / 6)
/** Any visit of an hour at the clinic on a Tuesday, in the corner opposite to the class. */
const VISIT: StandardRecord = {
  ...EARLY,
  id: 'visit',
  destination: { kind: 'services', serviceTypes: ['primary-care'] },
  modes: ['bicycle', 'walk'],
  time: {
    kind: 'opening',
    times: [{ day: 2, startSeconds: 9 * HOUR, endSeconds: 17 * HOUR }],
    need: 'any',
    visitSeconds: HOUR,
  },
  assumeHours: false,
}
const MILLS: StandardRecord = {
  ...VISIT,
  id: 'mills',
  who: { kind: 'sites', profile: 'mill-worker' },
  weighBy: 'sites',
}
const BROKEN = { ...EARLY, id: 'broken', modes: [] }

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  writeMiniTransit(join(region.database.dataDir, 'mini'))
  await region.add({ 'region.json': JSON.stringify({ ...miniManifest(), transit: [{ file: 'gtfs' }] }) })
  await saveTestRecords(region, 'standard', [EARLY, JUST, LATE, VISIT, MILLS, BROKEN, { id: 'no standard' }])
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

const reach = (...args: string[]) =>
  runReach(args, { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir })

/** Asks until it is there, as the page does. */
async function ask(id: string, query = '', host = 'localhost:8080'): Promise<StandardGaps> {
  for (;;) {
    const answer = await app.inject({
      url: `/api/regions/mini/standards/${id}/gaps${query}`,
      headers: { host },
    })
    if (answer.statusCode === 202) {
      expect(answer.json()).toMatchObject({ done: expect.any(Number), step: { en: expect.any(String) } })
      continue
    }
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<StandardGaps>()
  }
}
const areaOf = (answer: StandardGaps, id: string) => answer.areas.find((area) => area.id === id)!

async function inputOf(standard: StandardRecord) {
  const { db, dataDir } = region.database
  const threads = openThreads(1)
  const source = openStandards(db, openTravelTimes(db, dataDir, threads))
  const { input } = await source.prepare(await getRegion(db, 'mini'), { standard, access: 'owner' })
  await threads.close()
  return { ...input, areaCount: 4 }
}

describe('an evening class in the south-west corner', () => {
  it('is told by barrier as arithmetic has it, and each is one whose lifting recovers who it says', async () => {
    const answer = await ask('early', '?explain=true')
    holdToSums(answer)
    // Seven of nine corners of the south-west at 100 people each; two of six of the south-east at 50.
    expect(areaOf(answer, 'SW').covered).toEqual({ lower: 700, upper: 700 })
    expect(areaOf(answer, 'SW').barriers).toMatchObject({ 'no-ride-there': 200, 'too-far': 0 })
    expect(areaOf(answer, 'SE').barriers).toMatchObject({ 'no-ride-there': 100, 'too-far': 100 })
    expect(areaOf(answer, 'SE').singleFix).toMatchObject({ 'no-ride-there': { lower: 50, upper: 50 } })
    expect(answer.total).toMatchObject({
      people: 1900,
      covered: { lower: 800, upper: 800 },
      shortfall: 1100,
      barriers: { unknown: 0, 'too-far': 800, 'no-ride-there': 300, 'no-ride-home': 0 },
    })
    expect(answer.areas.map(({ id, rank }) => [id, rank])).toEqual(
      [
        ['NE', 1],
        ['NW', 2],
        ['SE', 3],
        ['SW', 3],
      ].sort((a, b) => Number(a[1]) - Number(b[1])),
    )
    expect(areaOf(answer, 'SE').nearestMiss).toMatchObject({
      barrier: 'no-ride-there',
      service: 'test:class',
      minutes: 1,
      sentence: {
        en: 'To be at Evening class by 18:00, on the 1 towards Corner 0, which reaches Corner 0 at 17:54, one must leave home 16 minutes before, 1 more than the limit of 15 minutes.',
      },
    })
    expect(answer.assumptions).toMatchObject({
      aroundDate: '2026-09-01',
      hoursAssumedFor: 1,
      dates: [{ date: '2026-09-01' }, { date: '2026-09-03' }],
    })
    expect(holdToSingleFixes(await inputOf(EARLY))).toBeGreaterThan(1)
  })

  it('that ends after the last bus leaves those without a way home who came by it', async () => {
    const answer = await ask('late', '?explain=true')
    holdToSums(answer)
    expect(areaOf(answer, 'SW').barriers).toMatchObject({ 'no-ride-there': 200, 'no-ride-home': 100 })
    expect(areaOf(answer, 'SE').barriers).toMatchObject({ 'no-ride-home': 100 })
    expect(areaOf(answer, 'SE').nearestMiss?.sentence.en).toBe(
      'The last ride from Evening class that gets people home within 15 minutes, the 1 towards Corner 4, leaves Corner 0 at 20:05: one must leave by 20:05, 55 minutes before the end at 21:00.',
    )
    expect(holdToSingleFixes(await inputOf(LATE))).toBeGreaterThan(1)
  })

  it('that ends five minutes after the last bus is told that five minutes would do, and for whom', async () => {
    const answer = await ask('just-missed', '?explain=true')
    expect(answer.total.barriers!['no-ride-home']).toBe(200)
    expect(answer.changes).toContainEqual({
      kind: 'trip-home',
      service: null,
      minutes: 5,
      people: 200,
      certain: 200,
      settled: 0,
      lost: 0,
      sentence: {
        en: 'if the 1 towards Corner 4 that leaves Corner 0 at 20:05 ran 5 minutes later',
        fr: 'si la ligne 1 vers Corner 4 qui quitte Corner 0 à 20 h 05 passait 5 minutes plus tard',
      },
    })
    expect(answer.looked![0].en).toContain('never past the next one of the same line')
    expect((await ask('just-missed')).changes).toBeNull()
  })

  it('gives the same digits on the command line and over HTTP, to owner and public', async () => {
    for (const [access, host] of [
      ['owner', 'localhost:8080'],
      ['public', 'reach.example.org'],
    ]) {
      const { code, out, err } = await reach(
        ...[
          'gaps',
          '--region',
          'mini',
          '--standard',
          'early',
          '--explain',
          '--format',
          'json',
          '--access',
          access,
        ],
      )
      expect(code, err).toBe(0)
      const overHttp = await ask('early', '?explain=true', host)
      expect(JSON.parse(out)).toEqual(overHttp)
      holdToSums(overHttp)
    }
  })

  it('is explained on a terminal', async () => {
    const { code, out } = await reach('gaps', '--region', 'mini', '--standard', 'late', '--explain')
    expect(code).toBe(0)
    expect(out).toContain('First barrier met: too-far 800, no-ride-there 300, no-ride-home 200.')
    expect(out).toContain('55 minutes before the end at 21:00')
    expect(out).toContain('Tuesday 2026-09-01')
    expect(out).toContain('Assuming the standard')
  })
})

describe('a clinic without hours', () => {
  it('is unknown to whoever is near, named to be phoned, and known once somebody has answered', async () => {
    const answer = await ask('visit')
    holdToSums(answer)
    const unknown = answer.total.barriers!.unknown
    expect(unknown).toBeGreaterThan(400)
    expect(answer.phoneFirst).toMatchObject([{ service: 'test:clinic', people: unknown }])
    const say = async (value: string, enteredAt: string) =>
      await inTransaction(region.database.pool, (transaction) =>
        saveAnswers(transaction, 'mini', [
          {
            source: 'test',
            recordId: 'clinic',
            field: 'openingHours',
            value,
            who: 'Reception',
            date: '2026-08-20',
            enteredBy: 'Test',
            enteredAt,
          },
        ]),
      )
    await say('Tu 09:00-12:00', '2026-08-20T10:00:00Z')
    const open = await ask('visit')
    expect(open.total.covered!.lower).toBe(unknown)
    expect(open.phoneFirst).toEqual([])
    await say('Tu 08:00-09:30', '2026-08-20T10:30:00Z')
    const short = await ask('visit', '?explain=true')
    expect(short.total.barriers!.closed).toBe(unknown)
    // Open until 9:30, and a visit of an hour may begin at 9:00 at the earliest.
    expect(short.changes).toMatchObject([
      { kind: 'hours', service: 'test:clinic', minutes: 30, people: unknown, certain: unknown, lost: 0 },
    ])
    expect(short.areas.map(({ nearestMiss }) => nearestMiss?.sentence.en)).toContain(
      'Clinic closes at 09:30 on Tuesday, 30 minutes too early for the first visit that people here could make within 15 minutes each way.',
    )
    await say('Sa 09:00-12:00', '2026-08-20T11:00:00Z')
    const closed = await ask('visit', '?explain=true')
    expect(closed.changes).toMatchObject([
      { kind: 'opening-day', service: 'test:clinic', minutes: null, people: unknown, lost: 0 },
    ])
    expect(closed.changes![0].sentence.en).toBe('if Clinic opened on Tuesday, 09:00 to 12:00')
    expect(closed.total.barriers!.closed).toBe(unknown)
    expect(closed.total.singleFix!.closed.upper).toBe(unknown)
    expect(holdToSingleFixes(await inputOf(VISIT))).toBeGreaterThan(1)
  })
})

describe('standards of a region', () => {
  it('are the starters and its own, those with problems said so', async () => {
    const { code, out } = await reach('standards', '--region', 'mini')
    expect(code).toBe(0)
    for (const { id } of STARTER_STANDARDS) expect(out).toContain(id)
    expect(out).toContain('mills: Nobody has described workers')
    expect(out).toContain('broken: no_mode in modes')
    expect(out).not.toContain('no standard')
    const listed = (await app.inject('/api/regions/mini/standards')).json()
    const { out: json } = await reach('standards', '--region', 'mini', '--format', 'json')
    expect(JSON.parse(json)).toEqual(listed)
  })

  it('that cannot be answered are refused by name, never with a number', async () => {
    for (const id of ['shift-work-day', 'primary-care-near-farms']) {
      const answer = await reach('gaps', '--region', 'mini', '--standard', id)
      expect([answer.code, answer.out]).toEqual([1, ''])
      expect(answer.err).toContain('no employer sites')
    }
    const mills = await reach('gaps', '--region', 'mini', '--standard', 'mills')
    expect([mills.code, mills.out]).toEqual([1, ''])
    expect(mills.err).toContain('cannot be answered yet')
    const broken = await reach('gaps', '--region', 'mini', '--standard', 'broken')
    expect([broken.code, broken.out]).toEqual([1, ''])
    expect((await reach('gaps', '--region', 'mini', '--standard', 'nothing')).code).toBe(1)
    expect((await reach('gaps', '--region', 'mini')).code).toBe(2)
    expect((await reach('gaps', '--region', 'mini', '--standard', 'early', '--mode', 'walk')).code).toBe(2)
    for (const [id, status] of [
      ['mills', 403],
      ['shift-work-day', 403],
      ['primary-care-near-farms', 403],
      ['nothing', 404],
    ] as const)
      expect(
        (
          await app.inject({
            url: `/api/regions/mini/standards/${id}/gaps`,
            headers: { host: 'reach.example.org' },
          })
        ).statusCode,
      ).toBe(status)
  })
})
