import { enIsochrone } from './enIsochrone.ts'
import { enNear } from './enNear.ts'
import { enStandards } from './enStandards.ts'
import { enTravel } from './enTravel.ts'
import { enWorksheet } from './enWorksheet.ts'
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
  ...enTravel,
  ...enIsochrone,
  ...enNear,
  ...enStandards,
  ...enWorksheet,
  title: 'Within Reach',
  tagline: 'Who lives too far from the services they need',
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
  minutes,
  minutesShort: (count: number) => `${f.count(count)} min`,

  findingNoService: (name: string, bufferKm: number) =>
    `No service of this type (${name}) is listed in the region or within ${f.decimal(bufferKm, 0)} km of it, so nobody is within reach of one.`,
  findingNoCounts: (people: string) =>
    `How many ${people} live here is not known, so nothing can be said about them.`,
  largestShortfall: (area: string, short: number) =>
    `The largest shortfall is in ${area}: about ${f.count(short)} ${p(short, 'person', 'people')} too far away.`,
  doubtfulServices: (doubtful: number, all: number) =>
    `${f.count(doubtful)} of the ${f.count(all)} services ${p(doubtful, 'has', 'have')} a doubtful point: times to ${p(doubtful, 'it', 'them')} may be wrong.`,

  figurePeopleShort: (people: string, count: number) => `${people} more than ${minutes(count)} away`,
  figureAreas: (total: number) => `of ${f.count(total)} areas with less than half within reach`,
  beyondSearch: (hours: number) => `over ${f.count(hours)} hours`,

  bandShare: 'Share of people',
  bandPeople: 'People (modelled)',
  band: (from: number, to: number | null) => (to === null ? `${from}+` : `${from}–${to}`),
  bandSpoken: (from: number, to: number | null) =>
    to === null ? `${from} minutes or more` : `${from} to ${to} minutes`,
  showAsTable: 'Show as a table',
  limitMark: (count: number) => `limit: ${f.count(count)} min`,

  tableTitle: 'People too far away, by area',
  columnRank: 'Rank',
  columnArea: 'Area',
  columnWithin: 'Within reach',
  columnShort: 'Too far',
  columnShortLong: 'People farther away than the limit',
  noAreaShort: (someUnknown: boolean): string =>
    someUnknown ? 'No area with a known count falls short.' : 'No area falls short.',
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
    'few-people': 'not shown: few people',
  },
  fewerThanFive: 'fewer than 5',
  fewPeople: 'not shown: few people',
  notShown: 'not shown',
  notRanked: 'not ranked',
  noDemandPoints: 'unknown: no dwellings and no streets known',

  servicesTitle: (count: number) => `${f.count(count)} ${p(count, 'service', 'services')} of this type`,
  servicesHint: 'Services in the region and near its edge, by name.',
  servicesTwice: (count: number) =>
    `${f.count(count)} ${p(count, 'record looks', 'records look')} like the same place as another one: the total may be too high.`,
  servicesBeyondStreets: (count: number) =>
    `${f.count(count)} of them ${p(count, 'lies', 'lie')} beyond the loaded streets and cannot be reached.`,
  inBuffer: 'outside the region, near its edge',
  unplaced: 'no known place',

  mapSection: 'Map',
  mapLabel:
    'Map of areas and services. The table of areas gives the same figures. Enter offers travel times from the middle of the map.',
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
  areaDwellings: 'Dwellings',
  areaSize: 'Land and water',
  squareKilometres: (value: number) => `${f.decimal(value, value < 10 ? 1 : 0)} km²`,
  areaCounts: 'People by group',
  pointKinds: {
    dwellings: 'Trips start at the area’s dwellings; its count is spread over them (modelled).',
    'street-nodes':
      'No dwellings are known here: trips start at the area’s street corners, all alike (modelled).',
    'interior-point':
      'No dwellings and no streets are known here: trips start at one point inside the area. Take the figures with care.',
  },

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
  placedNowhere: 'No usable place is known: it counts in no travel time.',
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
  correctedField: (field: string, published: string | null, who: string | null, date: string) =>
    `${field}: published as ${published ? `“${published}”` : 'nothing'}, corrected ${who === null ? '' : `by ${who} `}on ${date}.`,
  duplicatesTitle: 'May be the same as',
  duplicate: (name: string, meters: number) => `${name}, ${f.count(meters)} m away`,
  placeNotFound: 'The place that the link names is not in this region’s data.',

  employersTitle: 'Employers with approved positions, by area',
  employersCount: (count: number) => `${f.count(count)} ${p(count, 'employer', 'employers')}`,
  employersAgricultural: (count: number | null) =>
    count === null ? 'some agricultural, number not shown' : `${f.count(count)} agricultural`,
  employersNote:
    'Mailing addresses of employers with a positive labour market impact assessment, not work sites and not homes. Shown only for areas with at least 3 employers, without names. Positions are rounded to 5, and not shown where they are few, almost all of one employer, or not known.',
  positionsByQuarter: 'Approved positions by decision quarter (positions recur: never add them up)',
  quarter: 'Quarter',
  quarterName: (year: string, quarter: string) => `${year}, Q${quarter}`,
  positions: 'Positions',
  employersHidden: (count: number | null) =>
    count === null
      ? 'Some employers are not shown: too few in their area.'
      : `${f.count(count)} ${p(count, 'employer is', 'employers are')} not shown: too few in their area.`,
  precision: {
    point: 'placed by point',
    'postal-code': 'placed by postal code',
    place: 'placed by place name only',
    fsa: 'placed by the first half of the postal code only',
  },

  backToMap: 'Back to the map',
  viewNav: 'Questions',
  questions: { assets: 'Assets', gaps: 'Gaps', place: 'Place', compare: 'Compare', data: 'Data' },
  dataIntro: (vintage: number | null, imported: string | null) =>
    `Import ${vintage ?? '?'}${imported ? ` of ${imported}` : ''}. All figures come from its files.`,
  noticeRow: (row: number) => `row ${row}`,
  thirdParty: 'Third-party notices',
  printed: (date: string, address: string) => `Printed ${date}. The same view on screen: ${address}`,
  severity: { error: 'error', warning: 'warning', info: 'for information' },

  loadingRegion: (name: string | null) => (name ? `Loading ${name}…` : 'Loading…'),
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
  stoppedTitle: 'Stopped',
  failure: {
    offline: 'The server cannot be reached. Check that “npm start” still runs, or your connection.',
    'not-found': 'The server does not have this.',
    owners:
      'Only whoever runs Within Reach, on its own computer, may see this: it tells of single farms or other employers, single records, or an older import. Reload the page if it worked before.',
    refused: 'The server refused the request.',
    broken: 'The answer could not be understood.',
    stopped: 'You stopped waiting, and nothing is computed any more.',
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
    mode: 'travel',
    date: 'date',
    when: 'time',
    selection: 'selected place',
    layers: 'layers',
    map: 'map position',
    panel: 'panel',
    standard: 'standard',
    paint: 'colours of the map',
    side: 'side of the comparison',
    show: 'side on the map',
    assets: 'filter of assets',
  },
  dismiss: 'Dismiss',
  sheetMore: 'Show more of the panel',
  sheetLess: 'Show more of the map',
  panelLabel: 'Question and results',
}

export type Messages = typeof en
