/** How often transit runs, hour by hour of a service date: public timetables, and nothing else. */
import Type, { type Static } from 'typebox'

/** By hour of the clock, 0 to 23. */
const Hours = Type.Array(Type.Integer(), { minItems: 24, maxItems: 24 })

export const TransitFrequency = Type.Object({
  region: Type.String(),
  vintage: Type.Integer(),
  /** Service date that is answered for. */
  date: Type.String(),
  /** Trips that run on it; 0 = no service. */
  trips: Type.Integer(),
  /** Where there is no service: the nearest dates with some. */
  nearest: Type.Array(Type.String()),
  stops: Type.Array(
    Type.Object({
      name: Type.String(),
      lon: Type.Number(),
      lat: Type.Number(),
      /** Departures. */
      hours: Hours,
    }),
  ),
  /** From one stop to the next, by position in `stops`, in one direction. */
  rides: Type.Array(Type.Object({ from: Type.Integer(), to: Type.Integer(), hours: Hours })),
  routes: Type.Array(
    Type.Object({
      name: Type.String(),
      longName: Type.String(),
      agency: Type.Union([Type.String(), Type.Null()]),
      /** GTFS route_type. */
      routeType: Type.Integer(),
      /** Trips that begin, in both directions. */
      hours: Hours,
      /** Of trips that begin on the date: 05:10 and 23:40. */
      first: Type.String(),
      last: Type.String(),
    }),
  ),
})
export type TransitFrequency = Static<typeof TransitFrequency>
