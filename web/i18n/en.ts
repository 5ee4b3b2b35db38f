import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('en')
const p = (count: number, one: string, other: string) => plural('en', count, one, other)
const minutes = (count: number) => `${f.count(count)} ${p(count, 'minute', 'minutes')}`

/**
 * Every word that the page shows or says, in English. `fr.ts` has the same shape, or nothing compiles. Sentences get whole facts
 * and build themselves, since word order differs.
 */
export const en = {
  title: 'Within Reach',
  tagline: 'Who lives too far on foot from the services they need',
  documentTitle: (region: string | null) => (region ? `${region} · Within Reach` : 'Within Reach'),
  otherLanguage: 'Français',
  skipToTable: 'Skip to the table of areas',
  madeUp: 'Made-up region: places, people and services are invented.',

  question: 'The question',
  region: 'Region',
  service: 'Service',
  serviceOption: (name: string, count: number) => `${name} (${f.count(count)})`,
  noneOfType: (name: string) => `${name} (none listed)`,
  group: 'People',
  groupOption: (name: string, vintage: string | null) =>
    vintage && !name.includes(vintage) ? `${name}, ${vintage}` : name,
  minutesLabel: 'Longest walk',
  minutes,
  minutesShort: (count: number) => `${f.count(count)} min`,

  finding: (facts: {
    where: string
    people: string
    short: number
    total: number
    share: number
    minutes: number
    fromNearest: string
  }) => {
    const opening = facts.where ? `${facts.where}, an estimated` : 'An estimated'
    const far = `more than ${facts.minutes} minutes on foot from ${facts.fromNearest}.`
    if (facts.short <= 0)
      return `${facts.where ? `${facts.where}, all` : 'All'} homes are within ${facts.minutes} minutes on foot of ${facts.fromNearest}.`
    return `${opening} ${f.percent(facts.share)} (${f.count(facts.short)} of ${f.count(facts.total)} ${facts.people}) are ${far}`
  },
  findingNoService: (name: string, bufferKm: number) =>
    `No service of this type (${name}) is listed in the region or within ${f.decimal(bufferKm, 0)} km of it, so nobody is within reach of one.`,
  findingNoCounts: (people: string) =>
    `How many ${people} live here is not known, so nothing can be said about them.`,
  largestShortfall: (area: string, short: number) =>
    `The largest shortfall is in ${area}: about ${f.count(short)} ${p(short, 'person', 'people')} too far away.`,
  doubtfulServices: (doubtful: number, all: number) =>
    `${f.count(doubtful)} of the ${f.count(all)} services ${p(doubtful, 'has', 'have')} a doubtful point: walks to ${p(doubtful, 'it', 'them')} may be wrong.`,
  resultSpoken: (short: number, total: number, people: string, count: number) =>
    `${minutes(count)}: about ${f.count(short)} of ${f.count(total)} ${people} are farther away.`,

  figurePeopleShort: (people: string, count: number) => `${people} more than ${minutes(count)} away`,
  figureAreas: (total: number) => `of ${f.count(total)} areas with less than half within reach`,
  figureMedian: 'median walk, one way',
  beyondThreeHours: 'over 3 hours',
  modelledNote: (vintage: string | null, walkKmh: number) =>
    `Modelled: each area’s count${vintage ? ` (${vintage} census)` : ''} is spread over its dwellings. Walking at ${f.decimal(walkKmh, 1)} km/h along streets; times beyond three hours are not searched. The limit is your choice, not an official standard.`,

  bandsFinding: (facts: { share: number; minutes: number; people: string }) =>
    `${f.percent(facts.share)} of ${facts.people} are within ${facts.minutes} minutes on foot.`,
  bandsCaption: (people: string, vintage: string | null) =>
    `Share of ${people}${vintage ? ` (${vintage} census)` : ''} by minutes on foot, one way`,
  bandColumn: 'Minutes on foot',
  bandShare: 'Share of people',
  bandPeople: 'People (modelled)',
  band: (from: number, to: number | null) => (to === null ? `${from}+` : `${from}–${to}`),
  bandSpoken: (from: number, to: number | null) =>
    to === null ? `${from} minutes or more` : `${from} to ${to} minutes`,
  showAsTable: 'Show as a table',
  limitMark: (count: number) => `limit: ${f.count(count)} min`,

  tableTitle: 'People too far away, by area',
  tableCaption: (people: string, count: number) =>
    `Areas ranked by ${people} who live more than ${minutes(count)} on foot away. Select an area to see it on the map.`,
  columnRank: 'Rank',
  columnArea: 'Area',
  columnWithin: 'Within reach',
  columnShort: 'Too far',
  columnShortLong: 'People farther away than the limit',
  peopleOfArea: (count: number, people: string) => `${f.count(count)} ${people}`,
  filterAreas: 'Find an area',
  noAreaMatches: (text: string) => `No area is named like “${text}”.`,
  showAllAreas: (count: number) => `Show all ${f.count(count)} areas`,
  showFewerAreas: 'Show the first areas only',
  mergedNotRanked: 'Several areas in one, because codes changed: shown, not ranked.',
  mergedShort: 'merged zone, not ranked',
  unknown: 'unknown',
  nobodyCounted: 'nobody of this group counted',
  missing: {
    'not-available': 'not available',
    withheld: 'withheld by Statistics Canada',
    unreliable: 'too unreliable to publish',
    'not-applicable': 'not applicable',
    blank: 'not given',
    'fewer-than-five': 'fewer than 5',
  },
  fewerThanFive: 'fewer than 5',
  notRanked: 'not ranked',
  noDemandPoints: 'unknown: no dwellings and no streets known',

  servicesTitle: (count: number) => `${f.count(count)} ${p(count, 'service', 'services')} of this type`,
  servicesHint: 'Services in the region and near its edge, by name.',
  servicesTwice: (count: number) =>
    `${f.count(count)} ${p(count, 'record looks', 'records look')} like the same place as another one: the total may be too high.`,
  inBuffer: 'outside the region, near its edge',
  unplaced: 'no known place',

  mapSection: 'Map',
  mapLabel: 'Map of areas and services. The table of areas gives the same figures.',
  mapLoading: 'Drawing the map…',
  mapUnavailable:
    'The map cannot be drawn here: this browser gives no WebGL. The table and the place panels hold everything that the map shows.',
  mapFailed:
    'The map could not be loaded. The table and the place panels hold everything that the map shows.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeRegion: 'Show the whole region',
  attributionToggle: 'Sources of the map',
  attribution: (publishers: readonly string[]) => `Data: ${publishers.join(', ')}`,
  legend: 'Legend',
  legendCoverage: (people: string, count: number, fromNearest: string) =>
    `Share of ${people} within ${minutes(count)} on foot of ${fromNearest} (%)`,
  legendLow: 'few',
  legendHigh: 'all',
  legendUnknown: 'Count unknown',
  legendNobody: 'Nobody of this group counted',
  legendCluster: 'Several services, by type',
  legendEmployers: 'Employers, by area (3 or more); dark part: agricultural',
  signs: 'Signs',
  categoryNames: {
    settlement: 'Settlement services',
    language: 'Language assessment and training',
    'other-health': 'Other health services',
  } as Readonly<Record<string, string>>,
  layers: 'Layers',
  layerNames: {
    services: 'Services of this type',
    'other-services': 'All other services',
    employers: 'Employers with approved positions',
    streets: 'Streets',
  },
  hoverArea: (within: string, short: string) => `${within} within reach, ${short} too far`,

  closePanel: 'Close',
  areaPanel: 'Area',
  /** Kinds of census areas; others are shown by their own name. */
  levels: {
    DA: 'Dissemination area',
    ADA: 'Aggregate dissemination area',
    CT: 'Census tract',
    CSD: 'Census subdivision',
    CD: 'Census division',
    DB: 'Dissemination block',
    block: 'Block',
    'block group': 'Block group',
  } as Readonly<Record<string, string>>,
  servicePanel: 'Asset',
  employerPanel: 'Employers',
  areaWithin: 'Within reach',
  areaMedian: 'Median walk',
  areaDwellings: 'Dwellings',
  areaSize: 'Land and water',
  squareKilometres: (value: number) => `${f.decimal(value, value < 10 ? 1 : 0)} km²`,
  areaCounts: 'People by group',
  pointKinds: {
    dwellings: 'Walks start at the area’s dwellings; its count is spread over them (modelled).',
    'street-nodes':
      'No dwellings are known here: walks start at the area’s street corners, all alike (modelled).',
    'interior-point':
      'No dwellings and no streets are known here: walks start at one point inside the area. Take the figures with care.',
  },
  areaBands: (people: string) => `${people} of this area by minutes on foot`,

  address: 'Address',
  telephone: 'Telephone',
  website: 'Website',
  types: 'Service types',
  forWhom: 'For whom',
  openingHours: 'Opening hours',
  hoursUnknown: 'unknown',
  languages: 'Languages',
  listDate: 'List dated',
  verifiedDate: 'Last verified',
  neverVerified: 'not known to be verified',
  sourceLine: (publisher: string, kind: string | null, licence: string | null) =>
    `Source: ${publisher}${kind ? ` (${kind})` : ''}. Licence: ${licence ?? 'not stated'}.`,
  siteUnconfirmed: 'Nobody has confirmed that the service is given at this address.',
  siteConfirmed: 'Confirmed as the place where the service is given.',
  siteRefuted: 'Not the place where the service is given.',
  sensitive: 'The address of this kind of place is never kept.',
  addressUnknown: 'not given',
  sourceNote: 'Note of the source',
  placedOutside: 'Outside the region, near its edge: counts as a destination.',
  placedNowhere: 'No usable place is known: it counts in no walking time.',
  doubtfulTitle: 'Doubtful point',
  doubtful: (km: number) =>
    `The published point lies ${f.decimal(km, 1)} km from the published address. The published point is used until a correction is accepted.`,
  correctedTitle: 'Corrected',
  fieldNames: {
    address: 'address',
    city: 'city',
    postalCode: 'postal code',
    lon: 'longitude',
    lat: 'latitude',
    point: 'point',
    phone: 'telephone',
    website: 'website',
    name: 'name',
  } as Readonly<Record<string, string>>,
  correctedField: (field: string, published: string | null, who: string, date: string) =>
    `${field}: published as ${published ? `“${published}”` : 'nothing'}, corrected by ${who} on ${date}.`,
  duplicatesTitle: 'May be the same as',
  duplicate: (name: string, meters: number) => `${name}, ${f.count(meters)} m away`,
  placeNotFound: 'The place that the link names is not in this region’s data.',

  employersTitle: 'Employers with approved positions, by area',
  employersCount: (count: number) => `${f.count(count)} ${p(count, 'employer', 'employers')}`,
  employersAgricultural: (count: number | null) =>
    count === null ? 'agricultural: fewer than 3' : `${f.count(count)} agricultural`,
  employersNote:
    'Mailing addresses of employers with a positive labour market impact assessment, not work sites and not homes. Shown only for areas with at least 3 employers, without names.',
  positionsByQuarter: 'Approved positions by decision quarter (positions recur: never add them up)',
  quarter: 'Quarter',
  quarterName: (year: string, quarter: string) => `${year}, Q${quarter}`,
  positions: 'Positions',
  employersHidden: (count: number) =>
    `${f.count(count)} ${p(count, 'employer is', 'employers are')} not shown: too few in their area.`,
  precision: {
    point: 'placed by point',
    'postal-code': 'placed by postal code',
    place: 'placed by place name only',
    fsa: 'placed by the first half of the postal code only',
  },

  dataLink: 'Data and its faults',
  dataTitle: 'The data behind this page',
  backToMap: 'Back to the map',
  dataIntro: (vintage: number | null, imported: string | null) =>
    `Import ${vintage ?? '?'}${imported ? ` of ${imported}` : ''}. All figures come from its files.`,
  sourcesTitle: 'Files',
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
  columnRole: 'Role',
  columnFile: 'File',
  columnPublisher: 'Publisher',
  columnVintage: 'Date of the data',
  columnLicence: 'Licence',
  columnRows: 'Rows',
  notStated: 'not stated',
  noticesTitle: 'What was wrong with them',
  noNotices: 'Nothing was found wrong.',
  columnSeverity: 'Severity',
  columnNotice: 'Notice',
  columnCount: 'Times',
  showNotices: 'Show one by one',
  noticeRow: (row: number) => `row ${row}`,
  noticesShown: (shown: number, total: number) => `${f.count(shown)} of ${f.count(total)}`,
  moreNotices: 'Show more',
  thirdParty: 'Third-party notices',
  printed: (date: string, address: string) => `Printed ${date}. The same view on screen: ${address}`,
  severity: { error: 'error', warning: 'warning', info: 'for information' },
  groupsTitle: 'Counts of people',
  columnGroup: 'Group',
  columnPeople: 'People',
  columnAreasUnknown: 'Areas without a count',

  loadingRegion: (name: string | null) => (name ? `Loading ${name}…` : 'Loading…'),
  loadingTimes: 'Loading walking times…',
  importingTitle: (name: string) => `${name} is being prepared`,
  importing: (step: string | null, share: number) =>
    `${step ?? 'Reading files'}: ${f.percent(share)} done. The page goes on by itself.`,
  importProgress: 'Progress of the import',
  importFailed: (name: string) =>
    `The import of ${name} failed. Run “reach region add” again: it says what is wrong.`,
  emptyTitle: 'No region yet',
  empty: 'Add one from a folder with a region.json. In a terminal, run:',
  emptyCommand: 'npx reach region add data/sample',
  emptyAfter: 'This page finds it by itself.',
  failedTitle: 'This did not load',
  failure: {
    offline: 'The server cannot be reached. Check that “npm start” still runs, or your connection.',
    'not-found': 'The server does not have this.',
    refused: 'The server refused the request.',
    broken: 'The answer could not be understood.',
  },
  retry: 'Try again',
  offlineBanner: 'You are offline. What is on screen still works; nothing new can be loaded.',
  regionUnknown: (id: string) => `There is no region “${id}” here. Choose one of these:`,
  linkProblem: (parts: string) =>
    `Part of the link could not be understood (${parts}); the usual value is shown instead.`,
  linkPart: (name: string, value: string) => `${name}: ${value}`,
  linkParts: {
    region: 'region',
    service: 'service',
    group: 'people',
    minutes: 'minutes',
    selection: 'selected place',
    layers: 'layers',
    map: 'map position',
    panel: 'panel',
  },
  dismiss: 'Dismiss',
  sheetMore: 'Show more of the panel',
  sheetLess: 'Show more of the map',
  panelLabel: 'Question and results',
}

export type Messages = typeof en
