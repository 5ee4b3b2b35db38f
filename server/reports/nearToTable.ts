/** What is near a place for a terminal: the services with why, how many others do not fit, and the week where it was asked for. */
import { findLanguageByCode } from '../../core/match/languages.ts'
import type { NearAnswer, NearService, Said } from '../contract/near.ts'
import { toTable } from './toTable.ts'
import { DAY_NAMES, minutesOf, modeWords, weekToText } from './weekToText.ts'

const ASK_ABOUT = {
  closed: 'hours',
  language: 'languages',
  eligibility: 'whom it serves',
  'coverage-or-cost': 'health coverage',
  full: 'new people',
}
const REASONS = {
  'no-point': 'nobody knows where',
  'too-far': 'not there and home within the limit then',
  closed: 'closed then',
  language: 'language',
  eligibility: 'rules on who may come',
  'coverage-or-cost': 'health coverage',
  full: 'no new people',
}
const KINDS = { staff: 'staff', interpreter: 'interpreter', telephone: 'by telephone' }

/** @param most services to tell about; the others are counted. */
export function nearToTable(answer: NearAnswer, most: number): string {
  const { week } = answer
  const services = answer.services.slice(0, most)
  const table = toTable(
    ['', 'service', 'there', 'home', 'by', 'leave', 'arrive', 'home at', 'open', 'without card', 'phone'],
    services.map((service) => {
      const { way } = service
      return [
        service.answer === 'yes' ? 'yes' : 'ask',
        service.name.en,
        `${minutesOf(way.thereSeconds)} min`,
        `${minutesOf(way.backSeconds)} min`,
        modeWords(way.mode),
        `${DAY_NAMES[way.day - 1].slice(0, 3)} ${way.leaves}`,
        way.arrives,
        way.home,
        openWords(service),
        service.coverage.withoutCard,
        service.phone,
      ]
    }),
  )
  const certain = answer.services.filter((service) => service.answer === 'yes').length
  const more = answer.services.length - services.length
  return [
    questionLine(answer),
    ...(answer.person.assumption ? [answer.person.assumption.en] : []),
    `${certain} for certain, ${answer.services.length - certain} to ask${more > 0 ? `; the first ${services.length} are shown (--most)` : ''}.`,
    '',
    services.length > 0 ? `${table}` : 'None.\n',
    ...services.flatMap((service) => whyLines(service, answer)),
    excludedLine(answer),
    basisLine(answer),
    ...(week ? ['', weekToText(answer)] : []),
    '',
  ].join('\n')
}

function questionLine({ place, asked, person }: NearAnswer): string {
  const where =
    place.kind === 'site'
      ? `a site in ${place.name?.en ?? 'a place not known'}`
      : (place.name?.en ?? 'the point')
  const when = asked.days.length === 7 ? 'any day' : asked.days.map((day) => DAY_NAMES[day - 1]).join(', ')
  const who = [
    person.languages && `speaking ${person.languages.map(languageName).join(' or ')}`,
    person.status,
    person.coverage && `health coverage: ${person.coverage}`,
  ].filter(Boolean)
  return `Near ${where}${place.approximate ? ' (its middle is taken)' : ''}: ${asked.services.join(', ')}, ${when}${asked.hours ? ` ${asked.hours}` : ''}, at most ${asked.maxMinutes} minutes there and home each (${asked.modes.map(modeWords).join(', ')}), a visit of ${asked.visitMinutes} minutes${who.length > 0 ? `; ${who.join(', ')}` : ''}.`
}

const languageName = (code: string) => findLanguageByCode(code)?.en ?? (code === 'mul' ? 'several' : code)

function openWords({ hours }: NearService): string {
  if (hours.open.length > 0) return hours.open.map(({ from, to }) => `${from}-${to}`).join(', ')
  return 'not known'
}

function whyLines(service: NearService, { person, asked }: NearAnswer): string[] {
  const { language, eligibility, coverage, newPeople, hours, verified } = service
  const lines = [`${service.name.en}${service.address ? `, ${service.address}` : ''}`]
  lines.push(`  hours: ${hours.text ?? 'not known'}${saidWords(hours.said)}`)
  if (person.languages) {
    const offered = language.offered?.map(
      ({ code, kind }) => `${languageName(code)}${kind ? ` (${KINDS[kind]})` : ''}`,
    )
    lines.push(
      `  language: ${language.value}; ${offered?.join(', ') ?? 'not known'}${saidWords(language.said)}`,
    )
  }
  if (person.status) {
    const rules = eligibility.rules.map(
      (rule) =>
        `${rule.name.en} (${[rule.publisher, rule.title].filter(Boolean).join(', ')}${rule.verified ? '' : '; not read at its publisher'})`,
    )
    lines.push(`  serves ${person.status}: ${eligibility.value}; ${rules.join('; ') || 'no rule is known'}`)
  }
  const costs = coverage.costs
    ?.map(
      ({ dollars, coverages }) =>
        `${dollars === 0 ? 'free' : dollars === null ? 'price not told' : `$${dollars}`}${coverages ? ` (${coverages.join(', ')})` : ''}`,
    )
    .join('; ')
  if (coverage.withoutCard !== null) {
    const accepted = coverage.accepted?.join(', ') || (coverage.accepted ? 'none' : 'not known')
    lines.push(
      `  without a health card: ${coverage.withoutCard}; takes: ${accepted}${costs ? `; costs: ${costs}` : ''}${saidWords(coverage.said)}`,
    )
  } else if (costs) lines.push(`  costs: ${costs}`)
  if (asked.newPeople || newPeople.said)
    lines.push(`  takes new people: ${newPeople.value}${saidWords(newPeople.said)}`)
  lines.push(
    `  last confirmed: ${verified.date ?? 'never'}${verified.by ? ` by ${verified.by}` : ''}${verified.stale ? ' (stale)' : ''}`,
  )
  if (service.ask.length > 0)
    lines.push(
      `  ask${service.phone ? ` at ${service.phone}` : ''} about: ${service.ask.map((step) => ASK_ABOUT[step]).join(', ')}`,
    )
  return lines
}

function saidWords(said: Said | null): string {
  if (!said) return ''
  const who = said.by ? `said by ${said.by}` : 'as listed'
  return ` [${who}${said.date ? `, ${said.date}` : ''}${said.stale ? ', stale' : ''}]`
}

function excludedLine({ excluded }: NearAnswer): string {
  const reasons = (Object.keys(REASONS) as (keyof typeof REASONS)[]).filter((each) => excluded[each] > 0)
  const told = reasons.map((each) => `${REASONS[each]} ${excluded[each]}`).join(', ')
  return `\n${excluded.total} others of the type do not fit${told ? `, first for: ${told}` : ''}.`
}

function basisLine({ dates, aroundDate }: NearAnswer): string {
  const holidays = dates.flatMap(({ date, holiday }) => (holiday ? [`${date} is ${holiday.en}`] : []))
  const trips = dates
    .filter(({ trips }) => trips !== null)
    .map(({ date, trips }) => `${date} (${trips} trips)`)
  return [
    `Rules and the week are those of ${aroundDate}.`,
    trips.length > 0 ? `Dates: ${trips.join(', ')}.` : `Dates: ${dates[0].date} to ${dates[6].date}.`,
    ...holidays.map((each) => `${each}.`),
    'A service without hours is unknown, never open. A class is attended whole: ask a standard about it.',
  ].join(' ')
}
