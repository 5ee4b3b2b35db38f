import { describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { openStreetNetwork, serializeStreetNetwork } from '../../../core/network/serializeStreetNetwork.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { openSnaps, serializeSnaps, snapAt } from '../../../core/network/snaps.ts'
import { walkSecondsToPoints } from '../../../core/network/walkSeconds.ts'
import { gridCity, gridPosition } from '../../gridCity.ts'

describe('the street network as a file', () => {
  const network = buildStreetNetwork(gridCity(5, 4).segments)
  const bytes = serializeStreetNetwork(network)

  test('it comes back as it was', () => {
    expect(openStreetNetwork(bytes)).toEqual(network)
  })

  test('the same segments give the same bytes', () => {
    expect(serializeStreetNetwork(buildStreetNetwork(gridCity(5, 4).segments))).toEqual(bytes)
  })

  test('opening copies nothing, also from shared memory', () => {
    const shared = new SharedArrayBuffer(bytes.length)
    new Uint8Array(shared).set(bytes)
    const opened = openStreetNetwork(shared)
    expect(opened.edgeLengthMeters.buffer).toBe(shared)
    expect(opened).toEqual(network)
  })

  test('bytes at an odd place in their buffer are read all the same', () => {
    const odd = new Uint8Array(bytes.length + 3)
    odd.set(bytes, 3)
    expect(openStreetNetwork(odd.subarray(3))).toEqual(network)
  })

  test('an opened network walks like the one that was built', () => {
    const places = [gridPosition({ column: 2, row: 1 }), gridPosition({ column: 5, row: 3.5 })]
    const lons = places.map(([lon]) => lon)
    const lats = places.map(([, lat]) => lat)
    const opened = openStreetNetwork(bytes)
    const options = { metersPerSecond: 1, maxSeconds: 3600 }
    const [before, after] = [network, opened].map((one) => {
      const points = snapPoints(one, lons, lats)
      return walkSecondsToPoints(one, snapAt(points, 0), points, options)
    })
    expect(after).toEqual(before)
  })

  test('other files, cut files and other versions are refused with a reason', () => {
    expect(() => openStreetNetwork(new Uint8Array(100))).toThrow('not a WRSTREET file')
    expect(() => openStreetNetwork(bytes.subarray(0, 6))).toThrow('not a WRSTREET file')
    expect(() => openStreetNetwork(bytes.slice(0, bytes.length - 8))).toThrow('cut short')
    expect(() => openStreetNetwork(bytes.slice(0, 100))).toThrow('cut short')
    const newer = bytes.slice()
    newer[8] = 99
    expect(() => openStreetNetwork(newer)).toThrow('version 99')
  })
})

test('snaps come back from their file as they were', () => {
  const network = buildStreetNetwork(gridCity(2, 2).segments)
  const snaps = snapPoints(network, [0.0003, 50, 0.001], [0.0001, 50, 0.0018])
  expect(openSnaps(serializeSnaps(snaps))).toEqual(snaps)
  expect(snaps.edge[1]).toBe(-1)
})
