import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { snapPoint, snapPoints } from '../../../core/network/snapPoints.ts'
import { type Snap, type Snaps, snapAt } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import {
  nearestWalkSeconds,
  nthNearestWalkSeconds,
  walkSecondsToPoints,
} from '../../../core/network/walkSeconds.ts'
import {
  EAST_BLOCK_METERS,
  type GridPlace,
  gridCity,
  gridPosition,
  gridSegment,
  gridWalkMeters,
  NORTH_BLOCK_METERS,
} from '../../gridCity.ts'

function toSnaps(snaps: Snap[]): Snaps {
  return {
    edge: Int32Array.from(snaps, (snap) => snap.edge),
    offsetMeters: Float64Array.from(snaps, (snap) => snap.offsetMeters),
    distanceMeters: Float64Array.from(snaps, (snap) => snap.distanceMeters),
  }
}

describe('walking on a street made by hand', () => {
  // One street from (0,0) to (1,0), 100.1875 m; a scrap of street far away.
  const network = buildStreetNetwork([
    gridSegment('street', 'Street', { column: 0, row: 0 }, { column: 1, row: 0 }),
    gridSegment('scrap', 'Scrap', { column: 50, row: 0 }, { column: 51, row: 0 }),
  ])
  const root = { edge: 0, offsetMeters: 20, distanceMeters: 0 }
  function seconds(point: Snap, metersPerSecond = 1, maxSeconds = Infinity): number {
    return walkSecondsToPoints(network, root, toSnaps([point]), { metersPerSecond, maxSeconds })[0]
  }

  test('two points of one street walk straight along it, and off-street metres count', () => {
    expect(seconds({ edge: 0, offsetMeters: 70, distanceMeters: 5 })).toBe(55)
    expect(seconds({ edge: 0, offsetMeters: 0, distanceMeters: 0 })).toBe(20)
  })

  test('times are rounded up to whole seconds, without the noise of floating point', () => {
    expect(seconds({ edge: 0, offsetMeters: 20.1, distanceMeters: 0 })).toBe(1)
    expect(seconds({ edge: 0, offsetMeters: 20, distanceMeters: 0 })).toBe(0)
    expect(seconds({ edge: 0, offsetMeters: 50, distanceMeters: 70 }, 1.25)).toBe(80)
  })

  test('the bound is inclusive', () => {
    const point = { edge: 0, offsetMeters: 70, distanceMeters: 5 }
    expect(seconds(point, 1, 55)).toBe(55)
    expect(seconds(point, 1, 54)).toBe(UNREACHED)
  })

  test('a bound that ends before either corner still reaches the neighbours on the street', () => {
    expect(seconds({ edge: 0, offsetMeters: 24, distanceMeters: 1 }, 1, 10)).toBe(5)
    expect(seconds({ edge: 0, offsetMeters: 31, distanceMeters: 0 }, 1, 10)).toBe(UNREACHED)
  })

  test('another component, and a point or a root without a street, are unreached', () => {
    expect(seconds({ edge: 1, offsetMeters: 0, distanceMeters: 0 })).toBe(UNREACHED)
    expect(seconds({ edge: -1, offsetMeters: 0, distanceMeters: 0 })).toBe(UNREACHED)
    const nowhere = { edge: -1, offsetMeters: 0, distanceMeters: 0 }
    const options = { metersPerSecond: 1, maxSeconds: Infinity }
    expect(walkSecondsToPoints(network, nowhere, toSnaps([root]), options)[0]).toBe(UNREACHED)
  })

  test('round a loop the shorter side is taken', () => {
    const loop = gridSegment('loop', 'Loop', { column: 0, row: 0 }, { column: 0, row: 0 })
    loop.coordinates = [
      { column: 0, row: 0 },
      { column: 1, row: 0 },
      { column: 1, row: 1 },
      { column: 0, row: 1 },
      { column: 0, row: 0 },
    ].map(gridPosition)
    const alone = buildStreetNetwork([loop])
    const around = 2 * EAST_BLOCK_METERS + 2 * NORTH_BLOCK_METERS
    const points = toSnaps([{ edge: 0, offsetMeters: around - 10, distanceMeters: 0 }])
    const start = { edge: 0, offsetMeters: 15, distanceMeters: 0 }
    expect(walkSecondsToPoints(alone, start, points, { metersPerSecond: 1, maxSeconds: Infinity })[0]).toBe(
      25,
    )
  })

  test('walking ignores one-way', () => {
    const against = buildStreetNetwork([
      { ...gridSegment('a', 'A', { column: 0, row: 0 }, { column: 1, row: 0 }), oneWay: -1 },
    ])
    const from = snapPoint(against, ...gridPosition({ column: 0, row: 0 }))
    const to = toSnaps([snapPoint(against, ...gridPosition({ column: 1, row: 0 }))])
    expect(walkSecondsToPoints(against, from, to, { metersPerSecond: 1, maxSeconds: 200 })[0]).toBe(101)
  })

  test('a speed or a bound that makes no sense is refused', () => {
    const points = toSnaps([root])
    expect(() => walkSecondsToPoints(network, root, points, { metersPerSecond: 0, maxSeconds: 1 })).toThrow(
      RangeError,
    )
    expect(() => walkSecondsToPoints(network, root, points, { metersPerSecond: 1, maxSeconds: -1 })).toThrow(
      RangeError,
    )
    const options = { metersPerSecond: 1, maxSeconds: 1 }
    expect(() => nthNearestWalkSeconds(network, points, points, 0, options)).toThrow(RangeError)
  })
})

