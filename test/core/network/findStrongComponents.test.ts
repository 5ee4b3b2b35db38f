import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { snapPoint } from '../../../core/network/snapPoints.ts'
import { EDGE_USE } from '../../../core/network/streetNetwork.ts'
import { gridCity, gridPosition, gridSegment } from '../../gridCity.ts'

describe('components of a vehicle', () => {
  test('a one-way street out of a city is in none, and points near it are put on streets with a way back', () => {
    const city = gridCity(8, 8).segments
    const wayOut = gridSegment('out', 'Out', { column: 8, row: 4 }, { column: 12, row: 4 })
    const network = buildStreetNetwork([...city, { ...wayOut, oneWay: 1 }])
    expect(network.carComponents).toHaveLength(1)
    expect(network.carComponents[0]).toMatchObject({ nodes: 81, edges: 144 })
    const near = gridPosition({ column: 10, row: 4.1 })
    const outEdge = network.edgeSegment.indexOf(144)
    expect(snapPoint(network, ...near, { mode: 'walk' }).edge).toBe(outEdge)
    expect(snapPoint(network, ...near, { mode: 'car' }).edge).not.toBe(outEdge)
    // Where nothing else is near, the one-way street it is.
    expect(snapPoint(network, ...near, { mode: 'car', limitMeters: 50 }).edge).toBe(outEdge)
  })

  test('each mode is put on streets that are open to it', () => {
    const footway = {
      ...gridSegment('f', 'F', { column: 0, row: 0 }, { column: 1, row: 0 }),
      bicycle: false,
      car: false,
    }
    const cycleway = { ...gridSegment('c', 'C', { column: 0, row: 1 }, { column: 1, row: 1 }), car: false }
    const motorway = {
      ...gridSegment('m', 'M', { column: 0, row: 2 }, { column: 1, row: 2 }),
      walk: false,
      bicycle: false,
    }
    const network = buildStreetNetwork([footway, cycleway, motorway])
    const at = gridPosition({ column: 0.5, row: 0.9 })
    const options = { minorShare: 0 }
    expect(
      snapPoint(network, ...gridPosition({ column: 0.5, row: 0.1 }), { ...options, mode: 'walk' }).edge,
    ).toBe(0)
    for (const [mode, edge] of [
      ['walk', 1],
      ['bicycle', 1],
      ['car', 2],
    ] as const)
      expect(snapPoint(network, ...at, { ...options, mode }).edge).toBe(edge)
    const nobody = buildStreetNetwork([footway])
    expect(snapPoint(nobody, ...at, { mode: 'car' }).edge).toBe(-1)
  })

  test('in any city two nodes are together exactly when each can be driven to from the other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<(0 | 1 | -1 | 9)[]>(0, 1, -1, 1, -1, 9), { minLength: 24, maxLength: 24 }),
        (oneWays) => {
          let index = -1
          const network = buildStreetNetwork(
            gridCity(3, 3, (segment) => {
              index += 1
              const oneWay = oneWays[index]
              return oneWay === 9 ? null : { ...segment, oneWay }
            }).segments,
          )
          const { nodeCount, edgeCount, edgeFrom, edgeTo, edgeUse, carComponentOfNode } = network
          const reach = Array.from({ length: nodeCount }, (_, a) =>
            Array.from({ length: nodeCount }, (__, b) => a === b),
          )
          for (let edge = 0; edge < edgeCount; edge++) {
            if (edgeUse[edge] & EDGE_USE.carForward) reach[edgeFrom[edge]][edgeTo[edge]] = true
            if (edgeUse[edge] & EDGE_USE.carBackward) reach[edgeTo[edge]][edgeFrom[edge]] = true
          }
          for (let via = 0; via < nodeCount; via++)
            for (const row of reach)
              if (row[via]) for (let b = 0; b < nodeCount; b++) row[b] ||= reach[via][b]
          for (let a = 0; a < nodeCount; a++)
            for (let b = 0; b < nodeCount; b++) {
              if (a === b) continue
              const together = carComponentOfNode[a] >= 0 && carComponentOfNode[a] === carComponentOfNode[b]
              expect(together).toBe(reach[a][b] && reach[b][a])
            }
        },
      ),
      { numRuns: 100 },
    )
  })
})
