import { describe, expect, it } from 'vitest'
import type { Isochrones } from '../../../web/isochrone/isochrone.ts'
import { noServiceDay } from '../../../web/isochrone/noServiceDay.ts'

const answer = (properties: object) => ({ features: [{ properties }] }) as unknown as Isochrones
const day = { date: '2026-12-01', trips: 10, nearest: [] }

describe('a date without trips', () => {
  it('is known from the list of dates, before anything is asked', () => {
    const empty = { date: '2026-08-20', trips: 0, nearest: [{ date: '2026-09-01', trips: 4 }] }
    expect(noServiceDay(empty, null)).toEqual({ date: '2026-08-20', nearest: ['2026-09-01'] })
    expect(noServiceDay(null, null)).toEqual({ date: null, nearest: [] })
  })

  it('is taken from an answer that gives it as its reason', () => {
    const told = {
      reason: 'no_service_on_date',
      service_date: '2026-12-25',
      nearest_dates: '2026-12-24 2026-12-26',
    }
    expect(noServiceDay(day, answer(told))).toEqual({
      date: '2026-12-25',
      nearest: ['2026-12-24', '2026-12-26'],
    })
  })

  it('is not where trips run', () => {
    expect(noServiceDay(day, null)).toBeNull()
    expect(noServiceDay(day, answer({ trips: 10 }))).toBeNull()
  })
})
