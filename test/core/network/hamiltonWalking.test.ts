import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { type Snaps, snapAt } from '../../../core/network/snaps.ts'
import type { StreetNetwork } from '../../../core/network/streetNetwork.ts'
import { UNREACHED } from '../../../core/network/unreached.ts'
import {
  nearestWalkSeconds,
  nthNearestWalkSeconds,
  walkSecondsToPoints,
} from '../../../core/network/walkSeconds.ts'
import { readCentreline } from '../../../server/import/centreline/readCentreline.ts'
import { openSource } from '../../../server/import/files/sourceFile.ts'
import { HAMILTON_STREETS } from '../../hamiltonStreets.ts'
import { findRealRegion } from '../../realRegions.ts'

const region = findRealRegion('hamilton')

describe.skipIf(!region)('walking in Hamilton', () => {
  let network: StreetNetwork
  let dwellings: Snaps
  let sample: number[][]

  beforeAll(async () => {
    const segments = []
    const source = await openSource(region!, HAMILTON_STREETS.file)
    for await (const segment of readCentreline(source, HAMILTON_STREETS, () => {})) segments.push(segment)
    network = buildStreetNetwork(segments)
    dwellings = snapColumns(readRows(gunzipSync(readFileSync(join(region!, 'dwellings/parcels.csv.gz')))), 0)
    sample = readRows(readFileSync(join(region!, 'validation/r5r_walk_sample.csv')))
  })

  function readRows(bytes: Buffer): number[][] {
    const lines = bytes.toString('utf8').trim().split('\n').slice(1)
    return lines.map((line) => line.split(',').map(Number))
  }

  function snapColumns(rows: number[][], first: number): Snaps {
    return snapPoints(
      network,
      rows.map((row) => row[first]),
      rows.map((row) => row[first + 1]),
    )
  }

  test('every dwelling has a street, nearly all of them within 30 metres', () => {
    expect(dwellings.edge).toHaveLength(139_444)
    expect(dwellings.edge.filter((edge) => edge < 0)).toHaveLength(0)
    expect(dwellings.distanceMeters.filter((meters) => meters > 30).length).toBeLessThan(0.005 * 139_444)
  })

  test('the fold over many roots equals the roots one by one, for every fifth dwelling, bounded and not', () => {
    const places = [...new Map(sample.map((row) => [`${row[2]},${row[3]}`, row])).values()]
    const roots = snapColumns(places, 2)
    for (const maxSeconds of [30 * 60, Infinity]) {
      const options = { metersPerSecond: 4.8 / 3.6, maxSeconds }
      const first = nearestWalkSeconds(network, roots, dwellings, options)
      const third = nthNearestWalkSeconds(network, roots, dwellings, 3, options)
      const each = places.map((_, index) =>
        walkSecondsToPoints(network, snapAt(roots, index), dwellings, options),
      )
      let different = 0
      for (let i = 0; i < first.length; i += 5) {
        const sorted = each.map((times) => times[i]).sort((a, b) => a - b)
        if (sorted[0] !== first[i] || sorted[2] !== third[i]) different += 1
      }
      expect(different).toBe(0)
    }
  })

  test('times agree with those of r5r on another street file as closely as the streets allow', () => {
    const from = snapColumns(sample, 0)
    const to = snapColumns(sample, 2)
    const ours = new Float64Array(sample.length)
    const rowsByRoot = Map.groupBy(sample.keys(), (index) => `${sample[index][2]},${sample[index][3]}`)
    for (const rows of rowsByRoot.values()) {
      const times = walkSecondsToPoints(network, snapAt(to, rows[0]), from, {
        metersPerSecond: 1,
        maxSeconds: 4 * 3600,
      })
      for (const row of rows) ours[row] = times[row] === UNREACHED ? Number.NaN : times[row] / 60
    }
    const missing = ours.filter((minutes) => Number.isNaN(minutes)).length
    expect(missing).toBeLessThan(0.005 * sample.length)

    const pairs = sample
      .map((row, index) => ({ r5r: row[4], ours: ours[index] }))
      .filter((pair) => pair.r5r >= 10 && !Number.isNaN(pair.ours))
    const ratios = pairs.map((pair) => pair.ours / pair.r5r).sort((a, b) => a - b)
    const at = (share: number) => ratios[Math.floor(share * ratios.length)]
    expect(at(0.5)).toBeGreaterThan(0.99)
    expect(at(0.5)).toBeLessThan(1.03)
    expect(at(0.05)).toBeGreaterThan(0.97)
    expect(at(0.95)).toBeLessThan(1.35)
    expect(correlation(pairs)).toBeGreaterThan(0.965)
  })
})

function correlation(pairs: { r5r: number; ours: number }[]): number {
  const mean = (of: (pair: { r5r: number; ours: number }) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  const x = mean((pair) => pair.r5r)
  const y = mean((pair) => pair.ours)
  const together = mean((pair) => (pair.r5r - x) * (pair.ours - y))
  return together / Math.sqrt(mean((pair) => (pair.r5r - x) ** 2) * mean((pair) => (pair.ours - y) ** 2))
}
