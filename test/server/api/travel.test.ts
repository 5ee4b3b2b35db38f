import { join } from 'node:path'
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../../server/api/routing.ts'
import { decodeTravelTimes } from '../../../server/contract/travelTimes.ts'
import { latOf, lonOf, miniManifest, walkMeters } from '../../miniRegion.ts'
import { BUS_DATE, writeMiniTransit } from '../../miniTransit.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { runReach } from '../cli/runReach.ts'
import { openTestApp } from './openTestApp.ts'

const HOST = { host: 'localhost:8080' }
const PUBLIC = { host: 'reach.example.org' }
const AT = '/api/regions/mini'
const FAR = { id: 'far', lon: lonOf(4), lat: latOf(0) }
const CLASS = { id: 'class', lon: lonOf(0), lat: latOf(0) }

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  writeMiniTransit(join(region.database.dataDir, 'mini'))
  await region.add({
    'region.json': JSON.stringify({ ...miniManifest(), transit: [{ file: 'gtfs' }] }),
    'counts.csv': 'code,T1,T1536\nSW,9007,907\nSE,3001,301\nNW,3000,300\nNE,4000,3\n',
  })
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

const get = (path: string, headers = HOST) => app.inject({ url: `${AT}${path}`, headers })
const post = (path: string, payload: object, headers = HOST) =>
  app.inject({ method: 'POST', url: `${AT}${path}`, headers, payload })

/** Asks until it is there, as the page does. */
async function vector(query: string): Promise<number[]> {
  for (;;) {
    const answer = await get(`/travel-times.bin?service=language-training&${query}`)
    if (answer.statusCode === 202) {
      expect(answer.json()).toMatchObject({ done: expect.any(Number), step: { en: expect.any(String) } })
      continue
    }
    expect(answer.statusCode, answer.body).toBe(200)
    const bytes = answer.rawPayload
    return [...decodeTravelTimes(new Uint8Array(bytes).buffer)]
  }
}

describe('service dates', () => {
  it('tells every date of the timetables with its trips, and the one that answers where none is named', async () => {
    const { timeZone, default: usual, dates } = (await get('/service-dates')).json()
    expect(timeZone).toBe('America/Toronto')
    expect(usual).toEqual({ date: '2026-09-01', trips: 146 })
    expect(dates).toHaveLength(30)
    expect(dates.find((each: { date: string }) => each.date === '2026-09-13')).toEqual({
      date: '2026-09-13',
      trips: 0,
    })
    expect((await get('')).json().transit).toBe(true)
  })
})

