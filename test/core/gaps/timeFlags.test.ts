import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packPointSteps } from '../../../core/gaps/packSteps.ts'
import { pointSteps } from '../../../core/gaps/pointSteps.ts'
import {
  BOTH,
  everyTime,
  HOME,
  OPEN_SHIFT,
  PERHAPS_SHIFT,
  pointStepsOf,
  THERE,
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
      const byte = pointStepsOf(flagsOf(instants), true, hoursOf(instants))
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
      const no = pointStepsOf(flagsOf(instants), true, hoursOf(instants)) & 15
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
  expect(pointStepsOf(0, false, 'unknown')).toBe(
    packPointSteps({ 'too-far': 'no', 'no-ride-there': 'yes', 'no-ride-home': 'yes', closed: 'unknown' }),
  )
})

test('of several times that all are needed a no wins over an unknown', () => {
  const unknown = pointStepsOf(
    THERE | HOME | BOTH | ((THERE | HOME | BOTH) << PERHAPS_SHIFT),
    true,
    'unknown',
  )
  const closed = pointStepsOf(THERE | HOME | BOTH, true, 'no')
  expect(unknown).toBe(128)
  expect(everyTime([unknown, closed])).toBe(8)
  expect(everyTime([0, unknown])).toBe(128)
})

test('any mode is enough at each time; every time is needed or any', () => {
  const all = (THERE | HOME | BOTH) * 0b1001001
  const there = THERE * 0b1001001
  const one = {
    best: [Uint8Array.of(1, 0)],
    times: [
      { hours: 'yes' as const, flags: [Uint16Array.of(all, 0), Uint16Array.of(0, 0)] },
      { hours: 'yes' as const, flags: [Uint16Array.of(0, 0), Uint16Array.of(there, 0)] },
    ],
  }
  expect([...pointSteps([one], 2, 'every')]).toEqual([4, 1])
  expect([...pointSteps([one], 2, 'any')]).toEqual([0, 1])
})
