import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectRefusal, temporaryFolder } from '../files/importTest.ts'
import { makeZip } from '../files/makeZip.ts'
import {
  ABSENT,
  calendar,
  lines,
  readFeed,
  readTables,
  smallFeed,
  stopTimes,
  type Tables,
  timetable,
  writeTables,
} from './feedTables.ts'

const { folder, write } = temporaryFolder()
const refused = (changes: Tables, code: string, message: RegExp) =>
  expectRefusal(() => readTables(folder, smallFeed(changes)), code, message)

describe('a feed that cannot be used is refused', () => {
  test.each(['stops.txt', 'routes.txt', 'trips.txt'])('without %s', async (table) => {
    await refused({ [table]: ABSENT }, 'missing_required_file', new RegExp(table))
  })

  test('without stop_times.txt', async () => {
    await refused({ 'stop_times.txt': ABSENT }, 'missing_required_file', /stop_times.txt/)
  })

  test('without any calendar', async () => {
    await refused({ 'calendar.txt': ABSENT }, 'missing_calendar_and_calendar_date_files', /on which days/)
  })

  test.each([
    ['stops.txt', 'stop_lat'],
    ['trips.txt', 'service_id'],
    ['stop_times.txt', 'stop_sequence'],
    ['calendar.txt', 'start_date'],
  ])('%s without the column %s', async (table, column) => {
    const text = smallFeed()[table].replace(column, `${column}_x`)
    await refused({ [table]: text }, 'missing_required_column', new RegExp(`${column}.*did you mean`))
  })

  test('with an empty table', async () => {
    await refused({ 'trips.txt': '' }, 'empty_file', /trips.txt.*no header/)
    await refused({ 'stops.txt': 'stop_id,stop_name,stop_lat,stop_lon\n' }, 'empty_file', /no stops/)
    await refused({ 'calendar.txt': '' }, 'missing_calendar_and_calendar_date_files', /nothing is in them/)
  })

  test('but not for an empty table that it can do without', async () => {
    const empty = {
      'transfers.txt': '',
      'frequencies.txt': '',
      'calendar_dates.txt': '',
      'feed_info.txt': '',
    }
    const { feed, log } = await readTables(folder, smallFeed(empty))
    expect(log.notices.map(({ code, value }) => [code, value]).sort()).toEqual(
      Object.keys(empty)
        .sort()
        .map((table) => ['empty_file', table]),
    )
    expect(timetable(feed, '1')).toHaveLength(3)
  })

  test('with a vehicle every second for a week, though not on a single line', async () => {
    const trips = Array.from({ length: 14 }, (_, trip) => `${trip}`)
    const calls = trips.flatMap((trip) =>
      ['A', 'B', 'C'].map((stop, i) => `${trip},08:0${i}:00,08:0${i}:00,${stop},${i}`),
    )
    const changes = (of: string[]) => ({
      'trips.txt': lines('route_id,service_id,trip_id', ...trips.map((trip) => `R,W,${trip}`)),
      'stop_times.txt': stopTimes(...calls),
      'frequencies.txt': lines(
        'trip_id,start_time,end_time,headway_secs',
        ...of.map((trip) => `${trip},00:00:00,168:00:00,1`),
      ),
    })
    await refused(changes(trips), 'too_many_departures', /on 2026-06-01.*headway_secs: it is in seconds/)
    expect((await readTables(folder, smallFeed(changes(['0'])))).feed.frequencies).toHaveLength(1)
  })

  test('with a quotation mark that is not closed', async () => {
    const text = smallFeed()['stops.txt'].replace('Birch', '"Birch')
    await refused({ 'stops.txt': text }, 'csv_parsing_failed', /after row 2.*quotation mark/)
  })

  test('with bytes that are no text', async () => {
    const name = writeTables(folder, 'bytes', smallFeed())
    writeFileSync(
      join(folder, name, 'trips.txt'),
      Buffer.from('route_id,service_id,trip_id\nR,W,1', 'utf16le'),
    )
    await expectRefusal(() => readFeed(folder, name), 'not_text', /UTF-8/)
  })

  test('with a line that never ends', async () => {
    const name = writeTables(folder, 'line', smallFeed())
    writeFileSync(join(folder, name, 'trips.txt'), `route_id,service_id,trip_id\n${'x'.repeat(5_000_000)}`)
    await expectRefusal(() => readFeed(folder, name), 'csv_parsing_failed', /4 MB/)
  })

  test('cut off, or no zip at all', async () => {
    const zip = makeZip(Object.entries(smallFeed()).map(([name, data]) => ({ name, data })))
    write('cut.zip', zip.subarray(0, zip.length - 40))
    await expectRefusal(() => readFeed(folder, 'cut.zip'), 'broken_zip', /Fetch it again/)
    await expectRefusal(() => readFeed(folder, write('none.zip', 'not a zip')), 'broken_zip')
    await expectRefusal(() => readFeed(folder, 'nowhere.zip'), 'missing_file')
    await expectRefusal(
      () => readFeed(folder, writeTables(folder, 'nothing', {})),
      'empty_file',
      /no GTFS tables/,
    )
  })

  test('whose checksum is wrong, though it unpacks', async () => {
    const zip = makeZip(Object.entries(smallFeed()).map(([name, data]) => ({ name, data })))
    const at = zip.indexOf('PK\x01\x02')
    zip[at + 16] ^= 1
    await expectRefusal(() => readFeed(folder, write('sum.zip', zip)), 'broken_zip', /checksum/)
  })

  test('that is a zip inside a zip, or two feeds in one', async () => {
    write('inner.zip', makeZip([{ name: 'google_transit.zip', data: 'PK' }]))
    await expectRefusal(() => readFeed(folder, 'inner.zip'), 'missing_required_file', /google_transit.zip/)
    const twice = ['a', 'b'].flatMap((dir) =>
      Object.entries(smallFeed()).map(([name, data]) => ({ name: `${dir}/${name}`, data })),
    )
    await expectRefusal(
      () => readFeed(folder, write('two.zip', makeZip(twice))),
      'several_feeds',
      /"a\/", "b\/"/,
    )
  })
})

