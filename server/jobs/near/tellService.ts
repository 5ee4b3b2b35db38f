import { acceptsCoverage } from '../../../core/match/coverage.ts'
import { rulesFor } from '../../../core/match/eligibility.ts'
import type { EligibilityRule } from '../../../core/match/eligibilityRule.ts'
import type { ServiceMatch } from '../../../core/match/matchService.ts'
import { isStale } from '../../../core/match/staleness.ts'
import { threeValued } from '../../../core/match/threeValued.ts'
import { clockSeconds } from '../../../core/schedule/clockTime.ts'
import { clockTime } from '../../contract/clockTime.ts'
import type { AskedStep, NearAnswer, NearService, Said } from '../../contract/near.ts'
import type { TravelMode } from '../../contract/travelQuery.ts'
import type { AnswerField } from '../../import/worksheet/serviceAnswer.ts'
import type { StoredService } from '../../store/serviceRecord.ts'
import { knownText } from '../worksheet/knownText.ts'
import type { LatestAnswers } from '../worksheet/latestAnswers.ts'
import type { AnsweredService } from '../worksheet/toMatchedService.ts'
import type { NearDates } from './nearDates.ts'
import type { NearestVisit } from './nearestVisit.ts'

/** A service that serves or may serve, with the visit that one would make. */
export interface FittingService {
  stored: StoredService
  service: AnsweredService
  match: ServiceMatch
  nearest: NearestVisit & { kind: 'visit' }
  /** Health coverage may matter there. */
  aboutHealth: boolean
}

export interface TellContext extends NearDates {
  access: 'owner' | 'public'
  eligibility: readonly EligibilityRule[]
  /** Types asked for, with those that answer to them. */
  answering: readonly string[]
  person: NearAnswer['person']
  modes: readonly TravelMode[]
  answersOf: (key: string) => LatestAnswers
}

const STEPS: readonly Exclude<AskedStep, 'closed'>[] = ['language', 'eligibility', 'coverage-or-cost', 'full']

/** What is known of a service, who said it and when. Who answered a worksheet is for the owner alone. */
export function tellService(
  { stored, service, match, nearest, aboutHealth }: FittingService,
  context: TellContext,
): NearService {
  const { record, key } = stored
  const { access, aroundDate, person } = context
  const answers = context.answersOf(key)
  const said = (by: string | null, date: string | null): Said => ({
    by: access === 'owner' ? by : null,
    date,
    stale: isStale(date, aroundDate),
  })
  const saidOf = (...fields: AnswerField[]): Said | null => {
    const field = fields.find((each) => knownText(record, answers, each) !== null)
    if (!field) return null
    const answer = answers.get(field)
    return answer ? said(answer.who, answer.date) : said(null, record.verifiedDate)
  }
  const asked = STEPS.filter((step) => match[step] === 'unknown')
  const ask: AskedStep[] = nearest.sure ? asked : ['closed', ...asked]
  const { coverages } = service
  return {
    key,
    name: record.name,
    organization: record.organization,
    serviceTypes: record.serviceTypes,
    address: [record.address, record.city].filter(Boolean).join(', ') || null,
    phone: record.phone,
    website: record.website,
    answer: ask.length > 0 ? 'unknown' : 'yes',
    ask,
    way: tellWay(nearest, context),
    hours: {
      text: knownText(record, answers, 'openingHours'),
      open: tellHours(nearest, context),
      said: saidOf('openingHours'),
    },
    language: {
      value: person.languages ? match.language : null,
      offered: service.languages?.map(({ code, kind }) => ({ code, kind })) ?? null,
      said: saidOf('languages'),
    },
    eligibility: {
      value: person.status ? match.eligibility : null,
      rules: person.status ? rulesOf(service, context) : [],
    },
    coverage: {
      value: person.coverage && aboutHealth ? match['coverage-or-cost'] : null,
      withoutCard: aboutHealth ? acceptsCoverage('none', coverages) : null,
      accepted: coverages ? [...coverages] : null,
      costs:
        service.costOptions?.map(({ dollars, coverages: of }) => ({ dollars, coverages: of && [...of] })) ??
        null,
      said: saidOf('coverages', 'cost'),
    },
    newPeople: { value: threeValued(service.openToNewPeople), said: saidOf('openToNewPeople') },
    verified: said(service.verifiedBy, service.verifiedDate),
  }
}

function rulesOf(
  service: AnsweredService,
  { access, eligibility, aroundDate, answering }: TellContext,
): NearService['eligibility']['rules'] {
  const serviceTypes = service.serviceTypes.filter((type) => answering.includes(type))
  const rules = rulesFor(
    { ...service, serviceTypes },
    [...eligibility, ...service.ownEligibility],
    aroundDate,
  )
  return rules.map(({ name, services, source: { publisher, title, verified } }) => ({
    name,
    // A service's own row names who answered for it.
    publisher: services && access === 'public' ? '' : publisher,
    title,
    verified,
  }))
}

type Nearest = FittingService['nearest']

function tellWay({ visit, day, mode }: Nearest, { modes, dates, context }: TellContext): NearService['way'] {
  const read = (seconds: number) => clockTime(clockSeconds(day.date, seconds, context.timeZone))
  const { thereSeconds, backSeconds, arrivesSeconds } = visit
  return {
    mode: modes[mode],
    date: day.date,
    day: dates.find(({ date }) => date === day.date)!.day,
    leaves: read(visit.leavesSeconds),
    arrives: read(visit.arrivesSeconds),
    home: read(Math.ceil(visit.homeSeconds / 60) * 60),
    thereSeconds,
    backSeconds,
    arrivesSeconds,
  }
}

/** Its hours that touch the date, known for certain; of what never closes, the date's own 24 hours. */
function tellHours({ day }: Nearest, { context: { timeZone } }: TellContext): NearService['hours']['open'] {
  const read = (seconds: number) => clockSeconds(day.date, seconds, timeZone)
  return day.hours
    .map(({ startSeconds, endSeconds }) => ({ from: read(startSeconds), to: read(endSeconds) }))
    .filter(({ from, to }) => to > 0 && from < 86_400)
    .map(({ from, to }) => ({ from: Math.max(0, from), to }))
    .map(({ from, to }) => ({ from: clockTime(from), to: clockTime(Math.min(to, from + 86_400)) }))
}
