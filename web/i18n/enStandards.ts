import type { Barrier } from '../../core/gaps/barriers.ts'
import type { AreaFacts } from '../standards/areaFacts.ts'
import type { StandardFacts } from '../standards/standardFacts.ts'
import { capital } from './capital.ts'
import { formatsFor } from './formats.ts'
import { plural } from './plural.ts'

const f = formatsFor('en')
const p = (count: number, one: string, other: string) => plural('en', count, one, other)

/** Follows "most often". */
const MEANS: Record<Exclude<Barrier, 'unknown'>, string> = {
  'none-in-region': 'no such service in the region',
  'too-far': 'a trip longer than the limit',
  'no-ride-there': 'no ride there in time',
  'no-ride-home': 'no ride home afterwards',
  closed: 'nothing on offer at these hours',
  language: 'no service in their language',
  eligibility: 'rules on who may come',
  'coverage-or-cost': 'health coverage or cost',
  full: 'no free place',
}

/** Follows "for most (240)" or stands alone after a colon. */
const REASONS: Record<Exclude<Barrier, 'unknown'>, string> = {
  'none-in-region': 'there is no such service in the region',
  'too-far': 'the trip takes longer than the limit',
  'no-ride-there': 'no ride gets there in time',
  'no-ride-home': 'no ride goes home afterwards',
  closed: 'nothing is on offer at these hours',
  language: 'no service offers their language',
  eligibility: 'rules on who may come stand in the way',
  'coverage-or-cost': 'health coverage or cost stands in the way',
  full: 'no place is free',
}

const BARRIER_NAMES: Record<Barrier, string> = {
  unknown: 'Not known yet',
  'none-in-region': 'None in the region',
  'too-far': 'Too far',
  'no-ride-there': 'No ride there',
  'no-ride-home': 'No ride home',
  closed: 'Not on offer at these hours',
  language: 'Language',
  eligibility: 'Eligibility',
  'coverage-or-cost': 'Health coverage or cost',
  full: 'Full',
}

/** "0 to 1,448", or one number where both are the same. */
const range = (lower: number, upper: number) =>
  lower === upper ? f.count(upper) : `${f.count(lower)} to ${f.count(upper)}`

/** Where both ends of a range read alike, or the lower adds nothing to "< 1%". */
const readsAsOne = (lower: number, upper: number) => f.percent(lower) === f.percent(upper) || upper < 0.005

