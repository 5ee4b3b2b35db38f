/** The answer to a standard for a terminal: the ranked areas, the total with its barriers, and what it rests on. */
import { BARRIERS, type Barrier } from '../../core/gaps/barriers.ts'
import type { StandardGaps } from '../contract/standards.ts'
import { explainFigures } from './explainStandard.ts'
import { intervalLine, intervalText } from './intervalText.ts'
import { toTable } from './toTable.ts'

const whole = (people: number | null | undefined) => (people == null ? null : Math.round(people))
const percent = (share: number | null | undefined) => (share == null ? null : `${(share * 100).toFixed(1)} %`)
const bounds = (pair: { lower: number; upper: number } | null) =>
  pair &&
  (Math.round(pair.lower) === Math.round(pair.upper)
    ? String(Math.round(pair.lower))
    : `${Math.round(pair.lower)} to ${Math.round(pair.upper)}`)

export function standardToTable(answer: StandardGaps, explain: boolean): string {
  const { standard, total, areas } = answer
  const met = BARRIERS.filter((barrier) => (total.barriers?.[barrier] ?? 0) > 0)
  const table = toTable(
    [
      'rank',
      ...(total.intervals ? ['ranks'] : []),
      'area',
      'name',
      standard.weighBy,
      'covered',
      'short',
      ...(total.intervals ? ['95 %'] : []),
      ...met,
    ],
    areas.map((area) => [
      area.rank ?? (area.merged ? 'merged' : null),
      ...(total.intervals ? [intervalText(area.intervals?.rank)] : []),
      area.id,
      area.name.en,
      whole(area.people),
      bounds(area.covered),
      whole(area.shortfall),
      ...(total.intervals ? [intervalText(area.intervals?.shortfall)] : []),
      ...met.map((barrier) => whole(area.barriers?.[barrier])),
    ]),
  )
  const lines = [standard.explanation.en, ...totalLines(answer, met), ...basisLines(answer)]
  return `${table}\n${lines.join('\n')}\n${explain ? explainFigures(answer) : ''}`
}

function totalLines({ total, standard }: StandardGaps, met: readonly Barrier[]): string[] {
  if (total.people === null) return ['No area has a known count and demand points: nothing can be said.']
  const lines = [
    `${bounds(total.covered)} of ${whole(total.people)} ${standard.weighBy} covered (${percent(total.coverage?.lower) ?? 'unknown'} to ${percent(total.coverage?.upper) ?? 'unknown'}), ${whole(total.shortfall)} short.`,
    `First barrier met: ${met.map((barrier) => `${barrier} ${whole(total.barriers![barrier])}`).join(', ') || 'none'}.`,
  ]
  if (total.beyondBorder)
    lines.push(
      `Of the ${whole(total.barriers?.unknown)} unknown, ${whole(total.beyondBorder)} are unknown beyond the border: no known service is within the limit, but the edge of what is loaded is.`,
    )
  lines.push(
    standard.who.kind === 'sites' ? 'Sites are counted: no intervals.' : intervalLine(total.intervals),
  )
  if (total.servedOnDemand)
    lines.push(
      `Of the ${whole(total.barriers?.unknown)} unknown, ${whole(total.servedOnDemand)} are served on demand, not modelled: they would meet a barrier without the zones that were drawn.`,
    )
  if (total.restsOnStale)
    lines.push(
      `${percent(total.restsOnStale)} of the ${standard.weighBy} are covered by records alone that nobody verified within a year.`,
    )
  if (total.leftOut > 0)
    lines.push(
      `Left out: ${total.leftOut} of ${total.areas} areas, whose count is not known or that have no demand points.`,
    )
  if (total.belowTarget)
    lines.push(`Below the target: ${total.belowTarget.yes} areas; not known of ${total.belowTarget.unknown}.`)
  return lines
}

const SEASONS = { summer: 'summer timetable' }
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function basisLines({ services, assumptions, standard }: StandardGaps): string[] {
  const { aroundDate, tripsOnDate, dates, profile, hoursAssumedFor, rulesUnverified, timetable, outOfTerm } =
    assumptions
  const { workers } = assumptions
  const unconfirmed = standard.match.confirmedSite
    ? `, at a site that nobody has confirmed ${services.unconfirmedSites}`
    : ''
  const lines = [
    services.counted === 0
      ? 'No such service with a point lies in the region or in the buffer around it.'
      : `Services counted: ${services.counted}, of which on a doubtful point ${services.doubtfulPoints}, not verified within a year ${services.stale}, without hours ${services.withoutHours}${unconfirmed}; left out without a point: ${services.unplaced}${services.closedDown > 0 ? `, closed down: ${services.closedDown}` : ''}.`,
    profile.en,
  ]
  lines.push(...services.funding.map(({ sentence }) => sentence.en))
  if (standard.assumed)
    lines.push('Limit, days and hours are assumptions of this product until somebody sets them.')
  if (hoursAssumedFor > 0)
    lines.push(`Assuming the standard's hours at ${hoursAssumedFor} services that have none of their own.`)
  if (workers)
    lines.push(
      `Counted are workers, by the head-counts of month ${workers.month}; of ${workers.unknownSites} of ${workers.sites} sites nobody has entered one: they are unknown and not counted.`,
    )
  if (rulesUnverified) lines.push('Some rules of eligibility were not read at their publisher.')
  if (tripsOnDate !== null)
    lines.push(
      `Best departures and rules: ${aroundDate}, when ${tripsOnDate} trips run${timetable?.season ? ` (${SEASONS[timetable.season]}: ${timetable.from} to ${timetable.to})` : ''}.`,
    )
  if (timetable?.season && standard.time.kind === 'session' && standard.destination.kind === 'services')
    lines.push(
      'Most classes are held from September to June: check the rides again with the timetable of that season.',
    )
  if (outOfTerm)
    lines.push(
      `Courses of ${outOfTerm.services} services are out of term on the dates used (${[outOfTerm.begins && `sessions from ${outOfTerm.begins}`, outOfTerm.ended && `sessions until ${outOfTerm.ended}`].filter(Boolean).join('; ')}): their weekly times are taken as they are in term.`,
    )
  if (dates.length > 0)
    lines.push(
      `Dates used: ${dates
        .map(
          ({ day, date, trips, holiday }) =>
            `${DAYS[day - 1]} ${date}${trips === null ? '' : ` (${trips} trips${holiday ? `, ${holiday.en}` : ''})`}`,
        )
        .join(', ')}.`,
    )
  return lines
}
