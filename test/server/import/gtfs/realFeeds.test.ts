/** The figures that the README of each real region gives for its feeds. */
import { describe, expect, test } from 'vitest'
import type { TransitFeed } from '../../../../core/network/transitFeed.ts'
import { chooseServiceDate } from '../../../../server/import/gtfs/chooseServiceDate.ts'
import { describeServiceDates } from '../../../../server/import/gtfs/describeServiceDates.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { type ReadFeed, readFeed, timetable } from './feedTables.ts'

const hamilton = findRealRegion('hamilton')
const kentucky = findRealRegion('northern-kentucky')
const portoAlegre = findRealRegion('porto-alegre')

function sizes({ stops, routes, trips, stopOfTime }: TransitFeed): number[] {
  return [stops.length, routes.length, trips.length, stopOfTime.length]
}

function countOf({ log }: ReadFeed, code: string): number {
  return [...log.counts.values()].find((entry) => entry.code === code)?.count ?? 0
}

function tripsOn(feed: TransitFeed, date: string): number | undefined {
  return describeServiceDates([feed]).find((each) => each.date === date)?.trips
}

/** Neighbouring stop times for which `holds`. */
function countLegs(feed: TransitFeed, holds: (seconds: number) => boolean): [number, number] {
  let all = 0
  let found = 0
  for (let trip = 0; trip < feed.trips.length; trip++) {
    for (let i = feed.tripStart[trip] + 1; i < feed.tripStart[trip + 1]; i++) {
      all += 1
      if (holds(feed.arrivalSeconds[i] - feed.departureSeconds[i - 1])) found += 1
    }
  }
  return [found, all]
}

describe.skipIf(!hamilton)('Hamilton', () => {
  test('the Hamilton Street Railway, in seconds', async () => {
    const start = performance.now()
    const read = await readFeed(hamilton!, 'transit/hsr_gtfs.zip')
    expect(performance.now() - start).toBeLessThan(8_000)
    const { feed, notice } = read
    expect(sizes(feed)).toEqual([2350, 39, 9867, 424_734])
    expect(feed.timeZone).toBe('America/Toronto')
    expect(notice('trips_past_midnight')?.value).toBe('495')
    expect(countOf(read, 'unusable_trip')).toBe(354)
    expect(read.codes.sort()).toEqual(['trips_past_midnight', 'unusable_trip'])
    expect(Math.max(...feed.trips.map((_, trip) => feed.arrivalSeconds[feed.tripStart[trip + 1] - 1]))).toBe(
      26 * 3600 + 57 * 60,
    )
    expect(countLegs(feed, (seconds) => seconds === 0)).toEqual([133_276, 414_867])
    expect(feed.arrivalSeconds.filter((seconds, i) => seconds !== feed.departureSeconds[i])).toHaveLength(385)
    const dates = describeServiceDates([feed])
    expect([dates[0].date, dates.at(-1)?.date, dates.length]).toEqual(['2026-06-28', '2026-09-05', 70])
    expect(timetable(feed, '2160137').slice(0, 2)).toEqual(['3181 18:03:00', '355765 18:03:00'])
  })

  test('Burlington Transit', async () => {
    const read = await readFeed(hamilton!, 'transit/burlington_gtfs.zip')
    expect(sizes(read.feed)).toEqual([764, 15, 3427, 151_883])
    expect(read.notice('trips_past_midnight')?.value).toBe('52')
    expect(countLegs(read.feed, (seconds) => seconds === 0)).toEqual([54_037, 148_456])
    expect(read.codes).toEqual(['trips_past_midnight'])
  })

  test('both together: a day of the week that both serve in full', async () => {
    const feeds = await Promise.all(
      ['hsr', 'burlington'].map(async (name) => (await readFeed(hamilton!, `transit/${name}_gtfs.zip`)).feed),
    )
    const chosen = chooseServiceDate(feeds)!
    expect(chosen.common).toBe(true)
    expect(chosen.trips).toBe(feeds.reduce((sum, feed) => sum + tripsOn(feed, chosen.date)!, 0))
    const midweek = describeServiceDates(feeds).filter(({ date }) =>
      [2, 3, 4].includes(new Date(date).getUTCDay()),
    )
    expect(chosen.trips).toBe(Math.max(...midweek.map(({ trips }) => trips)))
    expect(midweek.find(({ trips }) => trips === chosen.trips)?.date).toBe(chosen.date)
  })
})

