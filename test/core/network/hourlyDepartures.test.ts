import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildRuns } from '../../../core/network/buildRuns.ts'
import { hourlyDepartures } from '../../../core/network/hourlyDepartures.ts'
import { DATE, DAY_BEFORE, type SmallTrip, toFeed } from './smallFeeds.ts'

const clock = (hours: number, minutes = 0) => (hours * 60 + minutes) * 60
const at = (hours: readonly number[]) =>
  Object.fromEntries(hours.flatMap((count, hour) => (count > 0 ? [[hour, count]] : [])))
const of = (trips: SmallTrip[], more = {}) => {
  const { stops, rides, routes } = hourlyDepartures([toFeed(trips, more)], DATE, 'UTC')
  return {
    stops: Object.fromEntries(stops.map(({ stop, hours }) => [stop, at(hours)])),
    rides: Object.fromEntries(rides.map(({ from, to, hours }) => [`${from}-${to}`, at(hours)])),
    routes,
  }
}

describe('departures by the hour', () => {
  it('counts a departure in the hour in which it leaves, and none at the end of the trip', () => {
    const { stops, rides, routes } = of([
      {
        calls: [
          [0, clock(8, 50)],
          [1, clock(9, 5)],
          [2, clock(9, 20)],
        ],
      },
    ])
    expect(stops).toEqual({ 0: { 8: 1 }, 1: { 9: 1 } })
    expect(rides).toEqual({ '0-1': { 8: 1 }, '1-2': { 9: 1 } })
    expect(at(routes[0].hours)).toEqual({ 8: 1 })
    expect([routes[0].firstSeconds, routes[0].lastSeconds]).toEqual([clock(8, 50), clock(8, 50)])
  })

  it('counts every departure of a frequency', () => {
    const { stops } = of(
      [
        {
          calls: [
            [0, 0],
            [1, 600],
          ],
        },
      ],
      {
        frequencies: [
          { trip: 0, startSeconds: clock(7), endSeconds: clock(9), headwaySeconds: 900, exact: true },
        ],
      },
    )
    expect(stops).toEqual({ 0: { 7: 4, 8: 4 } })
  })

  it('has the last trips of the day before in the first hours, and leaves out what runs after midnight', () => {
    const night: SmallTrip['calls'] = [
      [0, clock(25, 10)],
      [1, clock(25, 40)],
    ]
    expect(of([{ calls: night, dates: [DAY_BEFORE] }]).stops).toEqual({ 0: { 1: 1 } })
    expect(of([{ calls: night }]).stops).toEqual({})
    expect(of([{ calls: night }]).routes).toEqual([])
  })

  it('does not count where nobody may board', () => {
    const { stops, rides } = of([
      {
        calls: [
          [0, clock(8), clock(8), 'alight'],
          [1, clock(8, 10)],
        ],
      },
    ])
    expect(stops).toEqual({})
    expect(rides).toEqual({ '0-1': { 8: 1 } })
  })

  it('adds up to the calls of the trips that run, whatever the feed', () => {
    const trip = fc
      .array(fc.integer({ min: 0, max: 3_000 }), { minLength: 2, maxLength: 6 })
      .map((steps): SmallTrip => {
        let time = 0
        return {
          calls: steps.map((step, i) => {
            time += step
            return [i, time]
          }),
        }
      })
    fc.assert(
      fc.property(fc.array(trip, { minLength: 1, maxLength: 8 }), (trips) => {
        const feed = toFeed(trips)
        const sum = (rows: readonly { hours: number[] }[]) =>
          rows.flatMap(({ hours }) => hours).reduce((a, b) => a + b, 0)
        const { stops, rides, routes } = hourlyDepartures([feed], DATE, 'UTC')
        const runs = buildRuns([feed], DATE, 'UTC').runs.flat()
        const legs = runs.reduce((all, { trip: t }) => all + feed.tripStart[t + 1] - feed.tripStart[t] - 1, 0)
        expect([sum(stops), sum(rides), sum(routes)]).toEqual([legs, legs, trips.length])
      }),
    )
  })
})
