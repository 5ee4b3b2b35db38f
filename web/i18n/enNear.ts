import type { HealthCoverage } from '../../core/match/coverage.ts'
import type { Status } from '../../core/match/personProfile.ts'
import type { ThreeValued } from '../../core/match/threeValued.ts'
import type { AskedStep, NearAnswer } from '../../server/contract/near.ts'
import type { TravelMode } from '../travel/travel.ts'
import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('en')
const p = (count: number, one: string, other: string) => plural('en', count, one, other)
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const BY: Record<TravelMode, string> = {
  walk: 'on foot',
  bicycle: 'by bicycle',
  car: 'by car',
  transit: 'by transit',
}
const anyOf = new Intl.ListFormat('en-CA', { type: 'disjunction' })
const by = (modes: readonly TravelMode[]) => anyOf.format(modes.map((mode) => BY[mode]))
const minutes = (least: number, most: number) =>
  least === most ? `${most} ${p(most, 'minute', 'minutes')}` : `${least} to ${most} minutes`
const ASK: Record<AskedStep, string> = {
  closed: 'opening hours',
  language: 'languages',
  eligibility: 'whom it serves',
  'coverage-or-cost': 'health coverage',
  full: 'new people',
}
const WHY_NOT: Record<Exclude<keyof NearAnswer['excluded'], 'total'>, string> = {
  'no-point': 'nobody knows where they are',
  'too-far': 'not there and home within the limit then',
  closed: 'closed then',
  language: 'not in the language',
  eligibility: 'rules on who may come',
  'coverage-or-cost': 'health coverage',
  full: 'no new people',
}

