import { useState } from 'react'
import { ADMISSION_CLASSES, STATUS_NAMES, STATUSES } from '../../core/match/personProfile.ts'
import { SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import { capital } from '../i18n/capital.ts'
import {
  CheckField,
  CheckList,
  ChoiceField,
  NumberField,
  PickList,
  TextField,
  WordsFields,
} from './fields.tsx'
import { RecordForm } from './RecordForm.tsx'
import type { DoneChange, Rule, RuleRow } from './recordRequests.ts'
import { SourceFields } from './SourceFields.tsx'
import { useRecordWords } from './useRecordWords.ts'

type Answer = 'admits' | 'sometimes' | 'excludes'
const ANSWERS = ['admits', 'sometimes', 'excludes'] as const

/** A rule on who may come, whole. Single services that it is about stay as they are. */
export function RuleForm({
  first,
  held,
  region,
  done,
  cancel,
}: {
  first: Rule
  held: RuleRow | null
  region: string
  done: (change: DoneChange) => void
  cancel: () => void
}) {
  const { t, language } = useRecordWords()
  const [rule, setRule] = useState(first)
  const change = (part: Partial<Rule>) => setRule({ ...rule, ...part })
  const date = (label: string, name: 'inForce' | 'landed', end: 'from' | 'to') => (
    <TextField
      label={label}
      field={`${name}.${end}`}
      note={t.recordDateNote}
      value={rule[name][end] ?? ''}
      onChange={(text) => change({ [name]: { ...rule[name], [end]: text.trim() || null } })}
    />
  )
  const age = (label: string, end: 'from' | 'to') => (
    <NumberField
      label={label}
      field={`age.${end}`}
      value={rule.age[end]}
      onChange={(years) => change({ age: { ...rule.age, [end]: years } })}
    />
  )
  const answerOf = (status: string): Answer | '' => ANSWERS.find((each) => rule[each].includes(status)) ?? ''
  const answer = (status: string, given: string) => {
    const listed = ANSWERS.map((each) => [
      each,
      STATUSES.filter((one) => (one === status ? given === each : rule[each].includes(one))),
    ])
    change(Object.fromEntries(listed))
  }
  return (
    <RecordForm
      title={held ? t.recordEditNamed(held.rule.name[language]) : t.ruleNew}
      region={region}
      kind="rule"
      record={rule}
      held={held}
      load={setRule}
      done={done}
      cancel={cancel}
    >
      <WordsFields
        label={t.recordName}
        field="name"
        value={rule.name}
        onChange={(name) => change({ name })}
      />
      <PickList
        label={t.ruleServices}
        field="serviceTypes"
        note={t.ruleServicesNote}
        add={t.standardTypesAdd}
        none={t.standardTypesNone}
        options={SERVICE_TYPES.map((type) => [type.slug, type[language]] as const)}
        chosen={rule.serviceTypes}
        onChange={(serviceTypes) => change({ serviceTypes })}
      />
      <TextField
        label={t.ruleFunder}
        field="funder"
        note={t.ruleFunderNote}
        value={rule.funder ?? ''}
        onChange={(text) => change({ funder: text || null })}
      />
      <fieldset className="record-part record-columns">
        <legend>{t.ruleStatuses}</legend>
        {STATUSES.map((status) => (
          <ChoiceField
            key={status}
            label={capital(STATUS_NAMES[status][language])}
            field={`${answerOf(status) || 'admits'}.${status}`}
            value={answerOf(status)}
            onChange={(given) => answer(status, given)}
          >
            <option value="">{t.ruleAnswers.none}</option>
            {ANSWERS.map((each) => (
              <option key={each} value={each}>
                {t.ruleAnswers[each]}
              </option>
            ))}
          </ChoiceField>
        ))}
      </fieldset>
      <fieldset className="record-part record-columns">
        <legend>{t.ruleColumns.limits}</legend>
        <CheckList
          label={t.ruleClasses}
          field="admissionClasses"
          note={t.ruleClassesNote}
          options={ADMISSION_CLASSES.map((each) => [each, t.ruleClassNames[each]] as const)}
          chosen={(rule.admissionClasses ?? []) as (typeof ADMISSION_CLASSES)[number][]}
          onChange={(chosen) => change({ admissionClasses: chosen.length > 0 ? chosen : null })}
        />
        {date(t.ruleLandedFrom, 'landed', 'from')}
        {date(t.ruleLandedTo, 'landed', 'to')}
        <NumberField
          label={t.ruleYears}
          field="yearsSinceLandingAtMost"
          value={rule.yearsSinceLandingAtMost}
          onChange={(yearsSinceLandingAtMost) => change({ yearsSinceLandingAtMost })}
        />
        <CheckField
          label={t.ruleMonthEnd}
          field="toEndOfMonth"
          value={rule.toEndOfMonth}
          onChange={(toEndOfMonth) => change({ toEndOfMonth })}
        />
        {age(t.ruleAgeFrom, 'from')}
        {age(t.ruleAgeTo, 'to')}
        <Residence places={rule.residence} change={(residence) => change({ residence })} />
      </fieldset>
      <div className="record-columns">
        {date(t.ruleForceFrom, 'inForce', 'from')}
        {date(t.ruleForceTo, 'inForce', 'to')}
      </div>
      <SourceFields source={rule.source} change={(source) => change({ source })} />
    </RecordForm>
  )
}

/** Codes in one line, kept as they are written until they are read. */
function Residence({
  places,
  change,
}: {
  places: string[] | null
  change: (places: string[] | null) => void
}) {
  const { t } = useRecordWords()
  const [text, setText] = useState((places ?? []).join('; '))
  return (
    <TextField
      label={t.ruleResidence}
      field="residence"
      note={t.ruleResidenceNote}
      value={text}
      onChange={(next) => {
        setText(next)
        const codes = next
          .split(';')
          .map((code) => code.trim())
          .filter(Boolean)
        change(codes.length > 0 ? codes : null)
      }}
    />
  )
}
