import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildTimetable } from '../../../core/network/buildTimetable.ts'
import { noFootTransfers } from '../../../core/network/footTransfers.ts'
import { mirrorRows } from '../../../core/network/mirrorRows.ts'
import { toPlatformWalks } from '../../../core/network/platformWalks.ts'
import { RaptorSearch } from '../../../core/network/raptorSearch.ts'
import { addDays, serviceDayStart } from '../../../core/network/serviceDay.ts'
import { NEVER, type RaptorRows } from '../../../core/network/timetable.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'
import { DATE, someAccess, someCity, toFeed, toFoot, toStopWalks } from './smallFeeds.ts'

const RUNS = Number(process.env.FC_RUNS ?? 200)
const build = (feed: TransitFeed, date = DATE) => buildTimetable([feed], date, toFoot(feed.stops.length, []))

/** Earliest time at which one gets off at `to`, leaving `from` at a time; undefined where never. */
function arrival(feed: TransitFeed, from: number, to: number, departure = 0): number | undefined {
  const timetable = build(feed)
  const search = new RaptorSearch(timetable.forward, 3)
  search.run(toPlatformWalks(timetable, toStopWalks([{ stop: from, seconds: 0 }])), departure, NEVER)
  let best = NEVER
  for (let p = timetable.platformStart[to]; p < timetable.platformStart[to + 1]; p++)
    best = Math.min(best, search.best[p])
  return best === NEVER ? undefined : best
}

test('in a pattern no run is ever overtaken, and every position is in order of time both ways', () => {
  fc.assert(
    fc.property(someCity, ({ feed, walks }) => {
      const timetable = buildTimetable([feed], DATE, toFoot(feed.stops.length, walks))
      for (const rows of [timetable.forward, timetable.reverse]) expect(countOvertakings(rows)).toBe(0)
    }),
    { numRuns: RUNS },
  )
})

function countOvertakings(rows: RaptorRows): number {
  let count = 0
  for (let pattern = 0; pattern < rows.patternCount; pattern++) {
    const length = rows.patternStart[pattern + 1] - rows.patternStart[pattern]
    for (let at = rows.timeStart[pattern] + length; at < rows.timeStart[pattern + 1]; at++) {
      if (rows.departures[at] < rows.departures[at - length]) count += 1
      if (rows.arrivals[at] < rows.arrivals[at - length]) count += 1
    }
  }
  return count
}

test('the rows mirrored twice are the rows', () => {
  fc.assert(
    fc.property(someCity, ({ feed, walks }) => {
      const { forward } = buildTimetable([feed], DATE, toFoot(feed.stops.length, walks))
      expect(mirrorRows(mirrorRows(forward))).toEqual(forward)
    }),
    { numRuns: RUNS },
  )
})

test('an express that overtakes a local has a pattern of its own', () => {
  const feed = toFeed([
    {
      calls: [
        [0, 100],
        [1, 200],
        [2, 400],
      ],
    },
    {
      calls: [
        [0, 150],
        [1, 220],
        [2, 300],
      ],
    },
    {
      calls: [
        [0, 200],
        [1, 300],
        [2, 500],
      ],
    },
  ])
  const { counts, forward } = build(feed)
  expect(counts).toMatchObject({ trips: 3, patterns: 2 })
  expect([...forward.runStart]).toEqual([0, 2, 3])
  expect(arrival(feed, 0, 2, 100)).toBe(300)
})

test('a run that arrives earlier but leaves later overtakes too', () => {
  const feed = toFeed([
    {
      calls: [
        [0, 0],
        [1, 100],
        [2, 200],
      ],
    },
    {
      calls: [
        [0, 10],
        [1, 90, 110],
        [2, 210],
      ],
    },
  ])
  expect(build(feed).counts.patterns).toBe(2)
  expect(arrival(feed, 0, 1)).toBe(90)
})

test('a transfer is left out only where the ride is no longer than the extra walk', () => {
  // From stop 0 on foot: 10 s to stop 1, 20 s or 19 s to stop 2, where the bus is 10 s after stop 1.
  const feed = toFeed([
    {
      calls: [
        [3, 0],
        [0, 50],
      ],
    },
    {
      calls: [
        [1, 60],
        [2, 70],
        [4, 100],
      ],
    },
    {
      calls: [
        [1, 90],
        [2, 99],
        [4, 130],
      ],
    },
  ])
  const kept = (seconds: number) => {
    const { forward } = buildTimetable(
      [feed],
      DATE,
      toFoot(5, [
        [0, 1, 10],
        [0, 2, seconds],
      ]),
    )
    return [...forward.transferTo.subarray(forward.transferStart[0], forward.transferStart[1])]
  }
  expect(kept(20)).toEqual([1])
  expect(kept(19)).toEqual([1, 2])
})

