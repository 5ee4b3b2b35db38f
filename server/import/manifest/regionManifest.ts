/**
 * The manifest of a region, `region.json`: it names the region and says which file is what, so that the importers stay
 * general. Paths are relative to the folder of the files. This schema is the one definition: types, validation and the
 * documentation of the manifest come from it.
 */
import Type, { type Static } from 'typebox'

const strict = { additionalProperties: false }
const text = Type.String({ minLength: 1 })
const date = Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' })
const vintage = Type.Union([Type.Integer({ minimum: 1800, maximum: 2200 }), date])
const slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,62}$' })

const Bilingual = Type.Object({ en: text, fr: text }, strict)
/** Rows of a file to keep or to mark: the field equals the value, or one of the values. */
const Condition = Type.Object(
  { field: text, equals: Type.Union([Type.String(), Type.Array(Type.String())]) },
  strict,
)
/**
 * From one code to another, by two columns of a CSV or two properties of a GeoJSON; a list is followed in order. Several
 * `from` columns: the code may stand in any of them.
 */
const CrosswalkStep = Type.Object(
  { file: text, from: Type.Union([text, Type.Array(text, { minItems: 1 })]), to: text },
  strict,
)
const Crosswalk = Type.Union([CrosswalkStep, Type.Array(CrosswalkStep, { minItems: 1 })])
/** A column, or columns joined by + and -: "T1527 - T1528 - T1537". */
const Groups = Type.Record(slug, text)

const file = {
  file: text,
  /** Key of `sources`: publisher, licence, address. */
  source: Type.Optional(text),
  vintage: Type.Optional(vintage),
  /** Overrides detection: utf-8, windows-1252, utf-16le. */
  encoding: Type.Optional(text),
  delimiter: Type.Optional(text),
}

export const AreasSpec = Type.Object(
  {
    ...file,
    format: Type.Optional(
      Type.Union([
        Type.Literal('geojson'),
        Type.Literal('shapefile'),
        Type.Literal('h3'),
        Type.Literal('points'),
      ]),
    ),
    /** Code column; without it codes are made from row and file hash. */
    id: Type.Optional(text),
    name: Type.Optional(text),
    nameFr: Type.Optional(text),
    level: text,
    lon: Type.Optional(text),
    lat: Type.Optional(text),
    /** EPSG code or PROJ string where the file does not say its CRS. */
    crs: Type.Optional(text),
    mergedWhen: Type.Optional(Condition),
    /** What merged areas are called. */
    mergedName: Type.Optional(Bilingual),
    /** Names of areas by code, where the file has none. */
    names: Type.Optional(
      Type.Object({ file: text, key: text, name: text, nameFr: Type.Optional(text) }, strict),
    ),
    /** Counts that stand in the same file. */
    groups: Type.Optional(Groups),
  },
  strict,
)

export const CountsSpec = Type.Object(
  { ...file, key: text, keep: Type.Optional(Condition), crosswalk: Type.Optional(Crosswalk), groups: Groups },
  strict,
)

export const IndicatorsSpec = Type.Object(
  {
    ...file,
    key: text,
    crosswalk: Type.Optional(Crosswalk),
    /** Indicator slug to column and names. */
    columns: Type.Record(slug, Type.Object({ column: text, name: Bilingual }, strict)),
  },
  strict,
)

export const DwellingsSpec = Type.Object(
  {
    ...file,
    lon: text,
    lat: text,
    area: text,
    weight: Type.Optional(text),
    areaCrosswalk: Type.Optional(Crosswalk),
  },
  strict,
)

export const StreetsSpec = Type.Object(
  {
    ...file,
    format: Type.Union([Type.Literal('osm'), Type.Literal('centreline')]),
    crs: Type.Optional(text),
    /** Centreline columns. Number ranges are one column "231-267", or a pair of columns. */
    mapping: Type.Optional(
      Type.Object(
        {
          id: Type.Optional(text),
          name: Type.Optional(text),
          class: Type.Optional(text),
          type: Type.Optional(text),
          oneWay: Type.Optional(text),
          leftNumbers: Type.Optional(Type.Union([text, Type.Tuple([text, text])])),
          rightNumbers: Type.Optional(Type.Union([text, Type.Tuple([text, text])])),
          community: Type.Optional(text),
          /** One column, or several of which any may say yes. */
          bridgeOrTunnel: Type.Optional(Type.Union([text, Type.Array(text, { minItems: 1 })])),
          speed: Type.Optional(text),
        },
        strict,
      ),
    ),
    /** Publisher's "class/type", type or class (tried in this order) to OpenStreetMap's class of street. */
    classes: Type.Optional(Type.Record(Type.String(), text)),
    /** Values of the one-way column. Where `both` is given, a value that stands nowhere is a notice. */
    oneWayValues: Type.Optional(
      Type.Object(
        {
          both: Type.Optional(Type.Array(Type.String())),
          along: Type.Array(Type.String()),
          against: Type.Array(Type.String()),
          closed: Type.Optional(Type.Array(Type.String())),
        },
        strict,
      ),
    ),
    /** Lines where nobody walks (ramps, expressways). */
    noWalkWhen: Type.Optional(Type.Array(Condition)),
    noCarWhen: Type.Optional(Type.Array(Condition)),
    skipWhen: Type.Optional(Type.Array(Condition)),
  },
  strict,
)

