/** When services are open in a week, and in which languages they serve: the list, and what was said on the phone since. */
import Type, { type Static } from 'typebox'

/** Minutes since Monday 0:00, up to 10,080; the end is not included. */
const Spans = Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]))

export const ServiceWeek = Type.Object({
  region: Type.String(),
  vintage: Type.Integer(),
  /** Monday to Sunday: the dates whose hours are told, as if none were a holiday. */
  dates: Type.Array(Type.String()),
  /** Services that have closed down are left out. */
  services: Type.Array(
    Type.Object({
      id: Type.String(),
      /** Hours or sessions are known. */
      hoursKnown: Type.Boolean(),
      open: Spans,
      /** When nobody can say. */
      unknown: Spans,
      /** ISO 639-3 codes; null = nobody said. */
      languages: Type.Union([Type.Array(Type.String()), Type.Null()]),
      /** ISO date on which somebody last confirmed the record. */
      confirmed: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
})
export type ServiceWeek = Static<typeof ServiceWeek>
