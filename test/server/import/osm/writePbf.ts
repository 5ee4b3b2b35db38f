/** Writes small .osm.pbf files for tests: dense nodes, ways, and whatever faults a test wants. */
import { deflateSync } from 'node:zlib'

export interface TestNode {
  id: number
  lon: number
  lat: number
}
export interface TestWay {
  id: number
  refs: number[]
  tags: Record<string, string>
}
export interface TestRelation {
  id: number
  tags: Record<string, string>
  members: { type: 'node' | 'way' | 'relation'; id: number; role: string }[]
}

/** A whole file; `waysFirst` puts ways (and relations) before nodes. */
export function writePbf(
  nodes: TestNode[],
  ways: TestWay[],
  options: { waysFirst?: boolean; feature?: string; relations?: TestRelation[] } = {},
): Buffer {
  const header = message([4, text('OsmSchema-V0.6')], [4, text(options.feature ?? 'DenseNodes')])
  const blocks = [nodeBlock(nodes), wayBlock(ways)]
  if (options.relations) blocks.push(relationBlock(options.relations))
  if (options.waysFirst) blocks.reverse()
  return Buffer.concat([block('OSMHeader', header), ...blocks.map((data) => block('OSMData', data))])
}

/** One block of the file, packed with zlib; `size` overrides what its header claims. */
export function block(type: string, data: Buffer, size?: number): Buffer {
  const packed = deflateSync(data)
  const blob = message([2, data.length], [3, packed])
  const header = message([1, text(type)], [3, size ?? blob.length])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  return Buffer.concat([length, header, blob])
}

function nodeBlock(nodes: TestNode[]): Buffer {
  const dense = message(
    [1, deltas(nodes.map(({ id }) => id))],
    [8, deltas(nodes.map(({ lat }) => Math.round(lat * 1e7)))],
    [9, deltas(nodes.map(({ lon }) => Math.round(lon * 1e7)))],
  )
  return message([1, message([1, text('')])], [2, message([2, dense])])
}

function wayBlock(ways: TestWay[]): Buffer {
  const words = ['', ...new Set(ways.flatMap(({ tags }) => Object.entries(tags).flat()))]
  const strings = message(...words.map((word): [number, Buffer] => [1, text(word)]))
  const group = message(
    ...ways.map(({ id, refs, tags }): [number, Buffer] => [
      3,
      message(
        [1, id],
        [2, Buffer.concat(Object.keys(tags).map((key) => varint(words.indexOf(key))))],
        [3, Buffer.concat(Object.values(tags).map((value) => varint(words.indexOf(value))))],
        [8, deltas(refs)],
      ),
    ]),
  )
  return message([1, strings], [2, group])
}

function relationBlock(relations: TestRelation[]): Buffer {
  const used = relations.flatMap(({ tags, members }) => [
    ...Object.entries(tags).flat(),
    ...members.map(({ role }) => role),
  ])
  const words = ['', ...new Set(used)]
  const indexes = (list: string[]): Buffer => Buffer.concat(list.map((word) => varint(words.indexOf(word))))
  const group = message(
    ...relations.map(({ id, tags, members }): [number, Buffer] => [
      4,
      message(
        [1, id],
        [2, indexes(Object.keys(tags))],
        [3, indexes(Object.values(tags))],
        [8, indexes(members.map(({ role }) => role))],
        [9, deltas(members.map((member) => member.id))],
        [10, Buffer.concat(members.map(({ type }) => varint(['node', 'way', 'relation'].indexOf(type))))],
      ),
    ]),
  )
  return message([1, message(...words.map((word): [number, Buffer] => [1, text(word)]))], [2, group])
}

function message(...fields: [number, number | Buffer][]): Buffer {
  return Buffer.concat(
    fields.map(([field, value]) =>
      typeof value === 'number'
        ? Buffer.concat([varint(field * 8), varint(value)])
        : Buffer.concat([varint(field * 8 + 2), varint(value.length), value]),
    ),
  )
}

function deltas(values: number[]): Buffer {
  return Buffer.concat(
    values.map((value, index) => {
      const delta = BigInt(value) - BigInt(index === 0 ? 0 : values[index - 1])
      return varint(delta >= 0n ? 2n * delta : -2n * delta - 1n)
    }),
  )
}

function varint(value: number | bigint): Buffer {
  const bytes: number[] = []
  let rest = BigInt(value)
  while (rest >= 128n) {
    bytes.push(Number(rest & 127n) | 128)
    rest >>= 7n
  }
  bytes.push(Number(rest))
  return Buffer.from(bytes)
}

function text(value: string): Buffer {
  return Buffer.from(value, 'utf8')
}
