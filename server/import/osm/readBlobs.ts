import { open } from 'node:fs/promises'
import { inflateSync, zstdDecompressSync } from 'node:zlib'
import { RefusedInput } from '../../errors.ts'
import type { SourceFile } from '../files/sourceFile.ts'
import { MalformedMessage, ProtobufReader } from './protobuf.ts'

/** Bounds of the format: https://wiki.openstreetmap.org/wiki/PBF_Format#File_format */
const MOST_HEADER_BYTES = 64 * 1024
const MOST_BLOB_BYTES = 32 * 1024 * 1024
const KNOWN_FEATURES = ['OsmSchema-V0.6', 'DenseNodes']

/**
 * The unpacked data blocks of an .osm.pbf file, one at a time. Neither the file's claims about sizes nor a decompression bomb can make
 * it hold more than the format allows. Throws RefusedInput `not_osm_pbf`, `broken_osm_pbf` or `unsupported_osm_pbf`.
 */
export async function* readBlobs(source: SourceFile): AsyncGenerator<Uint8Array> {
  const file = await open(source.path)
  try {
    let position = 0
    let first = true
    while (position < source.bytes) {
      const lengthBytes = await readExactly(4)
      const headerLength = lengthBytes.readUInt32BE(0)
      if (headerLength > MOST_HEADER_BYTES)
        throw first ? notPbf(source) : broken(source, `block header of ${headerLength} bytes`)
      const header = readBlobHeader(await readExactly(headerLength))
      if (first && header.type !== 'OSMHeader') throw notPbf(source)
      if (header.size > MOST_BLOB_BYTES) throw broken(source, `block of ${header.size} bytes`)
      const data = unpack(await readExactly(header.size), source)
      if (header.type === 'OSMHeader') checkFeatures(data, source)
      else if (header.type === 'OSMData') yield data
      first = false
    }

    async function readExactly(length: number): Promise<Buffer> {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
      if (bytesRead < length)
        throw first && position === 0 ? notPbf(source) : broken(source, 'the file is cut short')
      position += length
      return buffer
    }
  } catch (error) {
    if (error instanceof MalformedMessage) throw broken(source, error.message)
    throw error
  } finally {
    await file.close()
  }
}

function readBlobHeader(bytes: Uint8Array): { type: string; size: number } {
  const reader = new ProtobufReader(bytes)
  let type = ''
  let size = 0
  while (reader.next()) {
    if (reader.field === 1) type = reader.text()
    else if (reader.field === 3) size = reader.unsigned()
    else reader.skip()
  }
  return { type, size }
}

function unpack(blob: Uint8Array, source: SourceFile): Uint8Array {
  const reader = new ProtobufReader(blob)
  let unpacked: Uint8Array | undefined
  while (reader.next()) {
    if (reader.field === 1) unpacked = reader.bytes()
    else if (reader.field === 3) unpacked = inflate(reader.bytes(), inflateSync, source)
    else if (reader.field === 7) unpacked = inflate(reader.bytes(), zstdDecompressSync, source)
    else if (reader.field >= 4 && reader.field <= 6) {
      throw new RefusedInput(
        'unsupported_osm_pbf',
        `"${source.name}" is packed in a way that is not supported (lzma, bzip2 or lz4). Write it anew: osmium cat IN.osm.pbf -o OUT.osm.pbf`,
        source.name,
      )
    } else reader.skip()
  }
  if (!unpacked) throw broken(source, 'a block without data')
  return unpacked
}

function inflate(
  packed: Uint8Array,
  unpack: (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array,
  source: SourceFile,
): Uint8Array {
  try {
    return unpack(packed, { maxOutputLength: MOST_BLOB_BYTES })
  } catch (error) {
    throw broken(source, (error as Error).message)
  }
}

function checkFeatures(header: Uint8Array, source: SourceFile): void {
  const reader = new ProtobufReader(header)
  while (reader.next()) {
    if (reader.field !== 4) {
      reader.skip()
      continue
    }
    const feature = reader.text()
    if (!KNOWN_FEATURES.includes(feature)) {
      throw new RefusedInput(
        'unsupported_osm_pbf',
        `"${source.name}" needs the feature "${feature}", which is not supported. Use an ordinary extract, not one with history.`,
        source.name,
      )
    }
  }
}

function notPbf(source: SourceFile): RefusedInput {
  return new RefusedInput(
    'not_osm_pbf',
    `"${source.name}" is not an .osm.pbf file. OpenStreetMap XML can be converted: osmium cat IN.osm -o OUT.osm.pbf`,
    source.name,
  )
}

function broken(source: SourceFile, why: string): RefusedInput {
  return new RefusedInput(
    'broken_osm_pbf',
    `"${source.name}" is damaged (${why}). Download it again.`,
    source.name,
  )
}
