import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listHours } from '../../../core/schedule/listHours.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import { datesFrom, ontario, openOn, unknownOn } from './ontario.ts'

const read = (text: string | null) => readOpeningHours(text).schedule
const codes = (text: string | null, attendance: 'opening' | 'session' = 'opening') =>
  readOpeningHours(text, attendance).complaints.map(({ code }) => code)

describe('opening_hours text', () => {
  it('gives hours by date, with later rules in place of earlier ones', () => {
    const schedule = read('Mo-Fr 09:00-17:00; We 09:00-19:30')
    expect(openOn(schedule, '2026-06-02')).toBe('09:00-17:00')
    expect(openOn(schedule, '2026-06-03')).toBe('09:00-19:30')
    expect(openOn(schedule, '2026-06-06')).toBe('')
  })

  it('closes after midnight on the date on which it opened', () => {
    const schedule = read('Sa 22:00-01:10')
    expect(openOn(schedule, '2026-06-06')).toBe('22:00-25:10')
    expect(openOn(schedule, '2026-06-07')).toBe('')
  })

  it('knows seasons, also over the turn of the year', () => {
    const schedule = read('Sep-Jun Tu,Th 18:00-21:00')
    expect(openOn(schedule, '2026-09-01')).toBe('18:00-21:00')
    expect(openOn(schedule, '2027-06-29')).toBe('18:00-21:00')
    expect(openOn(schedule, '2026-07-07')).toBe('')
    expect(openOn(read('Oct-Mar We 18:30-20:30'), '2027-01-06')).toBe('18:30-20:30')
    expect(openOn(read('2026 Sep 08-2027 Jun 18 Tu 18:00-21:00'), '2026-09-01')).toBe('')
  })

  it('is open all day with 24/7, cut at midnight', () => {
    const hours = listHours(read('24/7'), datesFrom('2026-06-01', 3), ontario)
    expect(hours.map(({ open }) => open)).toEqual(Array(3).fill([{ startSeconds: 0, endSeconds: 86_400 }]))
  })

  it('counts the hours of the days on which the clocks change', () => {
    expect(openOn(read('24/7'), '2026-03-08')).toBe('01:00-24:00')
    expect(openOn(read('24/7'), '2026-11-01')).toBe('-01:00-24:00')
    expect(openOn(read('Su 02:30-05:00'), '2026-03-08')).toBe('03:30-05:00')
    expect(openOn(read('Su 01:30-05:00'), '2026-11-01')).toBe('00:30-05:00')
    // 22:00 to 3:00 lasts four hours in the night of March and six in that of November.
    expect(openOn(read('Sa 22:00-03:00'), '2026-03-07')).toBe('22:00-26:00')
    expect(openOn(read('Sa 22:00-03:00'), '2026-10-31')).toBe('22:00-28:00')
  })

  it('takes statutory holidays of the province for PH', () => {
    const closed = read('Mo-Fr 09:00-17:00; PH off')
    expect(openOn(closed, '2026-02-16')).toBe('')
    expect(openOn(closed, '2026-02-17')).toBe('09:00-17:00')
    // The first Monday in August and Easter Monday are no statutory holidays in Ontario.
    expect(openOn(closed, '2026-08-03')).toBe('09:00-17:00')
    expect(openOn(closed, '2026-04-06')).toBe('09:00-17:00')
    expect(openOn(read('Mo-Fr 09:00-17:00; PH 10:00-12:00'), '2026-12-25')).toBe('10:00-12:00')
    expect(openOn(read('Sa,PH 10:00-12:00'), '2026-07-01')).toBe('10:00-12:00')
    expect(openOn(read('Sa,PH 10:00-12:00'), '2026-07-02')).toBe('')
    expect(openOn(read('Mo-Fr 09:00-17:00 open "not on PH"'), '2026-02-16')).toBe('09:00-17:00')
  })

  it('does not spill into a morning from the eve of which it is closed', () => {
    const schedule = read('Mo-Su 20:00-02:00; PH off')
    expect(openOn(schedule, '2026-12-24')).toBe('20:00-24:00')
    expect(openOn(schedule, '2026-12-25')).toBe('')
    expect(openOn(schedule, '2026-12-26')).toBe('')
    expect(openOn(schedule, '2026-12-27')).toBe('20:00-26:00')
    expect(openOn(read('Mo-Su 20:00-02:00; Sa off'), '2026-06-07')).toBe('20:00-26:00')
  })

  it('keeps what is open only perhaps apart', () => {
    const schedule = read('Mo-Fr 09:00-12:00 "by appointment"; Sa 10:00-12:00; Su 17:00+')
    expect(openOn(schedule, '2026-06-01')).toBe('')
    expect(unknownOn(schedule, '2026-06-01')).toBe('09:00-12:00')
    expect(openOn(schedule, '2026-06-06')).toBe('10:00-12:00')
    expect(unknownOn(schedule, '2026-06-07')).toMatch(/^17:00-/)
  })

  it('is unknown all day, never open, where there is nothing to read', () => {
    for (const text of [null, '', '   ']) {
      expect(codes(text)).toEqual(['no_hours'])
      expect(openOn(read(text), '2026-06-01')).toBe('')
      expect(unknownOn(read(text), '2026-06-01')).toBe('00:00-24:00')
    }
  })

  it('is unknown where days have no hours', () => {
    expect(codes('Mo-Fr')).toEqual(['no_hours'])
    expect(codes('Mo-Fr 09:00-17:00; Sa')).toEqual(['no_hours'])
    expect(codes('open')).toEqual(['no_hours'])
    expect(read('Mo-Fr')).toEqual({ kind: 'unknown' })
  })

  it('is unknown, with the text in the complaint, where it cannot be read', () => {
    for (const text of ['blah blah', 'Feb 30 10:00-12:00', 'Mo 25:00-26:00', 'Mo 09:00', '09:00', '<b>']) {
      expect(readOpeningHours(text)).toEqual({
        schedule: { kind: 'unknown' },
        complaints: [{ code: 'unreadable_hours', row: null, fieldName: null, value: text }],
      })
    }
  })

  it('says what it made of loose writing', () => {
    const { schedule, complaints } = readOpeningHours('mon-fri 9am-5pm')
    expect(schedule).toEqual({ kind: 'text', text: 'Mo-Fr 09:00-17:00' })
    expect(complaints).toMatchObject([
      { code: 'hours_read_loosely', value: 'mon-fri 9am-5pm > Mo-Fr 09:00-17:00' },
    ])
    expect(read('lundi 9h-17h')).toEqual({ kind: 'text', text: 'Mo 09:00-17:00' })
  })

  it('is unknown where two rules say different things about the same days', () => {
    expect(codes('Mo-Fr 09:00-17:00; Mo-Fr off')).toEqual(['contradictory_rules'])
    expect(codes('Mo-Fr 09:00-17:00; Mo-Fr 10:00-18:00')).toEqual(['contradictory_rules'])
    expect(codes('Mo-Fr 09:00-17:00; Mo-Fr 09:00-17:00')).toEqual([])
    expect(codes('Mo-Fr 09:00-17:00; We off')).toEqual([])
  })

  it('is unknown where it hangs on the sun, on school holidays, or on kinds of holidays', () => {
    expect(codes('sunrise-sunset')).toEqual(['sun_times_not_known'])
    expect(codes('Mo-Fr 09:00-17:00; SH off')).toEqual(['school_holidays_not_known'])
    expect(codes('PH Mo-Fr 10:00-12:00')).toEqual(['holiday_rule_not_supported'])
    expect(codes('PH -1 day 10:00-12:00')).toEqual(['holiday_rule_not_supported'])
  })

  it('takes closing before opening for after midnight, and refuses it for a session', () => {
    expect(openOn(read('Tu 21:00-18:00'), '2026-06-02')).toBe('21:00-42:00')
    expect(codes('Tu 21:00-18:00')).toEqual([])
    expect(readOpeningHours('Tu 21:00-18:00', 'session').schedule).toEqual({ kind: 'unknown' })
    expect(codes('Tu 21:00-18:00', 'session')).toEqual(['session_ends_before_it_starts'])
    expect(codes('Tu 18:00-21:00', 'session')).toEqual([])
  })

  it('gives the same hours whatever the clock of the machine', () => {
    const script = `
      import { listHours } from './core/schedule/listHours.ts'
      import { readOpeningHours } from './core/schedule/readOpeningHours.ts'
      const context = { timeZone: 'America/Toronto', holidays: new Set(['2026-12-25']) }
      const dates = []
      for (let day = 0; day < 365; day++) dates.push(new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))
      const texts = ['24/7', 'Mo-Fr 09:00-17:00; PH off', 'Sa 22:00-03:30', 'Mo-Su 00:30-05:00', 'Sep-Jun Tu,Th 18:00-21:00']
      console.log(JSON.stringify(texts.map((text) => listHours(readOpeningHours(text).schedule, dates, context))))`
    const answers = ['UTC', 'America/Toronto', 'Europe/Paris', 'Asia/Kathmandu'].map((TZ) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: resolve(import.meta.dirname, '../../..'),
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0].length).toBeGreaterThan(50_000)
  })
})
