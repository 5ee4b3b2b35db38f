/** The street network as one immutable binary file (see sectionFile.ts): name it by the hash of its inputs, map it, share it. */
import { openSections, packSections, type Sections } from './sectionFile.ts'
import type { PieceGrid, StreetNetwork } from './streetNetwork.ts'

const STREET_NETWORK_MAGIC = 'WRSTREET'
const STREET_NETWORK_VERSION = 2

export function serializeStreetNetwork(network: StreetNetwork): Uint8Array {
  const values: Record<string, unknown> = {}
  const arrays: Sections['arrays'] = {}
  for (const [name, value] of Object.entries(network)) {
    if (ArrayBuffer.isView(value)) arrays[name] = value as Sections['arrays'][string]
    else if (name === 'walkGrid' || name === 'vehicleGrid') packGrid(name, value as PieceGrid)
    else values[name] = value
  }
  return packSections(STREET_NETWORK_MAGIC, STREET_NETWORK_VERSION, { values, arrays })

  function packGrid(name: string, { cellStart, pieces, pieceEdges, ...grid }: PieceGrid): void {
    values[name] = grid
    arrays[`${name}.cellStart`] = cellStart
    arrays[`${name}.pieces`] = pieces
    arrays[`${name}.pieceEdges`] = pieceEdges
  }
}

/** Opens a serialized network in place: its arrays are views on `bytes`. Throws an Error where the bytes are not one. */
export function openStreetNetwork(bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer): StreetNetwork {
  const { values, arrays } = openSections(STREET_NETWORK_MAGIC, STREET_NETWORK_VERSION, bytes)
  const network: Record<string, unknown> = { ...values }
  for (const [name, array] of Object.entries(arrays)) {
    const [owner, field] = name.split('.')
    if (field === undefined) network[name] = array
    else network[owner] = { ...(network[owner] as object), [field]: array }
  }
  return network as unknown as StreetNetwork
}
