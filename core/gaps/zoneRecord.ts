/**
 * A zone that is served on demand and in no timetable, drawn by hand: "served, not modelled". Whoever lives in it and goes to a service in
 * it (or anywhere, where it says so) has perhaps a ride: what travel denies is unknown then, never "no ride".
 */
import type { BilingualText } from './gapResult.ts'

export interface ZoneRecord {
  id: string
  name: BilingualText
  /** When it is served, in words: shown, not used. */
  hours: BilingualText
  agency: string | null
  /** It takes people out of the zone too. */
  toAnywhere: boolean
  /** Where one can read about it: publisher, title, address. */
  source: string
  /** Rings of longitude and latitude, the outer one first, as in GeoJSON. */
  polygon: readonly (readonly (readonly number[])[])[]
}
