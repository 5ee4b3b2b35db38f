import { describe, expect, it } from 'vitest'
import { attendable, type Course } from '../../../core/schedule/course.ts'
import { listSessions, listWeeklySessions } from '../../../core/schedule/listSessions.ts'
import { readHsdsSchedules } from '../../../core/schedule/readHsdsSchedules.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import { ontario } from './ontario.ts'

const { timeZone } = ontario
const evening = { opens_at: '18:00', closes_at: '21:00', valid_from: '2026-09-01', valid_to: '2027-06-30' }

function course(byday: string): Course {
  const { schedule } = readHsdsSchedules([{ byday, ...evening }], {
    timeZone,
    attendance: 'session',
    closedOnHolidays: true,
    exceptions: [{ start_date: '2026-12-20', end_date: '2027-01-03', closed: true }],
  })
  const level = { scale: 'CLB', from: 3, to: 4 } as const
  return { schedule, level, seats: 18, waitList: 7, nextIntake: '2027-01-05' }
}

describe('sessions', () => {
  it('are dated, from the start of the term to its end', () => {
    const sessions = listSessions(course('TU,TH').schedule, '2026-08-01', '2026-09-08', ontario)
    expect(sessions).toEqual([
      { serviceDate: '2026-09-01', startSeconds: 64_800, endSeconds: 75_600 },
      { serviceDate: '2026-09-03', startSeconds: 64_800, endSeconds: 75_600 },
      { serviceDate: '2026-09-08', startSeconds: 64_800, endSeconds: 75_600 },
    ])
  })

  it('leave out holidays and breaks where the schedule says so', () => {
    const dates = listSessions(course('MO').schedule, '2026-09-01', '2027-02-28', ontario)!.map(
      ({ serviceDate }) => serviceDate,
    )
    expect(dates).not.toContain('2026-09-07')
    expect(dates).not.toContain('2026-10-12')
    expect(dates).not.toContain('2026-12-21')
    expect(dates).not.toContain('2027-02-15')
    // 26 Mondays less three holidays and the two of the break.
    expect(dates.length).toBe(20)
  })

  it('that follow one another stay two', () => {
    const { schedule } = readHsdsSchedules(
      [
        { byday: 'SA', opens_at: '09:00', closes_at: '12:00' },
        { byday: 'SA', opens_at: '12:00', closes_at: '15:00' },
      ],
      { timeZone, attendance: 'session' },
    )
    expect(listSessions(schedule, '2026-06-06', '2026-06-06', ontario)?.length).toBe(2)
  })

  it('are unknown where some hours are', () => {
    expect(listSessions({ kind: 'unknown' }, '2026-06-06', '2026-06-06', ontario)).toBeNull()
  })

  it('of a week are each day and time once', () => {
    const { schedule } = readOpeningHours('Sep-Jun Tu,Th 18:00-21:00', 'session')
    const weekly = listWeeklySessions(listSessions(schedule, '2026-09-01', '2027-06-30', ontario)!)
    expect(weekly.map(({ weekday, startSeconds, dates }) => [weekday, startSeconds, dates.length])).toEqual([
      ['TU', 64_800, 44],
      ['TH', 64_800, 43],
    ])
  })
})

describe('a course', () => {
  const weekly = listWeeklySessions(
    listSessions(course('TU,TH').schedule, '2026-09-01', '2027-06-30', ontario)!,
  )

  it('can be attended only if every weekly session can', () => {
    expect(attendable(weekly, () => true)).toBe(true)
    expect(attendable(weekly, ({ weekday }) => weekday !== 'TH')).toBe(false)
  })

  it('is unknown where a session is and none is impossible', () => {
    expect(attendable(weekly, ({ weekday }) => (weekday === 'TH' ? null : true))).toBeNull()
    expect(attendable(weekly, ({ weekday }) => (weekday === 'TH' ? null : false))).toBe(false)
    expect(attendable(weekly, ({ weekday }) => (weekday === 'TU' ? null : false))).toBe(false)
    expect(attendable(null, () => true)).toBeNull()
    expect(attendable([], () => true)).toBeNull()
  })
})
