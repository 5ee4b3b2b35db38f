import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ThreeValued } from '../../../core/match/threeValued.ts'
import { bestVisit, travelOf, type VisitLimits, type VisitWays } from '../../../core/near/bestVisit.ts'
import { hoursOfDay } from '../../../core/near/hoursOfDay.ts'
import { joinDays, weekRuns } from '../../../core/near/weekRuns.ts'
import { HOURS_OF_WEEK, type StripService, weekStrip } from '../../../core/near/weekStrip.ts'
import { directLeg, type TravelLeg } from '../../../core/schedule/travelLeg.ts'

const HOUR = 3600
const ORDINARY = Array.from({ length: 7 }, () => hoursOfDay('2026-09-03', 'America/Toronto'))

/** Rides as pairs; sorted each by itself, as Pareto lists are. */
function legOf(rides: readonly (readonly [number, number])[], directSeconds: number | null): TravelLeg {
  const departures = rides.map(([departure]) => departure).sort((a, b) => a - b)
  const arrivals = rides.map(([, arrival]) => arrival).sort((a, b) => a - b)
  return { departures, arrivals, directSeconds }
}

/** As the words say: the latest way that is there by `a`, the earliest home from the end of the visit; every ride looked at. */
function visitByWords(a: number, { outbound, homeward }: VisitWays, limits: VisitLimits) {
  const ends = a + limits.visitSeconds
  let leaves = outbound.directSeconds === null ? -Infinity : a - outbound.directSeconds
  for (let i = 0; i < outbound.departures.length; i++)
    if (outbound.arrivals[i] <= a) leaves = Math.max(leaves, outbound.departures[i])
  let home = homeward.directSeconds === null ? Infinity : ends + homeward.directSeconds
  for (let i = 0; i < homeward.departures.length; i++)
    if (homeward.departures[i] >= ends) home = Math.min(home, homeward.arrivals[i])
  const [there, back] = [a - leaves, home - ends]
  return there <= limits.maxTravelSeconds && back <= limits.maxTravelSeconds ? there + back : null
}

const instant = fc.integer({ min: 0, max: 300 })
const leg = fc
  .tuple(
    fc.array(fc.tuple(instant, fc.integer({ min: 1, max: 90 })), { maxLength: 10 }),
    fc.option(fc.integer({ min: 0, max: 90 })),
  )
  .map(([rides, direct]) =>
    legOf(
      rides.map(([departure, seconds]) => [departure, departure + seconds]),
      direct,
    ),
  )
const ways: fc.Arbitrary<VisitWays> = fc.record({ outbound: leg, homeward: leg })
const limits: fc.Arbitrary<VisitLimits> = fc.record({
  visitSeconds: fc.integer({ min: 0, max: 60 }),
  maxTravelSeconds: fc.integer({ min: 0, max: 120 }),
})

describe('the visit with the least travel', () => {
  it('is the worked one', () => {
    const there = legOf([[17 * HOUR, 17 * HOUR + 2400]], null)
    const home = legOf([[19 * HOUR, 19.5 * HOUR]], null)
    const found = bestVisit(
      { from: 17 * HOUR, to: 19 * HOUR },
      { outbound: there, homeward: home },
      { visitSeconds: HOUR, maxTravelSeconds: HOUR },
    )
    expect(found).toEqual({
      leavesSeconds: 17 * HOUR,
      arrivesSeconds: 17 * HOUR + 2400,
      homeSeconds: 19.5 * HOUR,
      thereSeconds: 2400,
      backSeconds: 3000,
    })
  })

  it('is found as by trying every instant, on 3,000 random timetables', () => {
    fc.assert(
      fc.property(instant, instant, ways, limits, (a, b, way, limit) => {
        const arrivals = { from: Math.min(a, b), to: Math.max(a, b) }
        let least: { travel: number; arrives: number } | null = null
        for (let arrives = arrivals.from; arrives <= arrivals.to; arrives++) {
          const travel = visitByWords(arrives, way, limit)
          if (travel !== null && (least === null || travel < least.travel)) least = { travel, arrives }
        }
        const found = bestVisit(arrivals, way, limit)
        expect(found && travelOf(found)).toBe(least === null ? null : least.travel)
        if (found) expect(visitByWords(found.arrivesSeconds, way, limit)).toBe(travelOf(found))
      }),
      { numRuns: 3000 },
    )
  })

  it('never shrinks when the limit grows', () => {
    fc.assert(
      fc.property(instant, instant, ways, limits, (a, b, way, limit) => {
        const arrivals = { from: Math.min(a, b), to: Math.max(a, b) }
        const found = bestVisit(arrivals, way, limit)
        const wider = bestVisit(arrivals, way, { ...limit, maxTravelSeconds: limit.maxTravelSeconds + 30 })
        if (found) expect(travelOf(wider!)).toBeLessThanOrEqual(travelOf(found))
      }),
    )
  })
})

