/** West, south, east, north in degrees. */
export type Extent = [west: number, south: number, east: number, north: number]

export type PlaceFault = 'swapped_lon_lat' | 'point_far_away'

const KM_PER_DEGREE = 111.2

/**
 * Judges points against the extent of a region widened by a margin in km: null = plausible, `swapped_lon_lat` = in the
 * region only the other way round, `point_far_away` = neither.
 */
export function createPlaceCheck(
  [west, south, east, north]: Extent,
  marginKm: number,
): (lon: number, lat: number) => PlaceFault | null {
  const dLat = marginKm / KM_PER_DEGREE
  const dLon = dLat / Math.max(0.05, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180))
  const inside = (lon: number, lat: number) =>
    lon >= west - dLon && lon <= east + dLon && lat >= south - dLat && lat <= north + dLat
  return (lon, lat) => (inside(lon, lat) ? null : inside(lat, lon) ? 'swapped_lon_lat' : 'point_far_away')
}