test('one more trip never makes anybody later', () => {
  fc.assert(
    fc.property(someCity, someAccess, fc.nat(40), (city, walks, at) => {
      const { feed } = city
      // The trip stays in the feed, so that rules name the same trips; it only does not run.
      const without: TransitFeed = {
        ...feed,
        services: feed.services.map((service, i) => (i === 0 ? { ...service, dates: [] } : service)),
      }
      const best = [without, feed].map((one) => {
        const timetable = buildTimetable([one], DATE, toFoot(feed.stops.length, city.walks))
        const search = new RaptorSearch(timetable.forward, 4)
        search.run(toPlatformWalks(timetable, toStopWalks(walks)), at, NEVER)
        return timetable.stops.map((_, stop) =>
          Math.min(...search.best.subarray(timetable.platformStart[stop], timetable.platformStart[stop + 1])),
        )
      })
      best[1].forEach((time, stop) => {
        expect(time).toBeLessThanOrEqual(best[0][stop])
      })
    }),
    { numRuns: RUNS },
  )
})

describe('transfer rules', () => {
  // Line 1 arrives at stop 1 at 200; line 2 leaves it, or stop 2 beside it, at 210, 250 and 400, for stop 3, 100 s away.
  const lines = (from: number) => [
    {
      route: 0,
      calls: [
        [0, 100],
        [1, 200],
      ] as [number, number][],
    },
    ...[210, 250, 400].map((time) => ({
      route: 1,
      calls: [
        [from, time],
        [3, time + 100],
      ] as [number, number][],
    })),
  ]
  test.each([
    ['none: the change takes no time', [], 310],
    ['type 0 changes nothing', [{ type: 0 }], 310],
    ['type 1: the vehicle waits', [{ type: 1 }], 310],
    ['type 2 takes its time', [{ type: 2, minSeconds: 50 }], 350],
    ['type 2 without a time changes nothing', [{ type: 2 }], 310],
    ['type 3 forbids the change', [{ type: 3 }], undefined],
    ['type 5 is an ordinary change', [{ type: 5, fromTrip: 0, toTrip: 1 }], 310],
    ['routes decide before stops', [{ type: 3 }, { type: 2, minSeconds: 60, fromRoute: 0, toRoute: 1 }], 500],
    [
      'a trip decides before routes',
      [
        { type: 2, minSeconds: 0, fromRoute: 0, toRoute: 1 },
        { type: 3, toTrip: 1 },
      ],
      350,
    ],
    [
      'a trip and a route decide before a trip',
      [
        { type: 3, toTrip: 1 },
        { type: 1, fromRoute: 0, toTrip: 1 },
      ],
      310,
    ],
    [
      'two trips decide before one',
      [
        { type: 3, toTrip: 1 },
        { type: 1, fromTrip: 0, toTrip: 1 },
      ],
      310,
    ],
    ['a rule of another route does not hold', [{ type: 3, fromRoute: 1 }], 310],
  ])('%s', (_, rules, expected) => {
    const transfers = rules.map((rule) => ({ fromStop: 1, toStop: 1, ...rule }))
    expect(arrival(toFeed(lines(1), { transfers }), 0, 3)).toBe(expected)
  })

  test('a rule between stations holds for all their stops', () => {
    const transfers = [{ fromStop: 4, toStop: 4, type: 2, minSeconds: 45 }]
    const feed = toFeed(lines(2), { transfers, parents: [-1, 4, 4, -1, -1] })
    expect(arrival(feed, 0, 3)).toBe(350)
    expect(arrival(toFeed(lines(2)), 0, 3)).toBe(undefined)
  })

  test('a rule between stops decides before one between their stations, whichever comes first', () => {
    const station = { fromStop: 4, toStop: 4, type: 2, minSeconds: 45 }
    const stops = { fromStop: 1, toStop: 2, type: 2, minSeconds: 60 }
    for (const transfers of [
      [station, stops],
      [stops, station],
    ])
      expect(arrival(toFeed(lines(2), { transfers, parents: [-1, 4, 4, -1, -1] }), 0, 3)).toBe(500)
  })

  test('type 4: one stays aboard where changing would be forbidden, without using up a ride', () => {
    const trips = [
      {
        route: 0,
        calls: [
          [0, 100],
          [1, 200],
        ] as [number, number][],
      },
      {
        route: 1,
        calls: [
          [2, 210],
          [3, 300],
        ] as [number, number][],
      },
    ]
    const transfers = [{ type: 4, fromTrip: 0, toTrip: 1 }]
    const timetable = build(toFeed(trips, { transfers }))
    expect(timetable.counts).toMatchObject({ trips: 2, inSeatTransfers: 1 })
    const search = new RaptorSearch(timetable.forward, 1)
    search.run(toPlatformWalks(timetable, toStopWalks([{ stop: 0, seconds: 0 }])), 0, NEVER)
    expect(search.best[3]).toBe(300)
    expect(arrival(toFeed(trips), 0, 3)).toBe(undefined)
  })
})