const onFoot = (seconds: number): VisitWays => ({
  outbound: directLeg(seconds),
  homeward: directLeg(seconds),
})
const everyDay = <T>(value: T) => Array.from({ length: 7 }, () => value)
const CLOSED = { open: [], perhaps: [] }
const LIMITS = { visitSeconds: HOUR, maxTravelSeconds: 30 * 60 }

/** Open from 9:00 to 12:00 on Mondays, ten minutes away. */
const MONDAY_MORNING: StripService = {
  match: 'yes',
  days: [
    {
      open: [{ from: 9 * HOUR, to: 11 * HOUR }],
      perhaps: [{ from: 9 * HOUR, to: 11 * HOUR }],
    },
    ...everyDay(CLOSED).slice(1),
  ],
  ways: everyDay([onFoot(600)]),
}

describe('the week strip', () => {
  it('holds the hours in which one may arrive', () => {
    const cells = weekStrip(ORDINARY, [MONDAY_MORNING], LIMITS)
    expect(cells).toHaveLength(HOURS_OF_WEEK)
    const open = cells.flatMap((cell, at) => (cell.sure ? [at] : []))
    expect(open).toEqual([9, 10, 11])
    expect(cells[9].sure).toEqual({ service: 0, mode: 0, thereSeconds: 600, backSeconds: 600 })
    expect(cells.every(({ perhaps }) => perhaps === null)).toBe(true)
  })

  it('never calls a service without hours open, nor one that perhaps matches', () => {
    const always = { from: -HOUR, to: 25 * HOUR }
    const noHours = { ...MONDAY_MORNING, days: everyDay({ open: [], perhaps: [always] }) }
    const doubted = { ...MONDAY_MORNING, match: 'unknown' as const }
    const cells = weekStrip(ORDINARY, [noHours], LIMITS)
    expect(cells.every(({ sure, perhaps }) => sure === null && perhaps?.service === 0)).toBe(true)
    expect(weekStrip(ORDINARY, [doubted], LIMITS)[9]).toMatchObject({ sure: null, perhaps: { service: 0 } })
    expect(weekStrip(ORDINARY, [{ ...noHours, match: 'no' }], LIMITS)[9]).toEqual({
      sure: null,
      perhaps: null,
    })
  })

  it('is that of looking at each minute of each hour, on 300 random weeks', () => {
    const MINUTE = 60
    const time = fc.integer({ min: 0, max: 26 * 60 }).map((minute) => minute * MINUTE)
    const arrivals = fc.tuple(time, time).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
    const day = fc
      .tuple(fc.array(arrivals, { maxLength: 2 }), fc.array(arrivals, { maxLength: 2 }))
      .map(([open, more]) => ({ open, perhaps: [...open, ...more] }))
    const minuteLeg = fc
      .tuple(
        fc.array(fc.tuple(time, fc.integer({ min: 1, max: 50 })), { maxLength: 8 }),
        fc.option(fc.integer({ min: 0, max: 50 })),
      )
      .map(([rides, direct]) =>
        legOf(
          rides.map(([departure, minutes]) => [departure, departure + minutes * MINUTE]),
          direct === null ? null : direct * MINUTE,
        ),
      )
    const way = fc.record({ outbound: minuteLeg, homeward: minuteLeg })
    const service = fc.record({
      match: fc.constantFrom<ThreeValued>('yes', 'unknown', 'no'),
      days: fc.array(day, { minLength: 7, maxLength: 7 }),
      ways: fc.array(way, { minLength: 1, maxLength: 2 }).map((modes) => everyDay(modes)),
    })
    const limit = fc.record({
      visitSeconds: fc.integer({ min: 0, max: 90 }).map((minutes) => minutes * MINUTE),
      maxTravelSeconds: fc.integer({ min: 0, max: 70 }).map((minutes) => minutes * MINUTE),
    })
    // Everything falls on whole minutes, and so does the last instant of an hour here.
    const wholeMinutes = ORDINARY.map((hours) => hours.map(({ from }) => ({ from, to: from + 59 * MINUTE })))
    const least = (a: number | null, b: number | null) => (a === null || (b !== null && b < a) ? b : a)
    fc.assert(
      fc.property(fc.array(service, { minLength: 1, maxLength: 3 }), limit, (services, limits) => {
        const cells = weekStrip(wholeMinutes, services, limits)
        for (let at = 0; at < HOURS_OF_WEEK; at++) {
          const [dayAt, hour] = [Math.floor(at / 24), at % 24]
          let [sure, perhaps]: [number | null, number | null] = [null, null]
          for (const { match, days, ways } of services) {
            if (match === 'no') continue
            const leastOf = (openings: StripService['days'][number]['open']) => {
              let found: number | null = null
              for (let minute = 0; minute < 60; minute++) {
                const a = hour * HOUR + minute * MINUTE
                if (!openings.some(({ from, to }) => from <= a && a <= to)) continue
                for (const each of ways[dayAt]) found = least(found, visitByWords(a, each, limits))
              }
              return found
            }
            const surely = match === 'yes' ? leastOf(days[dayAt].open) : null
            if (surely !== null) sure = least(sure, surely)
            else perhaps = least(perhaps, leastOf(days[dayAt].perhaps))
          }
          const { sure: found, perhaps: may } = cells[at]
          expect(found && travelOf(found)).toBe(sure)
          expect(may && travelOf(may)).toBe(perhaps)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has no cell for the hour that clocks leave out, and the whole of the one that they repeat', () => {
    const spring = hoursOfDay('2026-03-08', 'America/Toronto')
    expect(spring[2].from).toBeGreaterThan(spring[2].to)
    expect(spring.filter(({ from, to }) => from <= to)).toHaveLength(23)
    const autumn = hoursOfDay('2026-11-01', 'America/Toronto')
    expect(autumn[1].to - autumn[1].from + 1).toBe(2 * HOUR)
    for (const hours of [spring, autumn])
      for (let hour = 1; hour < 24; hour++) expect(hours[hour].from).toBe(hours[hour - 1].to + 1)
  })
})

describe('runs of a strip', () => {
  it('join hours that read alike, and keep the days apart', () => {
    const always = [{ from: -HOUR, to: 25 * HOUR }]
    const cells = weekStrip(
      ORDINARY,
      [
        MONDAY_MORNING,
        { ...MONDAY_MORNING, match: 'unknown', days: everyDay({ open: always, perhaps: always }) },
      ],
      LIMITS,
    )
    const shared = { modes: [0], leastSeconds: 600, mostSeconds: 600 }
    expect(weekRuns(cells).slice(0, 4)).toEqual([
      { day: 0, fromHour: 0, toHour: 9, sure: false, service: 1, ...shared },
      { day: 0, fromHour: 9, toHour: 12, sure: true, service: 0, ...shared },
      { day: 0, fromHour: 12, toHour: 24, sure: false, service: 1, ...shared },
      { day: 1, fromHour: 0, toHour: 24, sure: false, service: 1, ...shared },
    ])
  })

  it('are told once for days that follow each other and read alike', () => {
    expect(joinDays(['a', 'a', 'b', 'a'])).toEqual([
      { first: 0, last: 1, text: 'a' },
      { first: 2, last: 2, text: 'b' },
      { first: 3, last: 3, text: 'a' },
    ])
  })
})
