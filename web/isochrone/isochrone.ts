import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import type { TravelMode } from '../travel/travel.ts'

/** `from`: what is reached from the point; `to`: from where the point is reached. */
export type Direction = 'from' | 'to'

/** Where an isochrone starts. A point that somebody clicked belongs to no place, and is told to nobody but the server's answer. */
export interface Origin {
  lon: number
  lat: number
  place: { kind: 'area' | 'service'; id: string } | null
}

export interface IsochroneProperties {
  minutes: number
  buffer_meters: number
  walk_kmh: number
  mode: TravelMode
  direction: Direction
  service_date?: string
  trips?: number
  time?: string
  /** No trip runs on the date; `nearest_dates` have service: ISO dates with spaces between. */
  reason?: 'no_service_on_date'
  nearest_dates?: string
}

/** One feature a limit. */
export type Isochrones = FeatureCollection<Polygon | MultiPolygon, IsochroneProperties>
