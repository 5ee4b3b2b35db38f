import { describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { PositionIndex } from '../../../core/network/positionIndex.ts'
import { EDGE_USE } from '../../../core/network/streetNetwork.ts'
import { EAST_BLOCK_METERS, gridCity, gridSegment, NORTH_BLOCK_METERS } from '../../gridCity.ts'

describe('building the street network', () => {
  test('a grid of 3 by 2 blocks has 12 nodes, 17 edges and one component of known length', () => {
    const network = buildStreetNetwork(gridCity(3, 2).segments)
    expect([network.nodeCount, network.edgeCount]).toEqual([12, 17])
    expect(network.walkComponents).toHaveLength(1)
    expect(network.walkComponents[0]).toMatchObject({ nodes: 12, edges: 17 })
    expect(network.walkComponents[0].lengthMeters).toBeCloseTo(
      9 * EAST_BLOCK_METERS + 8 * NORTH_BLOCK_METERS,
      3,
    )
  })

  test('every edge stands in the rows of both its ends', () => {
    const network = buildStreetNetwork(gridCity(4, 4).segments)
    const seen = new Array(network.edgeCount).fill(0)
    for (let node = 0; node < network.nodeCount; node++) {
      for (let i = network.rowStart[node]; i < network.rowStart[node + 1]; i++) {
        const edge = network.rowEnds[i] >>> 1
        seen[edge] += 1
        expect(network.rowEnds[i] & 1 ? network.edgeTo[edge] : network.edgeFrom[edge]).toBe(node)
      }
    }
    expect(seen.every((count) => count === 2)).toBe(true)
  })

  test('lines that cross without a shared end do not meet', () => {
    const east = gridSegment('under', 'Under', { column: 0, row: 1 }, { column: 2, row: 1 })
    const north = gridSegment('over', 'Over', { column: 1, row: 0 }, { column: 1, row: 2 })
    const network = buildStreetNetwork([east, north])
    expect(network.nodeCount).toBe(4)
    expect(network.walkComponents).toHaveLength(2)
  })

  test('an end that touches the middle of another line is no junction', () => {
    const through = gridSegment('through', 'Through', { column: 0, row: 0 }, { column: 2, row: 0 })
    const stub = gridSegment('stub', 'Stub', { column: 1, row: 0 }, { column: 1, row: 1 })
    expect(buildStreetNetwork([through, stub]).walkComponents).toHaveLength(2)
  })

  test('one-way binds vehicles along, against, and bicycles by their own rule', () => {
    const base = gridSegment('a', 'A', { column: 0, row: 0 }, { column: 1, row: 0 })
    const uses = buildStreetNetwork([
      { ...base, oneWay: 1 },
      { ...base, oneWay: -1 },
      { ...base, oneWay: 1, oneWayBicycle: 0 },
      { ...base, car: false, bicycle: false },
      { ...base, walk: false, bridgeOrTunnel: true },
    ]).edgeUse
    const { walk, bicycleForward, bicycleBackward, carForward, carBackward, bridgeOrTunnel } = EDGE_USE
    expect([...uses]).toEqual([
      walk | bicycleForward | carForward,
      walk | bicycleBackward | carBackward,
      walk | bicycleForward | bicycleBackward | carForward,
      walk,
      bicycleForward | bicycleBackward | carForward | carBackward | bridgeOrTunnel,
    ])
  })

  test('a segment without length gives no edge and is counted; the edges remember their segment', () => {
    const good = gridSegment('good', 'Good', { column: 0, row: 0 }, { column: 1, row: 0 })
    const point = gridSegment('point', 'Point', { column: 3, row: 3 }, { column: 3, row: 3 })
    const network = buildStreetNetwork([point, good])
    expect(network.segmentsWithoutLength).toBe(1)
    expect([...network.edgeSegment]).toEqual([1])
  })

  test('components stand largest first, and streets closed to walking belong to none', () => {
    const network = buildStreetNetwork([
      gridSegment('small', 'Small', { column: 10, row: 0 }, { column: 11, row: 0 }),
      ...gridCity(2, 2).segments,
      { ...gridSegment('ramp', 'Ramp', { column: 2, row: 2 }, { column: 10, row: 0 }), walk: false },
    ])
    expect(network.walkComponents.map(({ edges }) => edges)).toEqual([12, 1])
  })

  test('nothing gives an empty network', () => {
    const network = buildStreetNetwork([])
    expect([network.nodeCount, network.edgeCount, network.walkComponents.length]).toEqual([0, 0, 0])
  })

  test('positions are numbered by equality however many there are', () => {
    const index = new PositionIndex()
    const known = new Map<string, number>()
    for (let i = 0; i < 30_000; i++) {
      const x = ((i * 7919) % 12_000) - 6000
      const y = (i * 104_729) % 3
      const key = `${x},${y}`
      if (!known.has(key)) known.set(key, known.size)
      expect(index.add(x, y)).toBe(known.get(key))
    }
    expect(index.toArray()).toHaveLength(2 * known.size)
  })
})
