/** Controls of forms about records: each with its label, its note and what the server found wrong with it. */
import { type ReactNode, useState } from 'react'
import { useField } from './Faults.tsx'
import { useRecordWords } from './useRecordWords.ts'

interface Named {
  label: string
  field: string
  note?: string
}

export function TextField({
  value,
  onChange,
  lines = 1,
  lang,
  ...named
}: Named & {
  value: string
  onChange: (value: string) => void
  lines?: number
  lang?: 'en' | 'fr'
}) {
  const { control, told } = useField(named)
  const shared = { ...control, value, lang }
  return (
    <div className="field">
      <label htmlFor={control.id}>{named.label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...shared} type="text" onChange={({ target }) => onChange(target.value)} />
      )}
      {told}
    </div>
  )
}

/** A text in both languages, one field each. */
export function WordsFields({
  label,
  field,
  value,
  onChange,
  lines,
}: Named & {
  value: { en: string; fr: string }
  onChange: (value: { en: string; fr: string }) => void
  lines?: number
}) {
  const { t, language } = useRecordWords()
  const order = language === 'en' ? (['en', 'fr'] as const) : (['fr', 'en'] as const)
  return order.map((lang) => (
    <TextField
      key={lang}
      label={t.recordInLanguage(label, lang)}
      field={`${field}.${lang}`}
      value={value[lang]}
      lang={lang}
      lines={lines}
      onChange={(text) => onChange({ ...value, [lang]: text })}
    />
  ))
}

/** Blank is null. What is no number stays as it was written, for the server to tell. */
export function NumberField({
  value,
  onChange,
  unit,
  ...named
}: Named & { value: number | null; onChange: (value: number | null) => void; unit?: string }) {
  const { control, told } = useField(named)
  return (
    <div className="field">
      <label htmlFor={control.id}>{named.label}</label>
      <span className="field-unit">
        <input
          {...control}
          type="number"
          step="any"
          inputMode="decimal"
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
        />
        {unit}
      </span>
      {told}
    </div>
  )
}

export function ChoiceField({
  value,
  onChange,
  children,
  ...named
}: Named & { value: string; onChange: (value: string) => void; children: ReactNode }) {
  const { control, told } = useField(named)
  return (
    <div className="field">
      <label htmlFor={control.id}>{named.label}</label>
      <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
      {told}
    </div>
  )
}

export function CheckField({
  value,
  onChange,
  ...named
}: Named & { value: boolean; onChange: (value: boolean) => void }) {
  const { control, told } = useField(named)
  return (
    <div className="field">
      <label className="change-check">
        <input
          {...control}
          type="checkbox"
          checked={value}
          onChange={({ target }) => onChange(target.checked)}
        />
        {named.label}
      </label>
      {told}
    </div>
  )
}

/** Any of a few, as check boxes. */
export function CheckList<Value extends string>({
  options,
  chosen,
  onChange,
  ...named
}: Named & {
  options: readonly (readonly [value: Value, label: string])[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}) {
  const { control, told } = useField(named)
  const { 'aria-invalid': _, ...group } = control
  return (
    <fieldset {...group} className="field check-list" tabIndex={-1}>
      <legend>{named.label}</legend>
      <div className="check-list-options">
        {options.map(([value, label]) => (
          <label key={value} className="change-check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(
                  options
                    .map(([each]) => each)
                    .filter((each) => (each === value ? target.checked : chosen.includes(each))),
                )
              }
            />
            {label}
          </label>
        ))}
      </div>
      {told}
    </fieldset>
  )
}

/** Several of many: what is chosen, each with a button that takes it away, and a list to add from. */
export function PickList({
  options,
  chosen,
  onChange,
  add,
  none,
  ...named
}: Named & {
  options: readonly (readonly [value: string, label: string])[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** First line of the list. */
  add: string
  none: string
}) {
  const { t } = useRecordWords()
  const { control, told } = useField(named)
  const [next, setNext] = useState('')
  const labelOf = (value: string) => options.find(([each]) => each === value)?.[1] ?? value
  return (
    <div className="field">
      <label htmlFor={control.id}>{named.label}</label>
      {chosen.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="picked">
          {chosen.map((value) => (
            <li key={value}>
              {labelOf(value)}
              <button
                type="button"
                className="icon-button"
                aria-label={t.recordTakeAway(labelOf(value))}
                onClick={() => {
                  onChange(chosen.filter((each) => each !== value))
                  document.getElementById(control.id)?.focus()
                }}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {/* A button adds: in a closed list, arrow keys would add whatever they pass. */}
      <span className="field-unit">
        <select {...control} value={next} onChange={({ target }) => setNext(target.value)}>
          <option value="">{add}</option>
          {options
            .filter(([value]) => !chosen.includes(value))
            .map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
        </select>
        <button
          type="button"
          className="button"
          aria-label={t.recordAddTo(named.label)}
          disabled={next === ''}
          onClick={() => {
            onChange([...chosen, next])
            setNext('')
            document.getElementById(control.id)?.focus()
          }}
        >
          {t.recordAdd}
        </button>
      </span>
      {told}
    </div>
  )
}
