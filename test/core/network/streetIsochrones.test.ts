import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { kinks } from '@turf/kinks'
import fc from 'fast-check'
import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { groundDistanceMeters } from '../../../core/network/groundDistance.ts'
import type { Snap, Snaps } from '../../../core/network/snaps.ts'
import { type IsochroneOptions, streetIsochrones } from '../../../core/network/streetIsochrones.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { nearestStreetSeconds } from '../../../core/network/streetSeconds.ts'
import { findSelfCrossing } from '../../../server/import/files/findSelfCrossing.ts'
import { EAST_BLOCK_METERS, gridCity, gridPosition, gridSegment, NORTH_BLOCK_METERS } from '../../gridCity.ts'

const ON_FOOT = {
  mode: 'walk' as const,
  direction: 'from-root' as const,
  profile: { mode: 'walk' as const, kmh: 3.6 },
}

/** Square metres at the equator; holes taken away. */
function area({ coordinates }: MultiPolygon): number {
  return coordinates.flat().reduce((sum, ring) => sum + signedArea(ring), 0)
}
function signedArea(ring: Position[]): number {
  let twice = 0
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1]
  return (twice / 2) * 111_319.4908 * 110_574.2758
}

function expectValid({ coordinates }: MultiPolygon): void {
  for (const [shell, ...holes] of coordinates) {
    expect(signedArea(shell)).toBeGreaterThan(0)
    for (const hole of holes) {
      expect(signedArea(hole)).toBeLessThan(0)
      expect(booleanPointInPolygon(hole[0], { type: 'Polygon', coordinates: [shell] })).toBe(true)
    }
    for (const ring of [shell, ...holes]) {
      expect(ring.length).toBeGreaterThanOrEqual(4)
      expect(ring.at(-1)).toEqual(ring[0])
      for (const [lon, lat] of ring)
        for (const value of [lon, lat]) expect(Number(value.toFixed(6))).toBe(value)
      const corners = ring.slice(1).map((position) => position.join())
      expect(new Set(corners).size).toBe(corners.length)
    }
  }
  expect(findSelfCrossing(coordinates.flat())).toBeNull()
  expect(kinks({ type: 'MultiPolygon', coordinates }).features).toEqual([])
}

function isInside(position: Position, polygon: MultiPolygon): boolean {
  return booleanPointInPolygon(position, polygon)
}

