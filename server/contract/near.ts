/** What is near a place, as plain data: the command line and HTTP tell the same. Places stand in bodies, never in an address. */
import Type, { type Static } from 'typebox'
import { HEALTH_COVERAGES } from '../../core/match/coverage.ts'
import { LANGUAGE_KINDS } from '../../core/match/languageKinds.ts'
import { STATUSES } from '../../core/match/personProfile.ts'
import { SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import { SPAN_PATTERN } from './clockTime.ts'
import { Bilingual } from './region.ts'
import { ServiceDate, TravelMode } from './travelQuery.ts'

const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const oneOf = <Name extends string>(names: readonly Name[], description?: string) =>
  Type.Unsafe<Name>({ type: 'string', enum: [...names], ...(description ? { description } : {}) })
const three = oneOf(['yes', 'no', 'unknown'])
const Weekday = Type.Integer({ minimum: 1, maximum: 7, description: 'Monday 1 to Sunday 7' })

/** What a record may leave open, in the words of the barriers. */
export const ASKED_STEPS = ['closed', 'language', 'eligibility', 'coverage-or-cost', 'full'] as const
export type AskedStep = (typeof ASKED_STEPS)[number]

/** One of the three. */
const Place = {
  site: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Number of an employer site; for the owner alone' }),
  ),
  area: Type.Optional(Type.String({ minLength: 1, maxLength: 63, description: 'Code of an area' })),
  lon: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  lat: Type.Optional(Type.Number({ minimum: -90, maximum: 90 })),
}

export const NearRequest = Type.Object(
  {
    ...Place,
    services: Type.Array(oneOf(SERVICE_TYPES.map(({ slug }) => slug)), { minItems: 1, maxItems: 20 }),
    profile: Type.Optional(
      Type.String({
        maxLength: 63,
        description:
          'Profile of the region that says the person’s languages and status; what is given besides wins',
      }),
    ),
    languages: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 80 }), {
        maxItems: 20,
        description: 'ISO 639-3 codes or names; one of them is enough',
      }),
    ),
    status: Type.Optional(oneOf(STATUSES)),
    coverage: Type.Optional(oneOf(HEALTH_COVERAGES, 'Health coverage of the person')),
    newPeople: Type.Optional(Type.Boolean({ description: 'Only what takes new people' })),
    day: Type.Optional(Weekday),
    hours: Type.Optional(
      Type.String({ pattern: SPAN_PATTERN, description: 'The visit lies within, such as 18:30-21:00' }),
    ),
    modes: Type.Array(TravelMode, { minItems: 1, maxItems: 4 }),
    maxMinutes: Type.Number({ exclusiveMinimum: 0, maximum: 180, description: 'Each way' }),
    visitMinutes: Type.Optional(Type.Number({ minimum: 0, maximum: 480 })),
    week: Type.Optional(Type.Boolean({ description: 'Also the 168 hours of the week' })),
  },
  { additionalProperties: false },
)
export type NearRequest = Static<typeof NearRequest>

/** Who said something, and when; nobody and never for what a list published. */
const Said = Type.Object({
  by: Nullable(Type.String({ description: 'Null = the list, or withheld from the public' })),
  date: Nullable(Type.String()),
  stale: Type.Boolean({ description: 'Longer ago than 12 months, or nobody knows when' }),
})
export type Said = Static<typeof Said>

const Way = Type.Object({
  mode: TravelMode,
  date: Type.String(),
  day: Weekday,
  leaves: Type.String({ description: 'Time of the clock' }),
  arrives: Type.String(),
  home: Type.String(),
  thereSeconds: Type.Integer({ description: 'Waiting included' }),
  backSeconds: Type.Integer(),
  arrivesSeconds: Type.Integer({ description: 'Of the service date: what `near/journeys` takes' }),
})

