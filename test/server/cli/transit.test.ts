import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { latOf, lonOf, miniManifest, walkMeters } from '../../miniRegion.ts'
import { BUS_DATE, writeMiniTransit } from '../../miniTransit.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { runReach } from './runReach.ts'

let region: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
  writeMiniTransit(join(region.database.dataDir, 'mini'))
  const manifest = { ...miniManifest(), transit: [{ file: 'gtfs' }] }
  await region.add({ 'region.json': JSON.stringify(manifest) })
  const points = (corners: [string, number, number][]) =>
    `id,lon,lat\n${corners.map(([id, column, row]) => `${id},${lonOf(column)},${latOf(row)}`).join('\n')}\n`
  writeFileSync(
    join(region.folder, 'from.csv'),
    points([
      ['far', 4, 0],
      ['near', 0, 1],
    ]),
  )
  writeFileSync(join(region.folder, 'to.csv'), points([['class', 0, 0]]))
})
afterAll(async () => {
  await region.database.drop()
})

async function rows(verb: string, ...args: string[]): Promise<Record<string, string>[]> {
  const places = ['--from', join(region.folder, 'from.csv'), '--to', join(region.folder, 'to.csv')]
  const env = { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir }
  const { code, out, err } = await runReach(
    [verb, '--region', 'mini', '--format', 'csv', ...places, ...args],
    env,
  )
  expect(code, err).toBe(0)
  const [header, ...lines] = out.trim().split('\n')
  return lines.map((line) =>
    Object.fromEntries(header.split(',').map((name, k) => [name, line.split(',')[k]])),
  )
}

const walkMinutes = Math.ceil(walkMeters(0, 1, 0, 0) / (4.8 / 3.6)) / 60

describe('reach with a timetable', () => {
  it('gives the percentiles that the ten-minute bus gives by arithmetic', async () => {
    const [far, near] = await rows(
      'matrix',
      '--mode',
      'transit',
      '--date',
      BUS_DATE,
      '--depart',
      '08:00-09:00',
      '--percentiles',
      '5,50,95',
    )
    // Waits of 0 to 9 minutes, six of the sixty departures each, and four minutes of riding.
    expect([far.travel_time_p5, far.travel_time_p50, far.travel_time_p95]).toEqual(['4', '8', '13'])
    expect(Number(near.travel_time_p50)).toBeCloseTo(walkMinutes, 9)
    expect(far.reason).toBe('')
  })

  it('counts arrive-by minutes from the latest departure', async () => {
    const [far] = await rows('matrix', '--mode', 'transit', '--date', BUS_DATE, '--arrive-by', '09:00')
    // The 8:50 arrives at 8:54; the 9:00 is too late.
    expect(far.travel_time_p50).toBe('10')
  })

  it('answers a date without service row by row', async () => {
    const answers = await rows('matrix', '--mode', 'transit', '--date', '2026-09-13')
    expect(answers.map((row) => [row.travel_time_p50, row.reason])).toEqual([
      ['', 'no_service_on_date'],
      ['', 'no_service_on_date'],
    ])
  })

  it('takes the busiest Tuesday to Thursday where no date is named, and says so', async () => {
    const env = { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir }
    const places = ['--from', join(region.folder, 'from.csv'), '--to', join(region.folder, 'to.csv')]
    const { err } = await runReach(['matrix', '--region', 'mini', '--mode', 'transit', ...places], env)
    expect(err).toContain('Service date 2026-09-01')
    expect(err).toContain('146 trips run')
  })

  it('knows the way there and back, the leg that binds and the last ride home', async () => {
    const [far] = await rows(
      'round-trip',
      '--date',
      BUS_DATE,
      '--session',
      '10:00-12:00',
      '--max-minutes',
      '20',
    )
    expect(far).toMatchObject({
      feasible: 'true',
      binding_leg: 'none',
      outbound_minutes: '10',
      return_minutes: '9',
      depart_home: '09:50',
      arrive_home: '12:09',
      last_ride_home: '20:05',
    })
    const [late] = await rows(
      'round-trip',
      '--date',
      BUS_DATE,
      '--session',
      '18:00-21:00',
      '--max-minutes',
      '20',
    )
    expect(late).toMatchObject({ feasible: 'false', binding_leg: 'return', depart_home: '17:50' })
    expect(Number(late.return_minutes)).toBeGreaterThan(20)
    const [early] = await rows(
      'round-trip',
      '--date',
      BUS_DATE,
      '--session',
      '10:00-12:00',
      '--max-minutes',
      '20',
      '--latest-home',
      '12:05',
    )
    expect(early).toMatchObject({ feasible: 'false', binding_leg: 'return', reason: 'after_latest_home' })
  })

  it('tells a journey leg by leg, leaving as late as the arrival allows', async () => {
    const env = { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir }
    const places = [`--from=${lonOf(4)},${latOf(0)}`, `--to=${lonOf(0)},${latOf(1)}`]
    const ask = ['journey', '--region', 'mini', '--date', BUS_DATE, '--format', 'csv', ...places]
    const { out, err } = await runReach([...ask, '--arrive-by', '09:05'], env)
    // The 8:50 is at the corner at 8:54, and a block's walk later at 9:01; the 9:00 would be too late.
    const [, , ride, walk] = out.trim().split('\n')
    expect(ride).toMatch(/^ride,1,,Corner 4,Corner 0,08:50,08:54,4,0$/)
    expect(walk).toMatch(/^walk,,,Corner 0,destination,08:54,09:01,/)
    expect(err).toContain(', 1 ride.')
    const both = await runReach([...ask, '--arrive-by', '09:05', '--depart-at', '08:00'], env)
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('--depart-at')])
  })

  it('draws the area that the bus adds to a walk', async () => {
    const env = { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir }
    const at = ['--region', 'mini', `--at=${lonOf(0)},${latOf(0)}`, '--minutes', '10']
    const reach = async (...args: string[]) =>
      JSON.parse((await runReach(['isochrone', ...at, ...args], env)).out).features[0]
    const east = (feature: { geometry: { coordinates: number[][][][] } }) =>
      Math.max(...feature.geometry.coordinates.flat(2).map(([lon]) => lon))
    expect(east(await reach('--mode', 'walk'))).toBeLessThan(lonOf(2))
    const byBus = await reach('--mode', 'transit', '--date', BUS_DATE, '--time', '09:05')
    expect(east(byBus)).toBeGreaterThan(lonOf(4))
    expect(byBus.properties).toMatchObject({ minutes: 10, service_date: BUS_DATE, trips: 146, time: '09:05' })
  })
})