describe('walking in the grid city', () => {
  const city = gridCity(12, 9)
  const network = buildStreetNetwork(city.segments)
  const place: fc.Arbitrary<GridPlace> = fc
    .tuple(
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      fc.boolean(),
    )
    .map(([column, row, tenth, eastward]) =>
      eastward
        ? { column: Math.min(12, column + tenth / 10), row }
        : { column, row: Math.min(9, row + tenth / 10) },
    )

  test('every time is what arithmetic says', () => {
    fc.assert(
      fc.property(place, fc.array(place, { minLength: 1, maxLength: 30 }), (from, places) => {
        const positions = places.map(gridPosition)
        const points = snapPoints(
          network,
          positions.map(([lon]) => lon),
          positions.map(([, lat]) => lat),
        )
        const root = snapPoint(network, ...gridPosition(from))
        const times = walkSecondsToPoints(network, root, points, {
          metersPerSecond: 0.01,
          maxSeconds: Infinity,
        })
        // A hundredth of a metre per second: times tell centimetres. Positions are kept to 1.1 cm at each end.
        for (const [i, to] of places.entries()) {
          expect(Math.abs(times[i] / 100 - gridWalkMeters(from, to))).toBeLessThan(0.05)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('at 4.8 km/h from corner to corner of 12 by 9 blocks it takes 1,574 seconds', () => {
    // 12 x 100.187542 + 9 x 99.516848 = 2,097.902 m; / 1.3333 m/s = 1,573.43 s.
    const root = snapPoint(network, ...gridPosition({ column: 0, row: 0 }))
    const points = toSnaps([snapPoint(network, ...gridPosition({ column: 12, row: 9 }))])
    expect(
      walkSecondsToPoints(network, root, points, { metersPerSecond: 4.8 / 3.6, maxSeconds: 1574 })[0],
    ).toBe(1574)
    expect(
      walkSecondsToPoints(network, root, points, { metersPerSecond: 4.8 / 3.6, maxSeconds: 1573 })[0],
    ).toBe(UNREACHED)
  })
})

describe('walking in any small network', () => {
  const node = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  const snap = fc.record({
    edge: fc.nat(),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    distanceMeters: fc.nat(50),
  })
  const world = fc.record({
    lines: fc.array(fc.tuple(node, node, fc.boolean()), { minLength: 1, maxLength: 18 }),
    roots: fc.array(snap, { minLength: 1, maxLength: 4 }),
    points: fc.array(snap, { minLength: 1, maxLength: 10 }),
  })
  // Millimetres: a thousandth of a metre per second.
  const metersPerSecond = 0.001

  function build(input: typeof world extends fc.Arbitrary<infer T> ? T : never) {
    const network = buildStreetNetwork(
      input.lines.map(([[a, b], [c, d], walk], index) => ({
        ...gridSegment(`${index}`, '', { column: a, row: b }, { column: c, row: d }),
        walk: walk || index % 3 > 0,
      })),
    )
    const walkable = Array.from(network.edgeUse.keys()).filter((edge) => network.edgeUse[edge] & 1)
    const place = (wanted: { edge: number; share: number; distanceMeters: number }): Snap => {
      const edge = walkable.length ? walkable[wanted.edge % walkable.length] : -1
      return {
        edge,
        offsetMeters: edge < 0 ? 0 : wanted.share * network.edgeLengthMeters[edge],
        distanceMeters: wanted.distanceMeters,
      }
    }
    return { network, roots: toSnaps(input.roots.map(place)), points: toSnaps(input.points.map(place)) }
  }

  test('times equal those of Floyd and Warshall on the graph with every point put into its edge', () => {
    fc.assert(
      fc.property(world, (input) => {
        const { network, roots, points } = build(input)
        const meters = floydWarshall(network, roots, points)
        for (let r = 0; r < roots.edge.length; r++) {
          const times = walkSecondsToPoints(network, snapAt(roots, r), points, {
            metersPerSecond,
            maxSeconds: Infinity,
          })
          for (let p = 0; p < points.edge.length; p++) {
            if (meters[r][p] === Infinity) expect(times[p]).toBe(UNREACHED)
            else expect(Math.abs(times[p] - meters[r][p] * 1000)).toBeLessThanOrEqual(1)
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a bounded search gives the same times as one without bound, up to the bound', () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 0, max: 3_000_000 }), (input, maxSeconds) => {
        const { network, roots, points } = build(input)
        for (let r = 0; r < roots.edge.length; r++) {
          const all = walkSecondsToPoints(network, snapAt(roots, r), points, {
            metersPerSecond,
            maxSeconds: Infinity,
          })
          const some = walkSecondsToPoints(network, snapAt(roots, r), points, { metersPerSecond, maxSeconds })
          expect([...some]).toEqual([...all].map((time) => (time <= maxSeconds ? time : UNREACHED)))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('there takes as long as back', () => {
    fc.assert(
      fc.property(world, (input) => {
        const { network, roots, points } = build(input)
        const options = { metersPerSecond, maxSeconds: Infinity }
        const there = walkSecondsToPoints(network, snapAt(roots, 0), points, options)
        for (let p = 0; p < points.edge.length; p++) {
          const back = walkSecondsToPoints(network, snapAt(points, p), roots, options)[0]
          expect(Math.abs(there[p] - back)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('the nearest of many roots is the minimum over the roots, the n-th nearest the n-th smallest', () => {
    fc.assert(
      fc.property(
        world,
        fc.integer({ min: 1, max: 5 }),
        fc.option(fc.integer({ min: 0, max: 2_000_000 })),
        (input, n, bound) => {
          const { network, roots, points } = build(input)
          const options = { metersPerSecond, maxSeconds: bound ?? Infinity }
          const each = Array.from(roots.edge, (_, r) =>
            walkSecondsToPoints(network, snapAt(roots, r), points, options),
          )
          const sorted = Array.from(points.edge, (_, p) =>
            each.map((times) => times[p]).sort((a, b) => a - b),
          )
          expect([...nearestWalkSeconds(network, roots, points, options)]).toEqual(
            sorted.map(([first]) => first),
          )
          expect([...nthNearestWalkSeconds(network, roots, points, n, options)]).toEqual(
            sorted.map((times) => times[n - 1] ?? UNREACHED),
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a new street never makes a walk longer', () => {
    fc.assert(
      fc.property(world, node, node, (input, a, b) => {
        const before = build(input)
        const after = build({ ...input, lines: [...input.lines, [a, b, true]] })
        const options = { metersPerSecond, maxSeconds: Infinity }
        const slow = walkSecondsToPoints(before.network, snapAt(before.roots, 0), before.points, options)
        const fast = walkSecondsToPoints(after.network, snapAt(before.roots, 0), before.points, options)
        for (let p = 0; p < slow.length; p++) expect(fast[p]).toBeLessThanOrEqual(slow[p])
      }),
    )
  })
})

/** Metres from each root to each point: every snap is put into its edge as a node of its own. */
function floydWarshall(network: StreetNetwork, roots: Snaps, points: Snaps): number[][] {
  const snaps = [roots, points].flatMap((list) => Array.from(list.edge, (_, index) => snapAt(list, index)))
  const size = network.nodeCount + snaps.length
  const d = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? 0 : Infinity)),
  )
  for (let edge = 0; edge < network.edgeCount; edge++) {
    if (!(network.edgeUse[edge] & 1)) continue
    const stops = snaps
      .map((snap, index) => ({ snap, node: network.nodeCount + index }))
      .filter(({ snap }) => snap.edge === edge)
      .map(({ snap, node }) => ({ at: snap.offsetMeters, node }))
    stops.push(
      { at: 0, node: network.edgeFrom[edge] },
      { at: network.edgeLengthMeters[edge], node: network.edgeTo[edge] },
    )
    for (const a of stops) {
      for (const b of stops) d[a.node][b.node] = Math.min(d[a.node][b.node], Math.abs(a.at - b.at))
    }
  }
  for (let k = 0; k < size; k++) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j])
    }
  }
  return Array.from(roots.edge, (_, r) =>
    Array.from(points.edge, (_, p) => {
      const along = d[network.nodeCount + r][network.nodeCount + roots.edge.length + p]
      return roots.distanceMeters[r] + along + points.distanceMeters[p]
    }),
  )
}