export const NearService = Type.Object({
  key: Type.String(),
  name: Bilingual,
  organization: Nullable(Type.String()),
  serviceTypes: Type.Array(Type.String()),
  address: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  website: Nullable(Type.String()),
  answer: oneOf(['yes', 'unknown']),
  /** What nobody knows and somebody could ask. */
  ask: Type.Array(oneOf(ASKED_STEPS)),
  way: Way,
  hours: Type.Object({
    text: Nullable(Type.String({ description: 'opening_hours of OpenStreetMap' })),
    /** On the date of the way. */
    open: Type.Array(Type.Object({ from: Type.String(), to: Type.String() })),
    said: Nullable(Said),
  }),
  language: Type.Object({
    value: Nullable(three),
    offered: Nullable(
      Type.Array(Type.Object({ code: Type.String(), kind: Nullable(oneOf(LANGUAGE_KINDS)) })),
    ),
    said: Nullable(Said),
  }),
  eligibility: Type.Object({
    value: Nullable(three),
    rules: Type.Array(
      Type.Object({
        name: Bilingual,
        publisher: Type.String(),
        title: Type.String(),
        verified: Type.Boolean(),
      }),
    ),
  }),
  coverage: Type.Object({
    /** For the coverage asked about. */
    value: Nullable(three),
    /** Null where no health coverage is needed, as in a library. */
    withoutCard: Nullable(three),
    accepted: Nullable(Type.Array(oneOf(HEALTH_COVERAGES))),
    costs: Nullable(
      Type.Array(
        Type.Object({
          dollars: Nullable(Type.Number()),
          coverages: Nullable(Type.Array(oneOf(HEALTH_COVERAGES))),
        }),
      ),
    ),
    said: Nullable(Said),
  }),
  newPeople: Type.Object({ value: three, said: Nullable(Said) }),
  verified: Said,
})
export type NearService = Static<typeof NearService>

const Cell = Nullable(
  Type.Object({
    /** Position in `weekServices`. */
    service: Type.Integer(),
    mode: TravelMode,
    thereSeconds: Type.Integer(),
    backSeconds: Type.Integer(),
  }),
)

export const NearAnswer = Type.Object({
  region: Type.String(),
  place: Type.Object({
    kind: oneOf(['site', 'area', 'point']),
    name: Nullable(Bilingual),
    /** Taken instead of a point that nobody knows: the middle of the area, or of the streets of the place that names it. */
    approximate: Type.Boolean(),
    /** Longitude, latitude; of a site only the owner is told. */
    point: Type.Array(Type.Number(), { minItems: 2, maxItems: 2 }),
  }),
  person: Type.Object({
    languages: Nullable(Type.Array(Type.String())),
    status: Nullable(oneOf(STATUSES)),
    coverage: Nullable(oneOf(HEALTH_COVERAGES)),
    /** Of the profile. */
    assumption: Nullable(Bilingual),
  }),
  asked: Type.Object({
    services: Type.Array(Type.String()),
    days: Type.Array(Weekday),
    hours: Nullable(Type.String()),
    modes: Type.Array(TravelMode),
    maxMinutes: Type.Number(),
    visitMinutes: Type.Number(),
    newPeople: Type.Boolean(),
  }),
  /** Nearest first: those that fit for certain, then those to ask. */
  services: Type.Array(NearService),
  /** Why the others do not: the first reason of each. */
  excluded: Type.Object({
    total: Type.Integer(),
    'no-point': Type.Integer(),
    'too-far': Type.Integer({ description: 'Not there and home within the limit at that time' }),
    closed: Type.Integer(),
    language: Type.Integer(),
    eligibility: Type.Integer(),
    'coverage-or-cost': Type.Integer(),
    full: Type.Integer(),
  }),
  aroundDate: Type.String(),
  dates: Type.Array(
    Type.Object({
      day: Weekday,
      date: Type.String(),
      trips: Nullable(Type.Integer()),
      holiday: Nullable(Bilingual),
    }),
  ),
  week: Nullable(
    Type.Object({
      services: Type.Array(
        Type.Object({ key: Type.String(), name: Bilingual, phone: Nullable(Type.String()) }),
      ),
      /** 168 hours from Monday 0:00: the nearest for certain, and the nearest of those that nobody is certain of. */
      cells: Type.Array(Type.Object({ sure: Cell, perhaps: Cell })),
    }),
  ),
})
export type NearAnswer = Static<typeof NearAnswer>

