import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { travelOf } from '../../../../core/near/bestVisit.ts'
import type { App } from '../../../../server/api/routing.ts'
import type {
  EmployerSites,
  NearAnswer,
  NearJourneys,
  NearRequest,
} from '../../../../server/contract/near.ts'
import type { AnswerField } from '../../../../server/import/worksheet/serviceAnswer.ts'
import { answerJourney } from '../../../../server/jobs/answerJourney.ts'
import { openThreads } from '../../../../server/jobs/threads/threads.ts'
import { openTravelTimes } from '../../../../server/jobs/travelTimes.ts'
import { saveAnswers } from '../../../../server/store/answers.ts'
import { inTransaction } from '../../../../server/store/inTransaction.ts'
import { getRegion } from '../../../../server/store/regions.ts'
import { latOf, lonOf, walkMeters } from '../../../miniRegion.ts'
import { BUS_DATE, writeMiniTransit } from '../../../miniTransit.ts'
import { openTestRegion, type TestRegion } from '../../../openTestRegion.ts'
import { openTestApp } from '../../api/openTestApp.ts'
import { EMPLOYER_NAMES, richFiles, SHELTER_PHONE } from '../../api/richRegion.ts'
import { runReach } from '../../cli/runReach.ts'

const HOUR = 3600
let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  writeMiniTransit(join(region.database.dataDir, 'mini'))
  const files = richFiles()
  const manifest = JSON.parse(files['region.json'])
  await region.add({
    ...files,
    'region.json': JSON.stringify({ ...manifest, transit: [{ file: 'gtfs' }] }),
  })
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

let answersGiven = 0
async function say(recordId: string, field: AnswerField, value: string | null, date = '2026-08-20') {
  answersGiven += 1
  const answer = { source: 'test', recordId, field, value, who: 'Reception', date, enteredBy: 'Test' }
  const enteredAt = `2026-08-20T10:00:${String(answersGiven).padStart(2, '0')}Z`
  await inTransaction(region.database.pool, (transaction) =>
    saveAnswers(transaction, 'mini', [{ ...answer, enteredAt }]),
  )
}

const OWNER = 'localhost:8080'
const PUBLIC = 'reach.example.org'
const CENTRE = { lon: lonOf(4), lat: latOf(0) }
const ON_FOOT: NearRequest = { ...CENTRE, services: ['primary-care'], modes: ['walk'], maxMinutes: 60 }

const post = (body: object, host = OWNER) =>
  app.inject({ method: 'POST', url: '/api/regions/mini/near', headers: { host }, payload: body })

/** Asks until it is there, as the page does. */
async function ask(body: NearRequest, host = OWNER): Promise<NearAnswer> {
  for (;;) {
    const answer = await post(body, host)
    if (answer.statusCode === 202) continue
    expect(answer.statusCode, answer.body).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    return answer.json<NearAnswer>()
  }
}

