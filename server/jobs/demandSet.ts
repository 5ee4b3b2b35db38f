import { openSections, packSections } from '../../core/network/sectionFile.ts'
import type { Snaps } from '../../core/network/snaps.ts'

/** Where people live, snapped to the streets: one entry a demand point. The same order everywhere. */
export interface DemandSet {
  /** Index of the area to which the point belongs. */
  areaIndex: Uint16Array
  /** Dwellings, or 1 where a point stands in for them. */
  weight: Float32Array
  lon: Float64Array
  lat: Float64Array
  snaps: Snaps
}

const MAGIC = 'WRDEMAND'
const VERSION = 1

export function serializeDemandSet({ snaps, ...arrays }: DemandSet): Uint8Array {
  return packSections(MAGIC, VERSION, { values: {}, arrays: { ...arrays, ...snaps } })
}

/** Opens a serialized demand set in place. Throws an Error where the bytes are not that. */
export function openDemandSet(bytes: Uint8Array): DemandSet {
  const { areaIndex, weight, lon, lat, ...snaps } = openSections(MAGIC, VERSION, bytes).arrays
  return { areaIndex, weight, lon, lat, snaps } as unknown as DemandSet
}
