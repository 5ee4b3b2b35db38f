import { useMemo } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { timeChoices } from '../travel/clockTime.ts'
import { SelectField } from './SelectField.tsx'

/**
 * A time of the service date, in minutes, to choose from every quarter of an hour after `after`. A native time control would speak the
 * browser's language, not the page's, and knows no time after midnight.
 */
export function TimeField({
  label,
  value,
  after,
  onChange,
}: {
  label: string
  value: number
  after?: number
  onChange: (minutes: number) => void
}) {
  const { f } = useLanguage()
  const choices = useMemo(() => timeChoices(value, after), [value, after])
  return (
    <SelectField label={label} value={String(value)} onChange={(next) => onChange(Number(next))}>
      {choices.map((minutes) => (
        <option key={minutes} value={minutes}>
          {f.time(minutes)}
        </option>
      ))}
    </SelectField>
  )
}
