/**
 * A flat binary file of typed arrays that opens without copying: eight letters of magic, version (uint32), length of the header
 * (uint32), the header as JSON, then the arrays, each at a multiple of eight bytes. Little-endian. The header holds
 * `values` (small plain data) and where each array lies. The same contents give the same bytes.
 */
export type SectionArray = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array
export interface Sections {
  values: Record<string, unknown>
  arrays: Record<string, SectionArray>
}

const TYPES = { Uint8Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array }
type TypeName = keyof typeof TYPES
interface Entry {
  name: string
  type: TypeName
  offset: number
  length: number
}
const START = 16
const align = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** @param magic exactly eight ASCII letters. */
export function packSections(magic: string, version: number, sections: Sections): Uint8Array {
  const entries: Entry[] = []
  let offset = 0
  for (const [name, array] of Object.entries(sections.arrays)) {
    entries.push({ name, type: array.constructor.name as TypeName, offset, length: array.length })
    offset = align(offset + array.byteLength)
  }
  const header = new TextEncoder().encode(JSON.stringify({ values: sections.values, arrays: entries }))
  const bodyStart = align(START + header.length)
  const bytes = new Uint8Array(bodyStart + offset)
  bytes.set(new TextEncoder().encode(magic), 0)
  const view = new DataView(bytes.buffer)
  view.setUint32(8, version, true)
  view.setUint32(12, header.length, true)
  bytes.set(header, START)
  for (const entry of entries) {
    const array = sections.arrays[entry.name]
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), bodyStart + entry.offset)
  }
  return bytes
}

/**
 * Views on the arrays of a packed file, in place; only bytes that do not start at a multiple of eight are copied first.
 * Throws an Error that says why for anything that is not a whole file of this magic and version.
 */
export function openSections(
  magic: string,
  version: number,
  bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer,
): Sections {
  let file = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)
  if (file.byteOffset % 8 !== 0) file = new Uint8Array(file)
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1)
    throw new Error('this machine is not little-endian')
  if (file.length < START || text(file, 0, 8) !== magic) throw new Error(`not a ${magic} file`)
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const found = view.getUint32(8, true)
  if (found !== version)
    throw new Error(`${magic} file of version ${found}; this engine reads version ${version}`)
  const headerLength = view.getUint32(12, true)
  if (START + headerLength > file.length) throw new Error(`${magic} file is cut short`)
  const header = JSON.parse(text(file, START, START + headerLength)) as {
    values: Sections['values']
    arrays: Entry[]
  }
  const bodyStart = align(START + headerLength)
  const arrays: Record<string, SectionArray> = {}
  for (const { name, type, offset, length } of header.arrays) {
    const start = bodyStart + offset
    if (start + length * TYPES[type].BYTES_PER_ELEMENT > file.length)
      throw new Error(`${magic} file is cut short`)
    arrays[name] = new TYPES[type](file.buffer as ArrayBuffer, file.byteOffset + start, length)
  }
  return { values: header.values, arrays }
}

/** Copied before decoding: a TextDecoder refuses shared memory in browsers. */
function text(file: Uint8Array, start: number, end: number): string {
  return new TextDecoder().decode(new Uint8Array(file.subarray(start, end)))
}
