/**
 * The manifest of a region, `region.json`: it names the region and says which file is what, so that the importers stay
 * general. Paths are relative to the folder of the files. This schema is the one definition: types, validation and the
 * documentation of the manifest (docs/manifest.md, from the descriptions) come from it.
 */
import Type, { type Static } from 'typebox'

const strict = { additionalProperties: false }
const text = (description: string) => Type.String({ minLength: 1, description })
const column = (description: string) => Type.Optional(text(`Column: ${description}`))
const datePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$'
const vintage = Type.Union(
  [Type.Integer({ minimum: 1800, maximum: 2200 }), Type.String({ pattern: datePattern })],
  {
    description:
      'Year or date of the data (not of the download); shown beside every figure that rests on it.',
  },
)
const slugPattern = '^[a-z0-9][a-z0-9-]{0,62}$'
const slug = Type.String({ pattern: slugPattern })

const bilingual = (description: string) =>
  Type.Object({ en: text('English'), fr: text('French') }, { ...strict, description })

const condition = {
  field: text('The column.'),
  equals: Type.Union([Type.String(), Type.Array(Type.String())], {
    description: 'The value, or a list of values.',
  }),
}
/** Rows of a file to keep or to mark: the field equals the value, or one of the values. */
const Condition = Type.Object(condition, strict)
const where = (description: string) => Type.Object(condition, { ...strict, description })
const anyOf = (description: string) =>
  Type.Array(Condition, { description: `${description} Any one of the conditions is enough.` })

const CrosswalkStep = Type.Object(
  {
    file: text('A CSV or GeoJSON.'),
    from: Type.Union(
      [text('Column of the code given.'), Type.Array(text('Column of the code given.'), { minItems: 1 })],
      {
        description: 'Column of the code given; of several columns the code may stand in any.',
      },
    ),
    to: text('Column of the code wanted.'),
  },
  strict,
)
const Crosswalk = Type.Union([CrosswalkStep, Type.Array(CrosswalkStep, { minItems: 1 })], {
  description:
    'From the codes of this file to those of `areas`, by two columns of another file; a list of steps is followed in order.',
})
const Groups = Type.Record(slug, text('A column, or columns joined by + and -.'), {
  description:
    'Demand group to its column, or to columns joined by + and -: `"immigrants": "T1527 - T1528 - T1537"`.',
})

const Counting = Type.Object(
  {
    sampled: Type.Union([Type.Boolean(), Type.Array(slug)], {
      description:
        'Whether the counts come from a sample of one household in four (long form of the census); a list names the groups that do.',
    }),
    rounded: Type.Union([Type.Boolean(), Type.Array(slug)], {
      description: 'Whether each figure is rounded to 5 at random; a list names the groups that are.',
    }),
    confidence: Type.Optional(
      Type.Record(
        slug,
        Type.Object(
          { low: text('Column of the lower end.'), high: text('Column of the upper end.') },
          strict,
        ),
        {
          description:
            'Group to the columns of its published 95 % confidence interval, which is then used as it is.',
        },
      ),
    ),
  },
  {
    ...strict,
    description:
      'How the source counted: answers then carry 95 % intervals. Without it they carry none, and say that the source does not tell.',
  },
)

const file = {
  file: text('Path, relative to the folder of the files.'),
  source: Type.Optional(text('Key of `sources`: publisher, licence, address.')),
  vintage: Type.Optional(vintage),
  encoding: Type.Optional(text('Overrides detection: `utf-8`, `windows-1252`, `utf-16le`.')),
  delimiter: Type.Optional(text('Overrides detection of the character between cells.')),
}
const crs = Type.Optional(
  text('Coordinate system where the file does not say: an EPSG code ("EPSG:26917") or a PROJ string.'),
)

export const AreasSpec = Type.Object(
  {
    ...file,
    format: Type.Optional(
      Type.Union(
        [Type.Literal('geojson'), Type.Literal('shapefile'), Type.Literal('h3'), Type.Literal('points')],
        { description: 'By default from the name of the file.' },
      ),
    ),
    id: column('code of the area. Without it codes are made from the row and the hash of the file.'),
    name: column('name of the area.'),
    nameFr: column('its French name.'),
    level: text('What kind of area: `DA`, `ADA`, `CT`, `CSD`, `block group` ...'),
    lon: column('longitude, for areas of format `points`.'),
    lat: column('latitude, for areas of format `points`.'),
    crs,
    mergedWhen: Type.Optional(
      where('Zones made of several areas because codes changed: shown, never ranked.'),
    ),
    mergedName: Type.Optional(bilingual('What merged zones are called.')),
    names: Type.Optional(
      Type.Object(
        {
          file: text('A CSV.'),
          key: text('Column of the code.'),
          name: text('Column of the name.'),
          nameFr: Type.Optional(text('Column of the French name.')),
        },
        { ...strict, description: 'Names of areas by code, where the outlines have none.' },
      ),
    ),
    groups: Type.Optional(Groups),
    counting: Type.Optional(Counting),
  },
  { ...strict, description: 'Outlines of the areas; counts may stand in the same file.' },
)

