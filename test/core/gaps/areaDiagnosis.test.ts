import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaDiagnosis } from '../../../core/gaps/areaDiagnosis.ts'
import { BARRIERS } from '../../../core/gaps/barriers.ts'
import { diagnose } from '../../../core/gaps/diagnose.ts'
import { packServiceSteps } from '../../../core/gaps/packSteps.ts'
import { siteWeights } from '../../../core/gaps/siteWeights.ts'
import { spreadWhole } from '../../../core/gaps/spreadWhole.ts'
import { totalDiagnosis } from '../../../core/gaps/totalDiagnosis.ts'
import { drawn, packed } from './naiveDiagnosis.ts'

const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)

it('barriers add up to the shortfall in people, and exactly where figures are rounded', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: 5000 }), (region, people) => {
      const result = diagnose(packed(region))
      for (let area = 0; area < region.areaCount; area++) {
        if (result.weight[area] === 0) continue
        const whole = areaDiagnosis(result, area, { people, target: null, rounded: false })
        expect(sum(Object.values(whole.barriers!))).toBeCloseTo(whole.shortfall!, 8)
        const rounded = areaDiagnosis(result, area, { people, target: null, rounded: true })
        expect(sum(Object.values(rounded.barriers!))).toBe(rounded.shortfall!)
        expect(rounded.people! % 5).toBe(0)
        expect(rounded.beyondBorder! % 5).toBe(0)
        for (const { covered, shortfall, barriers, singleFix, beyondBorder } of [whole, rounded]) {
          expect(beyondBorder).toBeLessThanOrEqual(barriers!.unknown)
          expect(covered!.lower).toBeLessThanOrEqual(covered!.upper)
          expect(covered!.upper - covered!.lower).toBeCloseTo(barriers!.unknown, 8)
          for (const fix of Object.values(singleFix!)) {
            expect(fix.lower).toBeLessThanOrEqual(fix.upper)
            expect(fix.upper).toBeLessThanOrEqual(shortfall!)
          }
        }
        for (const part of Object.values(rounded.barriers!)) expect(part >= 0 && part % 5 === 0).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

it('spreads whole units by largest remainder', () => {
  expect(spreadWhole(25, [1, 1, 1], 5)).toEqual([10, 10, 5])
  expect(spreadWhole(0, [1, 2], 5)).toEqual([0, 0])
  expect(spreadWhole(10, [0, 0], 5)).toEqual([0, 0])
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e6 }),
      fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 }),
      (units, weights) => {
        const parts = spreadWhole(units * 5, weights, 5)
        if (sum(weights) > 0) expect(sum(parts)).toBe(units * 5)
        for (const [k, part] of parts.entries())
          expect(Math.abs(part - (units * 5 * weights[k]) / (sum(weights) || 1))).toBeLessThan(5.001)
      },
    ),
    { numRuns: 1000 },
  )
})

/** One service, one area; weight 1 covered, 1 unknown, 2 in another language. */
const quarter = diagnose({
  points: { areaIndex: new Uint16Array(4), weight: new Float64Array(4).fill(1) },
  areaCount: 1,
  serviceSteps: Uint32Array.of(0, packServiceSteps({ ...allYes(), language: 'no' })),
  pointSteps: Uint8Array.of(0, 0, 0x80, 0, 1, 0, 1, 0),
})
function allYes() {
  return {
    'none-in-region': 'yes',
    language: 'yes',
    eligibility: 'yes',
    'coverage-or-cost': 'yes',
    full: 'yes',
  } as const
}

it('gives the worked numbers of an area of 200 people', () => {
  const area = areaDiagnosis(quarter, 0, { people: 200, target: 0.6, rounded: false })
  expect(area).toMatchObject({
    covered: { lower: 50, upper: 100 },
    coverage: { lower: 0.25, upper: 0.5 },
    shortfall: 150,
    belowTarget: 'yes',
    restsOnUnknown: 0.25,
    restsOnStale: 0,
  })
  expect(area.barriers).toEqual({
    ...Object.fromEntries(BARRIERS.map((barrier) => [barrier, 0])),
    unknown: 50,
    language: 100,
  })
  const answer = (target: number | null) =>
    areaDiagnosis(quarter, 0, { people: 200, target, rounded: false }).belowTarget
  expect([0.51, 0.5, 0.4, 0.26, 0.25, null].map(answer)).toEqual([
    'yes',
    'unknown',
    'unknown',
    'unknown',
    'no',
    null,
  ])
})

