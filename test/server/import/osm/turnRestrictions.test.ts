import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildStreetNetwork } from '../../../../core/network/buildStreetNetwork.ts'
import type { StreetSegment } from '../../../../core/network/streetSegment.ts'
import type { TurnRestriction } from '../../../../core/network/turnRestriction.ts'
import { openSource } from '../../../../server/import/files/sourceFile.ts'
import { NoticeLog } from '../../../../server/import/notice.ts'
import { OSM_NOTICES } from '../../../../server/import/osm/notices.ts'
import { readOsm } from '../../../../server/import/osm/readOsm.ts'
import { findRealRegion } from '../../../realRegions.ts'
import { type TestNode, type TestRelation, type TestWay, writePbf } from './writePbf.ts'

const folder = mkdtempSync(join(tmpdir(), 'within-reach-restrictions-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// West (1) - middle (2) - east (3) - far east (4); north of the middle (5), north of the east (6), a road between them.
const NODES: TestNode[] = [
  { id: 1, lon: -79.93, lat: 43.2 },
  { id: 2, lon: -79.92, lat: 43.2 },
  { id: 3, lon: -79.91, lat: 43.2 },
  { id: 4, lon: -79.9, lat: 43.2 },
  { id: 5, lon: -79.92, lat: 43.21 },
  { id: 6, lon: -79.91, lat: 43.21 },
]
const road = { highway: 'residential' }
const WAYS: TestWay[] = [
  { id: 10, refs: [1, 2], tags: road },
  { id: 11, refs: [4, 3, 2], tags: road },
  { id: 12, refs: [2, 5], tags: road },
  { id: 13, refs: [3, 6], tags: road },
]
type Member = [role: string, type: 'node' | 'way', id: number]

function relation(tags: Record<string, string>, members: Member[]): TestRelation {
  return {
    id: 77,
    tags: { type: 'restriction', ...tags },
    members: members.map(([role, type, id]) => ({ role, type, id })),
  }
}
const LEFT: Member[] = [
  ['from', 'way', 10],
  ['via', 'node', 2],
  ['to', 'way', 12],
]

async function read(relations: TestRelation[], options: { waysFirst?: boolean } = {}) {
  writeFileSync(join(folder, 'streets.osm.pbf'), writePbf(NODES, WAYS, { ...options, relations }))
  return readFrom(folder, 'streets.osm.pbf')
}

async function readFrom(from: string, file: string) {
  const log = new NoticeLog()
  const segments: StreetSegment[] = []
  const restrictions: TurnRestriction[] = []
  const source = await openSource(from, file)
  const reporter = log.reporter(file, OSM_NOTICES)
  for await (const segment of readOsm(source, { file, format: 'osm' }, reporter, (each) =>
    restrictions.push(each),
  ))
    segments.push(segment)
  return {
    segments,
    restrictions,
    codes: [...log.counts.values()].map(({ code, count }) => `${code} ${count}`),
  }
}

describe('turn restrictions of an extract', () => {
  test('a restriction at a node names the segments that meet there', async () => {
    for (const waysFirst of [false, true]) {
      const { restrictions, segments, codes } = await read(
        [relation({ restriction: 'no_left_turn' }, LEFT)],
        { waysFirst },
      )
      expect(codes).toEqual([])
      expect(restrictions).toEqual([
        {
          id: '77',
          kind: 'no',
          segments: ['10', '12'],
          viaPosition: [-79.92, 43.2],
          bicycle: true,
          car: true,
        },
      ])
      const network = buildStreetNetwork(segments, restrictions)
      expect(network.restrictionsUnused).toBe(0)
      expect(network.forbiddenModes).toEqual(Uint8Array.of(3))
    }
  })

  test('of a way in pieces the piece at the node is meant', async () => {
    const into: Member[] = [
      ['from', 'way', 12],
      ['via', 'node', 2],
      ['to', 'way', 11],
    ]
    const { restrictions } = await read([relation({ restriction: 'only_left_turn' }, into)])
    expect(restrictions.map(({ kind, segments }) => [kind, segments])).toEqual([['only', ['12', '11-2']]])
  })

  test('a via way is followed from the first street to the last, against its drawing too', async () => {
    const over: Member[] = [
      ['from', 'way', 10],
      ['via', 'way', 11],
      ['to', 'way', 13],
    ]
    const { restrictions, segments } = await read([relation({ restriction: 'no_u_turn' }, over)])
    expect(restrictions.map((each) => each.segments)).toEqual([['10', '11-2', '13']])
    const network = buildStreetNetwork(segments, restrictions)
    expect(network.restrictionsUnused).toBe(0)
    expect(network.forbiddenArcs.length).toBe(3)
  })

  test('turning round in one street is a restriction of that street with itself', async () => {
    const around: Member[] = [
      ['from', 'way', 10],
      ['via', 'node', 2],
      ['to', 'way', 10],
    ]
    const { restrictions } = await read([relation({ restriction: 'no_u_turn' }, around)])
    expect(restrictions.map((each) => each.segments)).toEqual([['10', '10']])
  })

  test('no entry has several ways to come from', async () => {
    const entry: Member[] = [...LEFT, ['from', 'way', 11]]
    const { restrictions } = await read([relation({ restriction: 'no_entry' }, entry)])
    expect(restrictions.map((each) => [each.id, each.segments])).toEqual([
      ['77', ['10', '12']],
      ['77-2', ['11-2', '12']],
    ])
  })

  test('exceptions and particular vehicles are kept apart', async () => {
    async function who(tags: Record<string, string>): Promise<string> {
      const { restrictions, codes } = await read([relation(tags, LEFT)])
      expect(codes).toEqual([])
      return restrictions
        .map(({ car, bicycle }) => `${car ? 'car' : ''} ${bicycle ? 'bicycle' : ''}`.trim())
        .join()
    }
    expect(await who({ restriction: 'no_left_turn', except: 'bus;bicycle' })).toBe('car')
    expect(await who({ restriction: 'no_left_turn', except: 'motorcar' })).toBe('bicycle')
    expect(await who({ restriction: 'no_left_turn', except: 'bicycle;motor_vehicle' })).toBe('')
    expect(await who({ 'restriction:motorcar': 'no_left_turn' })).toBe('car')
    expect(await who({ 'restriction:bicycle': 'no_left_turn' })).toBe('bicycle')
    expect(await who({ 'restriction:hgv': 'no_left_turn' })).toBe('')
    expect(await who({ restriction: 'no_right_turn_on_red' })).toBe('')
  })

  test('what is unclear, timed or unknown is left out with a notice', async () => {
    const through: Member[] = [
      ['from', 'way', 11],
      ['via', 'node', 3],
      ['to', 'way', 13],
    ]
    const cases: [string[], TestRelation][] = [
      [['osm_restriction_unusable 1'], relation({ restriction: 'no_left_turn' }, through)],
      [['osm_restriction_unusable 1'], relation({ restriction: 'no_left_turn' }, [LEFT[0], LEFT[2]])],
      [
        ['osm_restriction_unusable 1'],
        relation({ restriction: 'only_left_turn' }, [...LEFT, ['to', 'way', 11]]),
      ],
      [['osm_restriction_unknown 1'], relation({ restriction: 'no_teleporting' }, LEFT)],
      [
        ['osm_restriction_conditional 1'],
        relation({ 'restriction:conditional': 'no_left_turn @ (Mo-Fr 07:00-09:00)' }, LEFT),
      ],
      // Ways that are not in the file: nothing to say about streets that were read.
      [[], relation({ restriction: 'no_left_turn' }, [LEFT[0], LEFT[1], ['to', 'way', 999]])],
      [[], relation({ type: 'route' }, LEFT)],
    ]
    for (const [expected, each] of cases) {
      const { restrictions, codes } = await read([each])
      expect(restrictions).toEqual([])
      expect(codes).toEqual(expected)
    }
  })

  test('whatever single byte of the relations is damaged, the file is read or refused, never a crash', async () => {
    const good = writePbf([], [WAYS[0]], { relations: [relation({ restriction: 'no_left_turn' }, LEFT)] })
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good)
      bad[at] ^= 0x15
      writeFileSync(join(folder, 'bad.osm.pbf'), bad)
      try {
        await readFrom(folder, 'bad.osm.pbf')
      } catch (error) {
        expect((error as Error).name).toBe('RefusedInput')
      }
    }
  })
})

const kentucky = findRealRegion('northern-kentucky')
describe.skipIf(!kentucky)('Northern Kentucky', () => {
  test('has 299 turn restrictions, all of which fit its streets', async () => {
    const { segments, restrictions, codes } = await readFrom(kentucky!, 'streets.osm.pbf')
    expect(restrictions).toHaveLength(299)
    expect(restrictions.filter((each) => each.segments.length > 2)).toHaveLength(3)
    expect(buildStreetNetwork(segments, restrictions).restrictionsUnused).toBe(0)
    expect(codes.filter((code) => code.startsWith('osm_restriction'))).toEqual(['osm_restriction_unusable 1'])
  })
})
