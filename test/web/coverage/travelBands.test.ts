import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCoverageIndex } from '../../../core/gaps/coverageIndex.ts'
import { BAND_EDGES, medianMinutes, travelBands } from '../../../web/coverage/travelBands.ts'

/** Points with whole dwellings in three areas, and a count of people for each area (or none). */
const region = fc.record({
  points: fc.array(
    fc.record({
      area: fc.nat(2),
      weight: fc.integer({ min: 1, max: 9 }),
      seconds: fc.oneof(fc.nat(10800), fc.constant(65535)),
    }),
    { minLength: 1, maxLength: 60 },
  ),
  people: fc.tuple(...[0, 1, 2].map(() => fc.option(fc.nat(500)))),
})

function indexOf(points: { area: number; weight: number; seconds: number }[]) {
  return buildCoverageIndex(
    {
      areaIndex: Uint16Array.from(points, (point) => point.area),
      weight: Float32Array.from(points, (point) => point.weight),
    },
    Uint16Array.from(points, (point) => point.seconds),
    3,
  )
}

/** People of each point, spread by weight over the points of areas with a known count. */
function spread(
  points: { area: number; weight: number; seconds: number }[],
  people: readonly (number | null)[],
) {
  return points.flatMap((point) => {
    const total = points.filter((one) => one.area === point.area).reduce((sum, one) => sum + one.weight, 0)
    const count = people[point.area]
    return count === null ? [] : [{ seconds: point.seconds, people: (count * point.weight) / total }]
  })
}

describe('people by walking time', () => {
  it('equals counting point by point', () => {
    fc.assert(
      fc.property(region, ({ points, people }) => {
        const bands = travelBands(indexOf(points), people)
        const each = spread(points, people)
        bands.forEach((band, i) => {
          const from = i === 0 ? -1 : band.from * 60
          const to = band.to === null ? Number.POSITIVE_INFINITY : band.to * 60
          const sum = each
            .filter((one) => one.seconds > from && one.seconds <= to)
            .reduce((total, one) => total + one.people, 0)
          expect(band.people).toBeCloseTo(sum, 6)
        })
        const total = bands.reduce((sum, band) => sum + band.share, 0)
        expect(total).toBeCloseTo(each.some((one) => one.people > 0) ? 1 : 0, 9)
      }),
    )
  })

  it('counts who reaches nothing in the last band', () => {
    const bands = travelBands(indexOf([{ area: 0, weight: 1, seconds: 65535 }]), [10, null, null])
    expect(bands.map((band) => band.people)).toEqual([...BAND_EDGES.slice(1).map(() => 0), 10])
  })

  it('can be asked for one area', () => {
    const points = [
      { area: 0, weight: 1, seconds: 100 },
      { area: 1, weight: 1, seconds: 100 },
    ]
    expect(travelBands(indexOf(points), [10, 30, null], 1)[0].people).toBe(30)
  })
})

describe('the median walk', () => {
  it('is the least minute within which half of the people are', () => {
    fc.assert(
      fc.property(region, ({ points, people }) => {
        const each = spread(points, people)
        const total = each.reduce((sum, one) => sum + one.people, 0)
        const within = (minutes: number) =>
          each.filter((one) => one.seconds <= minutes * 60).reduce((sum, one) => sum + one.people, 0)
        const median = medianMinutes(indexOf(points), people, 180)
        if (median === null) expect(total === 0 || within(180) < total / 2 + 1e-6).toBe(true)
        else {
          expect(within(median)).toBeGreaterThan(total / 2 - 1e-6)
          if (median > 0) expect(within(median - 1)).toBeLessThan(total / 2 + 1e-6)
        }
      }),
    )
  })

  it('is unknown where the middle person reaches nothing', () => {
    const points = [
      { area: 0, weight: 1, seconds: 60 },
      { area: 0, weight: 2, seconds: 65535 },
    ]
    expect(medianMinutes(indexOf(points), [30, null, null], 180)).toBeNull()
  })
})
