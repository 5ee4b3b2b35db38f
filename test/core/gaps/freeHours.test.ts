import { expect, it } from 'vitest'
import { askTimes } from '../../../core/gaps/askTimes.ts'
import { courseTimes } from '../../../core/gaps/courseTimes.ts'
import type { StandardTime } from '../../../core/gaps/standardRecord.ts'
import { readHsdsSchedules } from '../../../core/schedule/readHsdsSchedules.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'

const HOUR = 3600
const MONDAY = '2026-07-06'
const context = { timeZone: 'America/Toronto', holidays: new Set<string>() }
const open = readOpeningHours('Mo 08:00-20:00').schedule
const visit = (need: 'any' | 'every'): StandardTime => ({
  kind: 'opening',
  times: [{ day: 1, startSeconds: 9 * HOUR, endSeconds: 17 * HOUR }],
  need,
  visitSeconds: HOUR,
})
const hours = (from: number, to: number) => ({ startSeconds: from * HOUR, endSeconds: to * HOUR })
const ask = (time: StandardTime, free: ReturnType<typeof hours>[] | null) =>
  askTimes({ time, assumeHours: true }, open, [MONDAY], context, free && [free])

it('asks for visits in each stretch of free time, with the ways within it too', () => {
  const asked = ask(visit('any'), [hours(8, 11), hours(15, 22)])
  expect(asked.map(({ time, hours: told, ask: each }) => [time, told, each])).toEqual([
    [
      0,
      'yes',
      expect.objectContaining({
        window: { from: 9 * HOUR, to: 10 * HOUR },
        free: { from: 8 * HOUR, to: 11 * HOUR },
      }),
    ],
    [
      0,
      'yes',
      expect.objectContaining({
        window: { from: 15 * HOUR, to: 16 * HOUR },
        free: { from: 15 * HOUR, to: 22 * HOUR },
      }),
    ],
  ])
  expect(ask(visit('every'), [hours(8, 11), hours(14, 22)])).toMatchObject([
    { ask: { window: { from: 14 * HOUR, to: 16 * HOUR } } },
  ])
})

it('is closed to whoever is not free for a visit, as in the harvest', () => {
  for (const free of [[], [hours(16.5, 22)], [hours(6, 9)]])
    expect(ask(visit('any'), free)).toMatchObject([{ hours: 'no', assumed: false }])
  expect(ask(visit('any'), null)).toMatchObject([{ hours: 'yes' }])
})

it('wants a session whole in free time, of a course at its own hours', () => {
  const session: StandardTime = { kind: 'session', times: [{ day: 1, ...hours(9, 12) }], need: 'every' }
  expect(ask(session, [hours(9, 12)])).toMatchObject([{ hours: 'yes', assumed: true }])
  expect(ask(session, [hours(9, 11)])).toMatchObject([{ hours: 'no', assumed: false }])
  const { schedule } = readHsdsSchedules(
    [
      {
        freq: 'WEEKLY',
        byday: 'MO',
        opens_at: '09:30',
        closes_at: '12:30',
        valid_from: '2026-05-04',
        valid_to: '2026-08-31',
      },
    ],
    { timeZone: 'America/Toronto', attendance: 'session' },
  )
  const courseIn = (free: ReturnType<typeof hours>) =>
    courseTimes([{ day: 1, ...hours(9, 12) }], schedule, [MONDAY], MONDAY, context, [[free]])
  expect(courseIn(hours(9, 13))).toMatchObject([{ hours: 'yes' }])
  expect(courseIn(hours(9, 12))).toMatchObject([{ hours: 'no' }])
})
