import { type AdmissionClass, STATUS_NAMES, type Status } from '../../core/match/personProfile.ts'
import { findServiceType } from '../../core/match/serviceTypes.ts'
import { ScrollingTable } from '../ui/ScrollingTable.tsx'
import { newId } from './newId.ts'
import { OriginTag } from './OriginTag.tsx'
import type { Rule, RuleRow } from './recordRequests.ts'
import { SourceWords } from './SourceWords.tsx'
import { useRecordWords } from './useRecordWords.ts'

/** Who may come to which services, a row a rule, with what each rests on. `edit` null = only to read. */
export function RuleTable({
  rules,
  edit,
}: {
  rules: readonly RuleRow[]
  edit: ((rule: Rule, held: RuleRow | null) => void) | null
}) {
  const { t, f, language } = useRecordWords()
  const add = () => {
    const taken = rules.map(({ rule }) => rule.id)
    edit?.({ ...BLANK_RULE, id: newId('rule', taken) }, null)
  }
  return (
    <div className="records-part">
      <h3 id="rules-title">{t.rulesTitle}</h3>
      <p className="quiet">{rules.length === 0 ? t.rulesNone : t.rulesNote}</p>
      {rules.length > 0 && (
        <ScrollingTable labelledBy="rules-title">
          <thead>
            <tr>
              {Object.entries(t.ruleColumns).map(([name, label]) => (
                <th key={name} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.map((row) => {
              const { rule } = row
              const types = rule.serviceTypes.map((slug) => findServiceType(slug)?.[language] ?? slug)
              return (
                <tr key={rule.id} className={row.origin === 'off' ? 'record-off' : undefined}>
                  <th scope="row">
                    {rule.name[language]}
                    <span className="row-note">
                      {rule.services ? t.ruleSingleServices(rule.services.length) : f.list(types)}
                    </span>
                    {rule.funder && <span className="row-note">{t.ruleFundedBy(rule.funder)}</span>}
                  </th>
                  <td>
                    <Statuses rule={rule} />
                  </td>
                  <td>
                    <Limits rule={rule} />
                  </td>
                  <td>{t.ruleForce(rule.inForce.from, rule.inForce.to)}</td>
                  <td>
                    <SourceWords source={rule.source} />
                  </td>
                  <td>
                    <OriginTag row={row} />
                    {edit && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={t.recordEditNamed(rule.name[language])}
                        onClick={() => edit(rule, row)}
                      >
                        {t.recordEdit}
                      </button>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </ScrollingTable>
      )}
      {edit && (
        <button type="button" className="button" onClick={add}>
          {t.ruleAdd}
        </button>
      )}
    </div>
  )
}

const OPEN = { from: null, to: null }
const BLANK_RULE: Rule = {
  id: '',
  name: { en: '', fr: '' },
  serviceTypes: [],
  services: null,
  funder: null,
  inForce: OPEN,
  admits: [],
  sometimes: [],
  excludes: [],
  admissionClasses: null,
  landed: OPEN,
  yearsSinceLandingAtMost: null,
  toEndOfMonth: false,
  age: OPEN,
  residence: null,
  source: { publisher: '', title: '', url: null, verified: false, note: null },
}

function Statuses({ rule }: { rule: Rule }) {
  const { t, language } = useRecordWords()
  const lines = [
    [rule.admits, t.ruleAdmits],
    [rule.sometimes, t.ruleSometimes],
    [rule.excludes, t.ruleExcludes],
  ] as const
  return lines.map(
    ([statuses, say], k) =>
      statuses.length > 0 && (
        // biome-ignore lint/suspicious/noArrayIndexKey: the three lines stay in their order
        <span key={k} className="record-line">
          {say(statuses.map((each) => STATUS_NAMES[each as Status]?.[language] ?? each).join(', '))}
        </span>
      ),
  )
}

function Limits({ rule }: { rule: Rule }) {
  const { t } = useRecordWords()
  const { admissionClasses, landed, yearsSinceLandingAtMost: years, age, residence } = rule
  const lines = [
    admissionClasses?.map((each) => t.ruleClassNames[each as AdmissionClass] ?? each).join(', '),
    (landed.from !== null || landed.to !== null) && t.ruleLanded(landed.from, landed.to),
    years !== null && t.ruleYearsToldMost(years),
    (age.from !== null || age.to !== null) && t.ruleAge(age.from, age.to),
    residence && t.ruleHome(residence.join(', ')),
  ].filter((line): line is string => typeof line === 'string')
  if (lines.length === 0) return <span className="quiet">{t.ruleNoLimits}</span>
  return lines.map((line) => (
    <span key={line} className="record-line">
      {line}
    </span>
  ))
}
