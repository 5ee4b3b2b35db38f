import { formatsFor } from '../i18n/formats.ts'
import { plural } from '../i18n/plural.ts'

const f = formatsFor('en')
const p = (count: number, one: string, other: string) => plural('en', count, one, other)
const areas = (count: number) => `${f.count(count)} ${p(count, 'area', 'areas')}`

/** Words of the view of the data, fetched with it. `fr.ts` has the same shape. */
export const en = {
  title: 'The data behind this page',
  finding: (files: number, vintages: string | null, errors: number, warnings: number) =>
    `${f.count(files)} ${p(files, 'file', 'files')}${vintages ? `, with data of ${vintages}` : ''}. The import found ${
      errors + warnings === 0
        ? 'nothing wrong with them'
        : `${f.count(errors)} ${p(errors, 'error', 'errors')} and ${f.count(warnings)} ${p(warnings, 'warning', 'warnings')} in them`
    }.`,
  fromTo: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  contents: 'On this page',
  sections: {
    sources: 'Sources',
    notices: 'What was wrong with them',
    groups: 'Counts of people, and what is unknown',
    method: 'How it is computed',
    imports: 'Corrections and imports',
  },
  worksheetLink: 'Phone and fill in',
  worksheetNote: 'Hours, languages and rules that no list holds: a table to phone from.',

  roles: {
    areas: 'areas',
    counts: 'counts of people',
    indicators: 'indicators',
    dwellings: 'dwellings',
    streets: 'streets',
    services: 'services',
    employers: 'employers',
    transit: 'transit',
    postal: 'postal codes',
    context: 'map background',
    corrections: 'corrections',
    crosswalk: 'crosswalk',
  } as Readonly<Record<string, string>>,
  columnRole: 'What it holds',
  columnFile: 'File',
  columnPublisher: 'Publisher',
  columnVintage: 'Date of the data',
  columnLicence: 'Licence',
  columnRows: 'Rows',
  columnNotices: 'Notices',
  notStated: 'not stated',
  noticesOf: (count: number, file: string) =>
    `${f.count(count)} ${p(count, 'notice', 'notices')} about ${file}`,
  sourcesNote:
    'The date is that of the data, not of the download. Check a licence before you publish what you make.',

  noNotices: 'Nothing was found wrong.',
  noticesIntro:
    'A row with a fault is not guessed at: it is left out or used with care, and a notice says so. Send them to whoever keeps the file.',
  filter: 'Filter',
  severity: 'Severity',
  file: 'File',
  code: 'Kind',
  text: 'Text',
  textNote: 'In a row, a field or a value',
  all: 'All',
  severities: { error: 'Errors', warning: 'Warnings', info: 'For information' },
  noticesFound: (kinds: number, count: number) =>
    `${f.count(kinds)} ${p(kinds, 'kind', 'kinds')} of notice, ${f.count(count)} ${p(count, 'notice', 'notices')}`,
  filesOf: (count: number) => `${f.count(count)} ${p(count, 'file', 'files')}`,
  allKinds: (count: number) => `Show all ${f.count(count)} kinds`,
  allFiles: (count: number) => `Show all ${f.count(count)} files`,
  noneFits: 'No notice fits the filter.',
  clearFilter: 'Clear the filter',
  columnNotice: 'Notice',
  columnSeverity: 'Severity',
  columnCount: 'Times',
  showOne: 'Show one by one',
  row: (row: number) => `row ${f.count(row)}`,
  shownOf: (shown: number, total: number) => `${f.count(shown)} of ${f.count(total)}`,
  more: 'Show more',
  onMap: 'Show on the map',
  onMapOf: (what: string) => `Show on the map: ${what}`,
  downloadCsv: 'Download as CSV',
  downloaded: 'The table was handed to your browser.',
  noticesOwner: 'Single notices quote rows of the data: they are for the owner of the region alone.',
  searching: 'Looking through the notices…',

  groupsIntro: (areaCount: number, level: string) =>
    `People are counted by area (${level}, ${areas(areaCount)}). A missing count is never taken for 0: whoever lives there is in no figure, and each answer says how many areas it leaves out.`,
  columnGroup: 'Group',
  columnPeople: 'People counted',
  columnKnown: 'Areas with a count',
  columnUnknown: 'Areas without, and why',
  noneUnknown: 'none',
  missing: {
    'not-available': 'not available',
    withheld: 'withheld by the source',
    unreliable: 'too unreliable to publish',
    'not-applicable': 'not applicable',
    blank: 'left blank',
    'fewer-than-five': 'fewer than 5, not shown',
    'few-people': 'few people, not shown',
  } as Readonly<Record<string, string>>,
  missingPart: (count: number, why: string) => `${f.count(count)} ${why}`,
  mergedAreas: (count: number) =>
    `${areas(count)} ${p(count, 'is a zone made', 'are zones made')} of several because codes changed: shown, never ranked.`,
  servicesUnknown: 'Services: what is not known',
  servicesTotal: (count: number) =>
    `${f.count(count)} ${p(count, 'service', 'services')} in the region and around it`,
  unknownParts: {
    unplaced: 'without a point: nobody can be routed there',
    doubtful: 'with a point that disagrees with the address',
    hours: 'without opening hours',
    languages: 'without languages of service',
    verified: 'never verified by a person, as far as the list says',
    duplicates: 'that may stand in two lists',
  },
  columnUnknownPart: 'Services',
  columnHowMany: 'How many',

  importsTitle: 'Imports',
  importsIntro:
    'Each set of files is an import of its own. The newest answers; older ones stay readable (“reach gaps --vintage”), so that a figure of an old report can be explained.',
  columnImport: 'Import',
  columnDate: 'Date',
  columnServices: 'Services',
  columnFound: 'Notices',
  columnChanged: 'What changed',
  inForce: 'in force',
  importServices: (inRegion: number, around: number, corrected: number) =>
    `${f.count(inRegion)} in the region, ${f.count(around)} around it${corrected ? `; ${f.count(corrected)} corrected` : ''}`,
  importNotices: (error: number, warning: number) =>
    `${f.count(error)} ${p(error, 'error', 'errors')}, ${f.count(warning)} ${p(warning, 'warning', 'warnings')}`,
  firstImport: 'first import',
  sameFiles: 'the same files: corrections, settings or a new version of the product',
  moreFiles: (count: number) => `and ${f.count(count)} more`,
  olderImports: (count: number) => `Show all ${f.count(count)}`,

  correct: 'Correct this',
  correctTitle: 'Correct this record',
  correctNote:
    'A correction wins over the list from the next import on. The published value stays readable, and a correction can be taken back.',
  correctName: 'Name',
  correctPhone: 'Telephone',
  correctPoint: 'Point: latitude, longitude',
  correctPointNote: 'For example 43.25110, -79.86920',
  pick: 'Take the point from the map',
  picking: 'Click the right place on the map. Escape leaves it as it was.',
  middle: 'Take the middle of the map',
  correctHere: 'The service is not at this address',
  correctClosed: 'Closed for good: leave it out',
  save: 'Save',
  cancel: 'Cancel',
  nothingChanged: 'Nothing was changed yet.',
  badPoint: 'This is no point: write latitude, then longitude, with a comma between.',
  saved: 'Saved. It holds from the next import on.',
  importNow: 'Import again now',
  importNote: (count: number) =>
    `${f.count(count)} ${p(count, 'correction waits', 'corrections wait')} for the next import. It reads all files again and takes some seconds to minutes; the page works meanwhile, and a failure changes nothing.`,
  importing: (step: string, share: number) => `${step}: ${f.percent(share)}`,
  importFailed: 'The import failed; nothing was changed.',
  importRefused: {
    origin_unknown:
      'It is not known where the files of this region are. Run “npx reach region add FOLDER” in a terminal: it takes the corrections in, and from then on this page can import.',
    origin_gone:
      'The folder of this region is not on this computer any more. Run “npx reach region add FOLDER” in a terminal: it takes the corrections in.',
  } as Readonly<Record<string, string>>,
  correctionsTitle: 'Corrections',
  correctionsFile:
    'This region has files of corrections too: what they hold comes back with each import. Take it out of the file.',
  noCorrections: 'Nothing has been corrected. A service can be corrected in its panel on the map.',
  columnService: 'Service',
  columnField: 'Field',
  columnValue: 'Corrected to',
  columnWho: 'Who, when',
  columnState: 'State',
  correctionFields: {
    name: 'name',
    'name.en': 'English name',
    'name.fr': 'French name',
    phone: 'telephone',
    point: 'point (longitude, latitude)',
    siteConfirmed: 'at this address',
    closed: 'closed for good',
    address: 'address',
    openingHours: 'opening hours',
    languages: 'languages',
    website: 'website',
  } as Readonly<Record<string, string>>,
  yesNo: { yes: 'yes', no: 'no' } as Readonly<Record<string, string>>,
  emptied: 'emptied',
  holds: 'holds',
  waits: 'waits for an import',
  takeBack: 'Take back',
  takeBackOf: (field: string, service: string) => `Take back: ${field} of ${service}`,

  method: (m: MethodFacts): MethodPart[] => [
    {
      title: 'Who lives where',
      lines: [
        `Counts are published for areas (${m.level}), not for homes. The people of an area are spread evenly over its dwellings: ${f.count(m.points)} points in ${areas(m.areas)}. Nobody is drawn at a dwelling, and where people of one group really live within an area is not known.`,
        m.corners + m.middles > 0
          ? `${areas(m.corners + m.middles)} ${p(m.corners + m.middles, 'has', 'have')} no known dwelling: people are put on the street corners inside${m.middles > 0 ? `, or on one point in the middle (${f.count(m.middles)})` : ''}.`
          : 'Every area has known dwellings.',
        'Findings speak of areas where a group lives, not of what its people can or cannot do.',
      ],
    },
    {
      title: 'How travel is computed',
      lines: [
        `On foot along the streets of the file, at ${f.decimal(m.walkKmh, 1)} km/h. The straight line from a home to its street is walked too; a home farther than ${f.count(m.snapMeters)} m from any street reaches nothing. Times are rounded up to whole seconds.`,
        `Bicycles ride at ${f.decimal(m.bicycleKmh, 1)} km/h. Cars drive ${f.percent(m.postedShare)} of the posted speed, or a usual speed for the kind of street, on free streets; turning costs some seconds.`,
        m.transit
          ? 'Transit runs as published, on one date: walk, wait, ride, change. What counts is how long before the start one must leave, and how long after the end one is home; waiting counts.'
          : 'No timetable is loaded: transit cannot be chosen.',
        'There and back: a person can attend only if the way there and the way home both fit within the limit.',
      ],
    },
    {
      title: 'Which services count',
      lines: [
        `Those of the lists in the region and within ${f.decimal(m.bufferKm, 0)} km of it. Services beyond the edge count only where a list holds them.`,
        `A point more than ${f.count(m.geocodeMeters)} m from its address is called doubtful. It still counts, and answers say how much rests on it.`,
        'Corrections and answers from the phone win over the list; the published value stays readable. Likely doubles are linked, never merged.',
        'Shelters and similar sites lose address and point at import, so that nobody can find them.',
      ],
    },
    {
      title: 'What the barriers mean, and their order',
      lines: [
        'A standard asks whether some service passes every step: of the type, within the limit, with a ride there and home, open when people are free, in their language, open to them, covered or affordable, with room. Each step is yes, no or unknown.',
        'Whoever is not covered is counted once, at the first barrier met, so that the barriers add up to the shortfall. How many would be covered if one barrier alone were lifted is counted apart, and comes first.',
      ],
      barriers: true,
      after:
        'Unknown is never taken for yes: who is covered only if unknowns turn out well counts as “not known yet”. What nobody has verified for 12 months supports no claim that something is missing.',
    },
    {
      title: 'How sure the figures are',
      lines: [
        'Long-form census figures come from one household in four and are rounded at random. Where the source says how it counted, figures carry 95 % intervals, and ranks that overlap are a tie.',
        `For the public, counts from 1 to ${f.count(m.threshold - 1)} are withheld and others rounded to 5 before anything is computed from them.`,
        'The same files and parameters give the same figures, on this page and in “reach gaps”.',
      ],
    },
    {
      title: 'What is not modelled',
      lines: [
        'Delays, crowding and fares; congestion; slopes, snow, sidewalks and crossings; rides by others.',
        'Other dates than the one shown: a summer timetable says little about a class in winter.',
        'Rides on demand that are in no timetable, unless their zone is drawn: then travel there is unknown, not denied.',
        'What lies beyond the loaded streets: whoever could reach that edge in time counts as unknown.',
      ],
    },
  ],
}

export interface MethodFacts {
  level: string
  areas: number
  /** Demand points: dwellings, corners and middles. */
  points: number
  /** Areas whose people stand on street corners, and on one point. */
  corners: number
  middles: number
  walkKmh: number
  bicycleKmh: number
  postedShare: number
  snapMeters: number
  geocodeMeters: number
  bufferKm: number
  threshold: number
  transit: boolean
}

export interface MethodPart {
  title: string
  lines: readonly string[]
  /** The barriers by name and sign follow. */
  barriers?: boolean
  after?: string
}

export type DataWords = typeof en
