import { describe, expect, it } from 'vitest'
import { clockInstant, dateAt, isTimeZone, serviceSeconds } from '../../../core/schedule/clockTime.ts'

const toronto = 'America/Toronto'
const utc = (text: string) => Date.parse(`${text}Z`) / 1000

describe('clock readings', () => {
  it('are seconds of the service date on an ordinary day, past midnight too', () => {
    expect(serviceSeconds('2026-06-02', 9 * 3600, toronto)).toBe(32_400)
    expect(serviceSeconds('2026-06-02', 25 * 3600 + 600, toronto)).toBe(90_600)
  })

  it('that the clocks skip are counted with the offset before the change', () => {
    expect(clockInstant('2026-03-08', 2.5 * 3600, toronto)).toBe(utc('2026-03-08T07:30'))
    expect(clockInstant('2026-03-08', 3 * 3600, toronto)).toBe(utc('2026-03-08T07:00'))
    expect(serviceSeconds('2026-03-08', 0, toronto)).toBe(3600)
    expect(serviceSeconds('2026-03-07', 27 * 3600, toronto)).toBe(26 * 3600)
  })

  it('that occur twice are the first', () => {
    expect(clockInstant('2026-11-01', 1.5 * 3600, toronto)).toBe(utc('2026-11-01T05:30'))
    expect(clockInstant('2026-11-01', 2 * 3600, toronto)).toBe(utc('2026-11-01T07:00'))
    expect(serviceSeconds('2026-11-01', 0, toronto)).toBe(-3600)
  })

  it('follow half-hour zones and zones that change at midnight', () => {
    expect(clockInstant('2026-07-01', 9 * 3600, 'America/St_Johns')).toBe(utc('2026-07-01T11:30'))
    expect(clockInstant('2026-04-24', 0, 'Africa/Cairo')).toBe(utc('2026-04-23T22:00'))
    expect(dateAt(utc('2026-07-01T02:29'), 'America/St_Johns')).toBe('2026-06-30')
  })

  it('agree with the clock at every quarter hour of a year', () => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: toronto, timeStyle: 'short' })
    for (let day = 0; day < 365; day++) {
      const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)
      for (let reading = 0; reading < 86_400; reading += 900) {
        const instant = clockInstant(date, reading, toronto)
        const skipped = date === '2026-03-08' && reading >= 7200 && reading < 10_800
        const shown = skipped ? reading + 3600 : reading
        const text = `${String(Math.floor(shown / 3600)).padStart(2, '0')}:${String((shown / 60) % 60).padStart(2, '0')}`
        if (format.format(instant * 1000) !== text || dateAt(instant, toronto) !== date)
          expect.fail(`${date} ${text}`)
      }
    }
  })

  it('know which zones there are', () => {
    expect(['America/Toronto', 'UTC', '-05:00'].every(isTimeZone)).toBe(true)
    expect(['Mars/Olympus', ''].some(isTimeZone)).toBe(false)
  })
})
