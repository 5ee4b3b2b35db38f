import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { metersPerDegreeLat, metersPerDegreeLon } from '../../../core/network/groundDistance.ts'
import { snapPoint, snapPoints } from '../../../core/network/snapPoints.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { EAST_BLOCK_METERS, gridCity, gridPosition, gridSegment, NORTH_BLOCK_METERS } from '../../gridCity.ts'

describe('snapping', () => {
  test('a point beside a street lands on it, with its place along the street and its distance', () => {
    const network = buildStreetNetwork([gridSegment('a', 'A', { column: 0, row: 0 }, { column: 1, row: 0 })])
    const [lon, lat] = gridPosition({ column: 0.25, row: 0.1 })
    const snap = snapPoint(network, lon, lat)
    expect(snap.edge).toBe(0)
    expect(snap.offsetMeters).toBeCloseTo(0.25 * EAST_BLOCK_METERS, 3)
    expect(snap.distanceMeters).toBeCloseTo(0.1 * NORTH_BLOCK_METERS, 3)
  })

  test('the place along a bent street counts the bend', () => {
    const bent = gridSegment('bent', 'Bent', { column: 0, row: 0 }, { column: 1, row: 1 })
    bent.coordinates = [
      { column: 0, row: 0 },
      { column: 1, row: 0 },
      { column: 1, row: 1 },
    ].map(gridPosition)
    const snap = snapPoint(buildStreetNetwork([bent]), ...gridPosition({ column: 1.05, row: 0.5 }))
    expect(snap.offsetMeters).toBeCloseTo(EAST_BLOCK_METERS + 0.5 * NORTH_BLOCK_METERS, 3)
  })

  test('beyond the limit there is no street, at the limit there is', () => {
    const network = buildStreetNetwork([gridSegment('a', 'A', { column: 0, row: 0 }, { column: 1, row: 0 })])
    const far = gridPosition({ column: 0.5, row: 5 })
    expect(snapPoint(network, ...far, { limitMeters: 5 * NORTH_BLOCK_METERS - 1 }).edge).toBe(-1)
    expect(snapPoint(network, ...far, { limitMeters: 5 * NORTH_BLOCK_METERS + 1 }).edge).toBe(0)
    expect(snapPoint(network, 120, 60).edge).toBe(-1)
    expect(snapPoint(network, Number.NaN, 0).edge).toBe(-1)
    expect(snapPoint(buildStreetNetwork([]), 0, 0).edge).toBe(-1)
  })

  test('nobody is put on a street where nobody walks', () => {
    const motorway = { ...gridSegment('m', 'M', { column: 0, row: 0 }, { column: 1, row: 0 }), walk: false }
    const street = gridSegment('s', 'S', { column: 0, row: 1 }, { column: 1, row: 1 })
    expect(
      snapPoint(buildStreetNetwork([motorway, street]), ...gridPosition({ column: 0.5, row: 0.1 })).edge,
    ).toBe(1)
  })

  test('a scrap of street strands nobody: the network is taken where it lies within the limit', () => {
    const scrap = gridSegment('scrap', 'Scrap', { column: 25, row: 10 }, { column: 25.1, row: 10 })
    const network = buildStreetNetwork([...gridCity(20, 20).segments, scrap])
    const point = gridPosition({ column: 25, row: 10 })
    const scrapEdge = network.edgeCount - 1
    expect(snapPoint(network, ...point, { limitMeters: 600 }).edge).not.toBe(scrapEdge)
    expect(snapPoint(network, ...point, { limitMeters: 600 }).distanceMeters).toBeCloseTo(
      5 * EAST_BLOCK_METERS,
      2,
    )
    expect(snapPoint(network, ...point, { limitMeters: 400 }).edge).toBe(scrapEdge)
    expect(snapPoint(network, ...point, { limitMeters: 600, minorShare: 0 }).edge).toBe(scrapEdge)
  })

  test('a stray line on another continent neither hides nor slows the rest', () => {
    const stray = gridSegment(
      'stray',
      'Stray',
      { column: 60_000, row: 40_000 },
      { column: 60_001, row: 40_000 },
    )
    const network = buildStreetNetwork([...gridCity(60, 60).segments, stray])
    expect(network.walkGrid.columns * network.walkGrid.rows).toBeGreaterThan(1000)
    const city = snapPoint(network, ...gridPosition({ column: 31, row: 20.5 }))
    expect(city.distanceMeters).toBeCloseTo(0, 2)
    const far = snapPoint(network, ...gridPosition({ column: 60_000.5, row: 40_001 }))
    expect(far.edge).toBe(network.edgeCount - 1)
    const between = gridPosition({ column: 62, row: 30 })
    expect(snapPoint(network, ...between).distanceMeters).toBeCloseTo(2 * EAST_BLOCK_METERS, 2)
  })

  test('the nearest street is the same as by looking at all of them', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 25 }),
        fc.array(place, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 50, max: 9000 }),
        (lines, points, limitMeters) => {
          const network = buildStreetNetwork(
            lines.map(([[a, b], [c, d]], index) =>
              gridSegment(`${index}`, '', { column: a, row: b }, { column: c, row: d }),
            ),
          )
          const lons = points.map(([x]) => (x - 15.5) * 0.0014)
          const lats = points.map(([, y]) => (y - 15.5) * 0.0014)
          const snaps = snapPoints(network, lons, lats, { limitMeters, minorShare: 0 })
          for (let i = 0; i < points.length; i++) {
            const nearest = nearestByLookingAtAll(network, lons[i], lats[i])
            if (nearest > limitMeters + 0.001) expect(snaps.edge[i]).toBe(-1)
            else if (nearest < limitMeters - 0.001) expect(snaps.distanceMeters[i]).toBeCloseTo(nearest, 3)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

/** Metres, found by stepping along every piece and narrowing the best step: no projection formula. */
function nearestByLookingAtAll(network: StreetNetwork, lon: number, lat: number): number {
  let best = Infinity
  const xy = network.shapePositions
  for (let edge = 0; edge < network.edgeCount; edge++) {
    for (let p = network.shapeStart[edge]; p < network.shapeStart[edge + 1] - 1; p++) {
      const at = (t: number): number => {
        const x = (xy[2 * p] + t * (xy[2 * p + 2] - xy[2 * p])) / 1e7
        const y = (xy[2 * p + 1] + t * (xy[2 * p + 3] - xy[2 * p + 1])) / 1e7
        return Math.hypot((x - lon) * metersPerDegreeLon(lat), (y - lat) * metersPerDegreeLat(lat))
      }
      let low = 0
      let high = 1
      for (let i = 0; i < 100; i++) {
        const a = low + (high - low) / 3
        const b = high - (high - low) / 3
        if (at(a) < at(b)) high = b
        else low = a
      }
      best = Math.min(best, at(low), at(0), at(1))
    }
  }
  return best
}
