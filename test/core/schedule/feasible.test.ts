import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../core/network/serviceDay.ts'
import {
  feasibleArrivals,
  feasibleSeconds,
  type Opening,
  type Visit,
} from '../../../core/schedule/feasibleArrivals.ts'
import { feasibleMinutes, planWeek } from '../../../core/schedule/feasibleWeek.ts'
import { type Interval, unionIntervals } from '../../../core/schedule/interval.ts'
import { listHours } from '../../../core/schedule/listHours.ts'
import { readHsdsSchedules } from '../../../core/schedule/readHsdsSchedules.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import { directLeg, type TravelLeg } from '../../../core/schedule/travelLeg.ts'
import { WEEKDAYS } from '../../../core/schedule/weekday.ts'
import { datesFrom, ontario, written } from './ontario.ts'

const HOUR = 3600
const always = [{ startSeconds: -1e9, endSeconds: 1e9 }]

function legOf(
  rides: readonly (readonly [number, number])[],
  directSeconds: number | null = null,
): TravelLeg {
  const departures = rides.map(([departure]) => departure).sort((a, b) => a - b)
  const arrivals = rides.map(([, arrival]) => arrival).sort((a, b) => a - b)
  return { departures, arrivals, directSeconds }
}

/** Latest departure that arrives by `a`, and earliest arrival of whoever leaves at `e` or later: one by one, as the words say. */
function latestDeparture({ departures, arrivals, directSeconds }: TravelLeg, a: number): number {
  let latest = directSeconds === null ? -Infinity : a - directSeconds
  for (let i = 0; i < departures.length; i++)
    if (arrivals[i] <= a && departures[i] > latest) latest = departures[i]
  return latest
}

function earliestArrival({ departures, arrivals, directSeconds }: TravelLeg, e: number): number {
  let earliest = directSeconds === null ? Infinity : e + directSeconds
  for (let i = 0; i < departures.length; i++)
    if (departures[i] >= e && arrivals[i] < earliest) earliest = arrivals[i]
  return earliest
}

function isFeasible(opening: Opening, visit: Visit, a: number): boolean {
  if (a < opening.opensSeconds || a + visit.visitSeconds > opening.closesSeconds) return false
  const leaves = latestDeparture(visit.outbound, a)
  const home = earliestArrival(visit.homeward, a + visit.visitSeconds)
  return (
    a - leaves <= visit.maxTravelSeconds &&
    home - a - visit.visitSeconds <= visit.maxTravelSeconds &&
    visit.free.some(({ startSeconds, endSeconds }) => leaves >= startSeconds && home <= endSeconds)
  )
}

const instant = fc.integer({ min: 0, max: 400 })
const rides = fc.array(fc.tuple(instant, fc.integer({ min: 1, max: 120 })), { maxLength: 12 })
const leg = fc.tuple(rides, fc.option(fc.integer({ min: 0, max: 90 }))).map(([some, direct]) =>
  legOf(
    some.map(([departure, seconds]) => [departure, departure + seconds]),
    direct,
  ),
)
const free = fc
  .array(fc.tuple(instant, instant), { minLength: 1, maxLength: 3 })
  .map((pairs) =>
    unionIntervals(pairs.map(([a, b]) => ({ startSeconds: Math.min(a, b), endSeconds: Math.max(a, b) }))),
  )
const visit: fc.Arbitrary<Visit> = fc.record({
  visitSeconds: fc.integer({ min: 0, max: 80 }),
  maxTravelSeconds: fc.integer({ min: 0, max: 150 }),
  free,
  outbound: leg,
  homeward: leg,
})
const opening: fc.Arbitrary<Opening> = fc
  .tuple(instant, instant)
  .map(([a, b]) => ({ opensSeconds: Math.min(a, b), closesSeconds: Math.max(a, b) }))