describe('isochrones of streets made by hand', () => {
  const long = gridSegment('long', 'Long', { column: 0, row: 0 }, { column: 20, row: 0 })
  const network = buildStreetNetwork([long])
  const middle = { snap: { edge: 0, offsetMeters: 1000, distanceMeters: 0 }, seconds: 0 }

  test('a straight street gives a band with round ends, as long as the way walked', () => {
    for (const bufferMeters of [20, 75, 150]) {
      const [{ geometry }] = streetIsochrones(network, [middle], {
        ...ON_FOOT,
        cutoffSeconds: [300],
        bufferMeters,
      })
      expectValid(geometry)
      const capsule = 600 * 2 * bufferMeters + Math.PI * bufferMeters ** 2
      expect(area(geometry) / capsule).toBeGreaterThan(0.985)
      expect(area(geometry) / capsule).toBeLessThan(1.005)
      const lons = geometry.coordinates[0][0].map(([lon]) => lon * 111_319.4908)
      expect(Math.max(...lons)).toBeCloseTo(1300 + bufferMeters, -1)
      expect(Math.min(...lons)).toBeCloseTo(700 - bufferMeters, -1)
    }
  })

  test('seconds that a root begins with, and its way to the street, shorten the rest', () => {
    const options = { ...ON_FOOT, bufferMeters: 20 }
    const [whole] = streetIsochrones(network, [middle], { ...options, cutoffSeconds: [200] })
    const late = { snap: { ...middle.snap, distanceMeters: 40 }, seconds: 60 }
    const [same] = streetIsochrones(network, [late], { ...options, cutoffSeconds: [300] })
    expect(same.geometry).toEqual(whole.geometry)
    const [none] = streetIsochrones(network, [late], { ...options, cutoffSeconds: [99] })
    expect(none.geometry.coordinates).toEqual([])
  })

  test('the middle of a block that is far from its streets stays a hole', () => {
    const block = buildStreetNetwork(gridCity(1, 1).segments)
    const corner = { snap: { edge: 0, offsetMeters: 0, distanceMeters: 0 }, seconds: 0 }
    const [{ geometry }] = streetIsochrones(block, [corner], {
      ...ON_FOOT,
      cutoffSeconds: [400],
      bufferMeters: 20,
    })
    expectValid(geometry)
    expect(geometry.coordinates.map((rings) => rings.length)).toEqual([2])
    const hole = (EAST_BLOCK_METERS - 40) * (NORTH_BLOCK_METERS - 40)
    expect(-signedArea(geometry.coordinates[0][1]) / hole).toBeCloseTo(1, 1)
  })

  test('places apart are polygons apart, and a root without a street is none', () => {
    const ends = [100, 1900].map((offsetMeters) => ({
      snap: { edge: 0, offsetMeters, distanceMeters: 0 },
      seconds: 0,
    }))
    const nowhere = { snap: { edge: -1, offsetMeters: 0, distanceMeters: 0 }, seconds: 0 }
    const [{ geometry }] = streetIsochrones(network, [...ends, nowhere], { ...ON_FOOT, cutoffSeconds: [60] })
    expectValid(geometry)
    expect(geometry.coordinates).toHaveLength(2)
    expect(
      streetIsochrones(network, [nowhere], { ...ON_FOOT, cutoffSeconds: [60] })[0].geometry.coordinates,
    ).toEqual([])
  })

  test('one-way streets are reached along and reach against', () => {
    const oneWay = buildStreetNetwork([{ ...long, oneWay: 1 }])
    const lonsOf = (direction: 'from-root' | 'to-root') => {
      const [{ geometry }] = streetIsochrones(oneWay, [middle], {
        mode: 'bicycle',
        direction,
        cutoffSeconds: [60],
        bufferMeters: 20,
      })
      const lons = geometry.coordinates[0][0].map(([lon]) => lon * 111_319.4908)
      return [Math.min(...lons), Math.max(...lons)]
    }
    expect(lonsOf('from-root')[0]).toBeCloseTo(980, -1)
    expect(lonsOf('from-root')[1]).toBeCloseTo(1220, -1)
    expect(lonsOf('to-root')[0]).toBeCloseTo(780, -1)
    expect(lonsOf('to-root')[1]).toBeCloseTo(1020, -1)
  })

  test('nest as well where the roots differ by cutoff, as stops do whose last walk is bounded', () => {
    const city = buildStreetNetwork(gridCity(12, 12).segments)
    const snaps = [0, 40, 90, 200].map((edge) => ({ edge, offsetMeters: 31.7, distanceMeters: 3.3 }))
    const most = 120
    const roots = (cutoff: number) =>
      snaps.flatMap((snap, i) =>
        100 * i > cutoff ? [] : [{ snap, seconds: Math.max(100 * i, cutoff - most) }],
      )
    const cutoffs = [90, 140, 260, 410]
    const found = streetIsochrones(city, roots, { ...ON_FOOT, cutoffSeconds: cutoffs })
    for (let i = 1; i < cutoffs.length; i++)
      for (const corner of found[i - 1].geometry.coordinates.flat(2))
        expect(isInside(corner, found[i].geometry)).toBe(true)
    const [alone] = streetIsochrones(city, roots(140), { ...ON_FOOT, cutoffSeconds: [140] })
    expect(found[1].geometry.coordinates.length).toBe(alone.geometry.coordinates.length)
  })

  test('settings that make no sense are refused', () => {
    for (const bad of [
      { cutoffSeconds: [-1] },
      { cutoffSeconds: [Infinity] },
      { cutoffSeconds: [1], bufferMeters: 0 },
    ])
      expect(() => streetIsochrones(network, [middle], { ...ON_FOOT, ...bad })).toThrow(RangeError)
  })
})

/** Places every few metres along all streets, with their times. */
function samplePlaces(network: StreetNetwork, roots: Snap[], options: IsochroneOptions) {
  const edge: number[] = []
  const offset: number[] = []
  const position: Position[] = []
  for (let e = 0; e < network.edgeCount; e++) {
    const [lon1, lat1, lon2, lat2] = network.shapePositions.slice(
      2 * network.shapeStart[e],
      2 * network.shapeStart[e] + 4,
    )
    for (let i = 0; i <= 20; i++) {
      edge.push(e)
      offset.push((i / 20) * network.edgeLengthMeters[e])
      position.push([(lon1 + (i / 20) * (lon2 - lon1)) / 1e7, (lat1 + (i / 20) * (lat2 - lat1)) / 1e7])
    }
  }
  const toSnaps = (edges: number[], offsets: number[]): Snaps => ({
    edge: Int32Array.from(edges),
    offsetMeters: Float64Array.from(offsets),
    distanceMeters: new Float64Array(edges.length),
  })
  const rootSnaps = toSnaps(
    roots.map((root) => root.edge),
    roots.map((root) => root.offsetMeters),
  )
  const seconds = nearestStreetSeconds(network, rootSnaps, toSnaps(edge, offset), {
    ...options,
    maxSeconds: Infinity,
  })
  return { position, seconds }
}

