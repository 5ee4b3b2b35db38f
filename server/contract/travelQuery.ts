/** How people travel, as parameters of an address; names are those of the command line. */
import Type, { type Static } from 'typebox'
import { SPAN_PATTERN, TIME_PATTERN } from './clockTime.ts'

const time = (description: string) =>
  Type.Optional(Type.String({ pattern: TIME_PATTERN, description: `${description}, such as 18:00` }))
const span = (description: string) =>
  Type.Optional(Type.String({ pattern: SPAN_PATTERN, description: `${description}, such as 08:00-10:00` }))

export const ServiceDate = Type.String({
  format: 'date',
  description: 'Service date; the busiest Tuesday to Thursday of the timetables if left out',
})
export const TravelMode = Type.Union(
  [Type.Literal('walk'), Type.Literal('bicycle'), Type.Literal('car'), Type.Literal('transit')],
  { description: 'How people travel' },
)
export type TravelMode = Static<typeof TravelMode>

export const TravelQuery = {
  mode: Type.Optional(TravelMode),
  'walk-kmh': Type.Optional(Type.Number({ minimum: 0.5, maximum: 10, description: 'Walking speed in km/h' })),
  date: Type.Optional(ServiceDate),
  depart: span('Transit: departures every minute from one time to before another (default 08:00-10:00)'),
  percentile: Type.Optional(
    Type.Number({
      minimum: 1,
      maximum: 100,
      description: 'Which travel time of the departures (default 50)',
    }),
  ),
  'arrive-by': time('Transit: arrive by this time; counted from the latest departure to it'),
  session: span('Transit: attend from start to end and get home again'),
  'latest-home': time('With session: home by this time'),
  leg: Type.Optional(
    Type.Union([Type.Literal('both'), Type.Literal('outbound'), Type.Literal('return')], {
      description: 'With session: which leg counts; of both the longer one',
    }),
  ),
  'walk-minutes': Type.Optional(
    Type.Number({ minimum: 0, maximum: 240, description: 'Transit: longest walk of a leg (default 20)' }),
  ),
  'bicycle-minutes': Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 60,
      description: 'Transit: ride a bicycle to and from stops, no longer',
    }),
  ),
  'max-rides': Type.Optional(
    Type.Integer({ minimum: 1, maximum: 20, description: 'Transit: most rides of a journey (default 5)' }),
  ),
  'max-wait-minutes': Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 240,
      description: 'Transit: longest wait between rides, and for the first ride home (default any)',
    }),
  ),
  'total-walk-minutes': Type.Optional(
    Type.Number({
      minimum: 0,
      maximum: 240,
      description: 'Transit: most walking of a journey (default any)',
    }),
  ),
}

const Query = Type.Object(TravelQuery)
export type TravelQuery = Static<typeof Query>

/** Dates on which timetables run, as GET /api/regions/{region}/service-dates tells them. */
export const ServiceDates = Type.Object({
  timeZone: Type.String(),
  /** What is answered for where nobody names a date; null where nothing ever runs. */
  default: Type.Union([Type.Object({ date: Type.String(), trips: Type.Integer() }), Type.Null()]),
  /** From the first to the last with service, days without service included. */
  dates: Type.Array(Type.Object({ date: Type.String(), trips: Type.Integer() })),
})
export type ServiceDates = Static<typeof ServiceDates>

/** What is answered with 202 while travel times are computed: ask the same address again. */
export const UnderWay = Type.Object({
  done: Type.Number({ minimum: 0, maximum: 1 }),
  step: Type.Object({ en: Type.String(), fr: Type.String() }),
})
export type UnderWay = Static<typeof UnderWay>
