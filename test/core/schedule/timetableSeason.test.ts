import { expect, it } from 'vitest'
import { timetableSeason } from '../../../core/schedule/timetableSeason.ts'

it('is summer where no date lies outside of it', () => {
  expect(timetableSeason('2026-06-28', '2026-09-05')).toBe('summer')
  expect(timetableSeason('2026-06-14', '2026-09-05')).toBeNull()
  expect(timetableSeason('2026-09-01', '2027-06-30')).toBeNull()
  expect(timetableSeason('2026-07-01', '2027-07-31')).toBeNull()
})

it('ends with Labour Day, the first Monday of September', () => {
  for (const [day, after] of [
    ['2023-09-04', '2023-09-05'],
    ['2024-09-02', '2024-09-03'],
    ['2025-09-01', '2025-09-02'],
    ['2026-09-07', '2026-09-08'],
    ['2027-09-06', '2027-09-07'],
  ]) {
    expect(timetableSeason(`${day.slice(0, 4)}-07-01`, day)).toBe('summer')
    expect(timetableSeason(`${day.slice(0, 4)}-07-01`, after)).toBeNull()
  }
})