describe('times that cannot be', () => {
  const withTrip1 = (...rows: string[]) =>
    smallFeed({ 'stop_times.txt': stopTimes(...rows, '2,09:00:00,09:00:00,A,1', '2,09:05:00,09:06:00,B,2') })

  test('a trip that arrives before it left does not run, and the next one does', async () => {
    const { feed, notice } = await readTables(
      folder,
      withTrip1('1,08:00:00,08:00:00,A,1', '1,07:55:00,07:56:00,B,2', '1,08:16:00,08:16:00,C,3'),
    )
    expect(timetable(feed, '1')).toEqual([])
    expect(timetable(feed, '2')).toEqual(['A 09:00:00', 'B 09:05:00-09:06:00'])
    expect(notice('stop_time_with_arrival_before_previous_departure_time')).toMatchObject({
      severity: 'error',
      rowNumber: 3,
      detail: { table: 'stop_times.txt', tripId: '1', stopId: 'B', seconds: 300 },
    })
  })

  test('a trip that crosses midnight from 23:xx to 00:xx runs backwards', async () => {
    const { feed, codes } = await readTables(
      folder,
      withTrip1('1,23:50:00,23:50:00,A,1', '1,00:05:00,00:05:00,B,2'),
    )
    expect(timetable(feed, '1')).toEqual([])
    expect(codes).toContain('stop_time_with_arrival_before_previous_departure_time')
  })

  test('a trip that departs before it arrives half-way does not run', async () => {
    const { feed, codes } = await readTables(
      folder,
      withTrip1('1,08:00:00,08:00:00,A,1', '1,08:06:00,08:05:00,B,2', '1,08:16:00,08:16:00,C,3'),
    )
    expect(timetable(feed, '1')).toEqual([])
    expect(codes).toEqual(['start_and_end_range_out_of_order', 'stop_without_stop_time'])
  })

  test('times beyond 48 hours are used and told; beyond a week they are no times', async () => {
    const { feed, notice, codes } = await readTables(
      folder,
      withTrip1('1,08:00:00,08:00:00,A,1', '1,49:00:00,49:00:00,B,2', '1,200:00:00,200:00:00,C,3'),
    )
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'B 49:00:00'])
    expect(notice('trip_beyond_two_days')?.value).toBe('1')
    expect(codes).toEqual(expect.arrayContaining(['invalid_time', 'missing_trip_edge']))
  })

  test('what is no time counts as blank and is interpolated', async () => {
    const { feed, notice } = await readTables(
      folder,
      withTrip1('1,08:00:00,08:00:00,A,1', '1,8h05,8h05,B,2', '1,08:15:01,08:15:01,C,3'),
    )
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'B 08:05:00', 'C 08:15:01'])
    expect(notice('invalid_time')).toMatchObject({ rowNumber: 3, fieldName: 'arrival_time', value: '8h05' })
    expect(notice('interpolated_stop_times')?.value).toBe('1')
  })

  test('blank ends are left out of the trip', async () => {
    const { feed, notice } = await readTables(
      folder,
      withTrip1('1,,,A,1', '1,08:05:00,08:05:00,B,2', '1,08:16:00,08:16:00,C,3', '1,,,A,4'),
    )
    expect(timetable(feed, '1')).toEqual(['B 08:05:00', 'C 08:16:00'])
    expect(notice('missing_trip_edge')).toMatchObject({ value: '1', detail: { stopsLeftOut: 2 } })
  })

  test('a trip with one stop, with one time, or with none cannot be ridden', async () => {
    const one = await readTables(folder, withTrip1('1,08:00:00,08:00:00,A,1'))
    expect(one.notice('unusable_trip')).toMatchObject({ rowNumber: 2, value: '1', detail: { stops: 1 } })
    const blank = await readTables(folder, withTrip1('1,,,A,1', '1,08:05:00,08:05:00,B,2', '1,,,C,3'))
    expect(blank.codes).toEqual(['missing_trip_edge', 'unusable_trip', 'stop_without_stop_time'])
    const none = await readTables(folder, withTrip1())
    expect(none.notice('unused_trip')).toMatchObject({ rowNumber: 2, value: '1' })
    expect(none.feed.trips).toHaveLength(2)
  })

  test('a bus that is too fast is told once a pair of stops, and its times stay', async () => {
    const stops = smallFeed()['stops.txt'].replace('43.027', '43.8')
    const { feed, notice, log } = await readTables(folder, smallFeed({ 'stops.txt': stops }))
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'B 08:05:00-08:06:00', 'C 08:16:00'])
    const { value, detail } = notice('fast_travel_between_consecutive_stops')!
    // 0.791 degrees of latitude x 111.1 km = 87.9 km in 10 minutes and the minute that rounding may hide
    expect(value).toBe('479 km/h')
    expect(detail).toMatchObject({ from: 'B', to: 'C', trips: 2 })
    expect(log.notices).toHaveLength(1)
  })
})

