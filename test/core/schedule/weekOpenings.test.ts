import { describe, expect, it } from 'vitest'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'
import { weekOpenings } from '../../../core/schedule/weekOpenings.ts'

/** Monday to Sunday. */
const DATES = [30, 1, 2, 3, 4, 5, 6].map(
  (day) => `2026-${day === 30 ? '11' : '12'}-${String(day).padStart(2, '0')}`,
)
const CONTEXT = { timeZone: 'America/Toronto', holidays: new Set<string>() }
const hours = (text: string | null) => readOpeningHours(text).schedule
const week = (openings: string | null, courses: (string | null)[] | null = null, context = CONTEXT) =>
  weekOpenings(hours(openings), courses?.map(hours) ?? null, DATES, '2026-12-01', context)
const at = (day: number, hour: number) => (day * 24 + hour) * 3600

describe('the hours of a week', () => {
  it('count from Monday midnight', () => {
    expect(week('Th 18:00-21:00')).toEqual({
      open: [{ startSeconds: 324_000, endSeconds: 334_800 }],
      unknown: [],
    })
  })

  it('run past midnight, from Sunday into Monday', () => {
    expect(week('Su 22:00-02:00').open).toEqual([
      { startSeconds: 0, endSeconds: at(0, 2) },
      { startSeconds: at(6, 22), endSeconds: at(7, 0) },
    ])
    expect(week('24/7').open).toEqual([{ startSeconds: 0, endSeconds: at(7, 0) }])
  })

  it('are unknown where nobody said them, never open', () => {
    const all = { open: [], unknown: [{ startSeconds: 0, endSeconds: at(7, 0) }] }
    expect(week(null)).toEqual(all)
    expect(week('by appointment, call')).toEqual(all)
    expect(week(null, [])).toEqual(all)
  })

  it('are those of the sessions where only these are known, in term or not', () => {
    const tuesday = [{ startSeconds: at(1, 18), endSeconds: at(1, 21) }]
    expect(week(null, ['Jan-Jun Tu 18:00-21:00'])).toEqual({ open: tuesday, unknown: [] })
    expect(week('Mo 09:00-12:00', ['Tu 18:00-21:00']).open).toEqual([
      { startSeconds: at(0, 9), endSeconds: at(0, 12) },
      ...tuesday,
    ])
  })

  it('leave open what the sessions do not say', () => {
    expect(week('Mo 09:00-12:00', [null])).toEqual({
      open: [{ startSeconds: at(0, 9), endSeconds: at(0, 12) }],
      unknown: [
        { startSeconds: 0, endSeconds: at(0, 9) },
        { startSeconds: at(0, 12), endSeconds: at(7, 0) },
      ],
    })
  })

  it('know the holidays of the dates', () => {
    const context = { ...CONTEXT, holidays: new Set([DATES[1]]) }
    expect(week('Mo-Tu 09:00-12:00; PH off', null, context).open).toEqual([
      { startSeconds: at(0, 9), endSeconds: at(0, 12) },
    ])
  })
})