describe.skipIf(!kentucky)('Northern Kentucky', () => {
  test('TANK: quoted cells, calendars with exceptions', async () => {
    const read = await readFeed(kentucky!, 'gtfs_tank.zip', {
      today: '2020-01-01',
      timeZone: 'America/New_York',
    })
    const { feed } = read
    expect(sizes(feed)).toEqual([1256, 48, 2751, 102_049])
    expect(feed.timeZone).toBe('America/New_York')
    const dates = describeServiceDates([feed])
    expect([dates[0].date, dates.at(-1)?.date, dates.length]).toEqual(['2019-10-31', '2020-08-27', 302])
    expect(['2019-11-05', '2019-11-09', '2019-11-10'].map((date) => tripsOn(feed, date))).toEqual([
      995, 412, 353,
    ])
    // Thanksgiving runs as a Sunday
    expect(tripsOn(feed, '2019-11-28')).toBe(353)
    expect(read.notice('trips_past_midnight')?.value).toBe('29')
    expect(countOf(read, 'stop_without_stop_time')).toBe(1)
    expect(read.notice('fast_travel_between_consecutive_stops')?.value).toBe('206 km/h')
    expect(read.codes.sort()).toEqual([
      'fast_travel_between_consecutive_stops',
      'stop_without_stop_time',
      'trips_past_midnight',
    ])
  })
})

describe.skipIf(!portoAlegre)('Porto Alegre', () => {
  test('EPTC: all but the ends of trips are blank and interpolated, never backwards', async () => {
    const read = await readFeed(portoAlegre!, 'poa_eptc.zip', {
      today: '2019-05-13',
      timeZone: 'America/Sao_Paulo',
    })
    const { feed } = read
    expect(sizes(feed)).toEqual([3986, 115, 2374, 130_019])
    expect(feed.timeZone).toBe('America/Sao_Paulo')
    expect(read.notice('interpolated_stop_times')).toMatchObject({ severity: 'info', value: '125271' })
    expect(countLegs(feed, (seconds) => seconds < 0)[0]).toBe(0)
    expect(timetable(feed, 'T1-2@1#1202')[0]).toBe('1511 12:02:00')
    expect(tripsOn(feed, '2019-05-13')).toBe(2374)
    expect(tripsOn(feed, '2019-05-12')).toBe(0)
    const dates = describeServiceDates([feed])
    expect([dates[0].date, dates.at(-1)?.date]).toEqual(['2019-04-15', '2019-07-15'])
    expect(read.notice('service_window_outside_feed_period')?.detail?.feedEndDate).toBe('2019-07-11')
    expect(read.codes.sort()).toEqual(['interpolated_stop_times', 'service_window_outside_feed_period'])
  })

  test('TRENSURB: a blank in a header, tables without a last line end, 00:xx after midnight', async () => {
    const read = await readFeed(portoAlegre!, 'poa_trensurb.zip', {
      today: '2019-05-13',
      timeZone: 'America/Sao_Paulo',
    })
    expect(sizes(read.feed)).toEqual([24, 2, 1248, 14_855])
    expect(read.feed.routes[0].agency).toBe('TRENSURB')
    expect(read.notice('leading_or_trailing_whitespaces')).toMatchObject({
      rowNumber: 1,
      value: ' agency_name',
    })
    expect(read.notice('trips_start_after_midnight')?.value).toBe('6')
    expect(timetable(read.feed, 'SA_IN_NH_00:02:00')[0]).toBe('IN 00:01:35-00:02:00')
    expect(read.codes.sort()).toEqual(['leading_or_trailing_whitespaces', 'trips_start_after_midnight'])
  })
})
