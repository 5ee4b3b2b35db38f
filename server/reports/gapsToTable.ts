/** Gaps for a terminal: the ranked table, the total, and what it rests on. */
import type { GapResult } from '../../core/gaps/gapResult.ts'
import { intervalLine, intervalText } from './intervalText.ts'
import { toTable } from './toTable.ts'

const percent = (share: number | null) => (share === null ? null : `${(share * 100).toFixed(1)} %`)
const whole = (people: number | null) => (people === null ? null : Math.round(people))

export function gapsToTable(result: GapResult): string {
  const { standard, total } = result
  const rows = result.areas.map((area) => [
    area.rank ?? (area.merged ? 'merged' : null),
    ...(total.intervals ? [intervalText(area.intervals?.rank)] : []),
    area.id,
    area.name.en,
    whole(area.people),
    whole(area.covered),
    whole(area.shortfall),
    ...(total.intervals ? [intervalText(area.intervals?.shortfall)] : []),
    percent(area.coverage),
    area.medianSeconds === null ? null : Math.round(area.medianSeconds / 60),
    area.unknown,
  ])
  const columns = [
    'rank',
    ...(total.intervals ? ['ranks'] : []),
    'area',
    'name',
    'people',
    'covered',
    'short',
    ...(total.intervals ? ['95 %'] : []),
    'coverage',
    'median min',
    'unknown',
  ]
  const { missing, services } = total
  const lines = [
    `${standard.demandGroup} within ${standard.cutoffSeconds / 60} minutes of ${standard.serviceType}, ${standard.mode}: ` +
      `${whole(total.covered)} of ${whole(total.people)} people covered (${percent(total.coverage) ?? 'unknown'}), ${whole(total.shortfall)} short.`,
  ]
  if (result.parameters.reason === 'no_service_on_date')
    return `No trip runs on ${result.parameters.serviceDate}: nothing can be said about transit on this date. The nearest dates with service: ${result.parameters.nearestServiceDates || 'none'}.\n`
  lines.push(intervalLine(total.intervals))
  if (total.gapAreas !== null)
    lines.push(`${total.gapAreas} areas are below the target of ${percent(standard.target)}.`)
  if (missing.areas > 0) {
    const reference =
      missing.referenceShare === null
        ? ''
        : `, where ${percent(missing.referenceShare)} of ${missing.referenceGroup} live`
    lines.push(
      `Unknown counts: ${missing.areas} of ${total.areas} areas (${percent(missing.areaShare)})${reference}.`,
    )
  }
  if (total.notLocated > 0)
    lines.push(
      `${whole(total.notLocated)} people live in areas without a demand point: not covered, not short.`,
    )
  if (services?.counted === 0)
    lines.push(
      'No such service with a point lies in the region or in the buffer around it: nobody is covered.',
    )
  else if (services) {
    lines.push(
      `Services counted: ${services.counted}, of which on a doubtful point: ${services.doubtfulPoints}; without a point: ${services.unplaced}; near no street and out of reach: ${services.unreachable}.`,
    )
  }
  if (total.coveredByDoubtful !== null && total.coveredByDoubtful > 0) {
    lines.push(`${whole(total.coveredByDoubtful)} of the covered rest on services whose point is doubtful.`)
  }
  return `${toTable(columns, rows)}\n${lines.join('\n')}\n`
}
