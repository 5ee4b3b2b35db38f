import { beforeAll, describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { openStreetNetwork, serializeStreetNetwork } from '../../../core/network/serializeStreetNetwork.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { snapAt } from '../../../core/network/snaps.ts'
import { streetIsochrones } from '../../../core/network/streetIsochrones.ts'
import { POSITION_SCALE, type StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import type { StreetSegment } from '../../../core/network/streetSegment.ts'
import type { TurnRestriction } from '../../../core/network/turnRestriction.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import { findSelfCrossing } from '../../../server/import/files/findSelfCrossing.ts'
import { openSource } from '../../../server/import/files/sourceFile.ts'
import { readOsm } from '../../../server/import/osm/readOsm.ts'
import { findRealRegion } from '../../realRegions.ts'

const region = findRealRegion('northern-kentucky')
describe.skipIf(!region)('bicycle and car in Northern Kentucky', () => {
  let network: StreetNetwork
  let unrestricted: StreetNetwork
  let lons: number[]
  let lats: number[]
  beforeAll(async () => {
    const segments: StreetSegment[] = []
    const restrictions: TurnRestriction[] = []
    const file = 'streets.osm.pbf'
    const source = await openSource(region!, file)
    for await (const segment of readOsm(
      source,
      { file, format: 'osm' },
      () => {},
      (each) => restrictions.push(each),
    ))
      segments.push(segment)
    network = buildStreetNetwork(segments, restrictions)
    unrestricted = buildStreetNetwork(segments)
    const nodes = Array.from({ length: 60 }, (_, i) => Math.floor(((i + 0.5) * network.nodeCount) / 60))
    lons = nodes.map((node) => network.nodePositions[2 * node] / POSITION_SCALE + 0.0003)
    lats = nodes.map((node) => network.nodePositions[2 * node + 1] / POSITION_SCALE + 0.0002)
  }, 60_000)

  test.each(['bicycle', 'car'] as const)('%s: reversed searches give the numbers of forward ones', (mode) => {
    const points = snapPoints(network, lons, lats, { mode })
    const options = { mode, maxSeconds: Infinity }
    const there = lons.map((_, i) =>
      streetSecondsToPoints(network, snapAt(points, i), points, { ...options, direction: 'from-root' }),
    )
    const back = lons.map((_, i) =>
      streetSecondsToPoints(network, snapAt(points, i), points, { ...options, direction: 'to-root' }),
    )
    let reached = 0
    let oneSided = 0
    for (const [a, row] of there.entries()) {
      for (const [b, seconds] of row.entries()) {
        expect(back[b][a]).toBe(seconds)
        if (seconds !== UNREACHED) reached += 1
        if (seconds !== there[b][a]) oneSided += 1
      }
    }
    expect(reached / 3600).toBeGreaterThan(0.95)
    expect(oneSided).toBeGreaterThan(100)
  })

  test('turn restrictions make nobody faster, and some slower', () => {
    const points = snapPoints(network, lons, lats, { mode: 'car' })
    const options = { mode: 'car', maxSeconds: Infinity, direction: 'from-root' } as const
    let slower = 0
    for (const i of lons.keys()) {
      const bound = streetSecondsToPoints(network, snapAt(points, i), points, options)
      const free = streetSecondsToPoints(unrestricted, snapAt(points, i), points, options)
      for (const [j, seconds] of bound.entries()) {
        expect(seconds).toBeGreaterThanOrEqual(free[j])
        if (seconds > free[j]) slower += 1
      }
    }
    expect(slower).toBeGreaterThan(100)
  })

  test('an opened file drives like the network that was built', () => {
    const opened = openStreetNetwork(serializeStreetNetwork(network))
    const options = { mode: 'car', maxSeconds: 1800, direction: 'to-root' } as const
    const [before, after] = [network, opened].map((each) => {
      const points = snapPoints(each, lons, lats, { mode: 'car' })
      return streetSecondsToPoints(each, snapAt(points, 7), points, options)
    })
    expect(after).toEqual(before)
  })

  test('isochrones of real streets are simple', () => {
    for (const mode of ['walk', 'bicycle', 'car'] as const) {
      const snap = snapAt(snapPoints(network, lons, lats, { mode }), 30)
      const isochrones = streetIsochrones(network, [{ snap, seconds: 0 }], {
        mode,
        direction: 'to-root',
        cutoffSeconds: [600, 1200, 1800],
      })
      for (const { geometry } of isochrones) {
        expect(geometry.coordinates.length).toBeGreaterThan(0)
        expect(findSelfCrossing(geometry.coordinates.flat())).toBeNull()
      }
    }
  })
})
