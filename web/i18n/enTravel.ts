import { longestSearch } from '../travel/longestSearch.ts'
import { isRoundTrip, type Travel, type TravelMode, type When } from '../travel/travel.ts'
import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('en')
const p = (count: number, one: string, other: string) => plural('en', count, one, other)
const minutes = (count: number) => `${f.count(count)} ${p(count, 'minute', 'minutes')}`

/** Follows "30 minutes". */
const BY: Record<TravelMode, string> = {
  walk: 'on foot',
  bicycle: 'by bicycle',
  car: 'by car',
  transit: 'by transit',
}
const by = ({ mode }: Travel) => BY[mode]
/** "more than 30 minutes by transit, there or back," and "within 30 minutes by transit, there and back,". */
const beyond = (travel: Travel) => `${by(travel)}${isRoundTrip(travel) ? ', there or back,' : ''}`
const within = (travel: Travel) => `${by(travel)}${isRoundTrip(travel) ? ', there and back,' : ''}`
const ways = (travel: Travel) => (isRoundTrip(travel) ? 'the longer of the two ways' : 'one way')

function during(when: When): string {
  if (when.kind === 'arrive') return `arriving by ${f.time(when.by)}`
  if (when.kind === 'depart') return `leaving between ${f.time(when.from)} and ${f.time(when.to)}`
  return `for a session from ${f.time(when.start)} to ${f.time(when.end)}`
}
const whenClause = (travel: Travel) => (travel.mode === 'transit' ? `, ${during(travel.when)}` : '')

