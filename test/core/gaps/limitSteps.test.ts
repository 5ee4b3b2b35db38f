import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packLimitSteps, stepsAtLimit } from '../../../core/gaps/limitSteps.ts'
import { shortestLimits } from '../../../core/gaps/shortestLimits.ts'

test('steps come back under every limit, from one number a pair', () => {
  const someSteps = fc
    .record({ limits: fc.integer({ min: 1, max: 5 }), services: fc.nat(4), points: fc.nat(6) })
    .chain(({ limits, services, points }) =>
      fc.record({
        services: fc.constant(services),
        steps: fc.array(
          fc.uint8Array({ minLength: services * points, maxLength: services * points, max: 3 }),
          { minLength: limits, maxLength: limits },
        ),
      }),
    )
  fc.assert(
    fc.property(someSteps, ({ services, steps }) => {
      const limits = steps.map((_, k) => 60 * (k + 1))
      const packed = packLimitSteps(steps, services, limits)
      for (const [k, expected] of steps.entries())
        expect([...stepsAtLimit(packed, k, services)]).toEqual([...expected])
      const different = new Set(Array.from(steps[0], (_, pair) => steps.map((bytes) => bytes[pair]).join()))
      expect(packed.entries.length).toBe(different.size * limits.length)
    }),
  )
})

test('a pair is a byte up to 256 different entries, then two', () => {
  const pairs = Array.from({ length: 300 }, (_, pair) => pair)
  const steps = [Uint8Array.from(pairs, (pair) => pair % 256), Uint8Array.from(pairs, (pair) => pair >> 8)]
  expect(packLimitSteps(steps, 1, [60, 120]).codes).toBeInstanceOf(Uint16Array)
  expect(packLimitSteps(steps.slice(0, 1), 1, [60]).codes).toBeInstanceOf(Uint8Array)
})

test('the shortest limit is inclusive, and nothing is beyond the longest', () => {
  expect([...shortestLimits([0, 1800, 1801, 2700, 2701, Infinity], [1800, 2700])]).toEqual([
    0, 0, 1, 1, 255, 255,
  ])
})
