import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packPointSteps } from '../../../core/gaps/packSteps.ts'
import { pointSteps } from '../../../core/gaps/pointSteps.ts'
import { NO_LIMIT } from '../../../core/gaps/shortestLimits.ts'
import {
  BOTH,
  everyTime,
  HOME,
  OPEN_SHIFT,
  PERHAPS_SHIFT,
  stepsByFlags,
  THERE,
  WITHIN,
} from '../../../core/gaps/timeFlags.ts'
import type { ThreeValued } from '../../../core/match/threeValued.ts'

/** Instants of arrival, each with what holds then. */
interface Instant {
  there: boolean
  home: boolean
  hours: ThreeValued
}

const someInstants = fc.array(
  fc.record({
    there: fc.boolean(),
    home: fc.boolean(),
    hours: fc.constantFrom<ThreeValued[]>('yes', 'no', 'unknown'),
  }),
  { minLength: 1, maxLength: 4 },
)

function flagsOf(instants: readonly Instant[]): number {
  let flags = 0
  for (const { there, home, hours } of instants) {
    const own = (there ? THERE : 0) | (home ? HOME : 0) | (there && home ? BOTH : 0)
    flags |= own
    if (hours === 'yes') flags |= own << OPEN_SHIFT
    if (hours !== 'no') flags |= own << PERHAPS_SHIFT
  }
  return flags
}

const hoursOf = (instants: readonly Instant[]): ThreeValued =>
  instants.some(({ hours }) => hours === 'yes')
    ? 'yes'
    : instants.some(({ hours }) => hours === 'unknown')
      ? 'unknown'
      : 'no'

const NO = { there: 2, home: 4, closed: 8 }

test('one instant at which all holds is what covers a person, for certain or perhaps', () => {
  fc.assert(
    fc.property(someInstants, (instants) => {
      const byte = stepsByFlags(hoursOf(instants))[flagsOf(instants) | WITHIN]
      const covers = (hours: ThreeValued[]) =>
        instants.some((each) => each.there && each.home && hours.includes(each.hours))
      expect(byte === 0).toBe(covers(['yes']))
      expect((byte & 15) === 0).toBe(covers(['yes', 'unknown']))
    }),
  )
})

test('a step that alone is no is one whose lifting covers the person, and the first that is no is the first that no instant passes', () => {
  fc.assert(
    fc.property(someInstants, (instants) => {
      const no = stepsByFlags(hoursOf(instants))[flagsOf(instants) | WITHIN] & 15
      const passes = (lifted: number) =>
        instants.some(
          (each) =>
            (each.there || lifted === NO.there) &&
            (each.home || lifted === NO.home) &&
            (each.hours !== 'no' || lifted === NO.closed),
        )
      for (const step of [NO.there, NO.home, NO.closed]) if (no === step) expect(passes(step)).toBe(true)
      const first = !instants.some(({ there }) => there)
        ? NO.there
        : !instants.some(({ there, home }) => there && home)
          ? NO.home
          : passes(0)
            ? 0
            : NO.closed
      expect(no & -no).toBe(first)
    }),
  )
})

test('beyond the limit at the best departure only that and the hours are judged', () => {
  expect(stepsByFlags('unknown')[0]).toBe(
    packPointSteps({ 'too-far': 'no', 'no-ride-there': 'yes', 'no-ride-home': 'yes', closed: 'unknown' }),
  )
})

test('of several times that all are needed a no wins over an unknown', () => {
  const travel = THERE | HOME | BOTH | WITHIN
  const unknown = stepsByFlags('unknown')[travel | ((THERE | HOME | BOTH) << PERHAPS_SHIFT)]
  const closed = stepsByFlags('no')[travel]
  expect(unknown).toBe(128)
  expect(everyTime(unknown, closed)).toBe(8)
  expect(everyTime(0, unknown)).toBe(128)
})

test('any mode is enough at each time; every time is needed or any; each limit is judged for itself', () => {
  const ask = { kind: 'session' as const, startSeconds: 0, endSeconds: 1, open: 'yes' as const }
  const none = [NO_LIMIT, NO_LIMIT, NO_LIMIT]
  const one = {
    // Both points are within the second limit at the best departure, the first within the first too.
    best: [Uint8Array.of(0, 1)],
    times: [
      {
        ask,
        hours: 'yes' as const,
        found: [
          [0, 1, 1, ...none],
          [...none, ...none],
        ].map((each) => Uint8Array.from(each)),
      },
      {
        ask,
        hours: 'yes' as const,
        found: [
          [...none, ...none],
          [0, NO_LIMIT, NO_LIMIT, ...none],
        ].map((each) => Uint8Array.from(each)),
      },
    ],
  }
  // 4 = no way home, 6 = neither way, 1 = too far.
  expect(pointSteps([one], 2, 'every', 2).map((each) => [...each])).toEqual([
    [4, 1],
    [4, 6],
  ])
  expect(pointSteps([one], 2, 'any', 2).map((each) => [...each])).toEqual([
    [4, 1],
    [0, 6],
  ])
})
