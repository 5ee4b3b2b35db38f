import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { miniManifest } from '../../miniRegion.ts'
import { writeMiniTransit } from '../../miniTransit.ts'
import { openTestRegion, type TestRegion } from '../../openTestRegion.ts'
import { runReach } from './runReach.ts'

let region: TestRegion
beforeAll(async () => {
  region = await openTestRegion()
})
afterAll(async () => {
  await region.database.drop()
})

async function show(...args: string[]): Promise<string> {
  const env = { DATABASE_URL: region.database.databaseUrl, DATA_DIR: region.database.dataDir }
  const { code, out, err } = await runReach(['region', 'show', 'mini', ...args], env)
  expect(code, err).toBe(0)
  return out
}

/** The bus of the mini region, with a feed of its own calendar. */
async function addWith(calendar: string[]): Promise<void> {
  const folder = join(region.database.dataDir, 'mini')
  mkdirSync(folder, { recursive: true })
  writeMiniTransit(folder)
  const header = 'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date'
  writeFileSync(join(folder, 'gtfs', 'calendar.txt'), `${[header, ...calendar].join('\n')}\n`)
  await region.add({ 'region.json': JSON.stringify({ ...miniManifest(), transit: [{ file: 'gtfs' }] }) })
}

describe('reach region show, of a region with timetables', () => {
  it('tells how many trips run on each date, equal weeks in one row', async () => {
    await addWith(['w,1,1,1,1,1,0,0,20260902,20260922'])
    const out = await show()
    const [, table] = out.split('Trips by date\n')
    const rows = table.split('\n').map((row) => row.trim().split(/\s+/))
    expect(rows[0]).toEqual(['from', 'to', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])
    // Every ten minutes from 8:00 to 20:00 both ways: 146.
    expect(rows[2]).toEqual(['2026-08-31', '2026-09-06', '-', '-', '146', '146', '146', '0', '0'])
    expect(rows[3]).toEqual(['2026-09-07', '2026-09-20', '146', '146', '146', '146', '146', '0', '0'])
    expect(rows[4]).toEqual(['2026-09-21', '2026-09-27', '146', '146', '-', '-', '-', '-', '-'])
    expect(table).toContain('Answers use 2026-09-02 (146 trips) where no date is named.')
    const { timetables } = JSON.parse(await show('--format', 'json'))
    expect(timetables.feeds).toMatchObject([
      { stops: 5, routes: 1, trips: 146, firstDate: '2026-09-02', lastDate: '2026-09-22' },
    ])
    expect(timetables.tripsByDate).toHaveLength(21)
    expect(timetables.tripsByDate[3]).toEqual({ date: '2026-09-05', trips: 0 })
    expect(timetables.defaultDate).toMatchObject({ date: '2026-09-02', trips: 146 })
  })

  it('says so where no trip ever runs', async () => {
    await addWith(['other,1,1,1,1,1,1,1,20260902,20260908'])
    expect(await show()).toContain('No trip of these timetables ever runs.')
    expect(JSON.parse(await show('--format', 'json')).timetables).toMatchObject({
      tripsByDate: [],
      defaultDate: null,
    })
  })
})
