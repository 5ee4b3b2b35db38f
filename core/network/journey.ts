/** A way from one place to another: legs in order, seconds of the service date. Plain data, ready for a page or for GeoJSON. */
import type { TimetableRoute } from './timetable.ts'

export interface Journey {
  departSeconds: number
  arriveSeconds: number
  rides: number
  legs: JourneyLeg[]
}

export type JourneyLeg = WalkLeg | RideLeg

/** Names a stop by its index in the timetable; `origin` and `destination` are the places that the journey joins. */
export type JourneyPlace = 'origin' | 'destination' | number

interface Leg {
  from: JourneyPlace
  to: JourneyPlace
  departSeconds: number
  arriveSeconds: number
  /** Longitude and latitude; the stops called at where the leg is a ride. */
  coordinates: [number, number][]
}

export interface WalkLeg extends Leg {
  kind: 'walk'
}

export interface RideLeg extends Leg {
  kind: 'ride'
  /** Seconds between being ready at the stop and departure. */
  waitSeconds: number
  /** Whether one stays aboard from the leg before. */
  inSeat: boolean
  route: TimetableRoute
  headsign: string | null
  tripId: string
  /** Stops called at, boarding and alighting among them. */
  stops: number[]
}