const anyCase = fc.record({
  drop: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 60, maxLength: 60 }),
  oneWay: fc.array(fc.constantFrom<(0 | 1 | -1)[]>(0, 0, 1, -1), { minLength: 60, maxLength: 60 }),
  roots: fc.array(fc.record({ edge: fc.nat(200), offsetMeters: fc.integer({ min: 0, max: 99 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  mode: fc.constantFrom<('walk' | 'bicycle' | 'car')[]>('walk', 'bicycle', 'car'),
  direction: fc.constantFrom<('from-root' | 'to-root')[]>('from-root', 'to-root'),
  cutoffSeconds: fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 3 }),
  bufferMeters: fc.integer({ min: 5, max: 120 }),
})

test('in any small city the outlines are valid, hold what is reached, leave out what is not, and nest', () => {
  let insides = 0
  let outsides = 0
  fc.assert(
    fc.property(anyCase, ({ drop, oneWay, roots, ...options }) => {
      let index = -1
      const city = gridCity(5, 5, (segment) => {
        index += 1
        return drop[index] === 0 ? null : { ...segment, oneWay: oneWay[index] }
      })
      fc.pre(city.segments.length > 0)
      const network = buildStreetNetwork(city.segments)
      const snaps = roots.map(({ edge, offsetMeters }) => ({
        edge: edge % network.edgeCount,
        offsetMeters,
        distanceMeters: 0,
      }))
      const isochrones = streetIsochrones(
        network,
        snaps.map((snap) => ({ snap, seconds: 0 })),
        options,
      )
      const { position, seconds } = samplePlaces(network, snaps, options)
      for (const [i, { cutoffSeconds, geometry, bufferMeters }] of isochrones.entries()) {
        expect(cutoffSeconds).toBe(options.cutoffSeconds[i])
        expect(bufferMeters).toBe(options.bufferMeters)
        expectValid(geometry)
        const reached = position.filter((_, p) => seconds[p] <= cutoffSeconds)
        for (const place of reached) expect(isInside(place, geometry)).toBe(true)
        insides += reached.length
        // Times are rounded up: a place that is not reached may be one second away from being so.
        const nearlyReached = position.filter((_, p) => seconds[p] <= cutoffSeconds + 2)
        const spacing = 5.1
        for (const place of [
          ...position,
          gridPosition({ column: 2.5, row: 2.5 }),
          gridPosition({ column: -1, row: 3 }),
        ]) {
          const away = Math.min(
            ...[...nearlyReached, ...snaps.map((snap) => positionOf(network, snap))].map(([lon, lat]) =>
              groundDistanceMeters(lon, lat, place[0], place[1]),
            ),
          )
          if (away <= 1.36 * bufferMeters + spacing) continue
          expect(isInside(place, geometry)).toBe(false)
          outsides += 1
        }
      }
      const byCutoff = [...isochrones].sort((a, b) => a.cutoffSeconds - b.cutoffSeconds)
      for (let i = 1; i < byCutoff.length; i++)
        for (const corner of byCutoff[i - 1].geometry.coordinates.flat(2))
          expect(isInside(corner, byCutoff[i].geometry)).toBe(true)
    }),
    { numRuns: 60 },
  )
  expect(insides).toBeGreaterThan(1000)
  expect(outsides).toBeGreaterThan(1000)
})

function positionOf(network: StreetNetwork, { edge, offsetMeters }: Snap): Position {
  const [lon1, lat1, lon2, lat2] = network.shapePositions.slice(
    2 * network.shapeStart[edge],
    2 * network.shapeStart[edge] + 4,
  )
  const share = offsetMeters / network.edgeLengthMeters[edge]
  return [(lon1 + share * (lon2 - lon1)) / 1e7, (lat1 + share * (lat2 - lat1)) / 1e7]
}