export const CountsSpec = Type.Object(
  {
    ...file,
    key: text('Column of the area code.'),
    keep: Type.Optional(where('Only these rows are read.')),
    crosswalk: Type.Optional(Crosswalk),
    groups: Groups,
    counting: Type.Optional(Counting),
  },
  strict,
)

export const IndicatorsSpec = Type.Object(
  {
    ...file,
    key: text('Column of the area code.'),
    crosswalk: Type.Optional(Crosswalk),
    columns: Type.Record(
      slug,
      Type.Object({ column: text('Column of the figure.'), name: bilingual('Its name.') }, strict),
      { description: 'Indicator to its column and names.' },
    ),
  },
  strict,
)

export const DwellingsSpec = Type.Object(
  {
    ...file,
    lon: text('Column of the longitude (WGS84).'),
    lat: text('Column of the latitude (WGS84).'),
    area: text('Column of the area code: a dwelling belongs to this area wherever its point lies.'),
    weight: Type.Optional(text('Column of the number of dwellings; 1 each without it.')),
    areaCrosswalk: Type.Optional(Crosswalk),
  },
  {
    ...strict,
    description: 'Where people of an area live: its count is spread over these points by weight.',
  },
)

const numbers = (side: string) =>
  Type.Optional(
    Type.Union([text('One column.'), Type.Tuple([text('First number.'), text('Last number.')])], {
      description: `House numbers on the ${side}: one column ("231-267") or a pair of columns.`,
    }),
  )

export const StreetsSpec = Type.Object(
  {
    ...file,
    format: Type.Union([Type.Literal('osm'), Type.Literal('centreline')], {
      description:
        '`osm`: an extract of OpenStreetMap (.osm.pbf); `centreline`: lines of a municipality or a province.',
    }),
    crs,
    mapping: Type.Optional(
      Type.Object(
        {
          id: column("the publisher's key of the line."),
          name: column('name of the street.'),
          class: column('class of the street.'),
          type: column('a second word on its kind.'),
          oneWay: column('one-way, see `oneWayValues`.'),
          leftNumbers: numbers('left'),
          rightNumbers: numbers('right'),
          community: column('community or former municipality to which the name belongs.'),
          bridgeOrTunnel: Type.Optional(
            Type.Union([text('One column.'), Type.Array(text('A column.'), { minItems: 1 })], {
              description: 'Column that marks bridges and tunnels, or several of which any may say yes.',
            }),
          ),
          speed: column('posted speed, km/h.'),
        },
        { ...strict, description: 'Columns of a centreline.' },
      ),
    ),
    classes: Type.Optional(
      Type.Record(Type.String(), text("OpenStreetMap's class."), {
        description:
          'The publisher\'s "class/type", type or class (tried in this order) to OpenStreetMap\'s class of street: `"Local": "residential"`.',
      }),
    ),
    oneWayValues: Type.Optional(
      Type.Object(
        {
          both: Type.Optional(
            Type.Array(Type.String(), {
              description: 'Traffic both ways. Where given, a value that stands nowhere is a notice.',
            }),
          ),
          along: Type.Array(Type.String(), { description: 'Traffic in the direction of the line.' }),
          against: Type.Array(Type.String(), { description: 'Traffic against the line.' }),
          closed: Type.Optional(Type.Array(Type.String(), { description: 'No traffic.' })),
        },
        { ...strict, description: 'Values of the one-way column. Walking ignores one-way.' },
      ),
    ),
    noWalkWhen: Type.Optional(anyOf('Lines where nobody walks (ramps, expressways).')),
    noCarWhen: Type.Optional(anyOf('Lines where nobody drives.')),
    skipWhen: Type.Optional(anyOf('Lines that are no streets.')),
  },
  { ...strict, description: 'The streets that people walk along.' },
)