describe('travel times to the nearest class', () => {
  const walkSeconds = (column: number, row: number) => Math.ceil(walkMeters(column, row, 0, 0) / (4.8 / 3.6))

  it('by transit is the better of the walk and the ten-minute bus', async () => {
    const seconds = await vector(`mode=transit&date=${BUS_DATE}&depart=08:00-09:00`)
    expect(seconds).toHaveLength(25)
    expect(Math.min(...seconds)).toBe(0)
    // Corner 4 of the southern street: waits of 0 to 9 minutes and four of riding; the median of sixty departures is 8 minutes.
    expect(seconds).toContain(8 * 60)
    const onFoot = await vector('mode=walk')
    expect(onFoot).toContain(walkSeconds(4, 0))
    seconds.forEach((value, point) => {
      expect(value).toBeLessThanOrEqual(onFoot[point])
    })
  })

  it('of a session counts the longer leg, and each leg alone', async () => {
    const of = (leg: string, session: string) =>
      vector(`mode=transit&date=${BUS_DATE}&session=${session}&leg=${leg}`)
    const [both, outbound, homeward] = await Promise.all([
      of('both', '10:00-12:00'),
      of('outbound', '10:00-12:00'),
      of('return', '10:00-12:00'),
    ])
    expect(both).toEqual(outbound.map((seconds, point) => Math.max(seconds, homeward[point])))
    // The 9:50 arrives at 9:54; after 12:00 the 12:05 arrives at 12:09.
    expect(Math.max(...outbound.filter((_, point) => outbound[point] === 600))).toBe(600)
    expect(homeward).toContain(9 * 60)
    const late = await of('return', '18:00-21:00')
    expect(late).not.toContain(9 * 60)
  })

  it('on a date without service are all not reached, and arrive-by counts from the latest departure', async () => {
    expect(new Set(await vector('mode=transit&date=2026-09-13'))).toEqual(new Set([65535]))
    expect(await vector(`mode=transit&date=${BUS_DATE}&arrive-by=09:00`)).toContain(600)
  })

  it('by bicycle are shorter than on foot, by car shorter still', async () => {
    const [walk, bicycle, car] = await Promise.all(
      ['walk', 'bicycle', 'car'].map((mode) => vector(`mode=${mode}`)),
    )
    const longest = (seconds: number[]) => Math.max(...seconds)
    expect(longest(bicycle)).toBeLessThan(longest(walk))
    expect(longest(car)).toBeLessThan(longest(bicycle))
  })

  it('says which parameter makes no sense', async () => {
    const wrong = async (query: string) => {
      const answer = await get(`/travel-times.bin?service=language-training&${query}`)
      expect(answer.headers['content-type']).toContain('application/problem+json')
      return [answer.statusCode, answer.json().field, answer.json().code]
    }
    expect(await wrong('mode=walk&date=2026-09-15')).toEqual([422, 'date', 'not_for_streets'])
    expect(await wrong('mode=transit&depart=10:00-08:00')).toEqual([422, 'depart', 'bad_span'])
    expect(await wrong('mode=transit&depart=08:00-08:00')).toEqual([422, 'depart', 'empty_window'])
    expect(await wrong('mode=transit&arrive-by=09:00&session=10:00-11:00')).toEqual([
      422,
      'depart',
      'one_time_only',
    ])
    expect(await wrong('mode=transit&leg=return')).toEqual([422, 'session', 'no_session'])
    expect((await wrong('mode=transit&arrive-by=9'))[0]).toBe(400)
    expect((await wrong('mode=boat'))[0]).toBe(400)
    expect((await wrong('mode=transit&sesion=18:00-21:00')).slice(0, 2)).toEqual([400, 'sesion'])
    expect(await wrong('mode=transit&session=18:00-21:00&latest-home=20:00')).toEqual([
      422,
      'latest-home',
      'home_before_end',
    ])
    const time = await get('/travel-times.bin?service=language-training&mode=transit&arrive-by=9')
    expect(time.json().detail).toBe('"arrive-by" must be a time such as 08:30 (25:10 is past midnight).')
    expect((await wrong('mode=transit&date=2026-13-01'))[0]).toBe(400)
  })
})

describe('settings of speeds', () => {
  it('change times by bicycle and car, from the manifest and from what a person chose', async () => {
    const own = await openTestRegion()
    try {
      const settings = { bicycleKmh: 24, carTurnSeconds: 0, carKmhByClass: { residential: 50 } }
      await own.add({ 'region.json': JSON.stringify({ ...miniManifest(), settings }) })
      const fast = await openTestApp(own)
      const ask = (mode: string) => ({ mode, from: [FAR], to: [CLASS], format: 'json' })
      const minutes = async (on: App, mode: string) =>
        (
          await on.inject({ method: 'POST', url: `${AT}/matrix`, headers: HOST, payload: ask(mode) })
        ).json()[0].travel_time_p50
      // Rounded up to whole seconds.
      expect(await minutes(fast, 'bicycle')).toBeCloseTo((await minutes(app, 'bicycle')) / 2, 1)
      expect(await minutes(fast, 'car')).toBeCloseTo((await minutes(app, 'car')) / 2, 1)
      const { databaseUrl, dataDir } = own.database
      const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir }
      const wrong = await runReach(['region', 'set', 'mini', 'bicycleKmh', '400'], env)
      expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('from 3 to 40')])
      expect((await runReach(['region', 'set', 'mini', 'bicycleKmh', '6'], env)).code).toBe(0)
      await own.add({ 'region.json': JSON.stringify({ ...miniManifest(), settings }) })
      expect(await minutes(fast, 'bicycle')).toBeCloseTo((await minutes(app, 'bicycle')) * 2, 1)
      await fast.close()
    } finally {
      await own.database.drop()
    }
  })
})

