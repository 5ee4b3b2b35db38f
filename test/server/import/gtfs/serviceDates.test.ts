import { describe, expect, test } from 'vitest'
import { chooseServiceDate } from '../../../../server/import/gtfs/chooseServiceDate.ts'
import { describeServiceDates } from '../../../../server/import/gtfs/describeServiceDates.ts'
import { nearestServiceDates } from '../../../../server/import/gtfs/nearestServiceDates.ts'
import { temporaryFolder } from '../files/importTest.ts'
import { calendar, lines, readTables, smallFeed, type Tables } from './feedTables.ts'

const { folder } = temporaryFolder()
const read = async (changes: Tables) => (await readTables(folder, smallFeed(changes))).feed

/** Two trips on weekdays, one on Saturdays, none on Sundays. */
const weekly = (from: string, to: string, ...dates: string[]): Tables => ({
  'calendar.txt': calendar(`W,1,1,1,1,1,0,0,${from},${to}`, `S,1,1,1,1,1,1,0,${from},${to}`),
  'calendar_dates.txt': lines('service_id,date,exception_type', ...dates),
  'trips.txt': lines('route_id,service_id,trip_id', 'R,W,1', 'R,S,2'),
})

describe('describeServiceDates', () => {
  test('counts the trips of every date from the first to the last, empty days too', async () => {
    const feed = await read(weekly('20260605', '20260608'))
    expect(describeServiceDates([feed])).toEqual([
      { date: '2026-06-05', trips: 2 },
      { date: '2026-06-06', trips: 1 },
      { date: '2026-06-07', trips: 0 },
      { date: '2026-06-08', trips: 2 },
    ])
  })

  test('adds the feeds, and leaves out trips that cannot be ridden', async () => {
    const one = await read(weekly('20260605', '20260606'))
    const other = await read({
      ...weekly('20260606', '20260608'),
      'stop_times.txt': `${smallFeed()['stop_times.txt'].split('\n').slice(0, 4).join('\n')}\n2,09:00:00,09:00:00,A,1\n`,
    })
    expect(describeServiceDates([one, other]).map(({ trips }) => trips)).toEqual([2, 1, 0, 1])
  })

  test('counts the departures of a trip with frequencies: 07:00 to 09:00 every 25 minutes are five', async () => {
    const feed = await read({
      'frequencies.txt': lines('trip_id,start_time,end_time,headway_secs', '1,07:00:00,09:00:00,1500'),
    })
    expect(describeServiceDates([feed])[0]).toEqual({ date: '2026-06-01', trips: 6 })
  })

  test('is empty where nothing ever runs', async () => {
    const feed = await read(weekly('20260607', '20260607'))
    expect(describeServiceDates([feed])).toEqual([])
    expect(describeServiceDates([])).toEqual([])
  })
})

describe('chooseServiceDate', () => {
  test('takes the earliest of the busiest Tuesdays to Thursdays', async () => {
    const feed = await read(weekly('20260603', '20260630'))
    expect(chooseServiceDate([feed])).toEqual({ date: '2026-06-03', trips: 2, common: true })
    const holiday = await read(weekly('20260603', '20260630', 'W,20260603,2', 'S,20260604,2'))
    expect(chooseServiceDate([holiday])?.date).toBe('2026-06-09')
  })

  test('keeps to the period that all feeds share, though others have more trips', async () => {
    const summer = await read(weekly('20260601', '20260630'))
    const july = await read(weekly('20260624', '20260731'))
    expect(chooseServiceDate([summer, july])).toEqual({ date: '2026-06-24', trips: 4, common: true })
    const extra = await read({
      ...weekly('20260624', '20260731'),
      'trips.txt': lines('route_id,service_id,trip_id', 'R,W,1', 'R,W,2'),
    })
    expect(chooseServiceDate([summer, extra])?.date).toBe('2026-06-24')
  })

  test('takes another weekday where the period has no Tuesday to Thursday', async () => {
    expect(chooseServiceDate([await read(weekly('20260605', '20260608'))])?.date).toBe('2026-06-05')
  })

  test('says that feeds which never meet have no common period', async () => {
    const may = await read(weekly('20260504', '20260529'))
    const june = await read(weekly('20260601', '20260630'))
    expect(chooseServiceDate([june, may])).toEqual({ date: '2026-05-05', trips: 2, common: false })
  })

  test('passes over a feed that never runs, and knows nothing where none does', async () => {
    const never = await read(weekly('20260607', '20260607'))
    const june = await read(weekly('20260601', '20260630'))
    expect(chooseServiceDate([never, june])).toEqual({ date: '2026-06-02', trips: 2, common: true })
    expect(chooseServiceDate([never])).toBeNull()
    expect(chooseServiceDate([])).toBeNull()
  })
})

describe('nearestServiceDates', () => {
  test('names the date itself, or the ones before and after it', async () => {
    const feed = await read(weekly('20260605', '20260608'))
    const dates = (date: string) => nearestServiceDates([feed], date).map((each) => each.date)
    expect(dates('2026-06-05')).toEqual(['2026-06-05'])
    expect(dates('2026-06-07')).toEqual(['2026-06-06', '2026-06-08'])
    expect(dates('2025-01-01')).toEqual(['2026-06-05'])
    expect(dates('2027-01-01')).toEqual(['2026-06-08'])
    expect(nearestServiceDates([], '2026-06-07')).toEqual([])
  })
})
