/** The street network as one immutable binary file (see sectionFile.ts): name it by the hash of its inputs, map it, share it. */
import { openSections, packSections } from './sectionFile.ts'
import type { PieceGrid, StreetNetwork } from './streetNetwork.ts'

const STREET_NETWORK_MAGIC = 'WRSTREET'
const STREET_NETWORK_VERSION = 1

export function serializeStreetNetwork(network: StreetNetwork): Uint8Array {
  const { nodeCount, edgeCount, classes, walkComponents, segmentsWithoutLength, walkGrid, ...arrays } =
    network
  const { cellStart, pieces, pieceEdges, ...grid } = walkGrid
  return packSections(STREET_NETWORK_MAGIC, STREET_NETWORK_VERSION, {
    values: { nodeCount, edgeCount, classes, walkComponents, segmentsWithoutLength, grid },
    arrays: { ...arrays, cellStart, pieces, pieceEdges },
  })
}

/** Opens a serialized network in place: its arrays are views on `bytes`. Throws an Error where the bytes are not one. */
export function openStreetNetwork(bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer): StreetNetwork {
  const { values, arrays } = openSections(STREET_NETWORK_MAGIC, STREET_NETWORK_VERSION, bytes)
  const { grid, ...plain } = values
  const { cellStart, pieces, pieceEdges, ...rest } = arrays
  return {
    ...plain,
    ...rest,
    walkGrid: { ...(grid as object), cellStart, pieces, pieceEdges } as PieceGrid,
  } as StreetNetwork
}