describe('stops that cannot be', () => {
  const stopsWith = (row: string) => ({
    'stops.txt': lines('stop_id,stop_name,stop_lat,stop_lon', 'A,Alder,43,-80', row, 'C,Cedar,43.027,-80'),
  })

  test.each([
    ['B,Birch,,', ['stop_without_location']],
    ['B,Birch,0,0', ['point_near_origin', 'stop_without_location']],
    ['B,Birch,90,-80', ['point_near_pole', 'stop_without_location']],
    ['B,Birch,-80,243', ['number_out_of_range', 'stop_without_location']],
    ['B,Birch,"43,009",-80', ['invalid_float', 'stop_without_location']],
  ])('"%s" has no place: trips pass it', async (row, expected) => {
    const { feed, codes } = await readTables(folder, smallFeed(stopsWith(row)))
    expect(codes).toEqual(expected)
    expect(feed.stops.map(({ id }) => id)).toEqual(['A', 'C'])
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'C 08:16:00'])
  })

  test('a stop in the ocean is told', async () => {
    const { feed, notice } = await readTables(folder, smallFeed(stopsWith('B,Birch,40,-50')))
    expect(feed.stops).toHaveLength(3)
    expect(notice('stop_far_from_others')).toMatchObject({ rowNumber: 3, value: 'B', lon: -50, lat: 40 })
  })

  test('a repeated, nameless or unserved stop is told', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'stops.txt': `${smallFeed()['stops.txt']}A,Again,44,-80\n,Nobody,43,-80\nD,,43.01,-80\n`,
      }),
    )
    expect(codes.sort()).toEqual(['duplicate_key', 'missing_required_field', 'stop_without_stop_time'])
    expect(feed.stops.map(({ name }) => name)).toEqual(['Alder', 'Birch', 'Cedar', 'D'])
  })

  test('a trip that calls at a station stops at its point, and that is told', async () => {
    const stops = smallFeed()
      ['stops.txt'].replace('stop_lon\n', 'stop_lon,location_type\n')
      .replace('43.009,-80', '43.009,-80,1')
    const { feed, notice } = await readTables(folder, smallFeed({ 'stops.txt': stops }))
    expect(timetable(feed, '1')).toHaveLength(3)
    expect(notice('location_with_unexpected_stop_time')).toMatchObject({ rowNumber: 3, value: 'B' })
  })

  test('stations that name each other, and parents that are none, make no ring', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'stops.txt': lines(
          'stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station',
          'S,South,43,-80,1,T',
          'T,Top,43,-80,1,S',
          'A,Alder,43,-80,0,B',
          'B,Birch,43.009,-80,0,A',
          'C,Cedar,43.027,-80,0,nowhere',
          'E,Entrance,43.027,-80,2,',
          'X,Odd,43.027,-80,7,',
        ),
      }),
    )
    expect(feed.stops.map(({ parent }) => parent)).toEqual(Array(7).fill(-1))
    expect(codes.sort()).toEqual([
      'foreign_key_violation',
      'location_without_parent_station',
      'station_with_parent_station',
      'stop_without_stop_time',
      'unexpected_enum_value',
      'wrong_parent_location_type',
    ])
  })
})

