import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HsdsExceptionRow, HsdsScheduleRow } from '../../../core/schedule/hsdsRows.ts'
import { listHours } from '../../../core/schedule/listHours.ts'
import { readHsdsSchedules } from '../../../core/schedule/readHsdsSchedules.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import type { Schedule } from '../../../core/schedule/schedule.ts'
import { toHsdsSchedules } from '../../../core/schedule/toHsdsSchedules.ts'
import { toOpeningHours } from '../../../core/schedule/toOpeningHours.ts'
import { WEEKDAYS } from '../../../core/schedule/weekday.ts'
import { datesFrom, ontario } from './ontario.ts'

const { timeZone } = ontario
/** A text of the sample whose second rule replaces Tuesday's day hours, where its rows keep both. */
const REPLACED_TUESDAY = 'Sep-Jun Mo-Fr 09:00-15:00; Tu 18:00-21:00'
const year = datesFrom('2026-08-01', 365)
const hoursOf = (schedule: Schedule) => listHours(schedule, year, ontario)
const fromRows = (rows: readonly HsdsScheduleRow[]) => readHsdsSchedules(rows, { timeZone }).schedule

const two = (value: number) => String(value).padStart(2, '0')
const date = fc.integer({ min: 0, max: 364 }).map((day) => year[day])

function weeklyRow(overnight: boolean): fc.Arbitrary<HsdsScheduleRow> {
  return fc
    .record({
      byday: fc.subarray([...WEEKDAYS], { minLength: 1 }),
      opens: fc.integer({ min: 12, max: 88 }),
      length: fc.integer({ min: 1, max: overnight ? 40 : 7 }),
      bounds: fc.option(fc.tuple(date, date)),
    })
    .map(({ byday, opens, length, bounds }) => {
      const clock = (quarter: number) => `${two(Math.floor(quarter / 4) % 24)}:${two((quarter % 4) * 15)}`
      const [valid_from, valid_to] = bounds?.toSorted() ?? [null, null]
      const closes_at = opens + length === 96 ? '24:00' : clock(opens + length)
      return {
        freq: 'WEEKLY',
        byday: byday.join(','),
        opens_at: clock(opens),
        closes_at,
        valid_from,
        valid_to,
      }
    })
}

const exceptionRow: fc.Arbitrary<HsdsExceptionRow> = fc.record({
  start_date: date,
  closed: fc.boolean(),
  extra: fc.boolean(),
  opens_at: fc.constantFrom('08:00', '10:30'),
  closes_at: fc.constantFrom('12:00', '13:15'),
})

describe('schedules as opening_hours text', () => {
  it('read like people write them', () => {
    const term = { byday: 'TU,TH', opens_at: '18:00', closes_at: '21:00' }
    const schedule = readHsdsSchedules([{ ...term, valid_from: '2026-09-01', valid_to: '2027-06-30' }], {
      timeZone,
      closedOnHolidays: true,
      exceptions: [{ start_date: '2026-12-24', closed: true }],
    }).schedule
    expect(toOpeningHours(schedule)).toBe(
      '2026 Sep 01-2027 Jun 30 Tu,Th 18:00-21:00; PH off; 2026 Dec 24 off',
    )
    expect(toOpeningHours(fromRows([{ freq: 'DAILY', opens_at: '00:00', closes_at: '23:59' }]))).toBe('24/7')
    expect(
      toOpeningHours(
        fromRows([{ freq: 'MONTHLY', byday: '1MO,-1FR', opens_at: '9:00', closes_at: '12:00' }]),
      ),
    ).toBe('Mo[1],Fr[-1] 09:00-12:00')
    const fortnight = { ...term, byday: 'TU', interval: 2, dtstart: '2026-09-01', until: '2026-10-01' }
    expect(toOpeningHours(fromRows([fortnight]))).toBe('2026 Sep 01,2026 Sep 15,2026 Sep 29 18:00-21:00')
  })

  it('are null where the format cannot say it', () => {
    const row = { byday: 'MO', opens_at: '09:00', closes_at: '12:00' }
    expect(toOpeningHours({ kind: 'unknown' })).toBeNull()
    expect(toOpeningHours(fromRows([{ ...row, interval: 2, dtstart: '2026-09-01' }]))).toBeNull()
    expect(toOpeningHours(fromRows([{ ...row, timezone: 'America/Vancouver' }]))).toBeNull()
    expect(toOpeningHours(fromRows([row, { byday: 'XX' }]))).toBeNull()
  })

  it('mean the same: rows with exceptions and holidays', () => {
    const rows = fc.array(weeklyRow(false), { minLength: 1, maxLength: 3 })
    const exceptions = fc.array(exceptionRow, { maxLength: 3 })
    fc.assert(
      fc.property(rows, exceptions, fc.boolean(), (some, others, closedOnHolidays) => {
        const { schedule, complaints } = readHsdsSchedules(some, {
          timeZone,
          exceptions: others,
          closedOnHolidays,
        })
        fc.pre(complaints.length === 0)
        const text = toOpeningHours(schedule)!
        const back = readOpeningHours(text)
        fc.pre(!back.complaints.some(({ code }) => code === 'contradictory_rules'))
        expect(hoursOf(back.schedule), text).toEqual(hoursOf(schedule))
      }),
      { numRuns: 40 },
    )
  })

  it('mean the same: rows that close after midnight', () => {
    fc.assert(
      fc.property(weeklyRow(true), (row) => {
        const schedule = fromRows([row])
        const text = toOpeningHours(schedule)!
        expect(hoursOf(readOpeningHours(text).schedule), text).toEqual(hoursOf(schedule))
      }),
      { numRuns: 40 },
    )
  })
})