describe('gaps', () => {
  it('by transit are those of the command line, digit by digit, and say the date, its trips and the time', async () => {
    const query = {
      service: 'language-training',
      group: 'recent-immigrants',
      'max-minutes': '12',
      mode: 'transit',
    }
    const when = { date: BUS_DATE, session: '10:00-12:00' }
    const answer = (await get(`/gaps?${new URLSearchParams({ ...query, ...when })}`)).json()
    const options = Object.entries({ ...query, ...when }).flatMap(([name, value]) => [`--${name}`, value])
    const env = { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir }
    const { out, err } = await runReach(['gaps', '--region', 'mini', '--format', 'json', ...options], env)
    expect(JSON.parse(out)).toEqual(answer)
    expect(err).toContain(`Service date ${BUS_DATE}`)
    expect(answer.parameters).toMatchObject({
      mode: 'transit',
      serviceDate: BUS_DATE,
      tripsOnServiceDate: 146,
      session: '10:00-12:00',
      leg: 'both',
      walkMinutes: 20,
      maxRides: 5,
    })
    expect(answer.vintages.map((each: { role: string }) => each.role)).toContain('transit')
    expect(answer.total.people).toBe(907 + 301 + 300 + 3)
    const onFoot = (await get(`/gaps?${new URLSearchParams({ ...query, mode: 'walk' })}`)).json()
    expect(answer.total.covered).toBeGreaterThan(onFoot.total.covered)
  })
})

describe('gaps on a date without service', () => {
  it('say so of every area instead of calling everybody short, and name the nearest dates', async () => {
    const query = { service: 'language-training', group: 'recent-immigrants', 'max-minutes': '12' }
    const sunday = { ...query, mode: 'transit', date: '2026-09-13' }
    const { total, areas, parameters } = (await get(`/gaps?${new URLSearchParams(sunday)}`)).json()
    expect(parameters).toMatchObject({
      tripsOnServiceDate: 0,
      reason: 'no_service_on_date',
      nearestServiceDates: '2026-09-11 2026-09-14',
    })
    for (const area of areas)
      expect([area.covered, area.shortfall, area.rank, area.unknown]).toEqual([
        null,
        null,
        null,
        'no-service-on-date',
      ])
    expect([total.covered, total.shortfall, total.coverage]).toEqual([0, 0, null])
  })

  it('count services that nobody can be routed to', async () => {
    const own = await openTestRegion()
    try {
      const far = `far,Far class,language-training,,Mini,${lonOf(0) - 0.0125},${latOf(0)}`
      const near = `class,Evening class,language-training,1 Row 0,Mini,${lonOf(0)},${latOf(0)}`
      await own.add({ 'services.csv': `id,name,type,address,city,lon,lat\n${near}\n${far}\n` })
      const app2 = await openTestApp(own)
      const asked = await app2.inject({
        url: `${AT}/gaps?service=language-training&group=population&max-minutes=30`,
        headers: HOST,
      })
      expect(asked.json().total.services).toMatchObject({ counted: 2, unreachable: 1 })
      const vectorOf = await app2.inject({
        url: `${AT}/travel-times.bin?service=language-training`,
        headers: HOST,
      })
      expect(vectorOf.headers['unreachable-services']).toBe('1')
      await app2.close()
    } finally {
      await own.database.drop()
    }
  })
})

