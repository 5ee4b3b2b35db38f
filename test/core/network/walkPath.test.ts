import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { groundDistanceMeters } from '../../../core/network/groundDistance.ts'
import { snapPoint } from '../../../core/network/snapPoints.ts'
import { walkPath } from '../../../core/network/walkPath.ts'
import { type GridPlace, gridCity, gridPosition, gridWalkMeters } from '../../gridCity.ts'

const network = buildStreetNetwork(gridCity(6, 5).segments)

/** A place on a street: one coordinate whole, the other in tenths of a block. */
const somePlace = fc
  .tuple(fc.boolean(), fc.nat(50), fc.nat(5))
  .map(
    ([isRow, tenths, whole]): GridPlace =>
      isRow ? { column: tenths / 10, row: Math.min(5, whole) } : { column: whole, row: tenths / 10 },
  )

test('a path leads from the one place to the other along the streets and is as long as the walk', () => {
  fc.assert(
    fc.property(somePlace, somePlace, (a, b) => {
      const [from, to] = [a, b].map((place) => {
        const [lon, lat] = gridPosition(place)
        return snapPoint(network, lon, lat)
      })
      const path = walkPath(network, from, to, Infinity)
      const ends = [path[0], path[path.length - 1]]
      ends.forEach((end, i) => {
        const [lon, lat] = gridPosition([a, b][i])
        expect(groundDistanceMeters(end[0], end[1], lon, lat)).toBeLessThan(0.02)
      })
      let meters = 0
      for (let i = 1; i < path.length; i++)
        meters += groundDistanceMeters(path[i - 1][0], path[i - 1][1], path[i][0], path[i][1])
      expect(Math.abs(meters - gridWalkMeters(a, b))).toBeLessThan(0.05)
    }),
    { numRuns: 300 },
  )
})

test('there is no path beyond the bound, nor without a street', () => {
  const from = { edge: 0, offsetMeters: 0, distanceMeters: 0 }
  const [lon, lat] = gridPosition({ column: 6, row: 5 })
  expect(walkPath(network, from, snapPoint(network, lon, lat), 500)).toEqual([])
  expect(walkPath(network, from, { edge: -1, offsetMeters: 0, distanceMeters: 0 }, Infinity)).toEqual([])
})