describe('a clinic four blocks north', () => {
  it('is to be asked about, since nobody knows its hours', async () => {
    const { services, week, excluded } = await ask({ ...ON_FOOT, week: true })
    expect(excluded.total).toBe(0)
    expect(services).toMatchObject([
      { key: 'test:clinic', answer: 'unknown', ask: ['closed'], coverage: { withoutCard: 'unknown' } },
    ])
    const walk = Math.ceil(walkMeters(4, 0, 4, 4) / (4.8 / 3.6))
    expect(Math.abs(services[0].way.thereSeconds - walk)).toBeLessThanOrEqual(2)
    expect(week!.cells).toHaveLength(168)
    expect(week!.cells.every(({ sure, perhaps }) => sure === null && perhaps !== null)).toBe(true)
  })

  it('is sure in the hours that somebody told, and says who and when', async () => {
    await say('clinic', 'openingHours', 'Th 17:00-20:30')
    const { services, week } = await ask({ ...ON_FOOT, day: 4, hours: '18:30-21:00', week: true })
    expect(services).toMatchObject([
      {
        answer: 'yes',
        ask: [],
        way: { day: 4, mode: 'walk', arrives: '18:30' },
        hours: {
          text: 'Th 17:00-20:30',
          open: [{ from: '17:00', to: '20:30' }],
          said: { by: 'Reception', date: '2026-08-20', stale: false },
        },
      },
    ])
    const sure = week!.cells.flatMap((cell, at) => (cell.sure ? [at - 72] : []))
    // A visit of an hour begins at 19:30 at the latest.
    expect(sure).toEqual([17, 18, 19])
    expect(week!.cells.every(({ perhaps }) => perhaps === null)).toBe(true)
  })

  it('is closed on another evening, and beyond a short walk', async () => {
    expect((await ask({ ...ON_FOOT, day: 5 })).excluded).toMatchObject({ total: 1, closed: 1 })
    expect((await ask({ ...ON_FOOT, day: 4, maxMinutes: 5 })).excluded).toMatchObject({
      total: 1,
      'too-far': 1,
    })
  })

  it('takes people without a card, or not, or nobody knows', async () => {
    const asked: NearRequest = { ...ON_FOOT, day: 4, coverage: 'none' }
    expect((await ask(asked)).services).toMatchObject([
      {
        answer: 'unknown',
        ask: ['coverage-or-cost'],
        coverage: { value: 'unknown', withoutCard: 'unknown' },
      },
    ])
    await say('clinic', 'coverages', 'health card; IFHP')
    expect((await ask(asked)).excluded).toMatchObject({ total: 1, 'coverage-or-cost': 1 })
    expect((await ask({ ...ON_FOOT, day: 4 })).services[0].coverage).toMatchObject({
      value: null,
      withoutCard: 'no',
      accepted: ['card', 'ifhp'],
      said: { by: 'Reception' },
    })
    await say('clinic', 'coverages', 'all')
    expect((await ask(asked)).services).toMatchObject([
      { answer: 'yes', coverage: { value: 'yes', withoutCard: 'yes' } },
    ])
  })

  it('speaks the language, which may be named', async () => {
    const asked: NearRequest = { ...ON_FOOT, day: 4, languages: ['Spanish'] }
    expect((await ask(asked)).services).toMatchObject([{ answer: 'unknown', ask: ['language'] }])
    await say('clinic', 'languages', 'English (staff); Spanish (telephone)')
    const answer = await ask(asked)
    expect(answer.person.languages).toEqual(['spa'])
    expect(answer.services).toMatchObject([
      {
        answer: 'yes',
        language: {
          value: 'yes',
          offered: [
            { code: 'eng', kind: 'staff' },
            { code: 'spa', kind: 'telephone' },
          ],
        },
      },
    ])
    expect((await ask({ ...asked, languages: ['prs'] })).excluded).toMatchObject({ total: 1, language: 1 })
  })

  it('tells the rule that decides, and whether anybody read it', async () => {
    const asked: NearRequest = { ...ON_FOOT, day: 4, status: 'temporary-foreign-worker' }
    expect((await ask(asked)).services[0].eligibility).toMatchObject({
      value: 'yes',
      rules: [{ publisher: expect.stringMatching(/\w/), verified: false }],
    })
    await say('clinic', 'statuses', 'citizen; permanent resident')
    expect((await ask(asked)).excluded).toMatchObject({ total: 1, eligibility: 1 })
    await say('clinic', 'statuses', 'everybody')
    expect((await ask(asked)).services[0].eligibility).toMatchObject({
      value: 'yes',
      rules: [{ publisher: 'Reception', title: '2026-08-20', verified: true }],
    })
  })

  it('may be asked for whom a profile describes', async () => {
    const { person } = await ask({ ...ON_FOOT, profile: 'farm-worker', coverage: 'none' })
    expect(person).toMatchObject({
      languages: ['spa'],
      status: 'temporary-foreign-worker',
      coverage: 'none',
      assumption: { en: expect.stringContaining('Assumed') },
    })
    const other = await ask({ ...ON_FOOT, profile: 'farm-worker', languages: ['French'] })
    expect(other.person.languages).toEqual(['fra'])
  })

  it('calls an answer stale after twelve months', async () => {
    await say('clinic', 'openToNewPeople', 'yes', '2025-01-10')
    const [{ newPeople }] = (await ask({ ...ON_FOOT, day: 4, newPeople: true })).services
    expect(newPeople).toEqual({
      value: 'yes',
      said: { by: 'Reception', date: '2025-01-10', stale: true },
    })
  })
})