describe('matrix', () => {
  it('gives every pair a row with percentiles, and the service date in its head', async () => {
    const answer = await post('/matrix', {
      mode: 'transit',
      from: [FAR],
      to: [CLASS],
      date: BUS_DATE,
      depart: '08:00-09:00',
      percentiles: [95, 5, 50],
    })
    expect(answer.headers).toMatchObject({ 'service-date': BUS_DATE, 'service-date-trips': '146' })
    expect(answer.body).toBe(
      'from_id,to_id,travel_time_p5,travel_time_p50,travel_time_p95,reason\nfar,class,4,8,13,\n',
    )
    const json = await post('/matrix', {
      mode: 'walk',
      from: [FAR],
      to: [CLASS],
      maxMinutes: 5,
      format: 'json',
    })
    expect(json.json()).toEqual([
      { from_id: 'far', to_id: 'class', travel_time_p50: null, reason: 'beyond_limit' },
    ])
  })

  it('on a date without service has a reason in every row and names the nearest dates with service', async () => {
    const answer = await post('/matrix', { mode: 'transit', from: [FAR], to: [CLASS], date: '2026-09-13' })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('far,class,,no_service_on_date')
    expect(answer.headers['nearest-service-dates']).toBe('2026-09-11, 2026-09-14')
  })

  it('names the field that is wrong, and asks the public to ask for less', async () => {
    const bad = await post('/matrix', { mode: 'walk', from: [FAR, FAR], to: [CLASS] })
    expect([bad.statusCode, bad.json().field]).toEqual([422, 'from'])
    const off = await post('/matrix', { mode: 'walk', from: [{ ...FAR, lat: 91 }], to: [CLASS] })
    expect([off.statusCode, off.json().field]).toEqual([400, 'from.0.lat'])
    const many = Array.from({ length: 400 }, (_, i) => ({ ...FAR, id: `p${i}` }))
    const useless = await post('/matrix', { mode: 'walk', from: [FAR], to: [CLASS], depart: '08:00-09:00' })
    expect([useless.statusCode, useless.json().field]).toEqual([422, 'depart'])
    const refused = await post('/matrix', { mode: 'walk', from: many, to: many }, PUBLIC)
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'too_many_pairs'])
    expect((await post('/matrix', { mode: 'walk', from: many, to: many })).statusCode).toBe(200)
  })
})

describe('round trips', () => {
  it('tell the way there and back and the last ride home', async () => {
    const ask = { from: [FAR], to: [CLASS], date: BUS_DATE, maxMinutes: 20, format: 'json' }
    const [trip] = (await post('/round-trips', { ...ask, session: '10:00-12:00' })).json()
    expect(trip).toMatchObject({
      feasible: true,
      binding_leg: 'none',
      outbound_minutes: 10,
      return_minutes: 9,
      depart_home: '09:50',
      arrive_home: '12:09',
      last_ride_home: '20:05',
    })
    const [late] = (await post('/round-trips', { ...ask, session: '18:00-21:00' })).json()
    expect(late).toMatchObject({ feasible: false, binding_leg: 'return' })
  })

  it('keep bounds on waiting, also for the first ride home, and on walking in all', async () => {
    const ask = { from: [FAR], to: [CLASS], date: BUS_DATE, session: '10:00-12:00', format: 'json' }
    const home = async (bounds: object) =>
      (await post('/round-trips', { ...ask, ...bounds })).json()[0].return_minutes
    // The class ends at 12:00, the bus leaves from its door at 12:05 and is there at 12:09; who may not wait for it walks.
    expect(await home({ maxWaitMinutes: 5 })).toBe(9)
    const onFoot = Math.ceil(walkMeters(4, 0, 0, 0) / (4.8 / 3.6)) / 60
    expect(await home({ maxWaitMinutes: 1 })).toBeGreaterThan(9)
    expect(await home({ maxWaitMinutes: 1 })).toBeLessThanOrEqual(onFoot)
    expect(await home({ totalWalkMinutes: 0 })).toBe(9)
    const query = `mode=transit&date=${BUS_DATE}&session=10:00-12:00&leg=return&max-wait-minutes=1`
    expect(await vector(query)).not.toContain(9 * 60)
  })

  it('of areas give people, to the public rounded to five', async () => {
    const ask = { to: [CLASS], date: BUS_DATE, session: '10:00-12:00', maxMinutes: 12, format: 'json' }
    const owner = (await post('/round-trips', ask)).json()
    const others = (await post('/round-trips', ask, PUBLIC)).json()
    expect(owner.map((row: { from_id: string }) => row.from_id).sort()).toEqual(['NE', 'NW', 'SE', 'SW'])
    for (const row of others) expect([row.people % 5, row.people_feasible % 5]).toEqual([0, 0])
    expect(owner.some((row: { people_feasible: number }) => row.people_feasible % 5 !== 0)).toBe(true)
    for (const row of owner) expect(row.reason === null).toBe(row.feasible === 1)
    const few = (await post('/round-trips', { ...ask, group: 'recent-immigrants' }, PUBLIC)).json()
    const withheld = few.find((row: { from_id: string }) => row.from_id === 'NE')
    expect([withheld.people, withheld.people_feasible]).toEqual([null, null])
  })
})