describe('rows that lead nowhere', () => {
  test('a stop time of an unknown trip or stop is left out', async () => {
    const text = `${smallFeed()['stop_times.txt']}9,10:00:00,10:00:00,A,1\n2,09:30:00,09:30:00,Z,4\n,10:00:00,10:00:00,A,1\n2,10:00:00,10:00:00,A,x\n`
    const { feed, log } = await readTables(folder, smallFeed({ 'stop_times.txt': text }))
    expect(feed.stopOfTime).toHaveLength(6)
    expect(log.notices.map(({ code, rowNumber, fieldName }) => [code, rowNumber, fieldName])).toEqual([
      ['foreign_key_violation', 8, 'trip_id'],
      ['foreign_key_violation', 9, 'stop_id'],
      ['missing_required_field', 10, 'trip_id'],
      ['invalid_integer', 11, 'stop_sequence'],
    ])
  })

  test('a trip of an unknown route is left out with its stop times, told once', async () => {
    const trips = lines('route_id,service_id,trip_id', 'Z,W,1', 'R,W,2', 'R,W,2')
    const { feed, codes } = await readTables(folder, smallFeed({ 'trips.txt': trips }))
    expect(feed.trips.map(({ id }) => id)).toEqual(['2'])
    expect(feed.stopOfTime).toHaveLength(3)
    expect(codes).toEqual(['foreign_key_violation', 'duplicate_key'])
  })

  test('a trip of an unknown service runs on no day', async () => {
    const trips = lines('route_id,service_id,trip_id', 'R,NOPE,1', 'R,W,2')
    const { feed, notice } = await readTables(folder, smallFeed({ 'trips.txt': trips }))
    expect(feed.services[feed.trips[0].service]).toEqual({ id: 'NOPE', dates: [] })
    expect(notice('foreign_key_violation')).toMatchObject({ rowNumber: 2, fieldName: 'service_id' })
  })

  test('of two stop times with the same number the first holds', async () => {
    const text = `${smallFeed()['stop_times.txt']}1,08:07:00,08:07:00,A,2\n`
    const { feed, notice } = await readTables(folder, smallFeed({ 'stop_times.txt': text }))
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'B 08:05:00-08:06:00', 'C 08:16:00'])
    expect(notice('duplicate_key')).toMatchObject({ rowNumber: 8, detail: { otherRow: 3 } })
  })

  test('transfers with an unknown id, type or minimum are told', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'transfers.txt': lines(
          'from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id,to_trip_id',
          'A,Z,0,,,',
          'A,B,9,,,',
          'A,,0,,,',
          'A,B,4,,,2',
          'B,C,2,-60,,',
          'B,C,2,60,,',
          'C,B,2,,,',
        ),
      }),
    )
    expect(feed.transfers.map(({ type, minSeconds }) => [type, minSeconds])).toEqual([
      [2, null],
      [2, null],
    ])
    expect(codes.sort()).toEqual([
      'duplicate_key',
      'foreign_key_violation',
      'missing_required_field',
      'number_out_of_range',
      'unexpected_enum_value',
    ])
  })

  test('frequencies that never depart, or of unknown trips, are left out', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'frequencies.txt': lines(
          'trip_id,start_time,end_time,headway_secs,exact_times',
          '9,06:00:00,07:00:00,600,0',
          '1,06:00:00,06:00:00,600,0',
          '1,07:00:00,06:00:00,600,0',
          '1,06:00:00,07:00:00,0,0',
          '1,06:00:00,07:00:00,-5,0',
          '1,06:00:00,07:00:00,often,0',
          '1,,07:00:00,600,0',
          '1,06:00,07:00:00,600,0',
          '1,06:00:00,07:00:00,600,2',
        ),
      }),
    )
    expect(feed.frequencies).toHaveLength(1)
    expect(codes.sort()).toEqual([
      'foreign_key_violation',
      'invalid_integer',
      'invalid_time',
      'missing_required_field',
      'number_out_of_range',
      'start_and_end_range_equal',
      'start_and_end_range_out_of_order',
      'unexpected_enum_value',
    ])
  })
})

