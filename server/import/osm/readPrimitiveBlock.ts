import { MalformedMessage, ProtobufReader } from './protobuf.ts'

export type Tags = Record<string, string>
export interface Way {
  id: number
  tags: Tags
  /** Node ids along the way. */
  refs: number[]
}

export interface Relation {
  id: number
  tags: Tags
  members: { type: 'node' | 'way' | 'relation'; id: number; role: string }[]
}

const MEMBER_TYPES = ['node', 'way', 'relation'] as const
const NANODEGREES_PER_DEGREE = 1e9

/**
 * Hands over the ways and relations, or the nodes, of one data block. Changesets and metadata are passed over.
 * Format: https://wiki.openstreetmap.org/wiki/PBF_Format (osmformat.proto).
 */
export function readWays(
  block: Uint8Array,
  found: (way: Way) => void,
  foundRelation: (relation: Relation) => void,
): void {
  const { strings, groups } = openBlock(block)
  for (const group of groups) {
    const reader = new ProtobufReader(group)
    while (reader.next()) {
      if (reader.field === 3) found(readWay(reader.bytes(), strings))
      else if (reader.field === 4) foundRelation(readRelation(reader.bytes(), strings))
      else reader.skip()
    }
  }
}

/** Longitude and latitude in degrees. */
export function readNodes(block: Uint8Array, found: (id: number, lon: number, lat: number) => void): void {
  const { groups, granularity, lonOffset, latOffset } = openBlock(block)
  function place(id: number, lon: number, lat: number): void {
    found(
      id,
      (lonOffset + granularity * lon) / NANODEGREES_PER_DEGREE,
      (latOffset + granularity * lat) / NANODEGREES_PER_DEGREE,
    )
  }
  for (const group of groups) {
    const reader = new ProtobufReader(group)
    while (reader.next()) {
      if (reader.field === 1) readNode(reader.bytes(), place)
      else if (reader.field === 2) readDenseNodes(reader.bytes(), place)
      else reader.skip()
    }
  }
}

function openBlock(block: Uint8Array) {
  const reader = new ProtobufReader(block)
  const groups: Uint8Array[] = []
  let strings: Uint8Array[] = []
  let granularity = 100
  let latOffset = 0
  let lonOffset = 0
  while (reader.next()) {
    if (reader.field === 1) strings = readStrings(reader.bytes())
    else if (reader.field === 2) groups.push(reader.bytes())
    else if (reader.field === 17) granularity = reader.unsigned()
    else if (reader.field === 19) latOffset = reader.signed()
    else if (reader.field === 20) lonOffset = reader.signed()
    else reader.skip()
  }
  return { strings, groups, granularity, latOffset, lonOffset }
}

function readStrings(bytes: Uint8Array): Uint8Array[] {
  const reader = new ProtobufReader(bytes)
  const strings: Uint8Array[] = []
  while (reader.next()) {
    if (reader.field === 1) strings.push(reader.bytes())
    else reader.skip()
  }
  return strings
}

function readWay(bytes: Uint8Array, strings: Uint8Array[]): Way {
  const reader = new ProtobufReader(bytes)
  let id = 0
  let keys: number[] = []
  let values: number[] = []
  let refs: number[] = []
  while (reader.next()) {
    if (reader.field === 1) id = reader.signed()
    else if (reader.field === 2) keys = reader.packed()
    else if (reader.field === 3) values = reader.packed()
    else if (reader.field === 8) refs = reader.packedDeltas()
    else reader.skip()
  }
  return { id, tags: readTags(keys, values, strings), refs }
}

function readRelation(bytes: Uint8Array, strings: Uint8Array[]): Relation {
  const reader = new ProtobufReader(bytes)
  let id = 0
  let keys: number[] = []
  let values: number[] = []
  let roles: number[] = []
  let ids: number[] = []
  let types: number[] = []
  while (reader.next()) {
    if (reader.field === 1) id = reader.signed()
    else if (reader.field === 2) keys = reader.packed()
    else if (reader.field === 3) values = reader.packed()
    else if (reader.field === 8) roles = reader.packed()
    else if (reader.field === 9) ids = reader.packedDeltas()
    else if (reader.field === 10) types = reader.packed()
    else reader.skip()
  }
  const decoder = new TextDecoder()
  const members = ids.map((member, i) => {
    const type = MEMBER_TYPES[types[i]]
    if (!type) throw new MalformedMessage('a member of a relation has no known type')
    return { type, id: member, role: decoder.decode(strings[roles[i]]) }
  })
  return { id, tags: readTags(keys, values, strings), members }
}

function readTags(keys: number[], values: number[], strings: Uint8Array[]): Tags {
  const decoder = new TextDecoder()
  const tags: Tags = {}
  for (let i = 0; i < keys.length; i++)
    tags[decoder.decode(strings[keys[i]])] = decoder.decode(strings[values[i]])
  return tags
}

function readNode(bytes: Uint8Array, found: (id: number, lon: number, lat: number) => void): void {
  const reader = new ProtobufReader(bytes)
  let id = 0
  let lat = 0
  let lon = 0
  while (reader.next()) {
    if (reader.field === 1) id = reader.zigzag()
    else if (reader.field === 8) lat = reader.zigzag()
    else if (reader.field === 9) lon = reader.zigzag()
    else reader.skip()
  }
  found(id, lon, lat)
}

function readDenseNodes(bytes: Uint8Array, found: (id: number, lon: number, lat: number) => void): void {
  const reader = new ProtobufReader(bytes)
  let ids: number[] = []
  let lats: number[] = []
  let lons: number[] = []
  while (reader.next()) {
    if (reader.field === 1) ids = reader.packedDeltas()
    else if (reader.field === 8) lats = reader.packedDeltas()
    else if (reader.field === 9) lons = reader.packedDeltas()
    else reader.skip()
  }
  for (let i = 0; i < ids.length; i++) found(ids[i], lons[i], lats[i])
}
