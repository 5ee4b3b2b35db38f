/**
 * Distances on the ground between near positions, in metres.
 *
 * Both radii of curvature of the WGS84 ellipsoid are taken at the middle latitude of the two positions: the meridian radius
 * M = a(1 - e2) / (1 - e2 sin2 phi)^1.5 for the step in latitude, and N cos phi with N = a / (1 - e2 sin2 phi)^0.5 for the step
 * in longitude (Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395, 1987, pages 24 and 25). Against the
 * geodesic the relative error is below 1e-6 for pieces of street up to 10 km. Worked number: one degree of latitude from
 * 43 to 44 degrees north is 111,103 m; 0.01 degree of longitude at the equator is 1,113.195 m.
 */
const EQUATOR_RADIUS_METERS = 6378137
const FLATTENING = 1 / 298.257223563
const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING)
const RADIANS = Math.PI / 180

/** Metres in one degree of longitude at a latitude in degrees. */
export function metersPerDegreeLon(lat: number): number {
  const sine = Math.sin(lat * RADIANS)
  return (
    (RADIANS * EQUATOR_RADIUS_METERS * Math.cos(lat * RADIANS)) /
    Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine)
  )
}

/** Metres in one degree of latitude at a latitude in degrees. */
export function metersPerDegreeLat(lat: number): number {
  const sine = Math.sin(lat * RADIANS)
  const w = 1 - ECCENTRICITY_SQUARED * sine * sine
  return (RADIANS * EQUATOR_RADIUS_METERS * (1 - ECCENTRICITY_SQUARED)) / (w * Math.sqrt(w))
}

/** Metres between two positions in degrees. Not meant for positions more than some tens of kilometres apart. */
export function groundDistanceMeters(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const middle = (lat1 + lat2) / 2
  return Math.hypot((lon2 - lon1) * metersPerDegreeLon(middle), (lat2 - lat1) * metersPerDegreeLat(middle))
}
