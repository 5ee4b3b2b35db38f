/**
 * Points placed on the street network. A snap is a position along an edge, not a node: `offsetMeters` from the edge's `edgeFrom`,
 * and `distanceMeters` in a straight line between the point and that position. Edge -1 = no street within the limit (`no_street`).
 * Plain data that is never changed once made.
 */
import { openSections, packSections } from './sectionFile.ts'

export interface Snap {
  edge: number
  offsetMeters: number
  distanceMeters: number
}

export interface Snaps {
  edge: Int32Array
  offsetMeters: Float64Array
  distanceMeters: Float64Array
}

export const NO_STREET = -1

/** Point `index` of many, as one snap. */
export function snapAt(snaps: Snaps, index: number): Snap {
  return {
    edge: snaps.edge[index],
    offsetMeters: snaps.offsetMeters[index],
    distanceMeters: snaps.distanceMeters[index],
  }
}

/** All points, one after the other. */
export function* listSnaps(snaps: Snaps): Generator<Snap> {
  for (let index = 0; index < snaps.edge.length; index++) yield snapAt(snaps, index)
}

const MAGIC = 'WRSNAPS_'
const VERSION = 1

export function serializeSnaps(snaps: Snaps): Uint8Array {
  return packSections(MAGIC, VERSION, { values: {}, arrays: { ...snaps } })
}

/** Opens serialized snaps in place. Throws an Error where the bytes are not that. */
export function openSnaps(bytes: Uint8Array | ArrayBuffer | SharedArrayBuffer): Snaps {
  return openSections(MAGIC, VERSION, bytes).arrays as unknown as Snaps
}
