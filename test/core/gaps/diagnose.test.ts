import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BARRIERS, type Barrier } from '../../../core/gaps/barriers.ts'
import { COVERED, diagnose } from '../../../core/gaps/diagnose.ts'
import { type Drawn, drawn, judge, packed, STEPS, sumWhere } from './naiveDiagnosis.ts'

const CASES = { numRuns: 1000 }
const at = (sums: Float64Array, area: number, barrier: Barrier) =>
  sums[area * BARRIERS.length + BARRIERS.indexOf(barrier)]

describe('against brute force', () => {
  it('barriers and the covered add up to everybody, exactly, and each is what brute force says', () => {
    fc.assert(
      fc.property(drawn, (region) => {
        const result = diagnose(packed(region))
        for (let area = 0; area < region.areaCount; area++) {
          const row = result.barriers.subarray(area * BARRIERS.length, (area + 1) * BARRIERS.length)
          expect(row.reduce((all, part) => all + part, result.lower[area])).toBe(result.weight[area])
          expect(result.lower[area]).toBeLessThanOrEqual(result.upper[area])
          expect(result.upper[area]).toBe(result.lower[area] + at(result.barriers, area, 'unknown'))
          expect(result.lower[area]).toBe(sumWhere(region, area, (person) => judge(region, person).lower))
          expect(result.upper[area]).toBe(sumWhere(region, area, (person) => judge(region, person).upper))
          for (const barrier of BARRIERS)
            expect(at(result.barriers, area, barrier)).toBe(
              sumWhere(region, area, (person) => judge(region, person).barrier === barrier),
            )
        }
      }),
      CASES,
    )
  })

  it('lifting a step covers exactly as many more as its single-fix count, and as many for certain', () => {
    fc.assert(
      fc.property(drawn, (region) => {
        const result = diagnose(packed(region))
        for (const step of STEPS)
          for (let area = 0; area < region.areaCount; area++) {
            const coveredBy = (bound: 'lower' | 'upper') => (person: Drawn['people'][number]) =>
              !judge(region, person).upper && judge(region, person, step)[bound]
            expect(at(result.singleFix, area, step)).toBe(sumWhere(region, area, coveredBy('upper')))
            expect(at(result.singleFixCertain, area, step)).toBe(sumWhere(region, area, coveredBy('lower')))
            const all = (lifted: boolean) =>
              sumWhere(region, area, (person) => judge(region, person, lifted ? step : null).upper)
            expect(at(result.singleFix, area, step)).toBe(all(true) - all(false))
          }
      }),
      CASES,
    )
  })

  it('lifting a step in the data itself and diagnosing again recovers the same', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...STEPS), (region, step) => {
        const passes = <Steps extends object>(steps: Steps): Steps =>
          step in steps ? { ...steps, [step]: 'yes' } : steps
        const lifted: Drawn = {
          ...region,
          services: region.services.map((service) => ({ ...service, steps: passes(service.steps) })),
          people: region.people.map((person) => ({ ...person, steps: person.steps.map(passes) })),
        }
        const [before, after] = [diagnose(packed(region)), diagnose(packed(lifted))]
        for (let area = 0; area < region.areaCount; area++)
          expect(after.upper[area] - before.upper[area]).toBe(at(before.singleFix, area, step))
      }),
      CASES,
    )
  })

  it('every person has one verdict, and it is the one in the sums', () => {
    fc.assert(
      fc.property(drawn, (region) => {
        const { verdict } = diagnose(packed(region))
        for (const [p, person] of region.people.entries()) {
          const { lower, barrier } = judge(region, person)
          expect(verdict[p]).toBe(lower ? COVERED : BARRIERS.indexOf(barrier as Barrier))
        }
      }),
      CASES,
    )
  })

  it('says how much rests on stale records, which question is enough, and whom to phone', () => {
    fc.assert(
      fc.property(drawn, (region) => {
        const result = diagnose(packed(region))
        const doubtful = (person: Drawn['people'][number]) => judge(region, person).barrier === 'unknown'
        for (let area = 0; area < region.areaCount; area++) {
          expect(result.lowerByStale[area]).toBe(
            sumWhere(region, area, (person) => {
              const { lower, fresh } = judge(region, person)
              return lower && !fresh
            }),
          )
          for (const step of STEPS)
            expect(at(result.singleAnswer, area, step)).toBe(
              sumWhere(
                region,
                area,
                (person) =>
                  doubtful(person) &&
                  judge(region, person).outcomes.some((service) =>
                    STEPS.every((each) => service[each] === (each === step ? 'unknown' : 'yes')),
                  ),
              ),
            )
        }
        for (const s of region.services.keys())
          expect(result.unknownByService[s]).toBe(
            [0, 1, 2].reduce(
              (all, area) =>
                all +
                sumWhere(
                  region,
                  area,
                  (person) =>
                    doubtful(person) &&
                    STEPS.every((step) => judge(region, person).outcomes[s][step] !== 'no'),
                ),
              0,
            ),
          )
      }),
      CASES,
    )
  })
})

const YES = {
  service: {
    'none-in-region': 'yes',
    language: 'yes',
    eligibility: 'yes',
    'coverage-or-cost': 'yes',
    full: 'yes',
  },
  pair: { 'too-far': 'yes', 'no-ride-there': 'yes', 'no-ride-home': 'yes', closed: 'yes' },
} as const