describe('the service date', () => {
  test('starts at noon minus 12 hours: an hour off midnight when the clocks change', () => {
    const hour = (date: string) => new Date(serviceDayStart(date, 'America/Toronto') * 1000).toISOString()
    expect(hour('2026-07-15')).toBe('2026-07-15T04:00:00.000Z')
    expect(hour('2026-03-08')).toBe('2026-03-08T04:00:00.000Z')
    expect(hour('2026-03-07')).toBe('2026-03-07T05:00:00.000Z')
    expect(hour('2026-11-01')).toBe('2026-11-01T05:00:00.000Z')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(() => serviceDayStart('someday', 'UTC')).toThrow(RangeError)
  })

  test('a trip of the night before meets the clocks where they really are', () => {
    // 25:00 of 7 March is 1:00 EST on the 8th, 06:00 UTC; the service date of the 8th starts at 04:00 UTC: two hours in.
    const night = [
      {
        calls: [
          [0, 25 * 3600],
          [1, 25 * 3600 + 60],
        ] as [number, number][],
        dates: ['2026-03-07'],
      },
    ]
    const { forward, counts } = build(toFeed(night, { timeZone: 'America/Toronto' }), '2026-03-08')
    expect(counts).toMatchObject({ trips: 0, tripsOfOtherDates: 1 })
    expect([...forward.departures]).toEqual([7200, 7260])
  })

  test('a trip of two days before still runs where its times go that far', () => {
    const long = [
      {
        calls: [
          [0, 49 * 3600],
          [1, 49 * 3600 + 60],
        ] as [number, number][],
        dates: ['2026-07-13'],
      },
    ]
    const { forward, counts } = build(toFeed(long), '2026-07-15')
    expect(counts).toMatchObject({ trips: 0, tripsOfOtherDates: 1 })
    expect([...forward.departures]).toEqual([3600, 3660])
  })

  test('a feed whose clocks are ahead begins its next date before the region does', () => {
    // 0:30 in Halifax is 23:30 in Toronto; 1:30 there is 0:30 of the next date here as well.
    const early = [0.5, 1.5].map((hour) => ({
      calls: [
        [0, hour * 3600],
        [1, hour * 3600 + 60],
      ] as [number, number][],
      dates: ['2026-07-16'],
    }))
    const feed = toFeed(early, { timeZone: 'America/Halifax' })
    const { forward, counts } = buildTimetable([feed], '2026-07-15', toFoot(2, []), {
      timeZone: 'America/Toronto',
    })
    expect(counts).toMatchObject({ trips: 0, tripsOfOtherDates: 1 })
    expect([...forward.departures]).toEqual([23.5 * 3600, 23.5 * 3600 + 60])
  })

  test('a promised headway longer than its hours departs once, and as often as the dates count otherwise', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 6 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 60, max: 1500 }),
        fc.boolean(),
        (id, lasts, headwaySeconds, exact) => {
          const feed = toFeed(
            [
              {
                calls: [
                  [0, 0],
                  [1, 60],
                ],
              },
            ],
            {
              id,
              frequencies: [
                { trip: 0, startSeconds: 36000, endSeconds: 36000 + lasts, headwaySeconds, exact },
              ],
            },
          )
          const { counts, forward } = build(feed)
          expect(counts.trips).toBe(Math.ceil(lasts / headwaySeconds))
          for (const departure of forward.departures) expect(departure).toBeGreaterThanOrEqual(36000)
          expect(Math.max(...forward.departuresAt.slice(0, counts.trips))).toBeLessThan(36000 + lasts)
        },
      ),
    )
  })

  test('a date without service has no trips and reaches nothing', () => {
    const feed = toFeed([
      {
        calls: [
          [0, 100],
          [1, 200],
        ],
      },
    ])
    expect(build(feed, '2026-07-19').counts).toMatchObject({ trips: 0, patterns: 0 })
    expect(buildTimetable([], DATE, noFootTransfers(0)).counts.trips).toBe(0)
  })

  test('trips that are of no use are counted and left out', () => {
    const feed = toFeed([
      { calls: [[0, 100]] },
      {
        calls: [
          [0, 100],
          [1, 90],
        ],
      },
      {
        calls: [
          [0, 100],
          [1, 100],
        ],
      },
    ])
    expect(build(feed).counts).toMatchObject({ trips: 3, unusableTrips: 2, patterns: 1 })
  })

  test('two feeds in two time zones meet at the same instant', () => {
    const winnipeg = toFeed(
      [
        {
          calls: [
            [0, 8 * 3600],
            [1, 8 * 3600 + 60],
          ],
        },
      ],
      { id: 'w', timeZone: 'America/Winnipeg' },
    )
    const toronto = toFeed(
      [
        {
          calls: [
            [0, 9 * 3600],
            [1, 9 * 3600 + 60],
          ],
        },
      ],
      { id: 't', timeZone: 'America/Toronto' },
    )
    const { forward } = buildTimetable([toronto, winnipeg], DATE, toFoot(4, []))
    expect([...forward.departures]).toEqual([32400, 32460, 32400, 32460])
  })
})
