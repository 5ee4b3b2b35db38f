import { expect, test } from 'vitest'
import { type PointSteps, packPointSteps } from '../../../core/gaps/packSteps.ts'
import { stepsOfPossiblePoints } from '../../../core/gaps/possiblePoints.ts'

const ALL: PointSteps = { 'too-far': 'yes', 'no-ride-there': 'yes', 'no-ride-home': 'yes', closed: 'yes' }
const byte = (steps: Partial<PointSteps>) => packPointSteps({ ...ALL, ...steps })

test('a step is yes or no where it is so at every possible point, else unknown', () => {
  const steps = Uint8Array.of(
    ...[byte({ 'too-far': 'no', closed: 'no' }), byte({})],
    ...[byte({ closed: 'no' }), byte({})],
    ...[byte({ closed: 'unknown' }), byte({ 'no-ride-home': 'no' })],
  )
  expect([...stepsOfPossiblePoints(steps, 2, [[0], [0, 1], [0, 1, 2], []])]).toEqual([
    byte({ 'too-far': 'no', closed: 'no' }),
    0,
    byte({ 'too-far': 'unknown', closed: 'no' }),
    0,
    byte({ 'too-far': 'unknown', closed: 'unknown' }),
    byte({ 'no-ride-home': 'unknown' }),
    0xf0,
    0xf0,
  ])
})