describe('by bus', () => {
  it('is, minute by minute, what single journeys give', async () => {
    await say('library', 'openingHours', 'Mo-Fr 09:00-21:00')
    // From one end of the bus to the class at the other; open when the bus runs and after.
    await say('class', 'openingHours', 'Mo-Fr 17:00-21:00')
    const from = CENTRE
    const answer = await ask({
      ...from,
      services: ['language-training'],
      modes: ['transit'],
      maxMinutes: 20,
      week: true,
    })
    const at = answer.week!.services.findIndex(({ key }) => key === 'test:class')
    const { db, dataDir } = region.database
    const threads = openThreads(1)
    const travelTimes = openTravelTimes(db, dataDir, threads)
    const { vintage } = await getRegion(db, 'mini')
    const date = answer.dates[1].date
    const journey = async (way: object) =>
      (
        await answerJourney(travelTimes, vintage, {
          ...(way as { from: [number, number]; to: [number, number] }),
          ...{ date, maxSeconds: 20 * 60, walkKmh: 4.8, walkLegSeconds: 20 * 60, maxRides: 5 },
        })
      ).journey
    const home: [number, number] = [from.lon, from.lat]
    const place: [number, number] = [lonOf(0), latOf(0)]
    for (const hour of [17, 18, 19, 20]) {
      let least: number | null = null
      for (let minute = 0; minute < 60; minute++) {
        const arrives = hour * HOUR + minute * 60
        if (arrives > 20 * HOUR) break
        const there = await journey({ from: home, to: place, arriveBy: arrives })
        const back = await journey({ from: place, to: home, departAt: arrives + HOUR })
        if (!there || !back) continue
        const [out, after] = [arrives - there.departSeconds, back.arriveSeconds - arrives - HOUR]
        if (out > 20 * 60 || after > 20 * 60) continue
        least = Math.min(least ?? Infinity, out + after)
      }
      const { sure } = answer.week!.cells[24 + hour]
      expect(sure ? sure.service : null, `${hour}:00`).toBe(least === null ? null : at)
      // Journeys are tried on whole minutes, the strip at every second.
      if (sure) {
        expect(travelOf(sure)).toBeLessThanOrEqual(least!)
        expect(least! - travelOf(sure)).toBeLessThan(120)
      }
    }
    await threads.close()
    // Buses home run until 20:05: nobody who arrives after 19:05 gets home by bus within 20 minutes.
    expect(answer.week!.cells[24 + 18].sure).not.toBeNull()
    expect(answer.week!.cells[24 + 20].sure).toBeNull()
    // No bus on Sundays, and the way on foot is longer than the limit.
    const onSunday = answer.week!.cells.slice(144).flatMap(({ sure, perhaps }) => [sure, perhaps])
    expect(onSunday.filter((visit) => visit?.service === at)).toEqual([])
  })
})

