import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../../core/network/buildStreetNetwork.ts'
import type { StreetSegment } from '../../../../core/network/streetSegment.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import { OSM_NOTICES } from '../../../../server/import/osm/notices.ts'
import { readOsm } from '../../../../server/import/osm/readOsm.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { block, type TestNode, type TestWay, writePbf } from './writePbf.ts'

const folder = mkdtempSync(join(tmpdir(), 'within-reach-osm-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const BIG = 9_876_543_210
const NODES: TestNode[] = [
  { id: BIG, lon: -79.9, lat: 43.2 },
  { id: 1, lon: -79.91, lat: 43.2 },
  { id: 7, lon: -79.92, lat: 43.2 },
  { id: 3, lon: -79.91, lat: 43.21 },
]
const MAIN: TestWay = { id: 100, refs: [BIG, 1, 7], tags: { highway: 'residential', name: 'Rue Érable' } }
const SIDE: TestWay = { id: 101, refs: [1, 3], tags: { highway: 'footway' } }

async function read(bytes: Uint8Array) {
  writeFileSync(join(folder, 'streets.osm.pbf'), bytes)
  return readFrom(folder, 'streets.osm.pbf')
}

async function readFrom(from: string, file: string) {
  const log = new NoticeLog()
  const segments: StreetSegment[] = []
  const source = await openSource(from, file)
  for await (const segment of readOsm(source, { file, format: 'osm' }, log.reporter(file, OSM_NOTICES)))
    segments.push(segment)
  return { segments, codes: [...log.counts.values()].map(({ code, count }) => `${code} ${count}`) }
}

describe('reading an OpenStreetMap extract', () => {
  test('ways are split where they share a node, whatever the order of objects', async () => {
    for (const waysFirst of [false, true]) {
      const { segments, codes } = await read(writePbf(NODES, [MAIN, SIDE], { waysFirst }))
      expect(codes).toEqual([])
      expect(segments.map(({ id, coordinates }) => [id, coordinates])).toEqual([
        [
          '100-1',
          [
            [-79.9, 43.2],
            [-79.91, 43.2],
          ],
        ],
        [
          '100-2',
          [
            [-79.91, 43.2],
            [-79.92, 43.2],
          ],
        ],
        [
          '101',
          [
            [-79.91, 43.2],
            [-79.91, 43.21],
          ],
        ],
      ])
      expect(segments[0].name).toBe('Rue Érable')
      expect(buildStreetNetwork(segments).walkComponents).toHaveLength(1)
    }
  })

  test('ways that cross without a shared node do not meet', async () => {
    const nodes = [...NODES, { id: 20, lon: -79.915, lat: 43.19 }, { id: 21, lon: -79.915, lat: 43.21 }]
    const over: TestWay = { id: 102, refs: [20, 21], tags: { highway: 'footway', bridge: 'yes' } }
    const { segments } = await read(writePbf(nodes, [MAIN, over]))
    expect(buildStreetNetwork(segments).walkComponents).toHaveLength(2)
  })

  test('a way that names a missing node is cut there, with a notice', async () => {
    const long: TestWay = { id: 5, refs: [BIG, 1, 999, 7, 3], tags: { highway: 'residential' } }
    const { segments, codes } = await read(writePbf(NODES, [long]))
    expect(segments.map(({ coordinates }) => coordinates.length)).toEqual([2, 2])
    expect(codes).toEqual(['osm_missing_node 1'])
  })

  test('a way twice, and ways without length, are notices', async () => {
    const stub: TestWay = { id: 6, refs: [1, 1], tags: { highway: 'residential' } }
    const { segments, codes } = await read(writePbf(NODES, [MAIN, MAIN, stub]))
    expect(segments).toHaveLength(1)
    expect(codes.sort()).toEqual(['osm_way_duplicate 1', 'osm_way_too_short 1'])
  })

  test('a way that meets itself is split there', async () => {
    const lasso: TestWay = { id: 8, refs: [BIG, 1, 7, 3, 1], tags: { highway: 'residential' } }
    const { segments } = await read(writePbf(NODES, [lasso]))
    expect(segments.map(({ coordinates }) => coordinates.length)).toEqual([2, 4])
  })

  test('files that cannot be used are refused with a word on what to do', async () => {
    const good = writePbf(NODES, [MAIN, SIDE])
    const refusals: [string, Uint8Array][] = [
      ['not_osm_pbf', Buffer.from('<?xml version="1.0"?><osm version="0.6"></osm>')],
      ['not_osm_pbf', Buffer.from('PK')],
      ['broken_osm_pbf', good.subarray(0, good.length - 10)],
      ['broken_osm_pbf', good.subarray(0, 120)],
      ['broken_osm_pbf', Buffer.concat([good, block('OSMData', Buffer.from([0xff, 0xff, 0xff]))])],
      ['broken_osm_pbf', Buffer.concat([good, block('OSMData', Buffer.alloc(40 * 1024 * 1024))])],
      ['broken_osm_pbf', Buffer.concat([good, block('OSMData', Buffer.alloc(10), 40 * 1024 * 1024)])],
      ['unsupported_osm_pbf', writePbf(NODES, [MAIN], { feature: 'HistoricalInformation' })],
      ['no_streets', writePbf(NODES, [])],
    ]
    for (const [code, bytes] of refusals)
      await expect(read(bytes)).rejects.toMatchObject({ name: 'RefusedInput', code })
  })

  test('whatever single byte is damaged, the file is read or refused, never a crash', async () => {
    const good = writePbf(NODES, [MAIN, SIDE])
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good)
      bad[at] ^= 0x55
      try {
        await read(bad)
      } catch (error) {
        expect((error as Error).name).toBe('RefusedInput')
      }
    }
  })
})

const portoAlegre = findRealRegion('porto-alegre')
const kentucky = findRealRegion('northern-kentucky')
describe.skipIf(!portoAlegre || !kentucky)('real extracts', () => {
  test('Porto Alegre (in order of id) and Northern Kentucky (not in order) give connected networks', async () => {
    for (const [region, file] of [
      [portoAlegre!, 'poa_osm.pbf'],
      [kentucky!, 'streets.osm.pbf'],
    ]) {
      const { segments, codes } = await readFrom(region, file)
      // The descriptions say that all references resolve.
      expect(codes.filter((code) => code.startsWith('osm_missing_node'))).toEqual([])
      const network = buildStreetNetwork(segments)
      const walkable = network.walkComponents.reduce((sum, { nodes }) => sum + nodes, 0)
      expect(network.walkComponents[0].nodes / walkable).toBeGreaterThan(0.95)
    }
  })

  test('Northern Kentucky is cut off when its way blocks are lost', async () => {
    const bytes = readFileSync(join(kentucky!, 'streets.osm.pbf'))
    await expect(read(bytes.subarray(0, bytes.length / 2))).rejects.toMatchObject({ code: 'broken_osm_pbf' })
  })
})