const columns = Type.Partial(
  Type.Object(
    Object.fromEntries(
      [
        'id',
        'name',
        'nameFr',
        'organization',
        'address',
        'city',
        'province',
        'postalCode',
        'lon',
        'lat',
        'phone',
        'website',
        'note',
        'noteFr',
        'languages',
        'openingHours',
        'attributes',
        'kind',
        'verifiedDate',
        'listDate',
        'siteConfirmed',
        'capacity',
      ].map((name) => [name, text]),
    ) as Record<
      | 'id'
      | 'name'
      | 'nameFr'
      | 'organization'
      | 'address'
      | 'city'
      | 'province'
      | 'postalCode'
      | 'lon'
      | 'lat'
      | 'phone'
      | 'website'
      | 'note'
      | 'noteFr'
      | 'languages'
      | 'openingHours'
      | 'attributes'
      | 'kind'
      | 'verifiedDate'
      | 'listDate'
      | 'siteConfirmed'
      | 'capacity',
      typeof text
    >,
    strict,
  ),
)

export const ServicesSpec = Type.Object(
  {
    ...file,
    format: Type.Enum(['ircc', 'odhf', 'odcaf', 'moh', 'csv', 'xlsx', 'geojson', 'shapefile']),
    crs: Type.Optional(text),
    mapping: Type.Optional(columns),
    /** One type for the whole file ... */
    serviceType: Type.Optional(text),
    /** ... or by a column: value to slug(s); `otherwise` for the rest. A column may hold slugs itself, parted by ";". */
    serviceTypeBy: Type.Optional(
      Type.Object(
        {
          field: text,
          values: Type.Optional(Type.Record(Type.String(), Type.Union([text, Type.Array(text)]))),
          otherwise: Type.Optional(text),
        },
        strict,
      ),
    ),
    /** Shelters and the like: the address and the exact point are removed at import. */
    sensitiveWhen: Type.Optional(Type.Array(Condition)),
    skipWhen: Type.Optional(Type.Array(Condition)),
    keep: Type.Optional(Condition),
  },
  strict,
)

export const EmployersSpec = Type.Object(
  {
    ...file,
    format: Type.Union([Type.Literal('lmia'), Type.Literal('csv')]),
    quarter: Type.Optional(Type.String({ pattern: '^\\d{4}Q[1-4]$' })),
    mapping: Type.Optional(Type.Record(text, text)),
  },
  strict,
)

/** Points of forward sortation areas (the first three characters of a postal code). */
export const PostalSpec = Type.Object(
  { ...file, fsa: text, lon: text, lat: text, place: Type.Optional(text) },
  strict,
)

const kinds = ['boundary', 'municipal-limit', 'ward', 'park', 'water', 'place'] as const
export const ContextSpec = Type.Object(
  {
    ...file,
    kind: Type.Enum([...kinds]),
    name: Type.Optional(text),
    nameFr: Type.Optional(text),
    crs: Type.Optional(text),
  },
  strict,
)

export const RegionManifest = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    id: slug,
    name: Bilingual,
    /** True for a region that is invented; the page says so. */
    madeUp: Type.Optional(Type.Boolean()),
    description: Type.Optional(Bilingual),
    timeZone: text,
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
    province: Type.Optional(text),
    serviceBufferKm: Type.Optional(Type.Number({ minimum: 0, maximum: 200 })),
    settings: Type.Optional(
      Type.Object(
        {
          walkKmh: Type.Optional(Type.Number({ minimum: 0.5, maximum: 10 })),
          snapLimitMeters: Type.Optional(Type.Number({ minimum: 1, maximum: 20000 })),
          geocodeCheckMeters: Type.Optional(Type.Number({ minimum: 50, maximum: 100000 })),
        },
        strict,
      ),
    ),
    sources: Type.Optional(
      Type.Record(
        text,
        Type.Object(
          {
            title: Type.Optional(Bilingual),
            publisher: text,
            licence: text,
            url: Type.Optional(text),
            note: Type.Optional(Bilingual),
          },
          strict,
        ),
      ),
    ),
    groups: Type.Optional(
      Type.Record(slug, Type.Object({ name: Bilingual, description: Type.Optional(Bilingual) }, strict)),
    ),
    areas: AreasSpec,
    counts: Type.Optional(Type.Array(CountsSpec)),
    indicators: Type.Optional(Type.Array(IndicatorsSpec)),
    dwellings: Type.Optional(DwellingsSpec),
    streets: StreetsSpec,
    services: Type.Optional(Type.Array(ServicesSpec)),
    employers: Type.Optional(Type.Array(EmployersSpec)),
    postal: Type.Optional(Type.Array(PostalSpec)),
    /** Names of places in mailing addresses (villages) to the community of the streets that holds them: Waterdown to Flamborough. */
    places: Type.Optional(Type.Record(text, text)),
    context: Type.Optional(Type.Array(ContextSpec)),
    corrections: Type.Optional(Type.Array(Type.Object({ ...file }, strict))),
    transit: Type.Optional(Type.Array(Type.Object({ ...file }, strict))),
  },
  strict,
)

export type RegionManifest = Static<typeof RegionManifest>
export type AreasSpec = Static<typeof AreasSpec>
export type CountsSpec = Static<typeof CountsSpec>
export type IndicatorsSpec = Static<typeof IndicatorsSpec>
export type DwellingsSpec = Static<typeof DwellingsSpec>
export type StreetsSpec = Static<typeof StreetsSpec>
export type ServicesSpec = Static<typeof ServicesSpec>
export type EmployersSpec = Static<typeof EmployersSpec>
export type PostalSpec = Static<typeof PostalSpec>
export type ContextSpec = Static<typeof ContextSpec>
export type Crosswalk = Static<typeof Crosswalk>
export type Condition = Static<typeof Condition>
