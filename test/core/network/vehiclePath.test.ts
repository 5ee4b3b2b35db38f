import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { groundDistanceMeters } from '../../../core/network/groundDistance.ts'
import { snapPoint } from '../../../core/network/snapPoints.ts'
import { CAR_TURNS, type VehicleProfile } from '../../../core/network/streetProfile.ts'
import { streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { vehiclePath } from '../../../core/network/vehiclePath.ts'
import { type GridPlace, gridCity, gridPosition } from '../../gridCity.ts'

/** One metre per second, so that metres are seconds. */
const PLAIN: VehicleProfile = {
  ...{ mode: 'car', kmhByClass: {}, otherKmh: 3.6, postedShare: null, offStreetKmh: Infinity, turns: null },
}

const somePlace = fc
  .tuple(fc.boolean(), fc.nat(50), fc.nat(5))
  .map(
    ([isRow, tenths, whole]): GridPlace =>
      isRow ? { column: tenths / 10, row: Math.min(5, whole) } : { column: whole, row: tenths / 10 },
  )
/** A city of which some blocks are one-way or missing. */
const someCity = fc
  .array(fc.constantFrom('both', 'forward', 'none'), { minLength: 71, maxLength: 71 })
  .map((uses) => {
    let block = 0
    const { segments } = gridCity(6, 5, (segment) => {
      const use = uses[block++ % uses.length]
      if (use === 'none') return null
      return use === 'both' ? segment : { ...segment, oneWay: 1 as const }
    })
    return buildStreetNetwork(segments)
  })
const snap = (network: ReturnType<typeof buildStreetNetwork>, place: GridPlace) => {
  const [lon, lat] = gridPosition(place)
  return snapPoint(network, lon, lat, { limitMeters: 300, mode: 'car' })
}
const toSnaps = ({ edge, offsetMeters, distanceMeters }: ReturnType<typeof snap>) => ({
  edge: Int32Array.of(edge),
  offsetMeters: Float64Array.of(offsetMeters),
  distanceMeters: Float64Array.of(distanceMeters),
})

test('a path is as long as its travel time says, and joins both places without a leap', () => {
  fc.assert(
    fc.property(someCity, somePlace, somePlace, fc.boolean(), (network, a, b, turning) => {
      const [from, to] = [snap(network, a), snap(network, b)]
      const profile = { ...PLAIN, turns: turning ? CAR_TURNS : null }
      const options = { mode: 'car' as const, profile, direction: 'from-root' as const, maxSeconds: 5000 }
      const [seconds] = streetSecondsToPoints(network, from, toSnaps(to), options)
      const path = vehiclePath(network, from, to, profile, 5000)
      if (seconds === UNREACHED) {
        expect(path).toEqual([])
        return
      }
      let meters = 0
      for (let i = 1; i < path.length; i++) {
        const step = groundDistanceMeters(path[i - 1][0], path[i - 1][1], path[i][0], path[i][1])
        expect(step).toBeLessThan(101)
        meters += step
      }
      // Turns take time and no way.
      if (turning) expect(meters).toBeLessThanOrEqual(seconds + 0.1)
      else expect(Math.abs(meters - seconds)).toBeLessThan(1.1)
    }),
    { numRuns: 300 },
  )
})

test('there is no path beyond the bound, nor without a street', () => {
  const network = buildStreetNetwork(gridCity(6, 5).segments)
  const [from, to] = [snap(network, { column: 0, row: 0 }), snap(network, { column: 6, row: 5 })]
  expect(vehiclePath(network, from, to, PLAIN, 500)).toEqual([])
  expect(vehiclePath(network, from, { ...to, edge: -1 }, PLAIN, 5000)).toEqual([])
})
