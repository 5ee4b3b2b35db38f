import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../../server/api/routing.ts'
import type { ServiceWeek } from '../../../server/contract/serviceWeek.ts'
import type { TransitFrequency } from '../../../server/contract/transitFrequency.ts'
import { latOf, lonOf, miniManifest } from '../../miniRegion.ts'
import { BUS_DATE, writeMiniTransit } from '../../miniTransit.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { openTestApp } from './openTestApp.ts'

let region: TestRegion
let app: App
beforeAll(async () => {
  region = await openTestRegion()
  writeMiniTransit(join(region.database.dataDir, 'mini'))
  const { services, ...manifest } = miniManifest()
  const mapping = { ...(services[0].mapping as object), openingHours: 'hours', languages: 'spoken' }
  const point = `${lonOf(0)},${latOf(0)}`
  await region.add({
    'region.json': JSON.stringify({
      ...manifest,
      services: [{ ...services[0], mapping }],
      transit: [{ file: 'gtfs' }],
    }),
    'services.csv': [
      'id,name,type,address,city,lon,lat,hours,spoken',
      `class,Evening class,language-training,,Mini,${point},"Tu,Th 18:00-21:00",eng;spa`,
      `library,Library,library,,Mini,${point},Mo-Fr 09:00-17:00; PH off,`,
      `clinic,Clinic,primary-care,,Mini,${point},,eng`,
      '',
    ].join('\n'),
  })
  app = await openTestApp(region)
})
afterAll(async () => {
  await app.close()
  await region.database.drop()
})

const get = async (path: string) => {
  const answer = await app.inject({ url: `/api/regions/mini${path}`, headers: { host: 'localhost' } })
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}

describe('the usual week of services', () => {
  it('tells hours in minutes of the week, languages by code, and what nobody knows as unknown', async () => {
    const { body } = await get('/services/week')
    const { services, dates } = body as ServiceWeek
    const of = (id: string) => services.find((each) => each.id.endsWith(`:${id}`))
    const day = 24 * 60
    expect(dates).toHaveLength(7)
    expect(of('class')).toMatchObject({
      hoursKnown: true,
      open: [
        [day + 18 * 60, day + 21 * 60],
        [3 * day + 18 * 60, 3 * day + 21 * 60],
      ],
      unknown: [],
      languages: ['eng', 'spa'],
    })
    expect(of('library')!.languages).toBeNull()
    // The Monday that is asked about is Labour Day, which is not usual.
    expect(of('library')!.open).toHaveLength(5)
    expect(of('clinic')).toMatchObject({ hoursKnown: false, open: [], unknown: [[0, 7 * day]] })
  })
})

describe('how often transit runs', () => {
  it('counts by hour from stop to stop, at stops, and of routes', async () => {
    const { body, status } = await get(`/transit-frequency?date=${BUS_DATE}`)
    expect(status).toBe(200)
    const { stops, rides, routes, trips, nearest } = body as TransitFrequency
    expect([trips, nearest]).toEqual([146, []])
    expect(stops.map(({ name }) => name)).toEqual([
      'Corner 0',
      'Corner 1',
      'Corner 2',
      'Corner 3',
      'Corner 4',
    ])
    // Six buses each way; the last stop of a trip has no departure.
    expect(stops.map(({ hours }) => hours[9])).toEqual([6, 12, 12, 12, 6])
    expect(rides).toHaveLength(8)
    expect(rides.map(({ hours }) => hours[9])).toEqual(new Array(8).fill(6))
    expect(rides.every(({ hours }) => hours[7] === 0 && hours[22] === 0)).toBe(true)
    expect(routes).toMatchObject([{ name: '1', first: '08:00', last: '20:05' }])
    expect(routes[0].hours[8]).toBe(12)
    expect(routes[0].hours[20]).toBe(2)
  })

  it('says when there is service where there is none, and names the field that is wrong', async () => {
    const { body } = await get('/transit-frequency?date=2026-09-13')
    expect(body).toMatchObject({
      trips: 0,
      stops: [],
      rides: [],
      routes: [],
      nearest: ['2026-09-11', '2026-09-14'],
    })
    const wrong = await get('/transit-frequency?date=someday')
    expect(wrong.status).toBe(400)
    expect(JSON.stringify(wrong.body)).toContain('date')
  })
})
