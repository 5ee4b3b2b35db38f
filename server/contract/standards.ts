/** Standards and their answers, as plain data: the command line and HTTP tell the same digits. */
import Type, { type Static } from 'typebox'
import { BARRIERS } from '../../core/gaps/barriers.ts'
import { LEGS } from '../../core/gaps/bindingLegs.ts'
import { CHANGE_KINDS } from '../../core/gaps/changeKinds.ts'
import { STATUSES } from '../../core/match/personProfile.ts'
import { listedFields } from './savedRecords.ts'

const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Words = Type.Object({ en: Type.String(), fr: Type.String() })
const oneOf = <Names extends string>(names: readonly Names[]) =>
  Type.Unsafe<Names>({ type: 'string', enum: [...names] })

const DayTime = Type.Object({
  day: Type.Unsafe<1 | 2 | 3 | 4 | 5 | 6 | 7>({
    type: 'integer',
    minimum: 1,
    maximum: 7,
    description: 'Monday 1 to Sunday 7',
  }),
  startSeconds: Type.Number({ description: 'Seconds since midnight' }),
  endSeconds: Type.Number(),
})
/** Each is searched for. */
const MOST_TIMES = 42
const need = oneOf(['every', 'any'])

const StandardTime = Type.Union([
  Type.Object({ kind: Type.Literal('any') }),
  Type.Object({ kind: Type.Literal('session'), times: Type.Array(DayTime, { maxItems: MOST_TIMES }), need }),
  Type.Object({
    kind: Type.Literal('opening'),
    times: Type.Array(DayTime, { maxItems: MOST_TIMES }),
    need,
    visitSeconds: Type.Number(),
  }),
])

export const StandardRecord = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 63 }),
  name: Words,
  explanation: Words,
  who: Type.Union([
    Type.Object({
      kind: Type.Literal('group'),
      demandGroup: Type.String(),
      profile: Type.Optional(Type.String({ description: 'Another profile than that of the group' })),
    }),
    Type.Object({ kind: Type.Literal('sites'), profile: Type.String() }),
  ]),
  destination: Type.Union([
    Type.Object({ kind: Type.Literal('services'), serviceTypes: Type.Array(Type.String()) }),
    Type.Object({ kind: Type.Literal('employer-sites') }),
  ]),
  modes: Type.Array(oneOf(['walk', 'bicycle', 'car', 'transit'])),
  cutoffSeconds: Type.Number({ description: 'Each way, inclusive' }),
  time: StandardTime,
  roundTrip: Type.Boolean(),
  assumeHours: Type.Boolean(),
  match: Type.Object({
    languageKinds: Nullable(Type.Array(oneOf(['staff', 'interpreter', 'telephone']))),
    eligibility: Type.Boolean(),
    healthCoverage: Type.Boolean(),
    costAtMostDollars: Nullable(Type.Number()),
    room: Type.Boolean(),
    deliveries: Nullable(Type.Array(oneOf(['in-person', 'online', 'hybrid']))),
    childMinding: oneOf(['not-asked', 'when-needed', 'always']),
    confirmedSite: Type.Boolean(),
  }),
  weighBy: oneOf(['people', 'sites']),
  target: Nullable(Type.Number()),
  assumed: Type.Boolean(),
})

