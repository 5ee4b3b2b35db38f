import { useMemo } from 'react'
import type { ServiceDates } from '../../server/contract/travelQuery.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { SelectField } from './SelectField.tsx'

/** The service date: all dates of the timetables by month, with how many trips run. `date` null = the usual one. */
export function DateField({
  date,
  dates,
  onChange,
}: {
  date: string | null
  /** Null while they load. */
  dates: ServiceDates | null
  onChange: (date: string | null) => void
}) {
  const { t, f } = useLanguage()
  const months = useMemo(() => {
    const found = new Map<string, { date: string; trips: number }[]>()
    for (const one of dates?.dates ?? []) {
      const month = one.date.slice(0, 7)
      const known = found.get(month)
      if (known) known.push(one)
      else found.set(month, [one])
    }
    return [...found]
  }, [dates])
  const value = date ?? dates?.default?.date ?? ''
  const listed = dates?.dates.some((one) => one.date === value)
  return (
    <SelectField
      label={t.date}
      value={value}
      onChange={(next) => onChange(next === dates?.default?.date ? null : next)}
    >
      {!listed && (
        <option value={value}>
          {!dates ? t.loadingDates : value ? t.dateOutside(value) : t.noServiceTitle(null)}
        </option>
      )}
      {months.map(([month, days]) => (
        <optgroup key={month} label={f.month(month)}>
          {days.map((day) => (
            <option key={day.date} value={day.date}>
              {t.dateOption(day.date, day.trips)}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
