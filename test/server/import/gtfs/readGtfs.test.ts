import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../files/importTest.ts'
import {
  ABSENT,
  calendar,
  lines,
  readFeed,
  readTables,
  smallFeed,
  stopTimes,
  timetable,
  writeTables,
} from './feedTables.ts'

const { folder } = temporaryFolder()

describe('a sound feed', () => {
  test('is read as it stands, without a notice', async () => {
    const { feed, codes } = await readTables(folder, smallFeed())
    expect(codes).toEqual([])
    expect(feed.id).toBe('feed')
    expect(feed.timeZone).toBe('America/Toronto')
    expect(feed.stops.map(({ id, name, lon, lat }) => [id, name, lon, lat])).toEqual([
      ['A', 'Alder', -80, 43],
      ['B', 'Birch', -80, 43.009],
      ['C', 'Cedar', -80, 43.027],
    ])
    expect(feed.routes).toEqual([
      { id: 'R', shortName: '1', longName: 'First', routeType: 3, agency: 'Line' },
    ])
    expect(feed.trips[1]).toEqual({ id: '2', route: 0, service: 0, headsign: 'Cedar', directionId: 0 })
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'B 08:05:00-08:06:00', 'C 08:16:00'])
    expect(timetable(feed, '2')).toEqual(['A 09:00:00', 'B 09:05:00-09:06:00', 'C 09:16:00'])
    expect([...feed.mayBoard, ...feed.mayAlight]).toEqual(Array(12).fill(1))
    expect(feed.services).toEqual([{ id: 'W', dates: [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-06-0${day}`) }])
  })

  test('is the same from a zip, a zip with a folder inside, a folder, and a folder inside a folder', async () => {
    const tables = smallFeed()
    const plain = await readTables(folder, tables)
    const inner = Object.fromEntries(Object.entries(tables).map(([name, text]) => [`gtfs/${name}`, text]))
    const nested = await readTables(folder, { '__MACOSX/gtfs/._stop_times.txt': 'x', ...inner })
    expect(nested.feed).toEqual(plain.feed)
    expect(nested.notice('invalid_input_files_in_subfolder')?.value).toBe('gtfs/')
    const dotted = Object.fromEntries(Object.entries(tables).map(([name, text]) => [`./${name}`, text]))
    expect((await readTables(folder, dotted)).feed).toEqual(plain.feed)
    const open = await readFeed(folder, writeTables(folder, 'open', tables))
    expect(open.feed).toEqual(plain.feed)
    expect(open.codes).toEqual([])
    writeTables(folder, 'outer/gtfs', tables)
    const deep = await readFeed(folder, 'outer')
    expect(deep.feed).toEqual(plain.feed)
    expect(deep.codes).toEqual(['invalid_input_files_in_subfolder'])
  })

  test('may have its columns in any order, a byte order mark, quoted cells, CR LF, CR, and no line end at the end', async () => {
    const plain = await readTables(folder, smallFeed())
    const quoted = await readTables(
      folder,
      smallFeed({
        'stops.txt': `\ufeffstop_lon,stop_lat,"stop_name","stop_id"\r\n-80,43,"Alder","A"\r\n-80,43.009,Birch,"B"\r\n"-80","43.027",Cedar,C`,
        'trips.txt': smallFeed()['trips.txt'].replaceAll('\n', '\r'),
        'calendar.txt': calendar('"W","1","1","1","1","1","1","1","20260601","20260607"'),
      }),
    )
    expect(quoted.feed).toEqual(plain.feed)
    expect(quoted.codes).toEqual([])
  })

  test('keeps names with commas, quotation marks and line ends, and accents of windows-1252', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'stops.txt':
          'stop_id,stop_name,stop_lat,stop_lon\nA,"Alder, the ""old"" one\nupper side",43,-80\nB,Birch,43.009,-80\nC,Cedar,43.027,-80\n',
      }),
    )
    expect(feed.stops[0].name).toBe('Alder, the "old" one\nupper side')
    expect(codes).toEqual([])
    const latin = writeTables(folder, 'latin', smallFeed())
    const { writeFileSync } = await import('node:fs')
    const text = smallFeed()['stops.txt'].replace('Alder', 'Érable')
    writeFileSync(`${folder}/latin/stops.txt`, Buffer.from(text, 'latin1'))
    const read = await readFeed(folder, latin)
    expect(read.feed.stops[0].name).toBe('Érable')
    expect(read.codes).toEqual(['encoding_guessed'])
  })
})

describe('times', () => {
  test('may pass 24:00 and stay with their service date', async () => {
    const { feed, notice } = await readTables(
      folder,
      smallFeed({
        'stop_times.txt': stopTimes(
          '1,23:50:00,23:50:00,A,1',
          '1,25:10:00,25:10:00,C,2',
          '2,9:00:00,9:00:00,A,1',
          '2,9:05:00,9:05:00,B,2',
        ),
      }),
    )
    expect(feed.arrivalSeconds[1]).toBe(90_600)
    expect(timetable(feed, '2')).toEqual(['A 09:00:00', 'B 09:05:00'])
    expect(notice('trips_past_midnight')?.value).toBe('1')
  })

  test('that begin at 00:xx are left as they are, with a notice', async () => {
    const { feed, notice, codes } = await readTables(
      folder,
      smallFeed({
        'stop_times.txt': stopTimes(
          '1,00:04:00,00:04:00,A,1',
          '1,00:10:00,00:10:00,C,2',
          '2,09:00:00,09:00:00,A,1',
          '2,09:05:00,09:05:00,B,2',
        ),
      }),
    )
    expect(feed.departureSeconds[0]).toBe(240)
    expect(codes).toEqual(['trips_start_after_midnight'])
    expect(notice('trips_start_after_midnight')?.value).toBe('1')
  })

  test('that are blank are interpolated along the stops: B is a third of the way', async () => {
    const { feed, notice } = await readTables(
      folder,
      smallFeed({
        'stop_times.txt': stopTimes(
          '1,08:00:00,08:00:00,A,1',
          '1,,,B,2',
          '1,08:15:01,08:15:01,C,3',
          '2,09:00:00,09:00:00,A,1',
          '2,09:05:00,09:06:00,B,2',
        ),
      }),
    )
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'B 08:05:00', 'C 08:15:01'])
    expect(notice('interpolated_stop_times')).toMatchObject({ severity: 'info', value: '1' })
  })

  test('of which one is missing are the same for arrival and departure', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'stop_times.txt': stopTimes(
          '1,,08:00:00,A,1',
          '1,08:05:00,,B,2',
          '2,09:00:00,09:00:00,A,1',
          '2,09:05:00,09:06:00,B,2',
        ),
      }),
    )
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'B 08:05:00'])
    expect(codes).toContain('stop_time_with_only_arrival_or_departure_time')
  })

  test('at both ends count as a rider needs them: the departure of the first stop, the arrival of the last', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'stop_times.txt': stopTimes(
          '1,08:02:00,08:00:00,A,1',
          '1,08:05:00,08:04:00,B,2',
          '2,09:00:00,09:00:00,A,1',
          '2,09:05:00,09:06:00,B,2',
        ),
      }),
    )
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'B 08:05:00'])
    expect(codes).toEqual(expect.not.arrayContaining(['start_and_end_range_out_of_order']))
  })
})

describe('trips', () => {
  test('are in the order of stop_sequence, wherever their rows stand and whatever the gaps', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'stop_times.txt': stopTimes(
          '2,09:16:00,09:16:00,C,300',
          '1,08:05:00,08:06:00,B,5',
          '2,09:00:00,09:00:00,A,0',
          '1,08:16:00,08:16:00,C,10',
          '2,09:05:00,09:06:00,B,7',
          '1,08:00:00,08:00:00,A,2',
        ),
      }),
    )
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'B 08:05:00-08:06:00', 'C 08:16:00'])
    expect(timetable(feed, '2')).toEqual(['A 09:00:00', 'B 09:05:00-09:06:00', 'C 09:16:00'])
    expect(codes).toEqual([])
  })

  test('may come back to where they began', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'stop_times.txt': stopTimes(
          '1,08:00:00,08:00:00,A,1',
          '1,08:05:00,08:05:00,B,2',
          '1,08:10:00,08:10:00,A,3',
          '1,08:15:00,08:15:00,B,4',
          '2,09:00:00,09:00:00,A,1',
          '2,09:05:00,09:06:00,C,2',
        ),
      }),
    )
    expect(timetable(feed, '1')).toEqual(['A 08:00:00', 'B 08:05:00', 'A 08:10:00', 'B 08:15:00'])
    expect(codes).toEqual([])
  })

  test('forbid boarding or alighting by pickup_type and drop_off_type 1; 2 and 3 are by arrangement', async () => {
    const { feed } = await readTables(
      folder,
      smallFeed({
        'stop_times.txt': lines(
          'trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type',
          '1,08:00:00,08:00:00,A,1,0,1',
          '1,08:05:00,08:06:00,B,2,2,3',
          '1,08:16:00,08:16:00,C,3,1,',
        ),
      }),
    )
    expect([...feed.mayBoard]).toEqual([1, 1, 0])
    expect([...feed.mayAlight]).toEqual([0, 1, 1])
  })
})

describe('calendars', () => {
  test('are resolved to dates: weekdays of the period, then days taken away and added', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'calendar.txt': calendar('W,1,1,1,1,1,0,0,20260601,20260614', 'X,0,0,0,0,0,1,0,20260601,20260614'),
        'calendar_dates.txt': lines(
          'service_id,date,exception_type',
          'W,20260603,2',
          'X,20260603,1',
          'E,20260620,1',
        ),
      }),
    )
    expect(codes).toEqual([])
    expect(feed.services).toEqual([
      {
        id: 'W',
        dates: ['01', '02', '04', '05', '08', '09', '10', '11', '12'].map((day) => `2026-06-${day}`),
      },
      { id: 'X', dates: ['2026-06-03', '2026-06-06', '2026-06-13'] },
      { id: 'E', dates: ['2026-06-20'] },
    ])
  })

  test('may be single dates only', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'calendar.txt': ABSENT,
        'calendar_dates.txt': lines('service_id,date,exception_type', 'W,20260605,1', 'W,20260602,1'),
      }),
    )
    expect(feed.services).toEqual([{ id: 'W', dates: ['2026-06-02', '2026-06-05'] }])
    expect(codes).toEqual([])
  })

  test('cross the end of February in a leap year', async () => {
    const { feed } = await readTables(
      folder,
      smallFeed({ 'calendar.txt': calendar('W,1,1,1,1,1,1,1,20280228,20280301') }),
    )
    expect(feed.services[0].dates).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  })

  test('that have ended are told by the last date', async () => {
    const { notice } = await readTables(folder, smallFeed(), { today: '2026-06-08' })
    expect(notice('expired_calendar')?.value).toBe('2026-06-07')
    expect((await readTables(folder, smallFeed(), { today: '2026-06-07' })).codes).toEqual([])
  })

  test('that run beyond the period of feed_info are told', async () => {
    const info = lines('feed_publisher_name,feed_start_date,feed_end_date', 'P,20260601,20260605')
    const { notice } = await readTables(folder, smallFeed({ 'feed_info.txt': info }))
    expect(notice('service_window_outside_feed_period')?.detail?.feedEndDate).toBe('2026-06-05')
    const always = info.replace('20260605', '99991231')
    expect((await readTables(folder, smallFeed({ 'feed_info.txt': always }))).codes).toEqual([])
  })
})

describe('frequencies', () => {
  test('are exact departures or headways, in order', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'frequencies.txt': lines(
          'trip_id,start_time,end_time,headway_secs,exact_times',
          '2,07:00:00,09:00:00,600,',
          '1,16:00:00,25:00:00,1200,1',
          '1,06:00:00,09:30:00,900,0',
        ),
      }),
    )
    expect(codes).toEqual([])
    expect(feed.frequencies).toEqual([
      { trip: 0, startSeconds: 21_600, endSeconds: 34_200, headwaySeconds: 900, exact: false },
      { trip: 0, startSeconds: 57_600, endSeconds: 90_000, headwaySeconds: 1200, exact: true },
      { trip: 1, startSeconds: 25_200, endSeconds: 32_400, headwaySeconds: 600, exact: false },
    ])
  })

  test('that overlap do not count twice: the one that starts first holds until it ends', async () => {
    const { feed, notice } = await readTables(
      folder,
      smallFeed({
        'frequencies.txt': lines(
          'trip_id,start_time,end_time,headway_secs',
          '1,06:00:00,09:00:00,900',
          '1,08:50:00,10:00:00,1200',
          '1,07:00:00,08:00:00,60',
        ),
      }),
    )
    expect(feed.frequencies.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
      [21_600, 32_400],
      [33_000, 36_000],
    ])
    expect(notice('overlapping_frequency')?.rowNumber).toBe(4)
  })
})

describe('transfers and stations', () => {
  const stops = lines(
    'stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station',
    'S,Central,43,-80,1,',
    'A,Platform A,43,-80,0,S',
    'E,Entrance,43,-80,2,S',
    'Q,Boarding area,,,4,A',
    'B,Birch,43.009,-80,,',
    'C,Cedar,43.027,-80,0,',
  )

  test('platforms know their station, and boarding areas their platform, whose place they take', async () => {
    const { feed, codes } = await readTables(folder, smallFeed({ 'stops.txt': stops }))
    expect(codes).toEqual([])
    const byId = Object.fromEntries(feed.stops.map((stop) => [stop.id, stop]))
    const parentOf = (id: string) => feed.stops[byId[id].parent]?.id
    expect(['S', 'A', 'E', 'Q', 'B'].map(parentOf)).toEqual([undefined, 'S', 'S', 'A', undefined])
    expect(byId.Q).toMatchObject({ lon: -80, lat: 43, locationType: 4 })
  })

  test('transfers of types 0 to 5 are kept as published, by stop, station, route and trip', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'stops.txt': stops,
        'transfers.txt': lines(
          'from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_route_id,to_route_id,from_trip_id,to_trip_id',
          'S,B,,,,,,',
          'A,B,1,,,,1,2',
          'B,C,2,180,R,,,',
          'C,B,3,,,,,',
          ',,4,,,,1,2',
          'C,C,5,,,,2,1',
        ),
      }),
    )
    expect(codes).toEqual([])
    const named = feed.transfers.map((each) => [
      each.type,
      feed.stops[each.fromStop]?.id ?? '-',
      feed.stops[each.toStop]?.id ?? '-',
      each.minSeconds,
      each.fromRoute,
      each.toRoute,
      each.fromTrip,
      each.toTrip,
    ])
    expect(named).toEqual([
      [0, 'S', 'B', null, -1, -1, -1, -1],
      [1, 'A', 'B', null, -1, -1, 0, 1],
      [2, 'B', 'C', 180, 0, -1, -1, -1],
      [3, 'C', 'B', null, -1, -1, -1, -1],
      [4, '-', '-', null, -1, -1, 0, 1],
      [5, 'C', 'C', null, -1, -1, 1, 0],
    ])
  })

  test('a cycle of transfers is a list like any other', async () => {
    const { feed, codes } = await readTables(
      folder,
      smallFeed({
        'transfers.txt': lines('from_stop_id,to_stop_id,transfer_type', 'A,B,0', 'B,C,0', 'C,A,0', 'A,A,0'),
      }),
    )
    expect(feed.transfers.map(({ fromStop, toStop }) => [fromStop, toStop])).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
      [0, 0],
    ])
    expect(codes).toEqual([])
  })
})