describe('journeys to a service near', () => {
  const journeys = (body: object, host = OWNER) =>
    app.inject({ method: 'POST', url: '/api/regions/mini/near/journeys', headers: { host }, payload: body })
  const from = { lon: lonOf(4), lat: latOf(1) }
  const asked = { ...from, services: ['language-training' as const], maxMinutes: 60, day: 2 }

  it('take the very seconds that the answer told, by every mode, and are drawn from door to door', async () => {
    for (const mode of ['walk', 'bicycle', 'car', 'transit'] as const) {
      const { services, asked: how } = await ask({ ...asked, modes: [mode] })
      expect(services.length).toBeGreaterThan(0)
      for (const { key, way } of services) {
        const answer = await journeys({
          ...{ ...from, service: key, mode, date: way.date },
          ...{ arriveBySeconds: way.arrivesSeconds, visitMinutes: how.visitMinutes, maxMinutes: 60 },
        })
        expect(answer.statusCode, answer.body).toBe(200)
        const { there, back, lastHome } = answer.json<NearJourneys>()
        expect([mode, key, there!.seconds, back!.seconds]).toEqual([
          mode,
          key,
          way.thereSeconds,
          way.backSeconds,
        ])
        expect(there!.depart).toBe(way.leaves)
        expect(back!.arrive).toBe(way.home)
        const [lon, lat] = there!.legs[0].geometry.coordinates[0]
        expect([lon, lat].map((value, i) => Math.abs(value - [from.lon, from.lat][i]) < 1e-4)).toEqual([
          true,
          true,
        ])
        if (mode !== 'transit')
          expect([there!.legs.map(({ properties }) => properties.kind), lastHome]).toEqual([[mode], null])
      }
    }
  })

  it('name the last ride home where nobody can walk it within the limit', async () => {
    const { services } = await ask({ ...asked, modes: ['transit'], maxMinutes: 20 })
    const { key, way } = services.find((each) => each.key === 'test:class')!
    const question = {
      ...{ ...from, service: key, mode: 'transit', date: way.date, visitMinutes: 60 },
      ...{ arriveBySeconds: way.arrivesSeconds, maxMinutes: 20 },
    }
    const { lastHome, walkHomeMinutes, back } = (await journeys(question)).json<NearJourneys>()
    expect(walkHomeMinutes).toBeNull()
    // Buses home run until 20:05.
    expect(lastHome).toMatchObject({ depart: '20:05', route: '1' })
    expect(back!.depart <= lastHome!.depart).toBe(true)
    const onSunday = await journeys({ ...question, date: '2026-09-13' })
    expect(onSunday.json()).toMatchObject({ trips: 0, there: null, back: null, lastHome: null })
  })

  it('from a site are for the owner alone; faults are named', async () => {
    const question = {
      ...{ service: 'test:clinic', mode: 'walk', date: BUS_DATE, maxMinutes: 60 },
      ...{ arriveBySeconds: 18 * HOUR, visitMinutes: 60 },
    }
    expect((await journeys({ ...question, site: 1 })).statusCode).toBe(200)
    expect((await journeys({ ...question, site: 1 }, PUBLIC)).statusCode).toBe(403)
    expect((await journeys({ ...question, area: 'SW' }, PUBLIC)).statusCode).toBe(200)
    expect((await journeys({ ...question, area: 'SW', service: 'test:none' })).statusCode).toBe(404)
    expect((await journeys(question)).json().field).toBe('place')
    // A shelter has no place that anybody could go to.
    const shelter = (await ask({ ...ON_FOOT, services: ['housing'] })).excluded
    expect(shelter['no-point']).toBe(1)
  })
})