/** Words about standards and barriers. `frStandards.ts` has the same shape. */
export const enStandards = {
  recordsLink: 'Rules and assumptions',
  standardsLink: 'Standards and barriers',
  questionTab: 'Travel times',
  viewTabs: 'What the page shows',
  standardsIntro:
    'A standard says what people should be able to reach, when and how. Its answer says how many can, what stands in the way of the others, and what would help.',
  standardChoice: 'Standard',
  standardOwnerOnly: 'It is about places of work, and so for the owner of this computer alone.',
  standardOptionClosed: (name: string) => `${name} (not answered)`,
  allStandards: 'All standards, explained',
  standardNotYet: 'Not answered',
  standardProblem: (fieldName: string, value: string) =>
    `Cannot be answered: ${fieldName} (${value}) makes no sense.`,
  standardPrompt: 'Choose a standard to see who falls short of it, and why',
  standardUnknown: (id: string) => `There is no standard “${id}” here. Choose another one.`,
  standardsLoading: 'Loading standards…',
  standardWaiting: 'Computing who falls short…',

  changeStandard: 'Change the standard',
  changeLoading: 'Computing the ways under every limit…',
  changeTold: 'The answer is to the changed standard, which is not saved.',
  changeReset: 'Back to the saved one',
  changeAsSaved: 'As saved',
  changeLimit: 'Limit each way',
  changeLanguage: 'Language that people speak',
  changeStatus: 'Who comes',
  changeCost: 'Cost at most',
  changeAnyCost: 'Any cost',
  changeDollars: (dollars: number) => (dollars === 0 ? 'Free' : `$${dollars}`),
  changeEligibility: 'Apply the rules on who may come',
  changeDay: 'Day',
  changeFrom: 'From',
  changeTo: 'To',
  changeAskHours: 'Ask the server for these hours',
  changeNote: 'Answered at once on this page; nothing is saved. Other hours need the server.',

  siteWords: (agricultural: boolean): string => (agricultural ? 'farms' : 'employer sites'),
  workerWords: (agricultural: boolean): string =>
    agricultural ? 'farm workers' : 'workers at employer sites',
  standardNothing: (people: string) =>
    `No area has a known number of ${people} and homes or streets to start from, so nothing can be said about them.`,
  standardFinding: (facts: StandardFacts) => {
    const { people, total, coverage, count, mostOften } = facts
    const of = `${f.count(total)} ${people}`
    const barrier = mostOften ? `, most often ${MEANS[mostOften]}` : ''
    if (count.lower === total) return `All ${of} are covered.`
    if (count.upper === 0) return `None of the ${of} are covered: all meet a barrier${barrier}.`
    const share = readsAsOne(coverage.lower, coverage.upper)
      ? `An estimated ${f.percent(coverage.upper)}`
      : `Between ${f.percent(coverage.lower)} and ${f.percent(coverage.upper)}`
    const unknown =
      count.upper > count.lower
        ? `for ${f.percent(coverage.upper - coverage.lower)} it depends on something that nobody has established`
        : ''
    const short =
      count.upper < total ? `the other ${f.percent(1 - coverage.upper)} meet a barrier${barrier}` : ''
    return `${share} of the ${of} are covered; ${[unknown, short].filter(Boolean).join('; ')}.`
  },
  coveredFigure: (people: string) => `${people} covered for certain`,
  unknownFigure: 'not known yet',
  barrierFigure: 'meet a barrier',
  standardRange: range,
  percentRange: (lower: number, upper: number) =>
    readsAsOne(lower, upper) ? f.percent(upper) : `${f.percent(lower)} to ${f.percent(upper)}`,
  beyondBorder: (count: number, people: string) =>
    `Of the unknown, ${f.count(count)} ${people} are unknown beyond the border: no service that is listed here can cover them, but the edge of the loaded streets and services is within their limit, and what lies behind it is not known. No call changes that; streets and services of the neighbouring places do.`,
  beyondBorderShort: (count: number) => `${f.count(count)} unknown beyond the border`,
  servedOnDemand: (count: number, people: string) =>
    `Of the unknown, ${f.count(count)} ${people} live in a zone that is served on demand, not modelled: no timetable says whether they get there, so they are not called short.`,
  servedOnDemandShort: (count: number) => `${f.count(count)} served on demand, not modelled`,
  boundsNote: (shortfall: number) =>
    `The shortfall is ${f.count(shortfall)}: whoever is not covered for certain. Lower shares take everything unknown as no, upper ones as yes.`,
  belowTarget: (target: number, yes: number, unknown: number) =>
    `Target ${f.percent(target)}: ${f.count(yes)} ${p(yes, 'area is', 'areas are')} below it; of ${f.count(unknown)} it is not known.`,

  fixesTitle: 'What would fix it',
  fixesHere: 'What would fix it here',
  fixesNote: (people: string) =>
    `How many more ${people} would be covered if this alone were done. These overlap, so they do not add up.`,
  /** What lifts each barrier. */
  fixes: {
    'none-in-region': 'Offer it in the region',
    'too-far': 'Offer it closer, or a faster way',
    'no-ride-there': 'A ride there in time',
    'no-ride-home': 'A ride home afterwards',
    closed: 'Hours when people are free',
    language: 'Service in their language',
    eligibility: 'Wider rules on who may come',
    'coverage-or-cost': 'Lower cost, or their health coverage accepted',
    full: 'More places',
  } as Record<Exclude<Barrier, 'unknown'>, string>,
  fixesNone: 'No barrier is known that, lifted alone, would change anything.',
  fixesNoneUnknown:
    'No barrier is known that, lifted alone, would change anything; answers to the open questions come first.',
  fixesOthers: 'Lifting any other barrier alone would change nothing.',
  firstTitle: 'First barrier met',
  firstNote: (total: number, people: string) =>
    `Each is counted once, at the first barrier met: these add up to all ${f.count(total)} ${people}.`,
  stackedSpoken: (parts: readonly string[]) => `First barrier met: ${f.list(parts)}.`,
  partName: (kind: 'covered' | Barrier): string => (kind === 'covered' ? 'Covered' : BARRIER_NAMES[kind]),
  barrierPart: (name: string, count: number) => `${name} ${f.count(count)}`,
  barrierOrder: (names: readonly string[]) =>
    `Barriers are checked in this order: ${names.join(', ')}. Who is covered only if unknowns turn out well counts as “not known yet”.`,
  barriersTable: 'Barriers of the whole region',
  columnBarrier: 'Barrier',
  columnFix: 'Covered if it alone were lifted',
  columnFirst: 'First barrier met',
  columnShortfallShare: 'Share of the shortfall',
  sumOfBarriers: 'Together: the shortfall',
  notLifted: 'is answered, not lifted',
  barriers: BARRIER_NAMES,

  changesTitle: 'Small changes that would cover most',
  changeLoses: (people: string) => `${people} would lose it`,
  changesNote: (people: string) => `The most ${people} that each may cover. They overlap.`,

  standardAreasTitle: 'Areas by shortfall',
  standardAreasCaption: (people: string) =>
    `The bar: all ${people} of the area, covered first, then by the first barrier met. Under it the main one. Short: not covered for certain.`,
  sortBy: 'Sort by',
  sortKeys: {
    rank: 'Rank: largest shortfall',
    name: 'Name',
    people: 'Number counted',
    covered: 'Share covered, smallest first',
    barrier: 'Main barrier',
  },
  columnStacked: 'Covered and barriers',
  columnShortfall: 'Short',
  noBarrier: 'all covered',

  areaUnknown: (area: string, why: string) => `${area}: ${why}.`,
  areaSentence: ({ area, people, total, barred, unknown, most }: AreaFacts) => {
    const of = `${f.count(total)} ${people} in ${area}`
    if (barred + unknown === 0) return `All ${of} are covered.`
    if (barred === 0)
      return `Whether ${unknown === total ? `the ${of}` : `${f.count(unknown)} of the ${of}`} are covered depends on something that nobody has established.`
    const reason = most
      ? most.count >= barred
        ? `: ${REASONS[most.barrier]}`
        : `: ${most.count > barred / 2 ? 'for most' : 'most often'} (${f.count(most.count)}) ${REASONS[most.barrier]}`
      : ''
    const more =
      unknown > 0 ? ` For ${f.count(unknown)} more it depends on something that nobody has established.` : ''
    return `${barred === total ? `None of the ${of} are covered` : `${f.count(barred)} of ${of} are not covered`}${reason}.${more}`
  },
  nearestMiss: (sentence: string) => `Nearest miss: ${sentence}`,
  rankLine: (rank: number) => `rank ${f.count(rank)} by shortfall`,
  rankRange: (low: number, high: number, tied: boolean) =>
    `rank ${f.count(low)} to ${f.count(high)}${tied ? ', tied' : ''}`,
  inBrackets: (low: number, high: number) => `(${f.count(low)} to ${f.count(high)})`,
  shortLine: (count: number, low: number, high: number, unknown: boolean) =>
    `Short: ${f.count(count)} (${f.count(low)} to ${f.count(high)}, 95% interval)${unknown ? ', not known yet included' : ''}.`,
  shortfallInterval: (low: number, high: number) =>
    `The census asks a sample, rounds its counts and withholds some: with that, the shortfall lies between ${f.count(low)} and ${f.count(high)} (95% interval).`,
  intervalNote: 'In brackets the 95% interval. Areas whose ranks overlap are tied.',

  paintSwitch: 'Colours of the map',
  paintNames: { barrier: 'Main barrier', coverage: 'Coverage' },
  hoverStandard: (short: string, total: string, barrier: string | null) =>
    `${short} of ${total} short${barrier ? ` · ${barrier}` : ''}`,
  legendNoStandard: 'No standard chosen',
  legendFailed: 'No answer to show',
  legendBarrier: (people: string) => `The barrier that most of those ${people} meet first who fall short`,
  legendCovered: (people: string) => `${capital(people)} covered for certain (%)`,
  legendBands: 'The hatched part of an area is not known yet',
  legendMostlyCovered: (share: number) => `${f.percent(share)} or more covered`,
  legendSigns: 'Larger sign: more people short',
  legendCells: (people: string) =>
    `The number of ${people} by area or place, from three employers up; others are together in the list.`,

  briefButton: 'Download a two-page brief (PDF)',
  briefWaiting: 'Writing the brief…',
  briefOfSaved: 'It is about the saved standard, without your changes.',
  briefSaved: (name: string) => `Saved as ${name}.`,

  phoneTitle: 'Whom to phone first',
  phoneWhy: (share: string, people: string) =>
    `For ${share} of the ${people} the answer rests on something that nobody has established. A call may settle it.`,
  phoneHead: ['Service', 'Organization', 'Telephone', 'People whom an answer may move'] as [
    string,
    string,
    string,
    string,
  ],
  phoneCopy: 'Copy the list',
  phoneCopied: (count: number) => `${f.count(count)} ${p(count, 'record', 'records')} copied.`,
  phoneCopyFailed: 'This browser does not let the page copy. Download the list instead.',
  phoneDownload: 'Download as CSV',
  phoneNote: (people: string) => `Each with the number of ${people} that an answer may move. They overlap.`,
  phoneMoves: (count: number) => `up to ${f.count(Math.max(count, 1))}`,
  phoneMissing: 'no telephone number known',
  phoneAll: (count: number) => `Show all ${f.count(count)}`,
  phoneFewer: 'Show the first only',
  worksheetLine: 'Fetch them all as a table to phone from',

  basisTitle: 'What this rests on',
  basisAssumed: 'Limit, days and hours are assumptions of this product until somebody sets them.',
  basisHours: (count: number) =>
    `${f.count(count)} ${p(count, 'service has', 'services have')} no hours of their own and ${p(count, 'is', 'are')} taken to be open at the hours of the standard.`,
  basisWorkers: (month: string, unknown: number, sites: number): string =>
    `Workers are counted by the head-counts of ${month}. Of ${unknown} of ${sites} sites nobody has entered one: they are unknown and not counted.`,
  basisRules: 'Some rules on eligibility were not read at their publisher: unverified.',
  basisNoServices: 'No such service with a known place lies in the region or near its edge.',
  basisServices: (counts: {
    counted: number
    stale: number
    doubtful: number
    withoutHours: number
    unconfirmed: number
    unplaced: number
    closedDown: number
  }) => {
    const notes = [
      [counts.stale, 'not verified within a year'],
      [counts.withoutHours, 'without hours'],
      [counts.doubtful, 'on a doubtful point'],
      [counts.unconfirmed, 'at a site that nobody has confirmed'],
    ] as const
    const out = [
      [counts.unplaced, 'without a known place'],
      [counts.closedDown, 'closed down'],
    ] as const
    const told = (list: readonly (readonly [number, string])[]) =>
      list.filter(([count]) => count > 0).map(([count, words]) => `${f.count(count)} ${words}`)
    const [of, left] = [told(notes), told(out)]
    return `${f.count(counts.counted)} ${p(counts.counted, 'service', 'services')} counted${of.length > 0 ? `, of which ${of.join(', ')}` : ''}.${left.length > 0 ? ` Left out: ${left.join(', ')}.` : ''}`
  },
  basisTrips: (date: string, trips: number) =>
    `Best departures and rules of ${f.day(date)}, when ${f.count(trips)} ${p(trips, 'trip runs', 'trips run')}.`,
  basisSeason: (season: 'summer', from: string, to: string, isClass: boolean) =>
    `${{ summer: 'Summer timetable' }[season]}: ${f.day(from)} to ${f.day(to)}.${isClass ? ' Most classes are held from September to June: look again when the timetable of that season is out.' : ''}`,
  basisOutOfTerm: (services: number, begins: string | null, ended: string | null) =>
    `Courses of ${f.count(services)} ${p(services, 'service', 'services')} are out of term on the dates used (${[begins && `sessions from ${f.day(begins)}`, ended && `sessions until ${f.day(ended)}`].filter(Boolean).join('; ')}). Their weekly times are taken as they are in term.`,
  basisRulesDate: (date: string) => `Rules of ${f.day(date)}.`,
  basisDates: 'Dates used',
  basisDate: (date: string, trips: number | null, holiday: string | null) => {
    const notes = [...(trips === null ? [] : [`${f.count(trips)} ${p(trips, 'trip', 'trips')}`]), holiday]
    const told = notes.filter(Boolean).join(', ')
    return `${f.day(date)}${told ? ` (${told})` : ''}`
  },
  basisStale: (share: number, people: string) =>
    `${f.percent(share)} of the ${people} are covered only by records that nobody verified within a year.`,
  basisLeftOut: (leftOut: number, areas: number) =>
    `${f.count(leftOut)} of ${f.count(areas)} areas ${p(leftOut, 'is', 'are')} left out: the count is not known, or there is nowhere to start from.`,
}
