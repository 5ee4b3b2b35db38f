/** Questions about points, sent in the body: no position stands in an address or a log. */
import Type, { type Static } from 'typebox'
import { SPAN_PATTERN, TIME_PATTERN } from './clockTime.ts'
import { ServiceDate, TravelMode } from './travelQuery.ts'

const Longitude = Type.Number({ minimum: -180, maximum: 180 })
const Latitude = Type.Number({ minimum: -90, maximum: 90 })
const Minutes = Type.Number({ exclusiveMinimum: 0, maximum: 240 })
const WalkKmh = Type.Optional(Type.Number({ minimum: 0.5, maximum: 10 }))
const Time = Type.String({ pattern: TIME_PATTERN })
const Span = Type.String({ pattern: SPAN_PATTERN })

const Legs = {
  walkKmh: WalkKmh,
  walkMinutes: Type.Optional(Type.Number({ minimum: 0, maximum: 240 })),
  bicycleMinutes: Type.Optional(Type.Number({ minimum: 0, maximum: 60 })),
  maxRides: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
}

/** Bounds that whole journeys keep. */
const Bounds = {
  maxWaitMinutes: Type.Optional(Type.Number({ minimum: 0, maximum: 240 })),
  totalWalkMinutes: Type.Optional(Type.Number({ minimum: 0, maximum: 240 })),
}

/** Points by id, in columns. */
const PointList = Type.Array(
  Type.Object({ id: Type.String({ minLength: 1, maxLength: 200 }), lon: Longitude, lat: Latitude }),
  { minItems: 1, maxItems: 20_000 },
)

export const IsochroneRequest = Type.Object(
  {
    lon: Longitude,
    lat: Latitude,
    mode: TravelMode,
    direction: Type.Optional(Type.Union([Type.Literal('from'), Type.Literal('to')])),
    minutes: Type.Optional(Type.Array(Minutes, { minItems: 1, maxItems: 10 })),
    date: Type.Optional(ServiceDate),
    /** Transit: departure from the point, or arrival at it. */
    time: Type.Optional(Time),
    ...Legs,
  },
  { additionalProperties: false },
)
export type IsochroneRequest = Static<typeof IsochroneRequest>

export const MatrixRequest = Type.Object(
  {
    mode: TravelMode,
    from: PointList,
    to: PointList,
    maxMinutes: Type.Optional(Type.Number({ minimum: 0, maximum: 1092 })),
    date: Type.Optional(ServiceDate),
    depart: Type.Optional(Span),
    arriveBy: Type.Optional(Time),
    percentiles: Type.Optional(
      Type.Array(Type.Number({ exclusiveMinimum: 0, maximum: 100 }), { minItems: 1, maxItems: 9 }),
    ),
    format: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('json')])),
    ...Legs,
    ...Bounds,
  },
  { additionalProperties: false },
)
export type MatrixRequest = Static<typeof MatrixRequest>

export const RoundTripRequest = Type.Object(
  {
    /** Homes; without them every area, as people. */
    from: Type.Optional(PointList),
    to: PointList,
    /** Demand group, where areas are asked for. */
    group: Type.Optional(Type.String({ minLength: 1, maxLength: 63 })),
    session: Span,
    maxMinutes: Type.Optional(Type.Number({ minimum: 0, maximum: 1092 })),
    latestHome: Type.Optional(Time),
    date: Type.Optional(ServiceDate),
    format: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('json')])),
    ...Legs,
    ...Bounds,
  },
  { additionalProperties: false },
)
export type RoundTripRequest = Static<typeof RoundTripRequest>

const Position = Type.Unsafe<[number, number]>({
  type: 'array',
  items: { type: 'number' },
  minItems: 2,
  maxItems: 2,
  description: 'Longitude, latitude',
})

export const JourneyRequest = Type.Object(
  {
    from: Position,
    to: Position,
    date: Type.Optional(ServiceDate),
    /** One of the two. */
    departAt: Type.Optional(Time),
    arriveBy: Type.Optional(Time),
    maxMinutes: Type.Optional(Type.Number({ minimum: 0, maximum: 1092 })),
    walkKmh: WalkKmh,
    walkMinutes: Legs.walkMinutes,
    maxRides: Legs.maxRides,
  },
  { additionalProperties: false },
)
export type JourneyRequest = Static<typeof JourneyRequest>