test.each([
  ['has no place', 'A,Alder,,\n'],
  ['is unknown', ''],
])('frequencies keep their time at the second stop where the first %s', async (_, row) => {
  const { feed } = await readTables(
    folder,
    smallFeed({
      'stops.txt': smallFeed()['stops.txt'].replace('A,Alder,43,-80\n', row),
      'frequencies.txt': lines(
        'trip_id,start_time,end_time,headway_secs,exact_times',
        '1,07:00:00,08:00:00,1200,1',
      ),
    }),
  )
  expect(timetable(feed, '1')).toEqual(['B 08:05:00-08:06:00', 'C 08:16:00'])
  // 07:00 at A is 07:06 at B.
  expect(feed.frequencies).toMatchObject([{ startSeconds: 25_560, endSeconds: 29_160 }])
})

describe('calendars that cannot be', () => {
  test.each([
    ['W,1,1,1,1,1,1,1,20260631,20260707', 'invalid_date'],
    ['W,1,1,1,1,1,1,1,2026-06-01,20260607', 'invalid_date'],
    ['W,1,1,1,1,1,1,1,,20260607', 'missing_required_field'],
    ['W,1,1,1,1,1,1,1,20260607,20260601', 'start_and_end_range_out_of_order'],
    ['W,0,0,0,0,0,0,0,20260601,20260607', 'service_has_no_active_day_of_the_week'],
    ['W,,,,,,,,20260601,20260607', 'missing_required_field'],
    ['W,x,0,0,0,0,0,0,20260601,20260607', 'unexpected_enum_value'],
  ])('"%s" is told, and no trip runs', async (row, code) => {
    const { feed, codes } = await readTables(folder, smallFeed({ 'calendar.txt': calendar(row) }))
    expect(feed.services).toEqual([{ id: 'W', dates: [] }])
    expect(codes).toContain(code)
    expect(codes).toContain('no_service_dates')
  })

  test('a calendar of two centuries is cut to fifty years', async () => {
    const row = 'W,1,1,1,1,1,1,1,20000101,21991231'
    const { feed, notice } = await readTables(folder, smallFeed({ 'calendar.txt': calendar(row) }))
    expect(feed.services[0].dates).toHaveLength(18_300)
    expect(notice('service_extends_far_in_the_future')?.detail?.used).toBe(feed.services[0].dates.at(-1))
  })

  test.each([
    ['20260601,99991231', '2026-06-01', '2076-07-07'],
    ['19000101,99991231', '2000-01-01', '2050-02-06'],
    ['19900101,20301231', '1990-01-01', '2030-12-31'],
  ])('"%s" means from %s to %s', async (period, first, last) => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({ 'calendar.txt': calendar(`W,1,1,1,1,1,1,1,${period}`) }),
    )
    const { dates } = feed.services[0]
    expect([dates[0], dates.at(-1)]).toEqual([first, last])
    expect(codes).not.toContain('invalid_date')
  })

  test('repeated services and dates, and unknown exceptions, are told', async () => {
    const { feed, log } = await readTables(
      folder,
      smallFeed({
        'calendar.txt': calendar('W,1,1,1,1,1,1,1,20260601,20260603', 'W,1,1,1,1,1,1,1,20260601,20260630'),
        'calendar_dates.txt': lines(
          'service_id,date,exception_type',
          'W,20260603,2',
          'W,20260603,1',
          'W,20260605,3',
          'W,20261301,1',
        ),
      }),
    )
    expect(feed.services[0].dates).toEqual(['2026-06-01', '2026-06-02'])
    expect(log.notices.map(({ code }) => code)).toEqual([
      'duplicate_key',
      'duplicate_key',
      'unexpected_enum_value',
      'invalid_date',
    ])
  })
})