describe('feasible arrivals', () => {
  it('on foot begin when one can be there and end when one must be home', () => {
    const morning = { opensSeconds: 9 * HOUR, closesSeconds: 12 * HOUR }
    const walk = directLeg(900)
    const free = [{ startSeconds: 9.5 * HOUR, endSeconds: 12 * HOUR }]
    const visit = { visitSeconds: HOUR, maxTravelSeconds: 1800, free, outbound: walk, homeward: walk }
    expect(written(feasibleArrivals(morning, visit))).toBe('09:45-10:45')
    expect(feasibleSeconds(morning, { ...visit, maxTravelSeconds: 899 })).toBe(0)
    expect(written(feasibleArrivals(morning, { ...visit, free: always }))).toBe('09:00-11:00')
  })

  it('by bus wait for it: within 45 minutes of leaving home, and of the end of the visit', () => {
    // Out 17:00 to 17:40 and 18:00 to 18:40; home 19:30 to 20:00 and 20:30 to 21:00.
    const outbound = legOf([
      [17 * HOUR, 17 * HOUR + 2400],
      [18 * HOUR, 18 * HOUR + 2400],
    ])
    const homeward = legOf([
      [19.5 * HOUR, 20 * HOUR],
      [20.5 * HOUR, 21 * HOUR],
    ])
    const visit = { visitSeconds: HOUR, maxTravelSeconds: 2700, free: always, outbound, homeward }
    const evening = { opensSeconds: 17 * HOUR, closesSeconds: 21 * HOUR }
    // There from 17:40 to 17:45 and 18:40 to 18:45; the bus home from 18:15 to 18:30 and 19:15 to 19:30, less the hour.
    expect(written(feasibleArrivals(evening, visit))).toBe('')
    // With 60 minutes: 17:40 to 18:00 and 18:40 to 19:00 there; 18:00 to 18:30 and 19:00 to 19:30 for home.
    expect(written(feasibleArrivals(evening, { ...visit, maxTravelSeconds: 3600 }))).toBe('')
    // With 70: 17:40 to 18:10 and 18:40 to 19:10 there; 17:50 to 18:30 and 18:50 to 19:30 for home: 20 minutes twice.
    expect(written(feasibleArrivals(evening, { ...visit, maxTravelSeconds: 4200 }))).toBe(
      '17:50-18:10, 18:50-19:10',
    )
  })

  it('need one stretch of free time, from leaving home to being home', () => {
    const visit = {
      visitSeconds: HOUR,
      maxTravelSeconds: HOUR,
      outbound: directLeg(0),
      homeward: directLeg(0),
    }
    const day = { opensSeconds: 0, closesSeconds: 24 * HOUR }
    const halves = [
      { startSeconds: 9 * HOUR, endSeconds: 10.5 * HOUR },
      { startSeconds: 10.75 * HOUR, endSeconds: 12 * HOUR },
    ]
    expect(written(feasibleArrivals(day, { ...visit, free: halves }))).toBe('09:00-09:30, 10:45-11:00')
  })

  it('are those of a search second by second, on 1,000 random openings', () => {
    let feasible = 0
    fc.assert(
      fc.property(opening, visit, (at, going) => {
        let seconds = 0
        // All limits are whole seconds, so that the middle of each second stands for the whole of it.
        for (let a = at.opensSeconds + 0.5; a < at.closesSeconds; a++) if (isFeasible(at, going, a)) seconds++
        expect(feasibleSeconds(at, going)).toBe(seconds)
        if (seconds > 0) feasible++
      }),
      { numRuns: 1000 },
    )
    expect(feasible).toBeGreaterThan(100)
  })

  it('do not shrink with a longer limit, more free time, or a shorter way on foot', () => {
    fc.assert(
      fc.property(opening, visit, free, fc.integer({ min: 0, max: 60 }), (at, going, more, extra) => {
        const before = feasibleSeconds(at, going)
        const maxTravelSeconds = going.maxTravelSeconds + extra
        expect(feasibleSeconds(at, { ...going, maxTravelSeconds })).toBeGreaterThanOrEqual(before)
        const free = unionIntervals([...going.free, ...more])
        expect(feasibleSeconds(at, { ...going, free })).toBeGreaterThanOrEqual(before)
        const homeward = {
          ...going.homeward,
          directSeconds: Math.min(extra, going.homeward.directSeconds ?? extra),
        }
        expect(feasibleSeconds(at, { ...going, homeward })).toBeGreaterThanOrEqual(before)
      }),
      { numRuns: 1000 },
    )
  })
})

const WEEK = 7 * 1440
const monday = '2026-06-01'
const dates = datesFrom(addDays(monday, -1), 9)

interface RandomWeek {
  rows: { days: number[]; opens: number; length: number }[]
  freeRows: { days: number[]; opens: number; length: number }[]
  out: [number, number][]
  home: [number, number][]
  walks: [number | null, number | null]
  visitMinutes: number
  maxMinutes: number
}

const row = (longest: number) =>
  fc.record({
    days: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    opens: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 20, max: longest }),
  })
const rideOfWeek = fc.tuple(fc.integer({ min: 0, max: WEEK - 1 }), fc.integer({ min: 5, max: 90 }))
const direct = fc.option(fc.integer({ min: 1, max: 120 }), { freq: 2 })
const randomWeek: fc.Arbitrary<RandomWeek> = fc.record({
  rows: fc.array(row(900), { minLength: 1, maxLength: 3 }),
  freeRows: fc.array(row(1439), { minLength: 1, maxLength: 2 }),
  out: fc.array(rideOfWeek, { minLength: 40, maxLength: 300 }),
  home: fc.array(rideOfWeek, { minLength: 40, maxLength: 300 }),
  walks: fc.tuple(direct, direct),
  visitMinutes: fc.integer({ min: 1, max: 90 }),
  maxMinutes: fc.integer({ min: 20, max: 150 }),
})

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Rides of three weeks, the second of which is the week itself, in minutes; sorted by both times. */
function ridesOf(some: readonly [number, number][], walk: number | null) {
  const pairs = [-WEEK, 0, WEEK].flatMap((shift) => some.map(([d, m]) => [d + shift, d + shift + m] as const))
  return legOf(pairs, walk)
}

