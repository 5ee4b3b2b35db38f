/**
 * A turn that the rules of the road forbid or demand, as an importer hands it over beside its segments.
 * Words of https://wiki.openstreetmap.org/wiki/Relation:restriction: whoever comes from the first segment through the via segments (often
 * none) may not (`no`) or must (`only`) go on into the last one.
 */
export interface TurnRestriction {
  /** The publisher's key. */
  id: string
  kind: 'no' | 'only'
  /** Ids of segments in order of travel, at least two; each meets the next at an end. The same id twice is a U-turn. */
  segments: string[]
  /** Where the first segment is left for the second, in degrees: an end of both. */
  viaPosition: [number, number]
  /** Whom it binds. Nobody on foot. */
  bicycle: boolean
  car: boolean
}