describe('suppressed counts', () => {
  it('have no figures and a three-valued answer', () => {
    const withheld = areaDiagnosis(quarter, 0, { people: null, target: 0.5, rounded: true })
    expect(withheld).toMatchObject({ people: null, shortfall: null, barriers: null, belowTarget: 'unknown' })
    const everybody = diagnose({
      points: { areaIndex: new Uint16Array(1), weight: Float64Array.of(1) },
      areaCount: 1,
      serviceSteps: Uint32Array.of(0),
      pointSteps: Uint8Array.of(0),
    })
    expect(areaDiagnosis(everybody, 0, { people: null, target: 0.5, rounded: true }).belowTarget).toBe('no')
  })

  it('alone give a total without figures, not zero', () => {
    const withheld = areaDiagnosis(quarter, 0, { people: null, target: 0.5, rounded: false })
    expect(totalDiagnosis([withheld, withheld])).toEqual({
      total: null,
      leftOut: 2,
      belowTarget: { yes: 0, no: 0, unknown: 2 },
    })
  })

  it('are left out of totals and counted', () => {
    const known = areaDiagnosis(quarter, 0, { people: 200, target: null, rounded: false })
    const withheld = areaDiagnosis(quarter, 0, { people: null, target: null, rounded: false })
    const { total, leftOut, belowTarget } = totalDiagnosis([known, withheld, known])
    expect([leftOut, belowTarget]).toEqual([1, null])
    expect(total).toMatchObject({ people: 400, shortfall: 300, coverage: { lower: 0.25, upper: 0.5 } })
    expect(sum(Object.values(total!.barriers!))).toBe(300)
  })

  it('of nobody fall short of nothing', () => {
    const empty = areaDiagnosis(quarter, 0, { people: 0, target: 0.9, rounded: false })
    expect(empty).toMatchObject({ shortfall: 0, coverage: null, belowTarget: 'no' })
  })
})

describe('employer sites', () => {
  const months = (...workers: (number | null)[]) =>
    Array.from({ length: 12 }, (_, month) => workers[month] ?? null)
  const sites = [
    { id: 'orchard', workersByMonth: months(0, 0, 12) },
    { id: 'greenhouse', workersByMonth: months(4, 4, 0) },
    { id: 'no-entry', workersByMonth: null },
    { id: 'empty', workersByMonth: [] },
    { id: 'half', workersByMonth: months(3) },
  ]

  it('without workers or without that month are unknown, never none', () => {
    const march = siteWeights(sites, 3)
    expect([...march.weight]).toEqual([12, 0, 0, 0, 0])
    expect(march.unknown).toEqual(['no-entry', 'empty', 'half'])
    expect(siteWeights([{ id: 'odd', workersByMonth: [-3, Number.NaN] }], 1).unknown).toEqual(['odd'])
    expect(siteWeights([{ id: 'odd', workersByMonth: [-3, Number.NaN] }], 2).unknown).toEqual(['odd'])
  })

  it('are diagnosed site by site or worker by worker with the same barriers', () => {
    const diagnosed = (month: number | null) =>
      diagnose({
        points: {
          areaIndex: Uint16Array.from(sites, (_, k) => k),
          weight: siteWeights(sites, month).weight,
        },
        areaCount: sites.length,
        serviceSteps: Uint32Array.of(packServiceSteps({ ...allYes(), full: 'no' })),
        pointSteps: Uint8Array.of(0, 1, 0, 0, 0),
      })
    const bySites = diagnosed(null)
    expect([...bySites.verdict]).toEqual([9, 2, 9, 9, 9])
    expect([...bySites.weight]).toEqual([1, 1, 1, 1, 1])
    const byWorkers = diagnosed(3)
    expect([...byWorkers.verdict]).toEqual([...bySites.verdict])
    expect(sum([...byWorkers.weight])).toBe(12)
    const noEntry = areaDiagnosis(byWorkers, 2, { people: null, target: 1, rounded: false })
    expect(noEntry).toMatchObject({ shortfall: null, belowTarget: 'unknown' })
  })
})