const ServiceColumns = Type.Object(
  {
    id: column("the publisher's key; without it one is made from the content."),
    name: column('name of the service.'),
    nameFr: column('its French name.'),
    organization: column('who offers it.'),
    address: column('street address.'),
    city: column('city.'),
    province: column('province.'),
    postalCode: column('postal code.'),
    lon: column('longitude (WGS84).'),
    lat: column('latitude (WGS84).'),
    phone: column('telephone.'),
    website: column('website.'),
    note: column('a note for readers.'),
    noteFr: column('the note in French.'),
    languages: column('languages of service, parted by ";": names or ISO 639-3 codes.'),
    openingHours: column("opening hours in OpenStreetMap's syntax (`Mo-Fr 09:00-17:00`)."),
    attributes: column('for whom: francophone, women, youth, seniors, 2slgbtqi, parted by ";".'),
    kind: column("the source's own word for its kind."),
    verifiedDate: column('when a person last verified it.'),
    listDate: column('date of the list; by default the `vintage`.'),
    siteConfirmed: column('whether the address is confirmed as the place of service (yes or no).'),
    capacity: column('beds, seats or places.'),
  },
  {
    ...strict,
    description:
      'Columns of a table; the formats of one publisher need none. For `hsds` `nameFr` and `noteFr` alone, fields of its services that are in French.',
  },
)

export const ServicesSpec = Type.Object(
  {
    ...file,
    format: Type.Enum(['ircc', 'odhf', 'odcaf', 'moh', 'hsds', 'csv', 'xlsx', 'geojson', 'shapefile'], {
      description:
        'One of the lists that are known by name, or a table or layer with a `mapping`. `hsds`: JSON, or a zip or folder of CSV tables.',
    }),
    crs,
    mapping: Type.Optional(ServiceColumns),
    serviceType: Type.Optional(text('Service type of the whole file ...')),
    serviceTypeBy: Type.Optional(
      Type.Object(
        {
          field: text(
            'The column. It may hold service types itself, parted by ";". For `hsds` `code`, `name` or `id` of the taxonomy terms, or `value` of the attributes; a code may be named by its beginning.',
          ),
          values: Type.Optional(
            Type.Record(
              Type.String(),
              Type.Union([text('Service type.'), Type.Array(text('Service type.'))]),
              {
                description: 'Value to service type or types.',
              },
            ),
          ),
          otherwise: Type.Optional(text('Service type of all other values.')),
        },
        { ...strict, description: '... or by a column.' },
      ),
    ),
    sensitiveWhen: Type.Optional(
      anyOf('Shelters and the like: address, postal code, point and note are removed at import.'),
    ),
    skipWhen: Type.Optional(anyOf('Rows that are left out.')),
    keep: Type.Optional(where('Only these rows are read.')),
    coursesWhen: Type.Optional(
      anyOf(
        'For `hsds`: schedules that are courses, to be attended whole; those with the same `notes` are one course. Schedules whose notes begin with "course" always are.',
      ),
    ),
  },
  strict,
)

export const EmployersSpec = Type.Object(
  {
    ...file,
    format: Type.Union([Type.Literal('lmia'), Type.Literal('csv')], {
      description: '`lmia`: a quarterly list of ESDC as published; `csv`: a list of your own.',
    }),
    quarter: Type.Optional(
      Type.String({ pattern: '^\\d{4}Q[1-4]$', description: 'Decision quarter, "2019Q4".' }),
    ),
    mapping: Type.Optional(
      Type.Record(text('Field.'), text('Column.'), {
        description:
          'For `csv`: field to column. Fields: employer, address, city, province, postalCode, lon, lat, positions, quarter, stream, agricultural, occupation, occupationCode.',
      }),
    ),
  },
  strict,
)

export const PostalSpec = Type.Object(
  {
    ...file,
    fsa: text('Column of the forward sortation area (first three characters of a postal code).'),
    lon: text('Column of the longitude.'),
    lat: text('Column of the latitude.'),
    place: Type.Optional(text('Column of the name of the place.')),
  },
  strict,
)

const kinds = ['boundary', 'municipal-limit', 'ward', 'park', 'water', 'place'] as const
export const ContextSpec = Type.Object(
  {
    ...file,
    kind: Type.Enum([...kinds], { description: 'What the layer shows.' }),
    name: column('name.'),
    nameFr: column('French name.'),
    crs,
  },
  strict,
)