describe('agencies, routes and cells', () => {
  test.each([
    [ABSENT, 'missing_required_file'],
    ['agency_id,agency_name,agency_timezone\nL,Line,\n', 'missing_required_field'],
    ['agency_id,agency_name\nL,Line\n', 'missing_required_field'],
    ['agency_id,agency_name,agency_timezone\nL,Line,Toronto time\n', 'invalid_timezone'],
  ])('without a time zone of their own (%j) that of the region holds', async (text, code) => {
    const { feed, codes } = await readTables(folder, smallFeed({ 'agency.txt': text }), {
      timeZone: 'America/Winnipeg',
    })
    expect(feed.timeZone).toBe('America/Winnipeg')
    expect(codes).toContain(code)
  })

  test('a time zone whose clocks differ from those of the region is told; another name for it is not', async () => {
    const inZone = (zone: string) =>
      readTables(
        folder,
        smallFeed({ 'agency.txt': `agency_id,agency_name,agency_timezone\nL,Line,${zone}\n` }),
      )
    expect((await inZone('America/Chicago')).notice('timezone_differs_from_region')?.value).toBe(
      'America/Chicago',
    )
    expect((await inZone('America/Montreal')).codes).toEqual([])
    expect((await inZone('America/Panama')).codes).toEqual(['timezone_differs_from_region'])
  })

  test('the first of two time zones holds', async () => {
    const agencies = 'agency_id,agency_name,agency_timezone\nL,Line,America/Toronto\nM,Mine,America/Halifax\n'
    const { feed, codes } = await readTables(folder, smallFeed({ 'agency.txt': agencies }))
    expect(feed.timeZone).toBe('America/Toronto')
    expect(codes).toEqual(['inconsistent_agency_timezone'])
  })

  test('a route without name, type or agency is read and told', async () => {
    const routes = lines('route_id,agency_id,route_short_name,route_type', 'R,X,,', 'R,L,1,3', 'Q,L,1,bus')
    const { feed, codes } = await readTables(folder, smallFeed({ 'routes.txt': routes }))
    expect(feed.routes.map(({ id, routeType, agency }) => [id, routeType, agency])).toEqual([
      ['R', 3, null],
      ['Q', 3, 'Line'],
    ])
    expect(codes.sort()).toEqual([
      'duplicate_key',
      'foreign_key_violation',
      'missing_required_field',
      'route_both_short_and_long_name_missing',
      'unexpected_enum_value',
    ])
  })

  test('blanks around names of columns and values are taken away', async () => {
    const text = 'route_id, service_id ,trip_id\nR,W,1\n R ,W,2\n'
    const { feed, log } = await readTables(folder, smallFeed({ 'trips.txt': text }))
    expect(feed.trips.map(({ id, route }) => [id, route])).toEqual([
      ['1', 0],
      ['2', 0],
    ])
    expect(log.notices.map(({ code, rowNumber, value }) => [code, rowNumber, value])).toEqual([
      ['leading_or_trailing_whitespaces', 1, ' service_id '],
      ['leading_or_trailing_whitespaces', 3, ' R '],
    ])
  })

  test('rows too long or too short, blank rows and repeated columns are read as far as they go', async () => {
    const text = 'route_id,service_id,trip_id,trip_headsign,trip_id\nR,W,1\n\nR,W,2,Cedar,9,surplus\n,,,,\n'
    const { feed, log } = await readTables(folder, smallFeed({ 'trips.txt': text }))
    expect(feed.trips.map(({ id, headsign }) => [id, headsign])).toEqual([
      ['1', null],
      ['2', 'Cedar'],
    ])
    expect(log.notices.map(({ code, rowNumber }) => [code, rowNumber])).toEqual([
      ['duplicated_column', 1],
      ['invalid_row_length', 2],
      ['invalid_row_length', 4],
      ['missing_required_field', 5],
    ])
  })

  test('zones served on demand are counted, not read', async () => {
    const text = lines(
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence,location_id',
      '1,08:00:00,08:00:00,A,1,',
      '1,,,,2,zone-1',
      '1,08:16:00,08:16:00,C,3,',
    )
    const { feed, notice } = await readTables(folder, smallFeed({ 'stop_times.txt': text }))
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'C 08:16:00'])
    expect(notice('on_demand_stop_times')?.value).toBe('1')
  })
})
