import { describe, expect, it } from 'vitest'
import type { HsdsExceptionRow, HsdsScheduleRow } from '../../../core/schedule/hsdsRows.ts'
import { readHsdsSchedules } from '../../../core/schedule/readHsdsSchedules.ts'
import { datesFrom, ontario, openOn, unknownOn } from './ontario.ts'

const { timeZone } = ontario
const nine = { opens_at: '09:00', closes_at: '17:00' }

function read(row: HsdsScheduleRow, exceptions: HsdsExceptionRow[] = []) {
  return readHsdsSchedules([row], { timeZone, exceptions }).schedule
}

function codes(row: HsdsScheduleRow, attendance: 'opening' | 'session' = 'opening') {
  const { schedule, complaints } = readHsdsSchedules([row], { timeZone, attendance })
  if (complaints.length > 0) expect(schedule).toEqual({ kind: 'unknown' })
  return complaints.map(({ code, fieldName }) => `${code} ${fieldName}`)
}

const openDates = (row: HsdsScheduleRow, first: string, days: number) =>
  datesFrom(first, days).filter((date) => openOn(read(row), date) !== '')

describe('HSDS schedules', () => {
  it('add up over rows', () => {
    const { schedule, complaints } = readHsdsSchedules(
      [
        { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', ...nine },
        { freq: 'WEEKLY', byday: 'WE', opens_at: '09:00', closes_at: '19:30' },
      ],
      { timeZone },
    )
    expect(complaints).toEqual([])
    expect(openOn(schedule, '2026-06-02')).toBe('09:00-17:00')
    expect(openOn(schedule, '2026-06-03')).toBe('09:00-19:30')
  })

  it('hold from valid_from to valid_to, both included', () => {
    const row = { byday: 'TU,TH', ...nine, valid_from: '2026-09-01', valid_to: '2026-09-08' }
    expect(openDates(row, '2026-08-20', 40)).toEqual(['2026-09-01', '2026-09-03', '2026-09-08'])
  })

  it('know the days of a month, of a year, and every second week', () => {
    expect(openDates({ freq: 'MONTHLY', byday: '1MO,-1FR', ...nine }, '2026-06-01', 61)).toEqual([
      '2026-06-01',
      '2026-06-26',
      '2026-07-06',
      '2026-07-31',
    ])
    expect(openDates({ freq: 'MONTHLY', bymonthday: '15,-1', ...nine }, '2026-02-01', 59)).toEqual([
      '2026-02-15',
      '2026-02-28',
      '2026-03-15',
      '2026-03-31',
    ])
    expect(openDates({ freq: 'YEARLY', byyearday: '1,-1', ...nine }, '2026-12-30', 5)).toEqual([
      '2026-12-31',
      '2027-01-01',
    ])
    const second = { freq: 'WEEKLY', interval: '2', byday: 'TU', dtstart: '2026-09-01', ...nine }
    expect(openDates(second, '2026-09-01', 30)).toEqual(['2026-09-01', '2026-09-15', '2026-09-29'])
    expect(openDates({ ...second, count: 2 }, '2026-09-01', 30)).toEqual(['2026-09-01', '2026-09-15'])
    expect(openDates({ ...second, until: '2026-09-20' }, '2026-09-10', 30)).toEqual(['2026-09-15'])
    expect(openDates({ freq: 'WEEKLY', byday: 'MO', byweekno: '2', ...nine }, '2026-01-01', 31)).toEqual([
      '2026-01-05',
    ])
  })

  it('take the day of the week from the start where no day is given', () => {
    expect(openDates({ freq: 'WEEKLY', dtstart: '2026-09-03', ...nine }, '2026-09-01', 12)).toEqual([
      '2026-09-03',
      '2026-09-10',
    ])
    const once = { valid_from: '2026-09-05', valid_to: '2026-09-05', ...nine }
    expect(openDates(once, '2026-09-01', 30)).toEqual(['2026-09-05'])
  })

  it('close after midnight, and say all day as 00:00 to 23:59 or 24:00', () => {
    expect(openOn(read({ byday: 'SA', opens_at: '22:00', closes_at: '01:10' }), '2026-06-06')).toBe(
      '22:00-25:10',
    )
    for (const closes_at of ['23:59', '24:00'])
      expect(openOn(read({ freq: 'DAILY', opens_at: '00:00', closes_at }), '2026-03-08')).toBe('01:00-24:00')
  })

  it('take an offset of the region for its clock all year, and another zone at its word', () => {
    const standard = { byday: 'MO', opens_at: '09:00-05:00', closes_at: '17:00-05:00' }
    expect(openOn(read(standard), '2026-01-05')).toBe('09:00-17:00')
    expect(openOn(read(standard), '2026-07-06')).toBe('09:00-17:00')
    expect(openOn(read({ byday: 'MO', ...nine, timezone: -5 }), '2026-07-06')).toBe('09:00-17:00')
    expect(openOn(read({ byday: 'MO', ...nine, timezone: 'America/Toronto' }), '2026-07-06')).toBe(
      '09:00-17:00',
    )
    const utc = { byday: 'MO', opens_at: '14:00Z', closes_at: '18:00Z' }
    expect(openOn(read(utc), '2026-01-05')).toBe('09:00-13:00')
    expect(openOn(read(utc), '2026-07-06')).toBe('10:00-14:00')
    // Ten in the evening on Monday in Vancouver is one in the night on Tuesday here.
    const vancouver = { byday: 'MO', opens_at: '22:00', closes_at: '23:00', timezone: 'America/Vancouver' }
    expect(openOn(read(vancouver), '2026-07-07')).toBe('01:00-02:00')
  })

  it('have exceptions: closed, other hours, and dates added', () => {
    const schedule = read({ byday: 'MO,TU,WE,TH,FR', ...nine }, [
      { start_date: '2026-12-24', end_date: '2026-12-26', closed: 'true' },
      { start_date: '2026-12-29', opens_at: '10:00', closes_at: '12:00' },
      { start_date: '2026-12-30', opens_at: '18:00', closes_at: '20:00', extra: true },
      { start_date: '2027-01-02', opens_at: '10:00', closes_at: '12:00', extra: true },
    ])
    expect(datesFrom('2026-12-23', 11).map((date) => openOn(schedule, date))).toEqual([
      ...['09:00-17:00', '', '', '', '', '09:00-17:00', '10:00-12:00', '09:00-17:00, 18:00-20:00'],
      ...['09:00-17:00', '09:00-17:00', '10:00-12:00'],
    ])
  })

  it('are closed on statutory holidays only where that is said', () => {
    const rows = [{ byday: 'MO', ...nine }]
    const closed = readHsdsSchedules(rows, { timeZone, closedOnHolidays: true }).schedule
    expect(openOn(closed, '2026-02-16')).toBe('')
    expect(openOn(closed, '2026-02-23')).toBe('09:00-17:00')
    expect(openOn(read(rows[0]), '2026-02-16')).toBe('09:00-17:00')
  })

  it('are unknown without hours or days, never open', () => {
    expect(codes({ byday: 'MO' })).toEqual(['no_hours opens_at'])
    expect(codes({ byday: 'MO', opens_at: '09:00' })).toEqual(['no_hours closes_at'])
    expect(codes(nine)).toEqual(['no_days freq'])
    expect(codes({ freq: 'WEEKLY', ...nine })).toEqual(['no_days byday'])
    const none = readHsdsSchedules([], { timeZone })
    expect(none.complaints).toMatchObject([{ code: 'no_hours', row: null }])
    expect(unknownOn(none.schedule, '2026-06-01')).toBe('00:00-24:00')
  })

  it.each([
    [{ freq: 'FORTNIGHTLY', byday: 'MO' }, 'freq'],
    [{ byday: 'XX' }, 'byday'],
    [{ byday: 'Monday' }, 'byday'],
    [{ freq: 'WEEKLY', byday: '2MO' }, 'byday'],
    [{ freq: 'MONTHLY', byday: '6MO' }, 'byday'],
    [{ freq: 'MONTHLY', byday: '0MO' }, 'byday'],
    [{ freq: 'MONTHLY', bymonthday: '32' }, 'bymonthday'],
    [{ freq: 'MONTHLY', bymonthday: '0' }, 'bymonthday'],
    [{ freq: 'WEEKLY', byday: 'MO', bymonthday: '3' }, 'bymonthday'],
    [{ freq: 'YEARLY', byyearday: '367' }, 'byyearday'],
    [{ freq: 'MONTHLY', byyearday: '3' }, 'byyearday'],
    [{ freq: 'YEARLY', byday: 'MO', byweekno: '54' }, 'byweekno'],
    [{ freq: 'MONTHLY', byday: 'MO', byweekno: '5' }, 'byweekno'],
    [{ byday: 'MO', interval: 0 }, 'interval'],
    [{ byday: 'MO', interval: 1.5, dtstart: '2026-01-01' }, 'interval'],
    [{ byday: 'MO', interval: 2 }, 'dtstart'],
    [{ byday: 'MO', count: 3 }, 'dtstart'],
    [{ byday: 'MO', count: -1, dtstart: '2026-01-01' }, 'count'],
    [{ byday: 'MO', dtstart: '2026-09-01', until: '2026-08-01' }, 'until'],
    // The 31st of every twelfth month from February never comes.
    [{ freq: 'MONTHLY', interval: 12, dtstart: '2026-02-01', bymonthday: '31' }, 'freq'],
  ] as const)('refuse the impossible recurrence %j', (row, fieldName) => {
    expect(codes({ ...row, ...nine })).toEqual([`impossible_recurrence ${fieldName}`])
  })

  it('refuse impossible dates and times, unknown zones, and ends before starts', () => {
    expect(codes({ byday: 'MO', ...nine, valid_from: '2026-02-30' })).toEqual(['impossible_date valid_from'])
    expect(codes({ byday: 'MO', ...nine, valid_to: 'June' })).toEqual(['impossible_date valid_to'])
    expect(codes({ byday: 'MO', ...nine, valid_from: '2026-09-01', valid_to: '2026-06-30' })).toEqual([
      'valid_to_before_valid_from valid_to',
    ])
    expect(codes({ byday: 'MO', opens_at: '9 am', closes_at: '17:00' })).toEqual(['impossible_time opens_at'])
    expect(codes({ byday: 'MO', opens_at: '09:60', closes_at: '17:00' })).toEqual([
      'impossible_time opens_at',
    ])
    expect(codes({ byday: 'MO', opens_at: '10:00', closes_at: '10:00' })).toEqual([
      'impossible_time closes_at',
    ])
    for (const timezone of ['Mars/Olympus', '+99', '???'])
      expect(codes({ byday: 'MO', ...nine, timezone })).toEqual(['unknown_time_zone timezone'])
  })

  it('refuse a session that ends before it starts, and let an opening run past midnight', () => {
    const row = { byday: 'TU', opens_at: '21:00', closes_at: '18:00' }
    expect(codes(row, 'session')).toEqual(['session_ends_before_it_starts closes_at'])
    expect(codes({ ...row, closes_at: '21:00' }, 'session')).toEqual([
      'session_ends_before_it_starts closes_at',
    ])
    expect(openOn(read(row), '2026-06-02')).toBe('21:00-42:00')
  })

  it('are partly unknown where one row of several cannot be used', () => {
    const { schedule, complaints } = readHsdsSchedules(
      [
        { byday: 'MO', ...nine },
        { byday: 'TU', opens_at: '9 am', closes_at: '5 pm' },
      ],
      { timeZone },
    )
    expect(complaints).toEqual([{ code: 'impossible_time', row: 1, fieldName: 'opens_at', value: '9 am' }])
    expect(openOn(schedule, '2026-06-01')).toBe('09:00-17:00')
    expect(unknownOn(schedule, '2026-06-01')).toBe('00:00-09:00, 17:00-24:00')
    expect(unknownOn(schedule, '2026-06-02')).toBe('00:00-24:00')
  })

  it('leave a date unknown on which exceptions contradict each other', () => {
    const { schedule, complaints } = readHsdsSchedules([{ byday: 'MO', ...nine }], {
      timeZone,
      exceptions: [
        { start_date: '2026-06-01', closed: true },
        { start_date: '2026-06-01', opens_at: '10:00', closes_at: '12:00' },
      ],
    })
    expect(complaints).toMatchObject([{ code: 'contradictory_exceptions', value: '2026-06-01' }])
    expect(openOn(schedule, '2026-06-01')).toBe('')
    expect(unknownOn(schedule, '2026-06-01')).toBe('00:00-24:00')
    expect(openOn(schedule, '2026-06-08')).toBe('09:00-17:00')
  })

  it('keep their clock on the days on which it changes', () => {
    expect(openOn(read({ byday: 'SU', opens_at: '02:30', closes_at: '05:00' }), '2026-03-08')).toBe(
      '03:30-05:00',
    )
    expect(openOn(read({ byday: 'SU', opens_at: '01:30', closes_at: '05:00' }), '2026-11-01')).toBe(
      '00:30-05:00',
    )
  })
})