/** Words about what is near a place. `frNear.ts` has the same shape. */
export const enNear = {
  nearOfferArea: 'What is open near here, hour by hour',
  nearOfferFarm: 'What is open near a farm, hour by hour',
  nearTitle: 'What is near, and when is it open?',
  nearIntro:
    'Choose where to start: the answer lists what can be reached there and back, whom it serves, and whom to ask where nobody knows.',
  nearForm: 'Question',
  nearPlace: 'Start from',
  nearPlaceNone: 'Choose a place',
  nearAreas: 'Areas (from the middle)',
  nearFarms: (place: string) => `Farms, ${place}`,
  nearSite: (site: number, place: string, hasPoint: boolean, positions: string | null) =>
    `Farm ${site}, ${hasPoint ? 'near' : 'somewhere in'} ${place}${positions ? ` (${positions})` : ''}`,
  nearPositions: (count: number, quarter: string) =>
    `${f.count(count)} ${p(count, 'position', 'positions')}, ${quarter}`,
  nearFarmsNote:
    'Farms stand here by number, for you alone; “npx reach near --sites” lists them with names in the terminal. A chosen farm is in no address and no log.',
  nearFarmSet:
    'Set for farm workers, as an assumption: Spanish, Thursday evening, on foot or by bicycle. Change what differs.',
  nearService: 'Service',
  nearLanguage: 'Language',
  nearAnyLanguage: 'Any language',
  nearCoverage: 'Health coverage',
  nearCoverages: {
    none: 'Without a health card or other coverage',
    'card-pending': 'Health card pending',
    ifhp: 'Interim Federal Health Program (IFHP)',
    card: 'Health card in hand',
    private: 'Private insurance',
  } as Record<HealthCoverage, string>,
  nearCoverageShort: {
    none: 'no coverage',
    'card-pending': 'card pending',
    ifhp: 'IFHP',
    card: 'health card',
    private: 'private insurance',
  } as Record<HealthCoverage, string>,
  nearNotAsked: 'Not asked',
  nearStatus: 'Status',
  nearStatuses: {
    citizen: 'Citizen',
    'permanent-resident': 'Permanent resident',
    'protected-person': 'Protected person',
    'refugee-claimant': 'Refugee claimant',
    'temporary-foreign-worker': 'Temporary foreign worker',
    'international-student': 'International student',
    visitor: 'Visitor',
    'no-status': 'Person without status',
  } as Record<Status, string>,
  nearDay: 'Day',
  nearAnyDay: 'Any day',
  nearDays: DAYS,
  nearHours: 'Only at certain hours',
  nearFrom: 'From',
  nearTo: 'To',
  nearModes: 'Travel, any of',
  nearLimit: 'Longest way, each way',
  nearWaiting: 'Looking for what is near…',
  nearNoMode: 'Choose at least one way to travel.',
  nearPrompt: 'Choose a place to start from.',
  nearFinding: (sure: number, ask: number) =>
    sure > 0
      ? `${sure === 1 ? 'One service fits' : `${sure} services fit`} for certain${ask > 0 ? `, ${ask} more may: ask them` : ''}.`
      : ask > 0
        ? `None fits for certain; ${ask === 1 ? 'one may: ask' : `${ask} may: ask them`}.`
        : 'None fits.',
  nearPlaceWords: (kind: NearAnswer['place']['kind'], name: string | null, approximate: boolean) => {
    const place = name ?? 'a place not known'
    if (kind === 'area') return `From the middle of ${place}`
    if (kind === 'point') return 'From the point'
    return approximate
      ? `From a farm somewhere in ${place}: the middle of its streets`
      : `From a farm in ${place}`
  },
  nearWhen: (day: number | null, hours: string | null) =>
    `${day === null ? 'any day' : DAYS[day - 1]}${hours ? `, ${hours}` : ''}`,
  nearWithin: (most: number, modes: readonly TravelMode[], visit: number) =>
    `at most ${most} minutes each way ${by(modes)}, a visit of ${visit} minutes`,
  nearFits: 'Fits',
  nearAsk: 'Ask',
  nearWay: (there: number, home: number, mode: TravelMode) =>
    `${minutes(there, there)} there, ${minutes(home, home)} home ${BY[mode]}`,
  nearTimes: (day: number, leaves: string, arrives: string, home: string) =>
    `${DAYS[day - 1]}: leave ${leaves}, arrive ${arrives}, home ${home}`,
  nearOpen: 'Open',
  nearWithoutCard: 'Without a health card',
  nearThree: { yes: 'Yes', no: 'No', unknown: 'Not known' } as Record<ThreeValued, string>,
  nearTakes: (list: string) => `takes ${list}`,
  nearTakesAll: 'takes everybody, whatever the coverage',
  nearCost: (dollars: number | null, coverages: string | null) =>
    `${dollars === 0 ? 'free' : dollars === null ? 'price not told' : `$${f.count(dollars)}`}${coverages ? ` (${coverages})` : ''}`,
  nearServes: 'Who may come',
  nearUnread: 'not read at its publisher',
  nearNoRule: 'no rule is known',
  nearKinds: { staff: 'staff', interpreter: 'interpreter', telephone: 'by telephone' },
  nearSeveral: 'several languages',
  nearSaid: (by: string | null, date: string | null, stale: boolean) =>
    [by ?? 'as listed', date && f.date(date), stale && 'stale'].filter(Boolean).join(', '),
  nearConfirmed: 'Last confirmed',
  nearNever: 'never',
  nearStale: 'longer than 12 months ago',
  nearAskAbout: (steps: readonly AskedStep[]) => `Ask about ${f.list(steps.map((step) => ASK[step]))}`,
  nearNoPhone: 'no telephone number in the list',
  nearMore: (count: number) => `Show ${count} more`,
  nearFewer: 'Show fewer',
  nearExcluded: (total: number, reasons: readonly (readonly [keyof typeof WHY_NOT, number])[]) =>
    `${f.count(total)} ${p(total, 'other does', 'others do')} not fit, first because of: ${reasons
      .map(([reason, count]) => `${WHY_NOT[reason]} (${f.count(count)})`)
      .join(', ')}.`,
  nearBasis: (first: string, last: string) =>
    `Hours and timetables of ${first} to ${last}. Services without hours are unknown, never open. Classes that are attended whole are judged by the standards.`,
  nearHoliday: (date: string) => `${f.date(date)} is a statutory holiday.`,
  weekTitle: 'The week, hour by hour',
  weekNote:
    'Each cell is the nearest service for whoever arrives within that hour: there, served, and home again within the limit.',
  weekGrid: 'Nearest service by hour of the week',
  weekHint: 'Arrow keys move from hour to hour.',
  weekKeys: {
    near: 'at most 15 minutes',
    middle: 'at most 30 minutes',
    far: 'longer',
    perhaps: 'only one that nobody is certain of',
    none: 'none',
  },
  weekKeyTitle: 'Longer of both ways:',
  weekCell: (day: number, hour: number, what: string) => `${DAYS[day]} ${hour}:00 to ${hour + 1}:00: ${what}`,
  weekSure: (name: string, seconds: number, mode: TravelMode) =>
    `${name}, ${minutes(seconds, seconds)} ${BY[mode]}`,
  weekPerhaps: (name: string, seconds: number, mode: TravelMode) =>
    `perhaps ${name}, ${minutes(seconds, seconds)} ${BY[mode]}; nobody is certain`,
  weekNone: 'none',
  weekInWords: 'The week in words',
  weekDaysWords: (first: number, last: number) =>
    first === last ? DAYS[first] : `${DAYS[first]} to ${DAYS[last]}`,
  weekRun: (
    sure: boolean,
    name: string,
    from: number,
    to: number,
    least: number,
    most: number,
    modes: readonly TravelMode[],
  ) => `${sure ? '' : 'perhaps '}${name}, ${from}:00 to ${to}:00, ${minutes(least, most)} ${by(modes)}`,
  weekDayShort: DAYS.map((day) => day.slice(0, 3)),
}
