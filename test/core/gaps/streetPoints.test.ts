import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactWeights } from '../../../core/gaps/demandPoints.ts'
import { groupStreetPoints } from '../../../core/gaps/streetPoints.ts'

test('dwellings of an area on one edge are one point at the place of the middle one', () => {
  const points = { areaIndex: Uint16Array.of(0, 0, 0, 1, 0), weight: Float32Array.of(1, 3, 1, 2, 0.5) }
  const snaps = {
    edge: Int32Array.of(7, 7, 7, 7, -1),
    offsetMeters: Float64Array.of(10, 90, 20, 50, 0),
  }
  const grouped = groupStreetPoints(points, snaps)
  expect([...grouped.areaIndex]).toEqual([0, 0, 1])
  expect([...grouped.weight]).toEqual([0.5, 5, 2])
  expect([...grouped.member]).toEqual([4, 1, 3])
  expect([...grouped.streetPointOf]).toEqual([1, 1, 1, 2, 0])
})

test('sums of areas stay what they were, to the last digit, and each point stands in for its own edge and area', () => {
  const someDwelling = fc.record({
    area: fc.nat(3),
    edge: fc.integer({ min: -1, max: 3 }),
    offset: fc.nat(50),
    weight: fc.oneof(fc.nat(20), fc.double({ min: 0, max: 9, noNaN: true })),
  })
  fc.assert(
    fc.property(fc.array(someDwelling, { maxLength: 60 }), (dwellings) => {
      const points = {
        areaIndex: Uint16Array.from(dwellings, ({ area }) => area),
        weight: Float64Array.from(dwellings, ({ weight }) => weight),
      }
      const edge = Int32Array.from(dwellings, (each) => each.edge)
      const offsetMeters = Float64Array.from(dwellings, ({ offset }) => offset)
      const grouped = groupStreetPoints(points, { edge, offsetMeters })
      const exact = exactWeights(points.weight)
      const sums = (areas: ArrayLike<number>, weights: ArrayLike<number>) => {
        const sum = new Float64Array(4)
        for (let p = 0; p < areas.length; p++) sum[areas[p]] += weights[p]
        return [...sum]
      }
      expect(sums(grouped.areaIndex, grouped.weight)).toEqual(sums(points.areaIndex, exact))
      const keys = dwellings.map(({ area, edge: of }) => `${area} ${of}`)
      expect(grouped.weight.length).toBe(new Set(keys).size)
      grouped.streetPointOf.forEach((at, p) => {
        expect(keys[grouped.member[at]]).toBe(keys[p])
      })
      grouped.member.forEach((middle, at) => {
        const weightAlong = (is: (offset: number) => boolean) =>
          dwellings.reduce(
            (sum, { offset }, p) => sum + (grouped.streetPointOf[p] === at && is(offset) ? exact[p] : 0),
            0,
          )
        const all = grouped.weight[at]
        expect(weightAlong((offset) => offset < offsetMeters[middle]) * 2).toBeLessThanOrEqual(all)
        expect(weightAlong((offset) => offset > offsetMeters[middle]) * 2).toBeLessThanOrEqual(all)
      })
    }),
  )
})
