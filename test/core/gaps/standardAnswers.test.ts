import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BARRIERS } from '../../../core/gaps/barriers.ts'
import { bindingLegs } from '../../../core/gaps/bindingLegs.ts'
import { changedCoverage } from '../../../core/gaps/changedCoverage.ts'
import { COVERED, type DiagnosisInput, diagnose } from '../../../core/gaps/diagnose.ts'
import { nearestSteps } from '../../../core/gaps/nearestStep.ts'
import { type PointSteps, packPointSteps, packServiceSteps } from '../../../core/gaps/packSteps.ts'
import { phoneFirst } from '../../../core/gaps/phoneFirst.ts'
import { rankDiagnoses } from '../../../core/gaps/rankDiagnoses.ts'

const ALL: PointSteps = { 'too-far': 'yes', 'no-ride-there': 'yes', 'no-ride-home': 'yes', closed: 'yes' }
const byte = (steps: Partial<PointSteps> = {}) => packPointSteps({ ...ALL, ...steps })
const service = (language: 'yes' | 'unknown' | 'no' = 'yes') =>
  packServiceSteps({
    'none-in-region': 'yes',
    language,
    eligibility: 'yes',
    'coverage-or-cost': 'yes',
    full: 'yes',
  })

function inputOf(
  services: number[],
  points: { weight: number; area?: number; steps: number[] }[],
): DiagnosisInput {
  return {
    points: {
      areaIndex: Uint16Array.from(points, ({ area = 0 }) => area),
      weight: Float64Array.from(points, ({ weight }) => weight),
    },
    areaCount: 2,
    serviceSteps: Uint32Array.from(services),
    pointSteps: Uint8Array.from(points.flatMap(({ steps }) => steps)),
  }
}

test('whom to phone first: people whom an answer about a record may move, each once a record', () => {
  const far = byte({ 'too-far': 'no' })
  // The first two are courses of one record.
  const input = inputOf(
    [service('unknown'), service('unknown'), service('unknown')],
    [
      { weight: 30, steps: [byte(), byte(), far] },
      { weight: 10, steps: [far, byte(), byte()] },
      { weight: 5, steps: [far, far, far] },
    ],
  )
  const people = phoneFirst(input, diagnose(input), Float64Array.of(2, 0), [0, 0, 1])
  expect([...people]).toEqual([80, 20])
})

test('a record moves no more people than meet unknown, and the unknown are in some record', () => {
  const step = fc.constantFrom(
    byte(),
    byte({ closed: 'unknown' }),
    byte({ closed: 'no' }),
    byte({ 'too-far': 'no' }),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(20), fc.nat(1), step, step, step), { maxLength: 20 }),
      fc.array(fc.constantFrom('yes' as const, 'unknown' as const), { minLength: 3, maxLength: 3 }),
      (points, languages) => {
        const input = inputOf(
          languages.map(service),
          points.map(([weight, area, ...steps]) => ({ weight, area, steps })),
        )
        const diagnosis = diagnose(input)
        const people = phoneFirst(input, diagnosis, Float64Array.of(1, 1), [0, 1, 2])
        expect([...people]).toEqual([...diagnosis.unknownByService])
        const unknown = points.reduce(
          (sum, [weight], p) => sum + (diagnosis.verdict[p] === 0 ? weight : 0),
          0,
        )
        for (const each of people) expect(each).toBeLessThanOrEqual(unknown)
        expect(people.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(unknown)
      },
    ),
  )
})

test('the nearest step of an area is what most of its people lack alone, too far only where nothing else alone would do for anybody', () => {
  const noHome = byte({ 'no-ride-home': 'no' })
  const noThere = byte({ 'no-ride-there': 'no' })
  const far = byte({ 'too-far': 'no' })
  const both = byte({ 'no-ride-there': 'no', 'no-ride-home': 'no' })
  const input = inputOf(
    [service(), service()],
    [
      { weight: 30, steps: [noHome, both] },
      { weight: 10, steps: [both, noHome] },
      { weight: 20, steps: [noThere, far] },
      { weight: 99, steps: [both, far] },
      { weight: 99, steps: [byte(), noThere] },
      { weight: 7, area: 1, steps: [both, both] },
    ],
  )
  expect(nearestSteps(input, diagnose(input))).toEqual([
    {
      step: 'no-ride-home',
      weight: 40,
      services: [
        { service: 0, points: [0] },
        { service: 1, points: [1] },
      ],
    },
    null,
  ])
})

test('the leg that binds is that of the best service of those that fail at nothing but travel', () => {
  const noHome = byte({ 'no-ride-home': 'no' })
  const noThere = byte({ 'no-ride-there': 'no' })
  const far = byte({ 'too-far': 'no' })
  const both = byte({ 'no-ride-there': 'no', 'no-ride-home': 'no' })
  const input = inputOf(
    [service(), service(), service('no')],
    [
      { weight: 1, steps: [noHome, byte(), byte()] },
      { weight: 2, steps: [noHome, noThere, byte()] },
      { weight: 4, steps: [noThere, both, byte()] },
      { weight: 8, steps: [both, far, byte()] },
      { weight: 16, steps: [far, far, byte()] },
      { weight: 32, area: 1, steps: [byte({ closed: 'no' }), byte({ closed: 'no' }), byte()] },
    ],
  )
  expect([...bindingLegs(input)]).toEqual([1, 2, 4, 8, 16, 0, 0, 0, 0, 0, 0, 32])
})

test('who gains and who loses by a change is whom the verdicts before and after tell apart', () => {
  const language = BARRIERS.indexOf('language')
  const verdicts = (...verdict: number[]) => ({ verdict: Uint8Array.from(verdict) })
  expect(
    changedCoverage(
      verdicts(language, 0, COVERED, language, language, COVERED, 0),
      verdicts(COVERED, language, language, 0, language, 0, COVERED),
    ),
  ).toEqual({ gained: [0, 3], certain: [0], settled: [6], lost: [1, 2] })
})

test('ranks are by people short, shared by equals; merged zones and unknown counts stand after them', () => {
  const area = (id: string, shortfall: number | null, lower = 0, merged = false) => ({
    id,
    merged,
    shortfall,
    coverage: shortfall === null ? null : { lower, upper: 1 },
  })
  const ranked = rankDiagnoses([
    area('none', null),
    area('merged', 900, 0, true),
    area('b', 50, 0.5),
    area('a', 50, 0.2),
    area('most', 80),
    area('least', 0),
  ])
  expect(ranked.map(({ id, rank }) => [id, rank])).toEqual([
    ['most', 1],
    ['a', 2],
    ['b', 2],
    ['least', 4],
    ['merged', null],
    ['none', null],
  ])
})
