/** Regions, their sources and what they hold, as the API tells them. */
import Type, { type Static } from 'typebox'

export const Bilingual = Type.Object({ en: Type.String(), fr: Type.String() })
/** `fewer-than-five` and `few-people` are this product's own rules for the public; the others are what the source says. */
export const MissingReason = Type.Union(
  (
    [
      'not-available',
      'withheld',
      'unreliable',
      'not-applicable',
      'blank',
      'fewer-than-five',
      'few-people',
    ] as const
  ).map((reason) => Type.Literal(reason)),
)

export const RegionSummary = Type.Object({
  id: Type.String(),
  name: Bilingual,
  /** The region is invented; the page must say so. */
  madeUp: Type.Boolean(),
  /** `ready`, or `importing` while its first import runs, or `failed`. */
  status: Type.Union([Type.Literal('ready'), Type.Literal('importing'), Type.Literal('failed')]),
  vintage: Type.Union([Type.Integer(), Type.Null()]),
  /** Tells this import from any other: addresses that carry it (`key=`) may be cached for good. */
  key: Type.Union([Type.String(), Type.Null()]),
  importedAt: Type.Union([Type.String(), Type.Null()]),
  /** How far an import under way is, or why it failed. */
  progress: Type.Union([
    Type.Object({ step: Bilingual, done: Type.Number(), message: Type.Union([Type.String(), Type.Null()]) }),
    Type.Null(),
  ]),
})

export const DemandGroup = Type.Object({
  id: Type.String(),
  name: Bilingual,
  /** Vintage of the counts, e.g. "2021". */
  vintage: Type.Union([Type.String(), Type.Null()]),
  /** Sum of the known counts; null where all are unknown. */
  people: Type.Union([Type.Number(), Type.Null()]),
  areasKnown: Type.Integer(),
  areasUnknown: Type.Integer(),
})

export const ServiceTypeCount = Type.Object({
  slug: Type.String(),
  parent: Type.Union([Type.String(), Type.Null()]),
  name: Bilingual,
  /** Services of exactly this type in the region, and in the buffer around it. */
  inRegion: Type.Integer(),
  inBuffer: Type.Integer(),
  unplaced: Type.Integer(),
})

export const Source = Type.Object({
  role: Type.String(),
  /** Name of the source in the manifest, which its records carry. */
  source: Type.Union([Type.String(), Type.Null()]),
  file: Type.String(),
  format: Type.String(),
  title: Type.Union([Bilingual, Type.Null()]),
  publisher: Type.Union([Type.String(), Type.Null()]),
  licence: Type.Union([Type.String(), Type.Null()]),
  url: Type.Union([Type.String(), Type.Null()]),
  vintage: Type.Union([Type.String(), Type.Null()]),
  /** Null: of lists of employers the public is not told how long they are. */
  rows: Type.Union([Type.Integer(), Type.Null()]),
  sha256: Type.String(),
})

export const NoticeCount = Type.Object({
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning'), Type.Literal('info')]),
  code: Type.String(),
  file: Type.String(),
  count: Type.Integer(),
  meaning: Bilingual,
})

export const RegionDetail = Type.Object({
  ...RegionSummary.properties,
  description: Type.Union([Bilingual, Type.Null()]),
  timeZone: Type.String(),
  serviceBufferKm: Type.Number(),
  /** west, south, east, north in degrees. */
  bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
  /** Who is looking: decides what is shown. */
  access: Type.Union([Type.Literal('owner'), Type.Literal('public')]),
  areaLevel: Type.String(),
  areaCount: Type.Integer(),
  demandPointCount: Type.Integer(),
  walkKmh: Type.Number(),
  /** The other parameters that this import was made with, and that answers rest on. */
  parameters: Type.Object({
    snapLimitMeters: Type.Number(),
    geocodeCheckMeters: Type.Number(),
    bicycleKmh: Type.Number(),
    /** Share of a posted speed that cars drive. */
    carPostedShare: Type.Number(),
    smallCountThreshold: Type.Integer(),
  }),
  /** Has timetables: people may travel by transit. */
  transit: Type.Boolean(),
  groups: Type.Array(DemandGroup),
  serviceTypes: Type.Array(ServiceTypeCount),
  /** Null to the public: what is not in a cell could be told from it. */
  employerSiteCount: Type.Union([Type.Integer(), Type.Null()]),
  sources: Type.Array(Source),
  noticeCounts: Type.Array(NoticeCount),
  basemapStyleUrl: Type.Union([Type.String(), Type.Null()]),
})

export const Area = Type.Object({
  /** Position in the region's arrays: what `areaIndex` of the demand points refers to. */
  index: Type.Integer(),
  id: Type.String(),
  name: Bilingual,
  level: Type.String(),
  /** Several areas in one because codes changed: shown, never ranked. */
  merged: Type.Boolean(),
  center: Type.Tuple([Type.Number(), Type.Number()]),
  bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
  areaKm2: Type.Number(),
  demandPointKind: Type.Union([
    Type.Literal('dwellings'),
    Type.Literal('street-nodes'),
    Type.Literal('interior-point'),
  ]),
  dwellings: Type.Union([Type.Number(), Type.Null()]),
  /** By demand group: the count, or null and why. */
  counts: Type.Record(
    Type.String(),
    Type.Object({
      value: Type.Union([Type.Number(), Type.Null()]),
      missing: Type.Union([MissingReason, Type.Null()]),
    }),
  ),
})
/** Indicators are published figures on areas that are no counts of people. */
export const Areas = Type.Object({ region: Type.String(), vintage: Type.Integer(), areas: Type.Array(Area) })

export type RegionSummary = Static<typeof RegionSummary>
export type RegionDetail = Static<typeof RegionDetail>
export type DemandGroup = Static<typeof DemandGroup>
export type ServiceTypeCount = Static<typeof ServiceTypeCount>
export type Source = Static<typeof Source>
export type NoticeCount = Static<typeof NoticeCount>
export type Area = Static<typeof Area>
export type Areas = Static<typeof Areas>
