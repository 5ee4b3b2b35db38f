import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaDiagnosis } from '../../../core/gaps/areaDiagnosis.ts'
import { coverage } from '../../../core/gaps/coverage.ts'
import { diagnose } from '../../../core/gaps/diagnose.ts'
import { findGaps } from '../../../core/gaps/findGaps.ts'
import type { GapArea } from '../../../core/gaps/gapArea.ts'
import type { AreaGap, GapResult } from '../../../core/gaps/gapResult.ts'
import { publicArea } from '../../../core/gaps/publicArea.ts'
import { isSmallCount } from '../../../core/privacy/isSmallCount.ts'
import { drawnRegion } from '../gaps/drawnRegion.ts'
import { drawn, packed } from '../gaps/naiveDiagnosis.ts'

/** Another count that the public cannot tell from this one. */
function alike(people: number | null, choice: number): number | null {
  if (people === null || people === 0) return people
  const shown = publicArea({ id: '', name: { en: '', fr: '' }, merged: false, people, missing: null })
  const others = Array.from({ length: 9 }, (_, k) => people - 4 + k).filter(
    (other) => other > 0 && publicArea({ ...shown, people: other, missing: null }).people === shown.people,
  )
  return others[choice % others.length]
}

type Region = typeof drawnRegion extends fc.Arbitrary<infer Drawn> ? Drawn : never

/** What the public sees at one position of the slider, beside the same without doubtful services. */
function published(region: Region, areas: readonly GapArea[], cutoffSeconds: number): GapResult {
  const { points, seconds, areaCount } = region
  const withoutDoubtful = seconds.map((time, p) => (p % 3 === 0 ? 65_535 : time))
  return findGaps({
    region: 'r',
    access: 'public',
    standard: {
      serviceType: 'food',
      demandGroup: 'recent-immigrants',
      mode: 'walk',
      cutoffSeconds,
      target: 0.5,
    },
    areas,
    shares: coverage(points, seconds, areaCount, cutoffSeconds),
    sharesWithoutDoubtful: coverage(points, withoutDoubtful, areaCount, cutoffSeconds),
    referenceGroup: 'population',
    vintages: [],
    parameters: {},
  })
}

const cutoffs = fc.array(fc.integer({ min: 0, max: 65_534 }), { minLength: 2, maxLength: 6 })
const choices = fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 })
const figuresOf = (area: AreaGap) => [
  area.people,
  area.covered,
  area.shortfall,
  area.unreached,
  area.coveredByDoubtful,
]

describe('modelled splits of published counts', () => {
  test('regions whose published counts are alike answer alike at every position of the slider, total and all', () => {
    fc.assert(
      fc.property(drawnRegion, cutoffs, choices, (region, positions, picks) => {
        const others = region.areas.map((area, k) => ({
          ...area,
          people: alike(area.people, picks[k]),
          referencePeople: alike(area.referencePeople ?? null, picks[k]),
        }))
        for (const cutoff of positions)
          expect(published(region, others, cutoff)).toEqual(published(region, region.areas, cutoff))
      }),
      { numRuns: 1000 },
    )
  })
  test('two positions, two groups of which one is part of the other, with or without doubtful services: differences are multiples of 5', () => {
    fc.assert(
      fc.property(drawnRegion, cutoffs, choices, (region, positions, picks) => {
        const larger = region.areas.map((area, k) => ({
          ...area,
          people: area.people === null ? null : area.people + (picks[k] % 7),
        }))
        const answers = positions.flatMap((cutoff) => [
          published(region, region.areas, cutoff),
          published(region, larger, cutoff),
        ])
        const byArea = new Map<string, number[]>()
        const add = (id: string, figures: (number | null)[]) => {
          const known = figures.filter((figure) => figure !== null)
          byArea.set(id, [...(byArea.get(id) ?? []), ...known])
        }
        for (const { areas, total } of answers) {
          for (const area of areas) add(area.id, figuresOf(area))
          const { people, covered, shortfall, unreached, coveredByDoubtful, notLocated } = total
          add('total', [people, covered, shortfall, unreached, coveredByDoubtful, notLocated])
        }
        const differences = [...byArea.values()].flatMap((figures) =>
          figures.flatMap((one) => figures.map((other) => Math.abs(one - other))),
        )
        expect(differences.filter((each) => isSmallCount(each) || each % 5 !== 0)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
  test('an area of 1 to 4 people is the same at every position, whether it has 1 or 4', () => {
    fc.assert(
      fc.property(drawnRegion, cutoffs, (region, positions) => {
        const withSmall = (people: number) =>
          region.areas.map((area, k) => (k === 0 ? { ...area, people } : area))
        for (const cutoff of positions) {
          const one = published(region, withSmall(1), cutoff)
          expect(published(region, withSmall(4), cutoff)).toEqual(one)
          const small = one.areas.find(({ id }) => id === region.areas[0].id)!
          expect(figuresOf(small)).toEqual([null, null, null, null, null])
        }
      }),
    )
  })
  test('barriers and single fixes of counts that are published alike are alike, and multiples of 5', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 400 }), fc.nat(1000), (region, people, pick) => {
        const result = diagnose(packed(region))
        for (let area = 0; area < region.areaCount; area++) {
          const of = (count: number | null) => {
            const seen = publicArea({
              id: '',
              name: { en: '', fr: '' },
              merged: false,
              people: count,
              missing: null,
            })
            return areaDiagnosis(result, area, { people: seen.people, target: 0.5, rounded: true })
          }
          const answer = of(people)
          expect(of(alike(people, pick))).toEqual(answer)
          const { covered, shortfall, barriers, singleFix } = answer
          const figures = [
            shortfall,
            ...Object.values(covered ?? {}),
            ...Object.values(barriers ?? {}),
            ...Object.values(singleFix ?? {}).flatMap(({ lower, upper }) => [lower, upper]),
          ]
          for (const figure of figures) expect((figure ?? 0) % 5).toBe(0)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