function regionOf(services: Partial<Drawn['services'][number]['steps'] & { stale: boolean }>[]) {
  const stale = services.map((service) => service.stale ?? false)
  return {
    areaCount: 1,
    services: services.map(({ stale: _, ...steps }, s) => ({
      steps: { ...YES.service, ...steps },
      stale: stale[s],
    })),
    people: [] as Drawn['people'],
  }
}
const lives = (weight: number, ...pairs: Partial<Drawn['people'][number]['steps'][number]>[]) => ({
  area: 0,
  weight,
  beyondBorder: false,
  steps: pairs.map((pair) => ({ ...YES.pair, ...pair })),
})
const nonZero = (sums: Float64Array) =>
  Object.fromEntries(BARRIERS.map((barrier, k) => [barrier, sums[k]]).filter(([, sum]) => sum !== 0))

describe('by hand', () => {
  it('a region without such a service: none-in-region, which no single fix mends', () => {
    const result = diagnose(packed({ ...regionOf([]), people: [lives(7), lives(3)] }))
    expect(nonZero(result.barriers)).toEqual({ 'none-in-region': 10 })
    expect(nonZero(result.singleFix)).toEqual({})
  })

  it('a far and full service and a near one in another language: the language is met first and alone', () => {
    const region = regionOf([{ full: 'no' }, { language: 'no' }])
    const result = diagnose(packed({ ...region, people: [lives(4, { 'too-far': 'no' })].map(twoPairs) }))
    expect(nonZero(result.barriers)).toEqual({ language: 4 })
    expect(nonZero(result.singleFix)).toEqual({ language: 4 })
    expect(nonZero(result.singleFixCertain)).toEqual({ language: 4 })
  })

  it('an evening class without a bus home, in four dwellings', () => {
    // Three learners cannot get home; one of them could not get there either; a fourth lives next door.
    const region = regionOf([{}])
    const home = { 'no-ride-home': 'no' } as const
    const people = [
      lives(1, {}),
      lives(1, home),
      lives(1, home),
      lives(1, { ...home, 'no-ride-there': 'no' }),
    ]
    const result = diagnose(packed({ ...region, people }))
    expect([result.lower[0], result.upper[0]]).toEqual([1, 1])
    expect(nonZero(result.barriers)).toEqual({ 'no-ride-there': 1, 'no-ride-home': 2 })
    expect(nonZero(result.singleFix)).toEqual({ 'no-ride-home': 2 })
    expect([...result.verdict]).toEqual([COVERED, 4, 4, 3])
  })

  it('never takes unknown hours as open: covered only above, and the question to ask is the hours', () => {
    const region = regionOf([{}, { language: 'no' }])
    const person = lives(5, { closed: 'unknown' }, {})
    const result = diagnose(packed({ ...region, people: [person] }))
    expect([result.lower[0], result.upper[0]]).toEqual([0, 5])
    expect(nonZero(result.barriers)).toEqual({ unknown: 5 })
    expect(nonZero(result.singleAnswer)).toEqual({ closed: 5 })
    expect(nonZero(result.singleFix)).toEqual({})
    expect([...result.unknownByService]).toEqual([5, 0])
  })

  it('a stale record supports no gap on its own, and its yes is counted as resting on it', () => {
    const denied = regionOf([{ language: 'no', stale: true }])
    const result = diagnose(packed({ ...denied, people: [lives(2, {})] }))
    expect(nonZero(result.barriers)).toEqual({ unknown: 2 })
    const far = diagnose(packed({ ...denied, people: [lives(2, { 'too-far': 'no' })] }))
    expect(nonZero(far.barriers)).toEqual({ 'too-far': 2 })
    const served = diagnose(packed({ ...regionOf([{ stale: true }]), people: [lives(2, {})] }))
    expect([served.lower[0], served.lowerByStale[0]]).toEqual([2, 2])
  })

  it('beyond the border nobody is said to fall short', () => {
    const far = { ...lives(3, { 'too-far': 'no' }), beyondBorder: true }
    // Whom an answer of a known service may cover is not unknown for the border alone.
    const asked = { ...lives(4, { closed: 'unknown' }), beyondBorder: true }
    const near = { ...lives(5, {}), beyondBorder: true }
    const result = diagnose(packed({ ...regionOf([{}]), people: [far, asked, near] }))
    expect(nonZero(result.barriers)).toEqual({ unknown: 7 })
    expect(result.beyondBorder[0]).toBe(3)
    expect(result.lower[0]).toBe(5)
  })

  it('an area without demand points weighs nothing', () => {
    const result = diagnose(packed({ ...regionOf([{}]), areaCount: 2, people: [lives(1, {})] }))
    expect([result.weight[1], result.lower[1], result.upper[1]]).toEqual([0, 0, 0])
  })

  it('refuses outcomes that do not fit the points', () => {
    const input = packed({ ...regionOf([{}]), people: [lives(1, {})] })
    expect(() => diagnose({ ...input, pointSteps: new Uint8Array(2) })).toThrow(RangeError)
  })
})

/** The first pair as given, the second without any barrier. */
function twoPairs(person: Drawn['people'][number]): Drawn['people'][number] {
  return { ...person, steps: [...person.steps, YES.pair] }
}
