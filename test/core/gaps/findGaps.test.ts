import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverage } from '../../../core/gaps/coverage.ts'
import { findGaps } from '../../../core/gaps/findGaps.ts'
import type { GapArea } from '../../../core/gaps/gapArea.ts'
import type { Access } from '../../../core/gaps/gapResult.ts'
import { publicArea } from '../../../core/gaps/publicArea.ts'
import type { Sampling } from '../../../core/gaps/sampling.ts'
import { drawnRegion } from './drawnRegion.ts'

const area = (id: string, people: number | null, more: Partial<GapArea> = {}): GapArea => ({
  id,
  name: { en: id, fr: id },
  merged: false,
  people,
  missing: people === null ? 'withheld' : null,
  ...more,
})

/** Each area has the shares given: [covered, not covered] dwellings. */
function gapsOf(
  areas: GapArea[],
  dwellings: [number, number][],
  access: Access = 'owner',
  target: number | null = null,
  sampling: Sampling | null = null,
) {
  const entries = dwellings.flatMap(([near, far], index) => [
    { index, weight: near, seconds: 600 },
    { index, weight: far, seconds: 2400 },
  ])
  const points = {
    areaIndex: Uint16Array.from(entries, (entry) => entry.index),
    weight: Float32Array.from(entries, (entry) => entry.weight),
  }
  const seconds = Uint16Array.from(entries, (entry) => entry.seconds)
  return findGaps({
    region: 'r',
    access,
    standard: {
      serviceType: 'language-training',
      demandGroup: 'recent-immigrants',
      mode: 'walk',
      cutoffSeconds: 1800,
      target,
    },
    areas,
    shares: coverage(points, seconds, areas.length, 1800),
    referenceGroup: 'population',
    sampling,
    vintages: [{ file: 'census.csv', vintage: '2021' }],
    parameters: { walkKmh: 4.8 },
  })
}

describe('who falls short', () => {
  test('between which bounds, where the source says how it counted: 235 people of the long form, a quarter covered', () => {
    const sampling = { sampled: true, roundedFigures: 1 }
    const { areas, total } = gapsOf([area('a', 235)], [[1, 3]], 'owner', null, sampling)
    const [{ shortfall, intervals }] = areas
    expect(shortfall).toBe(176.25)
    expect([intervals!.shortfall!.low, intervals!.shortfall!.high].map(Math.round)).toEqual([110, 267])
    expect(intervals!.rank).toEqual({ low: 1, high: 1 })
    expect(total.intervals!.people.low).toBeLessThan(235)
    const silent = gapsOf([area('a', 235)], [[1, 3]])
    expect([silent.areas[0].intervals, silent.total.intervals]).toEqual([null, null])
  })
  test('worked: 100 people, 3 of 4 dwellings within the cutoff', () => {
    const result = gapsOf([area('a', 100)], [[3, 1]], 'owner', 0.8)
    expect(result.areas[0]).toMatchObject({
      rank: 1,
      people: 100,
      covered: 75,
      shortfall: 25,
      coverage: 0.75,
      gap: true,
      medianSeconds: 600,
    })
    expect(result.total).toMatchObject({
      people: 100,
      covered: 75,
      shortfall: 25,
      coverage: 0.75,
      areas: 1,
      gapAreas: 1,
    })
    expect(result.vintages).toEqual([{ file: 'census.csv', vintage: '2021' }])
  })
  test('no target, no gap', () => {
    const result = gapsOf([area('a', 100)], [[3, 1]])
    expect(result.areas[0].gap).toBeNull()
    expect(result.total.gapAreas).toBeNull()
  })
  test('an unknown count is null and not 0, and the total says what rests on it', () => {
    const areas = [area('a', 40, { referencePeople: 300 }), area('b', null, { referencePeople: 100 })]
    const { total, areas: gaps } = gapsOf(areas, [
      [1, 1],
      [1, 1],
    ])
    expect(gaps.find((gap) => gap.id === 'b')).toMatchObject({
      rank: null,
      people: null,
      covered: null,
      shortfall: null,
      coverage: null,
      unknown: 'no-count',
      missing: 'withheld',
    })
    expect(total).toMatchObject({ people: 40, shortfall: 20 })
    expect(total.missing).toEqual({
      areas: 1,
      areaShare: 0.5,
      referenceGroup: 'population',
      referencePeople: 100,
      referenceShare: 0.25,
    })
  })
  test('an area with people and no demand points is unknown, and its people stand apart in the total', () => {
    const { total, areas } = gapsOf(
      [area('a', 40), area('b', 7)],
      [
        [1, 1],
        [0, 0],
      ],
    )
    expect(areas[1]).toMatchObject({
      id: 'b',
      people: 7,
      covered: null,
      unknown: 'no-demand-points',
      rank: null,
    })
    expect(total).toMatchObject({ people: 47, covered: 20, shortfall: 20, notLocated: 7, coverage: 0.5 })
  })
  test('ranks go by people short; equal shortfalls share a rank; merged zones have none; unknown comes last', () => {
    const areas = [
      area('d', 100),
      area('zone', 1000, { merged: true }),
      area('none', null),
      area('c', 200),
      area('b', 50),
      area('a', 50),
      area('e', 10),
    ]
    const { areas: gaps } = gapsOf(areas, [
      [1, 1],
      [0, 1],
      [1, 1],
      [1, 1],
      [0, 1],
      [0, 1],
      [1, 0],
    ])
    expect(gaps.map((gap) => [gap.id, gap.rank])).toEqual([
      ['c', 1],
      ['a', 2],
      ['b', 2],
      ['d', 2],
      ['e', 5],
      ['zone', null],
      ['none', null],
    ])
  })
  test('an area without people of the group has no coverage and is no gap', () => {
    expect(gapsOf([area('a', 0)], [[1, 1]], 'owner', 0.9).areas[0]).toMatchObject({
      shortfall: 0,
      coverage: null,
      gap: null,
    })
  })
  test('services on doubtful points: how many of the covered rest on them', () => {
    const points = { areaIndex: Uint16Array.of(0, 0), weight: Float32Array.of(1, 3) }
    const result = findGaps({
      region: 'r',
      access: 'owner',
      standard: { serviceType: 's', demandGroup: 'g', mode: 'walk', cutoffSeconds: 900, target: null },
      areas: [area('a', 100)],
      shares: coverage(points, Uint16Array.of(60, 60), 1, 900),
      sharesWithoutDoubtful: coverage(points, Uint16Array.of(60, 1000), 1, 900),
      services: { counted: 2, doubtfulPoints: 1, unplaced: 0, unreachable: 0 },
      vintages: [],
      parameters: {},
    })
    expect(result.total).toMatchObject({
      covered: 100,
      coveredByDoubtful: 75,
      services: { counted: 2, doubtfulPoints: 1, unplaced: 0 },
    })
  })
  test('shares of another cutoff or of other areas are a bug, not an answer', () => {
    const points = { areaIndex: Uint16Array.of(0), weight: Float32Array.of(1) }
    const standard = {
      serviceType: 's',
      demandGroup: 'g',
      mode: 'walk' as const,
      cutoffSeconds: 900,
      target: null,
    }
    const given = { region: 'r', access: 'owner' as const, standard, vintages: [], parameters: {} }
    const shares = (areaCount: number, cutoff: number) =>
      coverage(points, Uint16Array.of(60), areaCount, cutoff)
    expect(() => findGaps({ ...given, areas: [area('a', 1)], shares: shares(1, 600) })).toThrow(
      'another cutoff',
    )
    expect(() => findGaps({ ...given, areas: [area('a', 1)], shares: shares(2, 900) })).toThrow('other areas')
  })
  test('on drawn regions covered and shortfall add up to the people, in each area and in all, and fall with the cutoff', () => {
    fc.assert(
      fc.property(drawnRegion, fc.nat(60_000), fc.nat(5000), (drawn, cutoff, more) => {
        const at = (cutoffSeconds: number) =>
          findGaps({
            region: 'r',
            access: 'owner',
            standard: { serviceType: 's', demandGroup: 'g', mode: 'walk', cutoffSeconds, target: null },
            areas: drawn.areas,
            shares: coverage(drawn.points, drawn.seconds, drawn.areaCount, cutoffSeconds),
            vintages: [],
            parameters: {},
          })
        const { total, areas } = at(cutoff)
        const known = areas.filter((gap) => gap.shortfall !== null)
        for (const gap of known) {
          expect(gap.covered! + gap.shortfall!).toBeCloseTo(gap.people!, 9)
          expect(gap.unreached!).toBeLessThanOrEqual(gap.shortfall!)
        }
        expect(total.covered + total.shortfall + total.notLocated).toBeCloseTo(total.people, 6)
        const ranked = areas.filter((gap) => gap.rank !== null).map((gap) => gap.shortfall!)
        expect(ranked).toEqual([...ranked].sort((a, b) => b - a))
        expect(at(cutoff + more).total.shortfall).toBeLessThanOrEqual(total.shortfall + 1e-9)
      }),
    )
  })
})

