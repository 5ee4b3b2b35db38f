/** Reads Mapbox Vector Tiles (https://github.com/mapbox/vector-tile-spec, 2.1), without geometry: what a tile tells of its features. */
import { ProtobufReader } from '../../../server/import/osm/protobuf.ts'

export interface TileLayer {
  name: string
  extent: number
  features: { id: number | null; type: number; properties: Record<string, unknown> }[]
}

export function readVectorTile(bytes: Uint8Array): TileLayer[] {
  const tile = new ProtobufReader(bytes)
  const layers: TileLayer[] = []
  while (tile.next()) {
    if (tile.field === 3) layers.push(readLayer(tile.bytes()))
    else tile.skip()
  }
  return layers
}

function readLayer(bytes: Uint8Array): TileLayer {
  const reader = new ProtobufReader(bytes)
  const keys: string[] = []
  const values: unknown[] = []
  const raw: Uint8Array[] = []
  const layer: TileLayer = { name: '', extent: 4096, features: [] }
  while (reader.next()) {
    if (reader.field === 1) layer.name = reader.text()
    else if (reader.field === 2) raw.push(reader.bytes())
    else if (reader.field === 3) keys.push(reader.text())
    else if (reader.field === 4) values.push(readValue(reader.bytes()))
    else if (reader.field === 5) layer.extent = reader.unsigned()
    else reader.skip()
  }
  layer.features = raw.map((feature) => readFeature(feature, keys, values))
  return layer
}

function readFeature(bytes: Uint8Array, keys: string[], values: unknown[]): TileLayer['features'][number] {
  const reader = new ProtobufReader(bytes)
  let id: number | null = null
  let type = 0
  let tags: number[] = []
  while (reader.next()) {
    if (reader.field === 1) id = reader.unsigned()
    else if (reader.field === 2) tags = reader.packed()
    else if (reader.field === 3) type = reader.unsigned()
    else reader.skip()
  }
  const properties: Record<string, unknown> = {}
  for (let k = 0; k < tags.length; k += 2) properties[keys[tags[k]]] = values[tags[k + 1]]
  return { id, type, properties }
}

function readValue(bytes: Uint8Array): unknown {
  const reader = new ProtobufReader(bytes)
  while (reader.next()) {
    if (reader.field === 1) return reader.text()
    if (reader.field === 4 || reader.field === 5) return reader.unsigned()
    if (reader.field === 6) return reader.zigzag()
    if (reader.field === 7) return reader.unsigned() === 1
    reader.skip()
  }
  return null
}
