import { expect, test } from 'vitest'
import {
  groundDistanceMeters,
  metersPerDegreeLat,
  metersPerDegreeLon,
} from '../../../core/network/groundDistance.ts'

// Lengths of a degree on the WGS84 ellipsoid in kilometres, as commonly tabulated (latitude, of latitude, of longitude).
const PUBLISHED = [
  [0, 110.574, 111.32],
  [15, 110.649, 107.55],
  [30, 110.852, 96.486],
  [45, 111.132, 78.847],
  [60, 111.412, 55.8],
  [75, 111.618, 28.902],
] as const

test('a degree is as long as the published tables of WGS84 say', () => {
  for (const [lat, ofLat, ofLon] of PUBLISHED) {
    expect(Math.abs(metersPerDegreeLat(lat) / 1000 - ofLat)).toBeLessThan(0.0006)
    expect(Math.abs(metersPerDegreeLon(lat) / 1000 - ofLon)).toBeLessThan(0.0006)
  }
})

test('distance is the same both ways and zero to itself', () => {
  expect(groundDistanceMeters(-79.87, 43.25, -79.86, 43.26)).toBe(
    groundDistanceMeters(-79.86, 43.26, -79.87, 43.25),
  )
  expect(groundDistanceMeters(-79.87, 43.25, -79.87, 43.25)).toBe(0)
})

test("Vincenty's distance between two points 1.4 km apart in Hamilton is met to a millimetre", () => {
  expect(groundDistanceMeters(-79.87, 43.25, -79.86, 43.26)).toBeCloseTo(
    vincenty(-79.87, 43.25, -79.86, 43.26),
    3,
  )
})

/** T. Vincenty, Survey Review 23(176), 1975: the inverse formula, iterated. */
function vincenty(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const a = 6378137
  const f = 1 / 298.257223563
  const b = a * (1 - f)
  const rad = Math.PI / 180
  const u1 = Math.atan((1 - f) * Math.tan(lat1 * rad))
  const u2 = Math.atan((1 - f) * Math.tan(lat2 * rad))
  const l = (lon2 - lon1) * rad
  let lambda = l
  for (let i = 0; ; i++) {
    const sinSigma = Math.hypot(
      Math.cos(u2) * Math.sin(lambda),
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda),
    )
    const cosSigma = Math.sin(u1) * Math.sin(u2) + Math.cos(u1) * Math.cos(u2) * Math.cos(lambda)
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (Math.cos(u1) * Math.cos(u2) * Math.sin(lambda)) / sinSigma
    const cos2Alpha = 1 - sinAlpha ** 2
    const cos2m = cosSigma - (2 * Math.sin(u1) * Math.sin(u2)) / cos2Alpha
    const c = (f / 16) * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha))
    lambda =
      l + (1 - c) * f * sinAlpha * (sigma + c * sinSigma * (cos2m + c * cosSigma * (2 * cos2m ** 2 - 1)))
    if (i < 20) continue
    const up = (cos2Alpha * (a * a - b * b)) / (b * b)
    const bigA = 1 + (up / 16384) * (4096 + up * (-768 + up * (320 - 175 * up)))
    const bigB = (up / 1024) * (256 + up * (-128 + up * (74 - 47 * up)))
    const delta =
      bigB *
      sinSigma *
      (cos2m +
        (bigB / 4) *
          (cosSigma * (2 * cos2m ** 2 - 1) -
            (bigB / 6) * cos2m * (4 * sinSigma ** 2 - 3) * (4 * cos2m ** 2 - 3)))
    return b * bigA * (sigma - delta)
  }
}
