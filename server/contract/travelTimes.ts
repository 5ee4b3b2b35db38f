/**
 * The compact binaries that the page computes from.
 *
 * GET /api/regions/{region}/demand-points.bin
 *   little endian: uint32 count, then count x uint16 area index (padded to 4 bytes), then count x float32 weight.
 *   No coordinates: nobody is drawn at a dwelling. Weights are whole dwellings (or 1), exact in float32.
 *
 * GET /api/regions/{region}/travel-times.bin?service={slug}&mode={mode}[&date=...&depart=... and other parameters of travelQuery.ts]
 *   little endian: uint32 count, then count x uint16 seconds from the demand point to the nearest placed service that answers to
 *   the slug; 65535 = not reached within three hours (by transit two), or no service on the date. The order is that of
 *   demand-points.bin of the same vintage. 202 = still computing (UnderWay of travelQuery.ts): ask again.
 *
 * Both carry an ETag that names vintage and parameters, and may be cached for good under `?v={vintage}`.
 */
export const UNREACHED_SECONDS = 65535
/** Longest way along streets, by any mode, that is searched for, in seconds. */
export const MAX_WALK_SECONDS = 3 * 3600
/** Longest travel time by transit that is searched for, in seconds. */
export const MAX_TRANSIT_SECONDS = 2 * 3600

export interface DemandPoints {
  areaIndex: Uint16Array
  weight: Float32Array
}

export function encodeDemandPoints(points: DemandPoints): Uint8Array<ArrayBuffer> {
  const count = points.weight.length
  const padded = count + (count % 2)
  const bytes = new ArrayBuffer(4 + 2 * padded + 4 * count)
  new DataView(bytes).setUint32(0, count, true)
  new Uint16Array(bytes, 4, count).set(points.areaIndex)
  new Float32Array(bytes, 4 + 2 * padded, count).set(points.weight)
  return new Uint8Array(bytes)
}

export function decodeDemandPoints(bytes: ArrayBuffer): DemandPoints {
  const count = new DataView(bytes).getUint32(0, true)
  const padded = count + (count % 2)
  return {
    areaIndex: new Uint16Array(bytes, 4, count),
    weight: new Float32Array(bytes, 4 + 2 * padded, count),
  }
}

export function encodeTravelTimes(seconds: Uint16Array): Uint8Array<ArrayBuffer> {
  const bytes = new ArrayBuffer(4 + 2 * seconds.length)
  new DataView(bytes).setUint32(0, seconds.length, true)
  new Uint16Array(bytes, 4, seconds.length).set(seconds)
  return new Uint8Array(bytes)
}

export function decodeTravelTimes(bytes: ArrayBuffer): Uint16Array {
  return new Uint16Array(bytes, 4, new DataView(bytes).getUint32(0, true))
}
