import { formatsFor } from '../i18n/formats.ts'
import { plural } from '../i18n/plural.ts'

const f = formatsFor('en')
const p = (count: number, one: string, other: string) => plural('en', count, one, other)
const n = (count: number, one: string, other: string) => `${f.count(count)} ${p(count, one, other)}`
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export interface FindingFacts {
  services: number
  types: number
  /** Say their hours. */
  withHours: number
  /** What is asked for beside type, organization and text. */
  language: string | null
  time: { day: number; minutes: number } | null
  yes: number
  unknown: number
}

const when = ({ day, minutes }: { day: number; minutes: number }) =>
  `on ${DAYS[day - 1]} at ${f.time(minutes)}`

/** Words about what is here. `frAssets.ts` has the same shape. */
export const enAssets = {
  skip: 'Skip to the list of services',
  finding: ({ services, types, withHours, language, time, yes, unknown }: FindingFacts) => {
    if (services === 0) return 'No service fits. Take out a filter or search for something else.'
    const all = `${n(services, 'service', 'services')} of ${n(types, 'type', 'types')}; ${f.count(withHours)} ${p(withHours, 'says its', 'say their')} hours`
    if (!language && !time) return `${all}.`
    const asks = [
      time && `${p(yes, 'is', 'are')} open ${when(time)}`,
      language && `${p(yes, 'serves', 'serve')} in ${language}`,
    ]
      .filter(Boolean)
      .join(' and ')
    const more = unknown > 0 ? `; for ${f.count(unknown)} nobody knows` : ''
    return `${all}; ${f.count(yes)} ${asks}${more}.`
  },
  filters: 'Filters',
  search: 'Search by name, organization or address',
  searchNote: 'What you type stays on this page.',
  type: 'Type of service',
  anyType: (count: number) => `Any type (${f.count(count)})`,
  language: 'Language of service',
  anyLanguage: 'Any language',
  option: (name: string, count: number) => `${name} (${f.count(count)})`,
  organization: 'Organization',
  anyOrganization: 'Any organization',
  openAt: 'Open',
  anyTime: 'At any time',
  day: 'Day',
  days: DAYS,
  time: 'Time',
  clear: 'Clear filters',
  weekNote: 'Hours are those of a usual week, without holidays.',
  typesTitle: 'Services by type',
  typesNote: 'A service of two types counts in both.',
  columnType: 'Type',
  columnServices: 'Services',
  listTitle: (count: number) => n(count, 'service', 'services'),
  listOpen: (count: number, time: { day: number; minutes: number }) =>
    `Open ${when(time)} (${f.count(count)})`,
  listSpeaking: (count: number, language: string) => `In ${language} (${f.count(count)})`,
  listBoth: (count: number, time: { day: number; minutes: number }, language: string) =>
    `Open ${when(time)}, in ${language} (${f.count(count)})`,
  listUnknown: (count: number) => `May fit: nobody knows (${f.count(count)})`,
  listUnknownNote: 'Their hours or languages are not known: ask them before sending anybody.',
  noneCertain: 'None for certain.',
  more: (count: number) => `Show ${f.count(count)} more`,
  hoursUnknown: 'Hours unknown',
  openNow: 'Open then',
  closedNow: 'Closed then',
  severalLanguages: 'other languages on request',
  languagesUnknown: 'languages unknown',
  confirmed: (date: string) => `confirmed ${date}`,
  neverConfirmed: 'never confirmed',
  areaTitle: (people: string) => `Where ${people} live`,
  shadeTitle: 'Colours of areas',
  shades: { none: 'Services only', count: 'Count', share: 'Share', 'two-way': 'Share × travel' },
  group: 'People',
  columnArea: 'Area',
  columnCount: 'People',
  columnShare: 'Share of residents',
  columnMinutes: 'Median minutes',
  areaNote: (vintage: string | null) =>
    `Counts of the census${vintage ? ` of ${vintage}` : ''}, rounded at random to 5. They tell of areas, not of what people can do.`,
  noResidents: 'Residents were not counted with this group: no share can be told.',
  allAreas: (count: number) => `Show all ${f.count(count)} areas`,
  fewerAreas: 'Show fewer',
  legendCount: (people: string) => `${people} by area`,
  legendShare: (people: string) => `${people}: share of the residents of the area`,
  legendTwoWay: (people: string, service: string) =>
    `Share of ${people}, and time from their homes to ${service}`,
  legendNone: 'What is here',
  axisShare: 'Share →',
  axisTime: 'Travel time →',
  highFar: 'high share, far away',
  from: (value: string) => `from ${value}`,
  upTo: (value: string) => `under ${value}`,
  between: (from: string, to: string) => `${from} to ${to}`,
  minutesUpTo: (minutes: number) => `up to ${f.count(minutes)} min`,
  minutesBetween: (from: number, to: number) => `${f.count(from)}–${f.count(to)} min`,
  minutesOver: (minutes: number) => `over ${f.count(minutes)} min`,
  twoWayCell: (share: string, time: string) => `share ${share}, ${time}`,
  withheld: 'Not known, or withheld',
  cluster: 'Services close together: how many, and their mix of types',
  quiet: 'Small and faint: may fit, nobody knows',
  layers: 'Layers',
  layerServices: 'Services',
  layerEmployers: 'Employers',
  layerStreets: 'Streets',
  transitTitle: 'Transit by the hour',
  transitHour: 'Lines and stops',
  transitOff: 'Not on the map',
  transitHourOption: (hour: number) => `${f.time(hour * 60)} to ${f.time(hour * 60 + 60)}`,
  transitLoading: 'Loading the timetable…',
  transitFinding: ({ lines, stops, often, hour, date }: TransitFacts) =>
    lines === 0
      ? `Between ${f.time(hour * 60)} and ${f.time(hour * 60 + 60)} on ${date} no line sets out.`
      : `Between ${f.time(hour * 60)} and ${f.time(hour * 60 + 60)} on ${date}, ${n(lines, 'line sets out', 'lines set out')}; ${n(stops, 'stop has', 'stops have')} a departure, ${f.count(often)} at least four.`,
  transitNone: (date: string, nearest: string) =>
    `No trip runs on ${date}.${nearest ? ` Trips run on ${nearest}.` : ''}`,
  transitTable: 'Lines and their trips in that hour, both directions',
  columnLine: 'Line',
  columnTrips: 'Trips',
  columnFirst: 'First',
  columnLast: 'Last',
  legendTransit: (hour: number) => `Departures each way, ${f.time(hour * 60)} to ${f.time(hour * 60 + 60)}`,
  departures: (from: number, to: number | null) =>
    to === null ? `${from} or more` : from === to ? String(from) : `${from} to ${to}`,
  transitNote: 'Straight from stop to stop.',
  spokenLoading: 'Loading services…',
  tipCount: (count: string, people: string) => `${count} ${people}`,
  tipShare: (share: string) => `${share} of residents`,
  tipMinutes: (minutes: string) => `half within ${minutes}`,
  minutes: (minutes: number) => `${f.count(minutes)} min`,
  beyond: (minutes: number) => `over ${f.count(minutes)} min`,
  groupsTitle: 'People of this area',
}

export interface TransitFacts {
  lines: number
  stops: number
  /** With at least four departures. */
  often: number
  hour: number
  date: string
}

export type AssetWords = typeof enAssets