/** A standard that nobody has saved, or one for people of whom something else is assumed than their profile says. */
export const ChangedStandard = Type.Object(
  {
    standard: StandardRecord,
    person: Type.Optional(
      Type.Object(
        {
          languages: Type.Optional(
            Nullable(Type.Array(Type.String(), { minItems: 1, description: 'ISO 639-3; null = unknown' })),
          ),
          status: Type.Optional(Nullable(oneOf(STATUSES))),
        },
        { additionalProperties: false, description: 'What is left out stays as assumed' },
      ),
    ),
    explain: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type ChangedStandard = Static<typeof ChangedStandard>

/** What GET /api/regions/{region}/standards answers. */
export const StandardList = Type.Object({
  region: Type.String(),
  standards: Type.Array(
    Type.Object({
      standard: StandardRecord,
      ...listedFields,
      notYet: Nullable(Words),
    }),
  ),
})
export type StandardList = Static<typeof StandardList>

const Bounds = Type.Object({
  lower: Type.Number({ description: 'Unknown counts as no' }),
  upper: Type.Number({ description: 'Unknown counts as yes' }),
})
const steps = BARRIERS.slice(1) as Exclude<(typeof BARRIERS)[number], 'unknown'>[]
const byName = <Name extends string, Schema extends Type.TSchema>(names: readonly Name[], schema: Schema) =>
  Type.Object(Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>)

const Interval = Type.Object({ low: Type.Number(), high: Type.Number() })
const intervalsOfPeople = {
  people: Nullable(Interval),
  covered: Nullable(Interval),
  shortfall: Nullable(Interval),
}

const figures = {
  people: Nullable(Type.Number()),
  covered: Nullable(Bounds),
  coverage: Nullable(Bounds),
  shortfall: Nullable(
    Type.Number({ description: 'People not covered for certain: the sum of the barriers' }),
  ),
  barriers: Nullable(byName(BARRIERS, Type.Number())),
  beyondBorder: Nullable(
    Type.Number({
      description:
        'Part of the barrier `unknown`: no known service may cover them, but they reach the edge of what is loaded within the limit',
    }),
  ),
  servedOnDemand: Nullable(
    Type.Number({
      description:
        'Part of the barrier `unknown`: a ride on demand in a zone that is served, not modelled, may bring them to a known service',
    }),
  ),
  singleFix: Nullable(byName(steps, Bounds)),
  restsOnUnknown: Nullable(Type.Number({ description: 'Share of the people' })),
  restsOnStale: Nullable(Type.Number({ description: 'Share of the people' })),
}

/** What an area lacks that is nearest to being enough, or why no single step can be named. */
export const NearestMiss = Type.Object({
  barrier: oneOf(BARRIERS),
  share: Nullable(
    Type.Number({
      description: 'Share of the area’s people who lack it alone; null = no single step would do',
    }),
  ),
  service: Nullable(Type.String({ description: 'Key of the service; null = no single one' })),
  minutes: Nullable(
    Type.Number({ description: 'By which the middle person misses it; null = not a matter of minutes' }),
  ),
  sentence: Words,
})
export type NearestMiss = Static<typeof NearestMiss>

export const AreaWays = Type.Object({
  legs: byName(
    LEGS,
    Type.Number({ description: 'Share of the area; they add up to 1 (core/gaps/bindingLegs.ts)' }),
  ),
  /** Of the service that most people of the area get to in time: of the middle one of those whom a ride brings home within the limit. */
  lastRideHome: Nullable(
    Type.Object({
      service: Type.String(),
      leaveBy: Type.String({ description: 'Clock time of the service date; past midnight goes on: 25:10' }),
      sentence: Words,
    }),
  ),
})
export type AreaWays = Static<typeof AreaWays>

const StandardArea = Type.Object({
  id: Type.String(),
  name: Words,
  rank: Nullable(Type.Integer()),
  merged: Type.Boolean(),
  missing: Nullable(Type.String({ description: 'Why the count is not known' })),
  ...figures,
  belowTarget: Nullable(oneOf(['yes', 'no', 'unknown'])),
  intervals: Nullable(
    Type.Object(
      {
        ...intervalsOfPeople,
        rank: Nullable(Interval),
        tiedWith: Type.Integer({ description: 'Other areas whose ranks overlap: a tie' }),
      },
      { description: '95 %; null where the source does not say how it counted' },
    ),
  ),
  nearestMiss: Nullable(NearestMiss),
  /** Null where no explanation was asked for, or none is a round trip to a session. */
  ways: Nullable(AreaWays),
})

/** One thing that somebody could do: found by answering the standard anew with it. */
const SmallChange = Type.Object({
  kind: oneOf(CHANGE_KINDS),
  service: Nullable(
    Type.String({ description: 'Key of the service that changes; null = a trip, or several services' }),
  ),
  minutes: Nullable(Type.Number()),
  people: Type.Number({ description: 'Who would be covered, unknown counting as yes' }),
  certain: Type.Number({ description: 'The part of them that would be covered for certain' }),
  settled: Type.Number({
    description: 'Others who may be covered now, unknown counting as yes, and would be for certain',
  }),
  lost: Type.Number({ description: 'Who would not be covered any more' }),
  sentence: Words,
})

const WeekDate = Type.Object({
  day: Type.Integer(),
  date: Type.String(),
  trips: Nullable(Type.Integer()),
  holiday: Nullable(Words),
})

/** What GET /api/regions/{region}/standards/{id}/gaps answers once it is computed. */
export const StandardGaps = Type.Object({
  region: Type.String(),
  access: oneOf(['owner', 'public']),
  standard: StandardRecord,
  assumptions: Type.Object({
    /** Best departures, the week and rules are those of this date. */
    aroundDate: Type.String(),
    tripsOnDate: Nullable(Type.Integer()),
    dates: Type.Array(WeekDate),
    profile: Words,
    /** Services without hours of their own that are taken as open. */
    hoursAssumedFor: Type.Integer(),
    rulesUnverified: Type.Boolean({ description: 'Some rule of eligibility was not read at its publisher' }),
    workers: Nullable(
      Type.Object(
        {
          month: Type.Integer({ minimum: 1, maximum: 12 }),
          sites: Type.Integer(),
          unknownSites: Type.Integer({ description: 'Sites without a head-count of the month: not counted' }),
        },
        { description: 'Where workers of sites are counted by their head-counts' },
      ),
    ),
    timetable: Nullable(
      Type.Object({
        from: Type.String({ description: 'First date that all timetables share' }),
        to: Type.String(),
        season: Nullable(oneOf(['summer'])),
      }),
    ),
    /** Courses whose weekly times are taken though no term of theirs is in force on the dates used. */
    outOfTerm: Nullable(
      Type.Object({
        services: Type.Integer(),
        begins: Nullable(Type.String({ description: 'First session of terms to come' })),
        ended: Nullable(Type.String({ description: 'Last session of terms that are over' })),
      }),
    ),
  }),
  services: Type.Object({
    counted: Type.Integer(),
    unplaced: Type.Integer(),
    closedDown: Type.Integer({ description: 'Left out: somebody said that they have closed down' }),
    doubtfulPoints: Type.Integer(),
    stale: Type.Integer(),
    withoutHours: Type.Integer(),
    unconfirmedSites: Type.Integer({
      description:
        'Nobody has confirmed that they are at that address; they are unknown where the standard asks for confirmed sites',
    }),
    /** Of which somebody has said when their funding ends, the earliest first. */
    funding: Type.Array(
      Type.Object({
        service: Type.String(),
        name: Words,
        funder: Nullable(Words),
        fundedUntil: Type.String(),
        endsBeforeWeek: Type.Boolean({ description: 'Before the first day that the standard looks at' }),
        sentence: Words,
      }),
    ),
  }),
  total: Type.Object({
    ...figures,
    areas: Type.Integer(),
    leftOut: Type.Integer({ description: 'Areas without a known count or without demand points' }),
    intervals: Nullable(
      Type.Object({
        people: Interval,
        covered: Interval,
        shortfall: Interval,
        peopleLeftOut: Type.Integer({ description: 'Areas of which nothing is known' }),
        shortfallLeftOut: Type.Integer(),
      }),
    ),
    belowTarget: Nullable(Type.Object({ yes: Type.Integer(), no: Type.Integer(), unknown: Type.Integer() })),
  }),
  areas: Type.Array(StandardArea),
  phoneFirst: Type.Array(
    Type.Object({
      service: Type.String(),
      name: Words,
      organization: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      people: Type.Number({ description: 'Whom an answer about it may move' }),
    }),
  ),
  /** Single small changes, most people first; null where no explanation was asked for. */
  changes: Nullable(Type.Array(SmallChange)),
  /** Which changes were tried, and what they leave out. */
  looked: Nullable(Type.Array(Words)),
  streetPoints: Type.Integer(),
  vintages: Type.Array(
    Type.Object({
      role: Type.String(),
      file: Type.String(),
      vintage: Nullable(Type.String()),
      publisher: Nullable(Type.String()),
      sha256: Type.String(),
    }),
  ),
  parameters: Type.Record(
    Type.String(),
    Type.Union([Type.Boolean(), Type.Number(), Type.String(), Type.Null()]),
  ),
})
export type StandardGaps = Static<typeof StandardGaps>
