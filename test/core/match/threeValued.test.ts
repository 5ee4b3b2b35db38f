import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  agreed,
  and,
  boundsOf,
  not,
  or,
  type ThreeValued,
  threeValued,
} from '../../../core/match/threeValued.ts'

const value = fc.constantFrom<ThreeValued>('yes', 'no', 'unknown')
const worldsOf = (values: readonly ThreeValued[]): boolean[][] =>
  values.reduce<boolean[][]>(
    (worlds, each) =>
      worlds.flatMap((world) =>
        (each === 'unknown' ? [true, false] : [each === 'yes']).map((bit) => [...world, bit]),
      ),
    [[]],
  )
const summary = (answers: boolean[]): ThreeValued => agreed(answers.map(threeValued))

it('answers as two-valued logic does in every world that the unknowns allow', () => {
  fc.assert(
    fc.property(fc.array(value, { maxLength: 6 }), value, (values, one) => {
      const worlds = worldsOf(values)
      expect(and(...values)).toBe(summary(worlds.map((world) => world.every(Boolean))))
      expect(or(...values)).toBe(summary(worlds.map((world) => world.some(Boolean))))
      expect(not(one)).toBe(summary(worldsOf([one]).map(([bit]) => !bit)))
    }),
    { numRuns: 1000 },
  )
})

it('takes unknown as no below and as yes above', () => {
  expect(boundsOf('unknown')).toEqual({ lower: false, upper: true })
  expect(boundsOf('yes')).toEqual({ lower: true, upper: true })
  expect(boundsOf('no')).toEqual({ lower: false, upper: false })
  expect([null, undefined, true, false].map(threeValued)).toEqual(['unknown', 'unknown', 'yes', 'no'])
})

it('agrees on nothing when asked about no world', () => expect(agreed([])).toBe('unknown'))