/** Employer sites to choose from, for the owner alone: no names, as everywhere over HTTP. */
export const EmployerSites = Type.Object({
  region: Type.String(),
  sites: Type.Array(
    Type.Object({
      site: Type.Integer(),
      agricultural: Type.Boolean(),
      place: Bilingual,
      postalPrefix: Nullable(
        Type.String({ description: 'First three characters of the postal code that places it' }),
      ),
      hasPoint: Type.Boolean(),
      /** Approved in the last quarter that lists it; null = not told. */
      positions: Nullable(Type.Integer()),
      quarter: Nullable(Type.String()),
    }),
  ),
})
export type EmployerSites = Static<typeof EmployerSites>

/** One service and one visit, as `way` of an answer about what is near tells them. */
export const NearJourneysRequest = Type.Object(
  {
    ...Place,
    service: Type.String({ minLength: 1, maxLength: 300, description: 'Key of a service' }),
    mode: TravelMode,
    date: ServiceDate,
    arriveBySeconds: Type.Integer({
      minimum: -86_400,
      maximum: 172_800,
      description: 'When the visit begins, in seconds of the service date',
    }),
    visitMinutes: Type.Number({ minimum: 0, maximum: 480 }),
    maxMinutes: Type.Number({ exclusiveMinimum: 0, maximum: 180, description: 'Each way' }),
  },
  { additionalProperties: false },
)
export type NearJourneysRequest = Static<typeof NearJourneysRequest>

const Leg = Type.Object({
  kind: oneOf(['walk', 'bicycle', 'car', 'ride']),
  from: Type.String({ description: 'Name of a stop; "origin" and "destination" are the ends' }),
  to: Type.String(),
  depart: Type.String({ description: 'Time of the clock' }),
  arrive: Type.String(),
  minutes: Type.Number(),
  route: Type.Optional(Type.String()),
  headsign: Type.Optional(Nullable(Type.String())),
  wait_minutes: Type.Optional(Type.Number()),
  stays_aboard: Type.Optional(Type.Boolean()),
  stops: Type.Optional(Type.Integer()),
})
export type NearLeg = Static<typeof Leg>

const NearJourney = Type.Object({
  depart: Type.String(),
  arrive: Type.String({ description: 'The next whole minute' }),
  seconds: Type.Integer({ description: 'Waiting included: until the visit begins, or since it ended' }),
  legs: Type.Array(
    Type.Object({
      type: Type.Literal('Feature'),
      geometry: Type.Object({
        type: Type.Literal('LineString'),
        coordinates: Type.Array(Type.Array(Type.Number())),
      }),
      properties: Leg,
    }),
  ),
})
export type NearJourney = Static<typeof NearJourney>

export const NearJourneys = Type.Object({
  region: Type.String(),
  date: Type.String(),
  /** Null where no timetable matters. */
  trips: Nullable(Type.Integer()),
  /** Null = no way within the limit. */
  there: Nullable(NearJourney),
  back: Nullable(NearJourney),
  /** All the way home on foot, where that is within the limit. */
  walkHomeMinutes: Nullable(Type.Integer()),
  /** By transit, within the limit; null where there is none and where one may walk at any time. */
  lastHome: Nullable(
    Type.Object({ depart: Type.String(), arrive: Type.String(), route: Nullable(Type.String()) }),
  ),
})
export type NearJourneys = Static<typeof NearJourneys>