describe('schedules as HSDS rows', () => {
  const rowsOf = (text: string) =>
    toHsdsSchedules(readOpeningHours(text).schedule, year[0], year.at(-1)!, ontario)

  it('are one for each set of weekdays with the same times', () => {
    const description = 'Mo-Fr 09:00-17:00; We 09:00-19:30'
    const common = { freq: 'WEEKLY', opens_at: '09:00', valid_from: null, valid_to: null, description }
    expect(rowsOf(description)).toEqual([
      { ...common, byday: 'MO,TU,TH,FR', closes_at: '17:00' },
      { ...common, byday: 'WE', closes_at: '19:30' },
    ])
    expect(rowsOf('24/7')).toMatchObject([
      { byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59', valid_from: null },
    ])
  })

  it('keep seasons and leave out holidays', () => {
    expect(rowsOf('Sep-Jun Tu,Th 18:00-21:00')).toMatchObject([
      { byday: 'TU,TH', opens_at: '18:00', closes_at: '21:00', valid_to: '2027-06-30' },
    ])
    expect(rowsOf('Tu 18:00-21:00; PH off')?.length).toBe(1)
    expect(rowsOf('Mo 18:00-21:00; PH off')?.length).toBe(5)
  })

  it('are null where hours are unknown', () => {
    expect(rowsOf('Mo-Fr')).toBeNull()
    expect(rowsOf('Mo-Fr 09:00-12:00 "by appointment"')).toBeNull()
  })

  it.each([
    '24/7',
    'Mo-Fr 09:00-17:00; PH off',
    'Mo-Fr,PH 09:00-17:00',
    'Sep-Jun Mo-Fr 09:00-12:00,12:30-15:30',
    'Fr,Sa 20:00-02:30',
    'Mo[1] 10:00-12:00',
    'Su 01:00-06:00',
    'May-Oct Su 12:00-18:00; Fr 18:30-21:00; Dec 25 off',
    'week 01-53/2 We 10:00-12:00',
    'Mo-Su 18:00-24:00',
  ])('mean the same as %s', (text) => {
    const { schedule } = readOpeningHours(text)
    expect(hoursOf(fromRows(rowsOf(text)!))).toEqual(hoursOf(schedule))
  })

  it('of the sample say what the texts of the same services say', () => {
    const file = resolve(import.meta.dirname, '../../../data/sample/hsds/schedule.csv')
    const rows: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true })
    const groups = Map.groupBy(rows, (row) => row.service_at_location_id)
    expect(groups.size).toBeGreaterThan(50)
    for (const group of groups.values()) {
      if (group[0].description === REPLACED_TUESDAY) continue
      const { schedule, complaints } = readHsdsSchedules(group, { timeZone })
      expect(complaints).toEqual([])
      const text = readOpeningHours(group[0].description)
      // Rows for a season give the years of the sample.
      const week = datesFrom(group[0].valid_from ? `${group[0].valid_from.slice(0, 7)}-08` : '2026-06-08', 7)
      expect(listHours(schedule, week, ontario), group[0].description).toEqual(
        listHours(text.schedule, week, ontario),
      )
    }
  })
})