describe('public access', () => {
  test('every number of people is a multiple of 5, adds up, and 1 to 4 people are withheld', () => {
    const { areas, total } = gapsOf(
      [area('a', 4693), area('b', 3), area('c', 5)],
      [
        [2, 1],
        [1, 1],
        [1, 1],
      ],
      'public',
    )
    expect(areas.map((gap) => [gap.id, gap.people, gap.covered, gap.shortfall])).toEqual([
      ['a', 4695, 3130, 1565],
      ['c', 5, 5, 0],
      ['b', null, null, null],
    ])
    expect(areas[2]).toMatchObject({ unknown: 'fewer-than-five', missing: 'fewer-than-five', rank: null })
    expect(total).toMatchObject({ people: 4700, covered: 3135, shortfall: 1565 })
  })
  test('figures that are public already give the same digits: what the page computes is what --access public prints', () => {
    fc.assert(
      fc.property(drawnRegion, fc.nat(66_000), (drawn, cutoffSeconds) => {
        const given = {
          region: 'r',
          access: 'public' as const,
          standard: { serviceType: 's', demandGroup: 'g', mode: 'walk' as const, cutoffSeconds, target: 0.5 },
          shares: coverage(drawn.points, drawn.seconds, drawn.areaCount, cutoffSeconds),
          referenceGroup: 'population',
          vintages: [],
          parameters: {},
        }
        const server = findGaps({ ...given, areas: drawn.areas })
        const page = findGaps({ ...given, areas: drawn.areas.map(publicArea) })
        expect(JSON.stringify(page)).toBe(JSON.stringify(server))
        for (const gap of server.areas) {
          for (const people of [gap.people, gap.covered, gap.shortfall, gap.unreached])
            expect((people ?? 0) % 5).toBe(0)
          if (gap.shortfall !== null) expect(gap.covered! + gap.shortfall).toBe(gap.people)
        }
        expect(server.total.covered + server.total.shortfall + server.total.notLocated).toBe(
          server.total.people,
        )
      }),
      { numRuns: 300 },
    )
  })
})
