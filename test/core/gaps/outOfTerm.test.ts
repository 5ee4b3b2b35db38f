import { expect, it } from 'vitest'
import { outOfTerm } from '../../../core/gaps/outOfTerm.ts'
import { readOpeningHours } from '../../../core/schedule/readOpeningHours.ts'

const context = { timeZone: 'America/Toronto', holidays: new Set<string>() }
const course = (text: string) => readOpeningHours(text).schedule
const USED = ['2026-09-01', '2026-09-03']
const term = (text: string) => outOfTerm(course(text), USED, '2026-09-01', context)

it('names the sessions of a course that has not begun or has ended on the dates used', () => {
  expect(term('2026 Sep 08-2027 Jan 28 Tu,Th 18:00-21:00')).toEqual({ begins: '2026-09-08' })
  expect(term('2026 Apr 07-2026 Jun 25 Tu,Th 18:00-21:00')).toEqual({ ended: '2026-06-25' })
})

it('is silent about a course that is in term, or whose sessions nobody knows', () => {
  expect(term('Tu,Th 18:00-21:00')).toBeNull()
  expect(term('2026 Sep 02-2026 Dec 17 We,Th 18:00-21:00')).toBeNull()
  expect(outOfTerm({ kind: 'unknown' }, USED, '2026-09-01', context)).toBeNull()
})