describe('journeys', () => {
  it('tell the bus, its stops and the wait, leg by leg', async () => {
    const ask = { from: [lonOf(4), latOf(1)], to: [CLASS.lon, CLASS.lat], date: BUS_DATE }
    const answer = (await post('/journeys', { ...ask, arriveBy: '09:00' })).json()
    expect(answer).toMatchObject({ service_date: BUS_DATE, trips: 146, rides: 1, reason: null })
    const [walk, ride] = answer.features.map((each: { properties: object }) => each.properties)
    expect(walk).toMatchObject({ kind: 'walk', from: 'origin', to: 'Corner 4' })
    expect(ride).toMatchObject({
      kind: 'ride',
      route: '1',
      from: 'Corner 4',
      to: 'Corner 0',
      depart: '08:50',
      arrive: '08:54',
      stops: 5,
    })
    const { coordinates } = answer.features[0].geometry
    expect(coordinates[0][1]).toBeCloseTo(latOf(1), 6)
    expect(coordinates.at(-1)[1]).toBeCloseTo(latOf(0), 6)
    const sunday = (await post('/journeys', { ...ask, date: '2026-09-13', departAt: '09:00' })).json()
    expect([sunday.features, sunday.reason]).toEqual([[], 'no_service_on_date'])
    expect((await post('/journeys', { ...ask, departAt: '09:00', arriveBy: '10:00' })).json().field).toBe(
      'departAt',
    )
  })
})

describe('isochrones', () => {
  const east = (feature: { geometry: { coordinates: number[][][][] } }) =>
    Math.max(...feature.geometry.coordinates.flat(2).map(([lon]) => lon))
  const at = { lon: lonOf(0), lat: latOf(0) }

  it('draw what the bus adds to a walk, for the date and time that they name', async () => {
    const walk = (await post('/isochrones', { ...at, mode: 'walk', minutes: [10, 20] })).json()
    expect(walk.features.map((each: { properties: { minutes: number } }) => each.properties.minutes)).toEqual(
      [10, 20],
    )
    expect(east(walk.features[0])).toBeLessThan(lonOf(2))
    const transit = { ...at, mode: 'transit', minutes: [10], date: BUS_DATE, time: '09:05' }
    const [byBus] = (await post('/isochrones', transit)).json().features
    expect(east(byBus)).toBeGreaterThan(lonOf(4))
    expect(byBus.properties).toMatchObject({
      service_date: BUS_DATE,
      trips: 146,
      time: '09:05',
      direction: 'from',
    })
  })

  it('by transit lie inside those of longer times', async () => {
    const ask = { ...at, mode: 'transit', minutes: [5, 8, 12, 20], date: BUS_DATE, time: '09:05' }
    const { features } = (await post('/isochrones', ask)).json()
    for (let i = 1; i < features.length; i++)
      for (const corner of features[i - 1].geometry.coordinates.flat(2))
        expect(booleanPointInPolygon(corner, features[i].geometry)).toBe(true)
  })

  it('say what is missing: a time, a street, service on the date', async () => {
    const noTime = await post('/isochrones', { ...at, mode: 'transit', minutes: [10] })
    expect([noTime.statusCode, noTime.json().field]).toEqual([422, 'time'])
    const sea = await post('/isochrones', { lon: 0, lat: 0, mode: 'walk' })
    expect([sea.statusCode, sea.json().code]).toEqual([422, 'no_street'])
    const sunday = { ...at, mode: 'transit', minutes: [10], date: '2026-09-13', time: '09:05' }
    const [none] = (await post('/isochrones', sunday)).json().features
    expect(none.geometry.coordinates).toEqual([])
    expect(none.properties).toMatchObject({ trips: 0, reason: 'no_service_on_date' })
  })
})
