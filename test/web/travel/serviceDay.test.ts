import { describe, expect, it } from 'vitest'
import type { ServiceDates } from '../../../server/contract/travelQuery.ts'
import { onDate, serviceDay } from '../../../web/travel/serviceDay.ts'

const dates: ServiceDates = {
  timeZone: 'America/Toronto',
  default: { date: '2026-12-02', trips: 9 },
  dates: [
    { date: '2026-11-30', trips: 5 },
    { date: '2026-12-01', trips: 7 },
    { date: '2026-12-02', trips: 9 },
    { date: '2026-12-03', trips: 0 },
    { date: '2026-12-04', trips: 0 },
    { date: '2026-12-05', trips: 3 },
    { date: '2026-12-06', trips: 2 },
  ],
}

describe('the service date', () => {
  it('is the usual one where none is asked for', () => {
    expect(serviceDay(dates, null)).toEqual({ date: '2026-12-02', trips: 9, nearest: [] })
  })

  it('without service names the nearest dates with service, in their order', () => {
    const day = serviceDay(dates, '2026-12-04')
    expect(day).toMatchObject({ date: '2026-12-04', trips: 0 })
    expect(day?.nearest.map((one) => one.date)).toEqual([
      '2026-12-01',
      '2026-12-02',
      '2026-12-05',
      '2026-12-06',
    ])
  })

  it('outside the timetables has no service', () => {
    const day = serviceDay(dates, '2027-08-01')
    expect(day?.trips).toBe(0)
    expect(day?.nearest.at(-1)?.date).toBe('2026-12-06')
  })

  it('is none where no date has service', () => {
    expect(serviceDay({ ...dates, default: null, dates: [] }, null)).toBeNull()
  })

  it('changes nothing for those who need no timetable', () => {
    expect(onDate({ mode: 'car' }, serviceDay(dates, null))).toEqual({ mode: 'car' })
  })
})