/** Words about how and when people travel. `frTravel.ts` has the same shape. */
export const enTravel = {
  mode: 'Travel',
  modes: { walk: 'Walk', bicycle: 'Bicycle', car: 'Car', transit: 'Transit' } as Record<TravelMode, string>,
  noTimetables: 'Transit is not offered: this region’s files hold no timetables.',
  minutesLabel: (travel: Travel) =>
    isRoundTrip(travel)
      ? 'Longest trip, each way'
      : {
          walk: 'Longest walk',
          bicycle: 'Longest bicycle ride',
          car: 'Longest drive',
          transit: 'Longest trip',
        }[travel.mode],

  date: 'Date',
  dateOption: (date: string, trips: number) =>
    `${f.dayShort(date)} (${trips > 0 ? `${f.count(trips)} ${p(trips, 'trip', 'trips')}` : 'no service'})`,
  dateOutside: (date: string) => `${f.dayShort(date)} (no timetable)`,
  loadingDates: 'Loading dates…',
  roundTrip: 'There and back, for a session',
  roundTripHint: 'Arrive before it starts, and get home after it ends.',
  when: 'Time',
  whenKinds: { depart: 'Leave between', arrive: 'Arrive by' },
  windowFrom: 'From',
  windowTo: 'To',
  arriveBy: 'By',
  sessionStart: 'Session starts',
  sessionEnd: 'Session ends',
  sessionPresets: 'Usual sessions',
  sessionPreset: (start: number, end: number) => `${f.time(start)}–${f.time(end)}`,

  finding: (facts: {
    where: string
    people: string
    short: number
    total: number
    share: number
    minutes: number
    fromNearest: string
    travel: Travel
  }) => {
    const { travel, fromNearest } = facts
    if (facts.short <= 0)
      return `${facts.where ? `${facts.where}, all` : 'All'} homes are within ${minutes(facts.minutes)} ${within(travel)} of ${fromNearest}${whenClause(travel)}.`
    const opening = facts.where ? `${facts.where}, an estimated` : 'An estimated'
    const far = `more than ${minutes(facts.minutes)} ${beyond(travel)} from ${fromNearest}${whenClause(travel)}.`
    return `${opening} ${f.percent(facts.share)} (${f.count(facts.short)} of ${f.count(facts.total)} ${facts.people}) are ${far}`
  },
  /** In place of the controls, on paper. */
  printedQuestion: (facts: {
    people: string
    minutes: number
    fromNearest: string
    travel: Travel
    date: string | null
  }) =>
    `How many ${facts.people} live more than ${minutes(facts.minutes)} ${beyond(facts.travel)} from ${facts.fromNearest}${whenClause(facts.travel)}${facts.date ? `, on ${f.day(facts.date)}` : ''}?`,
  /** Of a session: who is near enough on the way there alone. */
  thereNotBack: (facts: { count: number; people: string; minutes: number }) =>
    facts.count > 0
      ? `About ${f.count(facts.count)} of the ${facts.people} ${p(facts.count, 'is', 'are')} within ${minutes(facts.minutes)} on the way there, but more than ${minutes(facts.minutes)} on the way home.`
      : `Everyone within ${minutes(facts.minutes)} on the way there is so on the way home, too.`,
  thereNotBackWaiting: 'Comparing the way there with the way home…',
  figureThereNotBack: (count: number) => `within ${minutes(count)} there, later home`,
  columnLaterHome: 'Later home',
  columnLaterHomeLong: (count: number) => `People within ${minutes(count)} there, later home`,
  /** The table where nobody is too far away: there is nothing to rank. */
  tableCaptionUnranked: (people: string, count: number, travel: Travel) =>
    `Areas with the ${people} who live more than ${minutes(count)} away ${beyond(travel).replace(/,$/, '')}. Select an area to see it on the map.`,
  /** The table in the order of that column. */
  tableCaptionLaterHome: (people: string, count: number) =>
    `Areas by ${people} within ${minutes(count)} there, later home. The rank is by those too far away. Select an area to see it on the map.`,
  resultSpoken: (short: number, total: number, people: string, count: number, travel: Travel) =>
    `${minutes(count)} ${beyond(travel)}${isRoundTrip(travel) ? '' : ':'} about ${f.count(short)} of ${f.count(total)} ${people} are farther away.`,
  figureMedian: (travel: Travel) =>
    isRoundTrip(travel)
      ? 'median of the longer way'
      : {
          walk: 'median walk, one way',
          bicycle: 'median ride, one way',
          car: 'median drive, one way',
          transit: 'median trip, one way',
        }[travel.mode],
  areaMedian: (travel: Travel) =>
    isRoundTrip(travel)
      ? 'Median, longer way'
      : { walk: 'Median walk', bicycle: 'Median ride', car: 'Median drive', transit: 'Median trip' }[
          travel.mode
        ],

  bandsFinding: (facts: { share: number; minutes: number; people: string; travel: Travel }) =>
    `${f.percent(facts.share)} of ${facts.people} are within ${minutes(facts.minutes)} ${within(facts.travel).replace(/,$/, '')}.`,
  bandsCaption: (people: string, vintage: string | null, travel: Travel) =>
    `Share of ${people}${vintage ? ` (${vintage} census)` : ''} by minutes ${by(travel)}, ${ways(travel)}`,
  bandColumn: (travel: Travel) => `Minutes ${by(travel)}`,
  areaBands: (people: string, travel: Travel) => `${people} of this area by minutes ${by(travel)}`,
  tableCaption: (people: string, count: number, travel: Travel) =>
    `Areas ranked by ${people} who live more than ${minutes(count)} away ${beyond(travel).replace(/,$/, '')}. Select an area to see it on the map.`,
  legendCoverage: (people: string, count: number, fromNearest: string, travel: Travel) =>
    `Share of ${people} within ${minutes(count)} ${within(travel)} of ${fromNearest}${whenClause(travel)} (%)`,

  /** Beside the answer: which timetable it rests on. */
  serviceDay: (date: string, trips: number) =>
    `${f.day(date)}: ${f.count(trips)} ${p(trips, 'trip runs', 'trips run')} that day.`,
  howCounted: (when: When) =>
    when.kind === 'depart'
      ? `The median of departures every minute from ${f.time(when.from)} to ${f.time(when.to)}, waiting included.`
      : when.kind === 'arrive'
        ? `Counted from the latest departure that arrives by ${f.time(when.by)}, waiting included.`
        : `There: from the latest departure that arrives by ${f.time(when.start)}. Home: from ${f.time(when.end)}. Waiting is included; the longer of the two ways counts.`,
  noServiceTitle: (date: string | null) =>
    date ? `No trip runs on ${f.day(date)}.` : 'No trip runs on any date of the timetables.',
  noService: 'So nothing can be said about transit on this date. The nearest dates with service:',
  noServiceEver: 'Transit cannot be computed. Choose another way to travel.',
  noServiceMap: 'No service on this date: there is nothing to show. Choose another date.',
  legendNoService: 'Not known: no service on this date',

  modelledNote: (vintage: string | null, walkKmh: number, travel: Travel) => {
    const walking = `${f.decimal(walkKmh, 1)} km/h`
    const speed = {
      walk: `Walking at ${walking} along streets`,
      bicycle: 'Cycling at 12 km/h along streets where it is allowed',
      car: 'Driving without congestion, at speeds by class of street and a little below posted ones; no time for parking',
      transit: `Walking at ${walking}, at most 20 minutes to, from and between stops, and at most 5 rides; walking all the way counts, too`,
    }[travel.mode]
    return `Modelled: each area’s count${vintage ? ` (${vintage} census)` : ''} is spread over its dwellings. ${speed}; times beyond ${f.count(longestSearch(travel) / 60)} hours are not searched. The limit is your choice, not an official standard.`
  },
  loadingTimes: (mode: TravelMode) => `Loading times ${BY[mode]}…`,
  computing: (step: string) => `${step}…`,
  computeProgress: 'Progress of the computation',
  cancel: 'Cancel',
}
