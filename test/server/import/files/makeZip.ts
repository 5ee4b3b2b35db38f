import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipMember {
  name: string
  data: Buffer | string
  /** Deflated bytes prepared elsewhere, with the size and checksum that the archive shall state. */
  packed?: { bytes: Buffer; size: number; crc: number }
  encrypted?: boolean
}

/** A zip archive, sound or as hostile as its members ask for. */
export function makeZip(members: ZipMember[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, packed, encrypted } of members) {
    const plain = Buffer.from(data)
    const bytes = packed?.bytes ?? deflateRawSync(plain)
    const file = Buffer.from(name)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE((encrypted ? 1 : 0) | 0x800, 2)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(packed?.crc ?? crc32(plain), 10)
    header.writeUInt32LE(bytes.length, 14)
    header.writeUInt32LE(packed?.size ?? plain.length, 18)
    header.writeUInt16LE(file.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, file, bytes])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), header, central, file]))
    parts.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, list, end])
}