describe('places', () => {
  it('are one of a site, an area and a point, else the fault is named', async () => {
    const { lon: _, lat: __, ...nowhere } = ON_FOOT
    const faults: [object, number, string | null][] = [
      [nowhere, 422, 'place'],
      [{ ...ON_FOOT, area: 'SW' }, 422, 'place'],
      [{ ...nowhere, lon: -80 }, 422, 'lat'],
      [{ ...nowhere, area: 'XX' }, 404, null],
      [{ ...ON_FOOT, lon: 10, lat: 10 }, 422, 'place'],
      [{ ...ON_FOOT, languages: ['Klingon'] }, 422, 'languages'],
      [{ ...ON_FOOT, profile: 'nobody' }, 422, 'profile'],
      [{ ...ON_FOOT, hours: '21:00-18:00' }, 422, 'hours'],
      [{ ...ON_FOOT, hours: '18:00-18:30' }, 422, 'hours'],
      [{ ...ON_FOOT, site: 99, lon: undefined, lat: undefined }, 404, null],
    ]
    for (const [body, status, field] of faults) {
      const answer = await post(body)
      expect(answer.statusCode, answer.body).toBe(status)
      if (field) expect(answer.json().field).toBe(field)
    }
  })

  it('may be an area, for the public too, who never learn who answered', async () => {
    const { lon: _, lat: __, ...asked } = ON_FOOT
    const answer = await ask({ ...asked, area: 'NE', status: 'temporary-foreign-worker', day: 4 }, PUBLIC)
    expect(answer.place).toMatchObject({ kind: 'area', approximate: true, name: { en: 'Area NE' } })
    expect(answer.services.map(({ key }) => key)).toEqual(['test:clinic'])
    expect(JSON.stringify(answer)).not.toContain('Reception')
  })

  it('may be a site for the owner alone, and no name of an employer goes out', async () => {
    const list = await app.inject({ url: '/api/regions/mini/employer-sites', headers: { host: OWNER } })
    const { sites } = list.json<EmployerSites>()
    const farm = sites.find(({ agricultural, hasPoint }) => agricultural && hasPoint)!
    expect(farm.postalPrefix).toMatch(/^[A-Z]\d[A-Z]$/)
    const { lon: _, lat: __, ...asked } = ON_FOOT
    const body = { ...asked, site: farm.site, day: 4 }
    const answer = await ask(body)
    expect(answer.place.kind).toBe('site')
    expect(answer.services.map(({ key }) => key)).toEqual(['test:clinic'])
    for (const name of EMPLOYER_NAMES) expect(list.body + JSON.stringify(answer)).not.toContain(name)
    expect((await post(body, PUBLIC)).statusCode).toBe(403)
    const refused = await app.inject({ url: '/api/regions/mini/employer-sites', headers: { host: PUBLIC } })
    expect(refused.statusCode).toBe(403)
  })

  it('never finds a shelter: nobody is told where it is', async () => {
    const answer = await ask({ ...ON_FOOT, services: ['housing'], maxMinutes: 180 })
    expect(answer.services).toEqual([])
    expect(answer.excluded).toMatchObject({ total: 1, 'no-point': 1 })
    expect(JSON.stringify(answer)).not.toContain(SHELTER_PHONE)
  })
})

describe('reach near', () => {
  const reach = (...args: string[]) =>
    runReach(['near', '--region', 'mini', ...args], {
      DATABASE_URL: region.database.databaseUrl,
      DATA_DIR: region.database.dataDir,
    })

  it('tells the same as HTTP, in words, as CSV and with the week', async () => {
    const point = `${CENTRE.lon},${CENTRE.lat}`
    const options = [
      '--point',
      point,
      '--service',
      'primary-care',
      '--max-minutes',
      '60',
      '--day',
      'Thu',
      '--week',
    ]
    const json = await reach(...options, '--format', 'json')
    expect(json.code, json.err).toBe(0)
    expect(JSON.parse(json.out)).toEqual(await ask({ ...ON_FOOT, day: 4, week: true }))
    const { out } = await reach(...options)
    expect(out).toContain('Clinic')
    expect(out).toMatch(/Thursday: Clinic 17:00 to 20:00, \d+ minutes on foot\./)
    expect(out).toContain('Monday to Wednesday: none.')
    const rows = (await reach(...options, '--format', 'csv')).out.trim().split('\n')
    expect(rows).toHaveLength(169)
    expect(rows[0]).toMatch(/^day,hour,service,/)
    expect(rows[1 + 72 + 18]).toMatch(/^4,18,test:clinic,Clinic,walk,/)
  })

  it('lists sites with names on the terminal, and says what is missing', async () => {
    const { out, code } = await reach('--sites')
    expect(code).toBe(0)
    expect(out).toContain(EMPLOYER_NAMES[0])
    for (const [args, words] of [
      [['--service', 'health'], /--site/],
      [['--service', 'helth', '--point', '-80,43'], /service type/],
    ] as const) {
      const { code, err } = await reach(...args)
      expect(code, err).toBe(2)
      expect(err).toMatch(words)
    }
  })
})
