import { execFile } from 'node:child_process'
import { closeSync, openSync, statSync, writeSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../files/importTest.ts'
import { clock, lines, smallFeed, writeTables } from './feedTables.ts'

const { folder } = temporaryFolder()
const gtfs = resolve(import.meta.dirname, '../../../../server/import/gtfs')
const TRIPS = 107_000
const CALLS = 50

test('stop_times.txt of 200 MB is read in bounded memory', async () => {
  const trips = Array.from({ length: TRIPS }, (_, trip) => `R,W,trip-${trip}`)
  writeTables(folder, 'large', smallFeed({ 'trips.txt': lines('route_id,service_id,trip_id', ...trips) }))
  const path = join(folder, 'large', 'stop_times.txt')
  const file = openSync(path, 'w')
  writeSync(file, 'trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type\n')
  const calls = Array.from(
    { length: CALLS },
    (_, i) => `,${clock(28_800 + i * 120)},${clock(28_800 + i * 120)},${'ABC'[i % 3]},${i + 1},0,0\n`,
  )
  for (let trip = 0; trip < TRIPS; trip += 100) {
    let text = ''
    for (let each = trip; each < trip + 100; each++) for (const call of calls) text += `trip-${each}${call}`
    writeSync(file, text)
  }
  closeSync(file)
  expect(statSync(path).size).toBeGreaterThan(200_000_000)

  const script = `
    import { openGtfsSource } from ${JSON.stringify(`${gtfs}/openGtfsSource.ts`)}
    import { readGtfs } from ${JSON.stringify(`${gtfs}/readGtfs.ts`)}
    const source = await openGtfsSource(${JSON.stringify(folder)}, 'large')
    const feed = await readGtfs(source, { id: 'large', timeZone: 'America/Toronto' }, () => {})
    console.log(JSON.stringify([feed.trips.length, feed.stopOfTime.length, feed.arrivalSeconds.at(-1), process.resourceUsage().maxRSS / 1024]))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  const [count, stopTimes, last, megabytes] = JSON.parse(stdout)
  expect([count, stopTimes]).toEqual([TRIPS, TRIPS * CALLS])
  expect(last).toBe(28_800 + (CALLS - 1) * 120)
  expect(megabytes).toBeLessThan(700)
}, 120_000)
