import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockTime,
  moveSpan,
  parseClockSpan,
  parseClockTime,
  timeChoices,
} from '../../../web/travel/clockTime.ts'
import { travelQuery } from '../../../web/travel/travelQuery.ts'

describe('a time of a service date', () => {
  it('is read as it was written, past midnight, too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2879 }), (minutes) => {
        expect(parseClockTime(clockTime(minutes))).toBe(minutes)
      }),
    )
    expect(clockTime(1510)).toBe('25:10')
  })

  it.each(['24', '8:5', '48:00', '-1:00', ''])('is not %s', (text) => {
    expect(parseClockTime(text)).toBeUndefined()
  })

  it('makes a span with a later one', () => {
    expect(parseClockSpan('08:00-10:00')).toEqual([480, 600])
    expect(parseClockSpan('10:00-10:00')).toBeUndefined()
    expect(parseClockSpan('08:00-09:00-10:00')).toBeUndefined()
  })

  it('is offered by the quarter of an hour, with the one in force, whatever it is', () => {
    expect(timeChoices(1510).slice(0, 3)).toEqual([240, 255, 270])
    expect(timeChoices(1510)).toContain(1510)
    expect(timeChoices(1260, 1245)[0]).toBe(1260)
    expect(timeChoices(10, 0)[0]).toBe(10)
  })

  it('takes the end of a span along where it passes it', () => {
    expect(moveSpan([1080, 1260], 1140)).toEqual([1140, 1260])
    expect(moveSpan([1080, 1260], 1320)).toEqual([1320, 1500])
    expect(moveSpan([480, 481], 2879)).toEqual([2878, 2879])
  })
})

describe('a request', () => {
  it('names the date and time of transit only', () => {
    const when = { kind: 'session', start: 1080, end: 1260 } as const
    expect(travelQuery({ mode: 'walk' })).toBe('mode=walk')
    expect(decodeURIComponent(travelQuery({ mode: 'transit', date: '2026-12-01', when }))).toBe(
      'mode=transit&date=2026-12-01&session=18:00-21:00',
    )
  })
})
