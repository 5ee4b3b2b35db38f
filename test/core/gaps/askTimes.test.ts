import { describe, expect, it } from 'vitest'
import { askTimes } from '../../../core/gaps/askTimes.ts'
import { courseTimes } from '../../../core/gaps/courseTimes.ts'
import type { DayTime, StandardTime } from '../../../core/gaps/standardRecord.ts'
import { readHsdsSchedules } from '../../../core/schedule/readHsdsSchedules.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'

const HOUR = 3600
const DATES = ['2026-09-15', '2026-09-17']
const EVENINGS: DayTime[] = [
  { day: 2, startSeconds: 18 * HOUR, endSeconds: 21 * HOUR },
  { day: 4, startSeconds: 18 * HOUR, endSeconds: 21 * HOUR },
]
const context = { timeZone: 'America/Toronto', holidays: new Set<string>() }
const evening: StandardTime = { kind: 'session', times: EVENINGS, need: 'every' }
const office: StandardTime = {
  kind: 'opening',
  times: [{ day: 2, startSeconds: 9 * HOUR, endSeconds: 17 * HOUR }],
  need: 'any',
  visitSeconds: HOUR,
}
const ask = (time: StandardTime, hours: string | null, assumeHours = false) =>
  askTimes({ time, assumeHours }, readOpeningHours(hours).schedule, DATES, context)

describe('openings', () => {
  it('may be entered until an hour before they close, within the hours of the standard', () => {
    const [asked] = ask(office, 'Mo-Fr 10:00-12:00,15:00-20:00')
    expect(asked).toMatchObject({ hours: 'yes', assumed: false, date: '2026-09-15' })
    expect(asked.ask).toMatchObject({
      window: { from: 9 * HOUR, to: 16 * HOUR },
      open: [
        { from: 10 * HOUR, to: 11 * HOUR },
        { from: 15 * HOUR, to: 16 * HOUR },
      ],
    })
  })

  it('are closed where no visit fits, unknown without hours, and assumed only where the standard says so', () => {
    expect(ask(office, 'Mo-Fr 09:00-09:30')[0].hours).toBe('no')
    expect(ask(office, null)[0]).toMatchObject({ hours: 'unknown', assumed: false })
    expect(ask(office, null, true)[0]).toMatchObject({ hours: 'yes', assumed: true })
    expect(ask(office, 'Sa 09:00-17:00', true)[0]).toMatchObject({ hours: 'no', assumed: false })
  })

  it('of the evening before reach past midnight', () => {
    const night: StandardTime = {
      ...office,
      times: [{ day: 2, startSeconds: 0, endSeconds: 3 * HOUR }],
      visitSeconds: HOUR,
    }
    expect(ask(night, 'Mo 20:00-02:00')[0].ask).toMatchObject({ open: [{ from: 0, to: HOUR }] })
  })
})

describe('sessions', () => {
  it('take hours within theirs for their own, and do not take an open door for a class', () => {
    expect(ask(evening, 'Tu,Th 18:30-20:30').map((each) => each.ask)).toMatchObject([
      { startSeconds: 18.5 * HOUR, endSeconds: 20.5 * HOUR, open: 'yes' },
      { startSeconds: 18.5 * HOUR, endSeconds: 20.5 * HOUR, open: 'yes' },
    ])
    expect(ask(evening, 'Mo-Fr 09:00-22:00').map(({ hours }) => hours)).toEqual(['unknown', 'unknown'])
    expect(ask(evening, 'Mo-Fr 09:00-22:00', true).map(({ assumed }) => assumed)).toEqual([true, true])
    expect(ask(evening, 'Mo-Fr 09:00-17:00', true).map(({ hours }) => hours)).toEqual(['no', 'no'])
    expect(ask(evening, 'Tu 18:00-21:00').map(({ hours }) => hours)).toEqual(['yes', 'no'])
  })
})

describe('courses', () => {
  const course = (...rows: [days: string, opens: string, closes: string][]) =>
    courseTimes(
      EVENINGS,
      readHsdsSchedules(
        rows.map(([byday, opens_at, closes_at]) => ({
          freq: 'WEEKLY',
          byday,
          opens_at,
          closes_at,
          valid_from: '2026-10-01',
          valid_to: '2027-06-30',
        })),
        { timeZone: 'America/Toronto', attendance: 'session' },
      ).schedule,
      DATES,
      '2026-09-15',
      context,
    )

  it('are attended at their own hours, in a week before their term too', () => {
    expect(course(['TU', '18:30', '21:30'])?.map((each) => [each.date, each.ask])).toEqual([
      ['2026-09-15', { kind: 'session', startSeconds: 18.5 * HOUR, endSeconds: 21.5 * HOUR, open: 'yes' }],
    ])
    expect(course(['TU,TH', '18:00', '21:00'])?.map(({ hours }) => hours)).toEqual(['yes', 'yes'])
  })

  it('with a session outside the standard are closed: half a course is none', () => {
    expect(course(['TU,SA', '18:00', '21:00'])?.map(({ hours }) => hours)).toEqual(['no', 'no'])
    expect(course(['TU', '09:00', '12:00'])?.map(({ hours }) => hours)).toEqual(['no', 'no'])
  })

  it('that nobody can read are not known', () => {
    expect(courseTimes(EVENINGS, { kind: 'unknown' }, DATES, '2026-09-15', context)).toBeNull()
  })
})