export const RegionManifest = Type.Object(
  {
    $schema: Type.Optional(Type.String({ description: 'For editors.' })),
    id: Type.String({
      pattern: slugPattern,
      description: 'Short name of the region in addresses and commands.',
    }),
    name: bilingual('Name of the region.'),
    madeUp: Type.Optional(
      Type.Boolean({ description: 'True for a region that is invented; the page says so.' }),
    ),
    description: Type.Optional(bilingual('One sentence on the region.')),
    timeZone: text('IANA time zone, such as `America/Toronto`.'),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO code, such as `CA`.' })),
    province: Type.Optional(
      text('Province, such as `ON`: tells which rows of national lists may belong here.'),
    ),
    serviceBufferKm: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 200,
        description: 'Services this far outside the region count as destinations, in km. Default 10.',
      }),
    ),
    beyondEdge: Type.Optional(
      Type.Enum(['unknown', 'nothing'], {
        description:
          'What lies where the loaded streets and services end: `unknown` (default), so that people who get there within the limit of a standard are unknown beyond the border, or `nothing`, as around an island.',
      }),
    ),
    settings: Type.Optional(
      Type.Object(
        {
          walkKmh: Type.Optional(
            Type.Number({ minimum: 0.5, maximum: 10, description: 'Walking speed, km/h. Default 4.8.' }),
          ),
          snapLimitMeters: Type.Optional(
            Type.Number({
              minimum: 1,
              maximum: 20000,
              description:
                'A point farther than this from any street is not reached, in metres. Default 1000.',
            }),
          ),
          geocodeCheckMeters: Type.Optional(
            Type.Number({
              minimum: 50,
              maximum: 100000,
              description:
                'An address farther than this from its point is doubtful, in metres. Default 1000.',
            }),
          ),
          bicycleKmh: Type.Optional(
            Type.Number({ minimum: 3, maximum: 40, description: 'Speed of bicycles, km/h. Default 12.' }),
          ),
          carPostedShare: Type.Optional(
            Type.Number({
              minimum: 0,
              maximum: 1.5,
              description:
                'Share of a posted speed that cars drive; 0 = posted speeds do not count. Default 0.8.',
            }),
          ),
          carTurnSeconds: Type.Optional(
            Type.Number({
              minimum: 0,
              maximum: 120,
              description: 'Cost of a sharp turn by car, seconds; 0 = turning costs nothing. Default 7.5.',
            }),
          ),
          carKmhByClass: Type.Optional(
            Type.Record(text('Class of street.'), Type.Number({ minimum: 1, maximum: 150 }), {
              description:
                'Speeds of cars by class of street (in OpenStreetMap’s words), km/h, where they differ from the defaults.',
            }),
          ),
          smallCountThreshold: Type.Optional(
            Type.Integer({
              minimum: 5,
              maximum: 100,
              description: 'Counts of people from 1 up to this are withheld from the public. Default 5.',
            }),
          ),
        },
        { ...strict, description: 'Assumptions; `reach region set` overrides those that are numbers.' },
      ),
    ),
    sources: Type.Optional(
      Type.Record(
        text('Key.'),
        Type.Object(
          {
            title: Type.Optional(bilingual('Title of the data.')),
            publisher: text('Who publishes it.'),
            licence: text('Its licence, as the publisher names it.'),
            url: Type.Optional(text('Where it is published.')),
            note: Type.Optional(bilingual('What a reader should know.')),
          },
          strict,
        ),
        { description: 'Publishers, by a key that files refer to.' },
      ),
    ),
    groups: Type.Optional(
      Type.Record(
        slug,
        Type.Object(
          {
            name: bilingual('Name of the group.'),
            description: Type.Optional(bilingual('Who is counted.')),
            partOf: Type.Optional(
              text(
                'Group that all of its people are counted in too, so that no small difference is published. Every group is a part of `population`.',
              ),
            ),
          },
          strict,
        ),
        { description: 'Names of the demand groups that `counts` gives.' },
      ),
    ),
    areas: AreasSpec,
    counts: Type.Optional(
      Type.Array(CountsSpec, { description: 'Counts of people by area and demand group.' }),
    ),
    indicators: Type.Optional(
      Type.Array(IndicatorsSpec, { description: 'Published figures on areas that are no counts of people.' }),
    ),
    dwellings: Type.Optional(DwellingsSpec),
    streets: StreetsSpec,
    services: Type.Optional(Type.Array(ServicesSpec, { description: 'Services at locations.' })),
    employers: Type.Optional(Type.Array(EmployersSpec, { description: 'Farms and other employers.' })),
    postal: Type.Optional(
      Type.Array(PostalSpec, {
        description: 'Points of forward sortation areas, for employers that nothing else places.',
      }),
    ),
    places: Type.Optional(
      Type.Record(text('Name in addresses.'), text('Community of the streets.'), {
        description:
          'Villages of mailing addresses to the community of the streets that holds them: `"Waterdown": "Flamborough"`.',
      }),
    ),
    context: Type.Optional(Type.Array(ContextSpec, { description: 'Quiet background of the map.' })),
    corrections: Type.Optional(
      Type.Array(Type.Object({ ...file }, strict), {
        description: 'Decisions about single fields of published records.',
      }),
    ),
    transit: Type.Optional(
      Type.Array(Type.Object({ ...file }, strict), {
        description: 'GTFS timetables: a zip or a folder each.',
      }),
    ),
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
