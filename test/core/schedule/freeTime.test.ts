import { describe, expect, it } from 'vitest'
import { STARTER_PROFILES } from '../../../core/match/starterProfiles.ts'
import { listFreeTime } from '../../../core/schedule/freeTime.ts'
import { totalSeconds } from '../../../core/schedule/interval.ts'
import { listHolidays, PROVINCES } from '../../../core/schedule/listHolidays.ts'
import { datesFrom, written } from './ontario.ts'

const week = datesFrom('2026-07-06', 7)
const freeTime = (id: string) => STARTER_PROFILES.find((each) => each.id === id)!.freeTime!
const freeOn = (id: string, dates: string[]) =>
  listFreeTime(freeTime(id), dates, 'America/Toronto').map((free) => written(free))

describe('free time', () => {
  it('of a farm worker is Thursday and Friday evening and Sunday afternoon', () => {
    const [thursday, friday, sunday] = ['18:30-21:00', '18:30-21:00', '12:00-18:00']
    expect(freeOn('farm-worker', week)).toEqual(['', '', '', thursday, friday, '', sunday])
    const free = listFreeTime(freeTime('farm-worker'), week, 'America/Toronto')
    expect(totalSeconds(free.flat())).toBe(11 * 3600)
    expect(freeTime('farm-worker').modes).toEqual(['bicycle', 'walk'])
  })

  it('of a farm worker ends with the season, and in the harvest there is none', () => {
    expect(freeOn('farm-worker', ['2026-12-13', '2026-12-20'])).toEqual(['12:00-18:00', ''])
    expect(freeOn('farm-worker-harvest', week).join('')).toBe('')
  })

  it('of a learner is on weekday evenings', () => {
    expect(freeOn('evening-learner', week)).toEqual([...Array(5).fill('17:00-22:00'), '', ''])
  })

  it('keeps the clock on the days on which it changes, and seasons that pass the turn of the year', () => {
    const night = {
      ...freeTime('evening-learner'),
      free: [{ weekdays: ['SU'] as const, startSeconds: 0, endSeconds: 4 * 3600 }],
      season: { from: '10-01', to: '03-31' },
    }
    const dates = ['2026-03-08', '2026-06-07', '2026-11-01']
    expect(listFreeTime(night, dates, 'America/Toronto').map((free) => written(free))).toEqual([
      '01:00-04:00',
      '',
      '-01:00-04:00',
    ])
  })

  it('is marked as an assumption in both languages in every profile', () => {
    expect(new Set(STARTER_PROFILES.map(({ id }) => id)).size).toBe(STARTER_PROFILES.length)
    for (const { assumption } of STARTER_PROFILES) {
      expect(assumption.en).toMatch(/^Assumed: /)
      expect(assumption.fr).toMatch(/^Hypothèse\u00a0: /)
    }
  })
})

describe('statutory holidays', () => {
  it('are nine in Ontario', () => {
    expect([...listHolidays('ON', 2026, 2026).keys()].sort()).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-04-03',
      '2026-05-18',
      '2026-07-01',
      '2026-09-07',
      '2026-10-12',
      '2026-12-25',
      '2026-12-26',
    ])
  })

  it('have a French name of their own, every one', () => {
    for (const province of PROVINCES)
      for (const { en, fr } of listHolidays(province, 2024, 2030).values())
        expect(fr, `${province} ${en}`).not.toBe(en)
    expect(listHolidays('ON', 2026, 2026).get('2026-02-16')).toEqual({
      en: 'Family Day',
      fr: 'Fête de la famille',
    })
  })

  it('differ by province', () => {
    const days = (province: (typeof PROVINCES)[number]) => listHolidays(province, 2026, 2026)
    expect(days('QC').get('2026-06-24')).toEqual({ en: 'National Holiday', fr: 'Fête nationale du Québec' })
    expect(days('QC').has('2026-02-16')).toBe(false)
    expect(days('BC').has('2026-09-30')).toBe(true)
    expect(listHolidays('BC', 2022, 2022).has('2022-09-30')).toBe(false)
    for (const province of PROVINCES) {
      expect(days(province).size, province).toBeGreaterThanOrEqual(6)
      expect(days(province).has('2026-12-25'), province).toBe(true)
      expect(days(province).has('2026-04-06'), province).toBe(false)
    }
  })
})
