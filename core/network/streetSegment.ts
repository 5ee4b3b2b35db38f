/**
 * One piece of street as an importer hands it over: a line between two junctions, with the rules that travel needs.
 * Segments meet only where their first or last positions are equal: a crossing of lines without a shared end is a
 * bridge, not a junction. Importers split their lines accordingly.
 */
export interface StreetSegment {
  /** The publisher's key of the line, with a suffix where one line was split. */
  id: string
  /** WGS84 longitude and latitude in degrees, at least two positions. */
  coordinates: [number, number][]
  name: string | null
  /** Class of street in OpenStreetMap's words (`residential`, `primary`, `footway` ...), whatever the source calls it. */
  streetClass: string
  /** Vehicles: 0 both ways, 1 only along the line, -1 only against it. Walking ignores it. */
  oneWay: 0 | 1 | -1
  /** Bicycles, where the rule for them differs from `oneWay`. */
  oneWayBicycle?: 0 | 1 | -1
  walk: boolean
  bicycle: boolean
  car: boolean
  /** A flagged bridge or tunnel. */
  bridgeOrTunnel: boolean
  /** Posted speed in km/h, or null where the source has none. */
  maxSpeedKmh: number | null
  /** House numbers along the line, first to last in the direction of the line, or null. */
  leftNumbers: [number, number] | null
  rightNumbers: [number, number] | null
  /** Community or former municipality to which the name belongs ("Dundas"), or null. */
  community: string | null
}
