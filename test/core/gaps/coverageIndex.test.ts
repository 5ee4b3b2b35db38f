import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverage } from '../../../core/gaps/coverage.ts'
import { buildCoverageIndex, sharesWithin } from '../../../core/gaps/coverageIndex.ts'
import { exactWeights } from '../../../core/gaps/demandPoints.ts'
import { findGaps } from '../../../core/gaps/findGaps.ts'
import type { GapArea } from '../../../core/gaps/gapArea.ts'
import { drawnRegion } from './drawnRegion.ts'

describe('coverage of demand points', () => {
  test('worked: 3 of 4 dwellings within 15 minutes, the middle one at 10', () => {
    const points = { areaIndex: Uint16Array.of(0, 0, 2), weight: Float32Array.of(1, 3, 2) }
    const shares = coverage(points, Uint16Array.of(1200, 600, 65535), 3, 900)
    expect(shares).toEqual({
      cutoffSeconds: 900,
      weight: Float64Array.of(4, 0, 2),
      covered: Float64Array.of(3, 0, 0),
      unreached: Float64Array.of(0, 0, 2),
      medianSeconds: Float64Array.of(600, Number.NaN, Number.NaN),
    })
  })
  test('the cutoff is inclusive, and no cutoff covers a point that reaches nothing', () => {
    const points = { areaIndex: Uint16Array.of(0, 0), weight: Float32Array.of(1, 1) }
    const index = buildCoverageIndex(points, Uint16Array.of(900, 65535), 1)
    expect([899, 900, 65535, 1e9].map((cutoff) => sharesWithin(index, cutoff).covered[0])).toEqual([
      0, 1, 1, 1,
    ])
    const wide = buildCoverageIndex(points, Uint32Array.of(70_000, 0xffffffff), 1)
    expect([69_999, 70_000, 2 ** 40].map((cutoff) => sharesWithin(wide, cutoff).covered[0])).toEqual([
      0, 1, 1,
    ])
  })
  test('whole weights are kept, and others add up alike in any order', () => {
    expect([...exactWeights([3, 0, 1, 412])]).toEqual([3, 0, 1, 412])
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 200 }),
        (drawn) => {
          const weights = exactWeights(drawn)
          const sum = weights.reduce((total, weight) => total + weight, 0)
          expect(weights.toReversed().reduce((total, weight) => total + weight, 0)).toBe(sum)
          const greatest = Math.max(...drawn)
          weights.forEach((weight, k) => {
            expect(Math.abs(weight - drawn[k])).toBeLessThanOrEqual(greatest * 1e-9 + 1e-270)
          })
        },
      ),
    )
  })
  test('the index gives the digits of the direct computation, with whole and with odd weights', () => {
    fc.assert(
      fc.property(drawnRegion, fc.nat(70_000), ({ points, seconds, areaCount }, cutoff) => {
        const index = buildCoverageIndex(points, seconds, areaCount)
        expect(sharesWithin(index, cutoff)).toEqual(coverage(points, seconds, areaCount, cutoff))
      }),
      { numRuns: 300 },
    )
  })
  test('139,444 points in 59 areas: same digits at every minute, a new cutoff in far less than 20 ms', () => {
    const count = 139_444
    const areaIndex = Uint16Array.from({ length: count }, (_, p) => (p * 7919) % 59)
    const weight = Float32Array.from({ length: count }, (_, p) => 1 + ((p * 31) % 17))
    const seconds = Uint16Array.from({ length: count }, (_, p) =>
      (p * 104_729) % 97 === 0 ? 65535 : (p * 15_485_863) % 7200,
    )
    const areas: GapArea[] = Array.from({ length: 59 }, (_, a) => ({
      id: `a${a}`,
      name: { en: `a${a}`, fr: `a${a}` },
      merged: false,
      people: 5 * a,
      missing: null,
    }))
    const started = performance.now()
    const index = buildCoverageIndex({ areaIndex, weight }, seconds, 59)
    const built = performance.now() - started
    const answer = (cutoffSeconds: number, shares = sharesWithin(index, cutoffSeconds)) =>
      findGaps({
        region: 'r',
        access: 'owner',
        standard: { serviceType: 'health', demandGroup: 'g', mode: 'walk', cutoffSeconds, target: 0.8 },
        areas,
        shares,
        vintages: [],
        parameters: {},
      })
    for (const minutes of [0, 7, 30, 45, 120]) {
      const direct = coverage({ areaIndex, weight }, seconds, 59, minutes * 60)
      expect(JSON.stringify(answer(minutes * 60))).toBe(JSON.stringify(answer(minutes * 60, direct)))
    }
    const before = performance.now()
    for (let minutes = 0; minutes < 100; minutes++) answer(minutes * 60)
    const each = (performance.now() - before) / 100
    console.log(`139,444 points: index built in ${built.toFixed(0)} ms, a new cutoff ${each.toFixed(3)} ms`)
    expect(each).toBeLessThan(5)
  })
})