/** Minutes of a week in which rows hold, again in each week. */
function minutesOf(rows: RandomWeek['rows']): (minute: number) => boolean {
  const held = new Uint8Array(WEEK)
  for (const { days, opens, length } of rows)
    for (const day of days)
      for (let minute = 0; minute < length; minute++) held[(day * 1440 + opens + minute) % WEEK] = 1
  return (minute) => held[((minute % WEEK) + WEEK) % WEEK] === 1
}

function holds(held: (minute: number) => boolean, from: number, to: number): boolean {
  for (let minute = Math.floor(from); minute < to; minute++) if (!held(minute)) return false
  return true
}

/** The same week as the product computes it. */
function computed(week: RandomWeek): number {
  const { schedule, complaints } = readHsdsSchedules(
    week.rows.map(({ days, opens, length }) => ({
      freq: 'WEEKLY',
      byday: days.map((day) => WEEKDAYS[day]).join(','),
      opens_at: clock(opens),
      closes_at: clock(opens + length),
    })),
    { timeZone: ontario.timeZone },
  )
  expect(complaints).toEqual([])
  const out = ridesOf(week.out, week.walks[0])
  const home = ridesOf(week.home, week.walks[1])
  const shifted = ({ departures, arrivals, directSeconds }: TravelLeg, minutes: number): TravelLeg => ({
    departures: Array.from(departures, (each) => (each - minutes) * 60),
    arrivals: Array.from(arrivals, (each) => (each - minutes) * 60),
    directSeconds: directSeconds === null ? null : directSeconds * 60,
  })
  const freeOf = (date: string): Interval[] => {
    const day = (dates.indexOf(date) + 6) % 7
    const rows = week.freeRows.filter(({ days }) => days.includes(day))
    return unionIntervals(
      rows.map(({ opens, length }) => ({ startSeconds: opens * 60, endSeconds: (opens + length) * 60 })),
    )
  }
  const plan = planWeek(listHours(schedule, dates, ontario), dates.map(freeOf), ontario.timeZone)
  const { lower, upper } = feasibleMinutes(plan, {
    visitSeconds: week.visitMinutes * 60,
    maxTravelSeconds: week.maxMinutes * 60,
    legs: (date) => {
      const minutes = (dates.indexOf(date) - 1) * 1440
      return { outbound: shifted(out, minutes), homeward: shifted(home, minutes) }
    },
  })
  expect(upper).toBe(lower)
  return lower
}

/** Minute by minute: all limits are whole minutes, so that the middle of each stands for the whole of it. */
function counted(week: RandomWeek): number {
  const open = minutesOf(week.rows)
  const isFree = minutesOf(week.freeRows)
  const out = ridesOf(week.out, week.walks[0])
  const home = ridesOf(week.home, week.walks[1])
  let minutes = 0
  for (let minute = 0; minute < WEEK; minute++) {
    if (!open(minute)) continue
    const a = minute + 0.5
    const e = a + week.visitMinutes
    if (!holds(open, a, e)) continue
    const leaves = latestDeparture(out, a)
    const back = earliestArrival(home, e)
    if (a - leaves <= week.maxMinutes && back - e <= week.maxMinutes && holds(isFree, leaves, back)) minutes++
  }
  return minutes
}

describe('feasible minutes of a week', () => {
  const allDay = dates.map(() => [{ startSeconds: 0, endSeconds: 24 * HOUR }])
  const minutesWith = (text: string, free = allDay) =>
    feasibleMinutes(
      planWeek(listHours(readOpeningHours(text).schedule, dates, ontario), free, ontario.timeZone),
      {
        visitSeconds: HOUR,
        maxTravelSeconds: HOUR,
        legs: () => ({ outbound: directLeg(600), homeward: directLeg(600) }),
      },
    )

  it('are 2,100 for five days of seven hours of arrivals', () => {
    expect(minutesWith('Mo-Fr 09:00-17:00')).toEqual({ lower: 2100, upper: 2100 })
  })

  it('are all of the week with 24/7: a visit may last past midnight', () => {
    expect(minutesWith('24/7')).toEqual({ lower: WEEK, upper: WEEK })
  })

  it('are between none and all of the week where the hours are unknown', () => {
    expect(minutesWith('')).toEqual({ lower: 0, upper: WEEK })
    expect(minutesWith('Mo-Fr 09:00-17:00; Sa 09:00-12:00 "call first"')).toEqual({
      lower: 2100,
      upper: 2220,
    })
  })

  it('are none without free time', () => {
    const none = dates.map(() => [])
    expect(minutesWith('24/7', none)).toEqual({ lower: 0, upper: 0 })
  })

  it('are those of a search minute by minute, on 1,000 random schedules', () => {
    let feasible = 0
    fc.assert(
      fc.property(randomWeek, (week) => {
        const minutes = computed(week)
        expect(minutes).toBe(counted(week))
        if (minutes > 0) feasible++
      }),
      { numRuns: 1000 },
    )
    expect(feasible).toBeGreaterThan(150)
  }, 60_000)
})
