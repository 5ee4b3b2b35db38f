/** Standards, rules and profiles as tables for a terminal: where each comes from, what it says, and whether its source was read. */

import type { ZoneRecord } from '../../core/gaps/zoneRecord.ts'
import type { EligibilityRule, RuleSource } from '../../core/match/eligibilityRule.ts'
import type { ProfileRecord } from '../../core/match/profileRecord.ts'
import type { ListedRecord } from '../jobs/records/listRecords.ts'
import type { ListedStandard } from '../jobs/standards/listStandards.ts'
import type { Cell } from './cell.ts'
import { toTable } from './toTable.ts'

type State = Pick<ListedStandard, 'origin' | 'replacesStarter' | 'problems'>

export function standardList(standards: readonly ListedStandard[]): string {
  const rows = standards.map((listed) => [
    listed.standard.id,
    listed.notYet && listed.origin !== 'off' ? 'not answered yet' : stateOf(listed),
    assumed(listed.standard),
    listed.standard.explanation.en,
  ])
  const reasons = standards.flatMap(({ standard, notYet }) =>
    notYet ? [`${standard.id}: ${notYet.en}`] : [],
  )
  const problems = standards.flatMap((each) => problemLines(each.standard.id, each))
  return withLines(toTable(['id', 'state', 'limits', 'what it asks'], rows), [...reasons, ...problems])
}

export function zoneList(zones: readonly ListedRecord<ZoneRecord>[]): string {
  const rows = zones.map((listed): Cell[] => {
    const { id, name, hours, agency, toAnywhere, source } = listed.record
    return [id, name.en, hours.en, agency, toAnywhere ? 'anywhere' : 'within', source]
  })
  return withLines(
    toTable(['id', 'name', 'hours', 'agency', 'takes people', 'source'], rows),
    zones.flatMap((each) => problemLines(each.record.id, each)),
  )
}

export function ruleList(rules: readonly ListedRecord<EligibilityRule>[]): string {
  const rows = rules.map((listed): Cell[] => {
    const { id, name, serviceTypes, services, funder, inForce, source } = listed.record
    return [
      id,
      stateOf(listed),
      name.en,
      (services ?? serviceTypes).join(' '),
      funder,
      `${inForce.from ?? ''}..${inForce.to ?? ''}`,
      sourceText(source),
    ]
  })
  const header = ['id', 'state', 'who may come', 'services', 'funder', 'in force', 'source']
  return withLines(
    toTable(header, rows),
    rules.flatMap((each) => problemLines(each.record.id, each)),
  )
}

export function profileList(profiles: readonly ListedRecord<ProfileRecord>[]): string {
  const rows = profiles.map((listed): Cell[] => {
    const { id, of, assumption, sources } = listed.record
    const told = sources.map(sourceText).join('; ')
    return [id, stateOf(listed), of, assumed(listed.record), assumption.en, told || null]
  })
  return withLines(
    toTable(['id', 'state', 'of', 'who decided', 'what is taken for granted', 'source'], rows),
    profiles.flatMap((each) => problemLines(each.record.id, each)),
  )
}

function stateOf({ origin, replacesStarter, problems }: State): string {
  if (origin === 'off') return 'switched off'
  if (problems.length > 0) return 'has problems'
  return replacesStarter ? 'saved, replaces the starter' : origin
}

const assumed = ({ assumed: is }: { assumed: boolean }) => (is ? 'assumed' : 'set by the region')

function sourceText({ publisher, title, verified }: RuleSource): string {
  return `${publisher}: ${title}${verified ? '' : ' (not verified)'}`
}

function problemLines(id: string, { problems }: State): string[] {
  return problems.map(({ code, fieldName, value }) => `${id}: ${code} in ${fieldName} (${value})`)
}

const withLines = (table: string, lines: readonly string[]) =>
  table + lines.map((line) => `${line}\n`).join('')
