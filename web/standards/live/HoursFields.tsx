import { useState } from 'react'
import type { Weekday } from '../../../core/gaps/standardRecord.ts'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { SpanFields } from '../../ui/SpanFields.tsx'
import { hoursOf } from './standardChange.ts'
import type { LiveStandardState } from './useLiveStandard.ts'

/** Another day or other hours: chosen first, then asked of the server. */
export function HoursFields({
  live,
  standard,
}: {
  live: LiveStandardState
  standard: StandardGaps['standard']
}) {
  const { t } = useLanguage()
  const [chosen, choose] = useState(live.hours)
  const saved = hoursOf(standard)
  if (!saved) return null
  const { day, span } = chosen ?? live.hours ?? { day: null, span: saved }
  const same = day === null && span[0] === saved[0] && span[1] === saved[1]
  const chooseDay = (value: string) => {
    const next = value === '' ? null : (Number(value) as Weekday)
    choose({ day: next, span: hoursOf(standard, next)! })
  }
  return (
    <>
      <SelectField label={t.changeDay} value={String(day ?? '')} onChange={chooseDay}>
        <option value="">{t.changeAsSaved}</option>
        {t.nearDays.map((name, at) => (
          <option key={name} value={at + 1}>
            {name}
          </option>
        ))}
      </SelectField>
      <SpanFields
        labels={[t.changeFrom, t.changeTo]}
        span={span}
        onChange={(next) => choose({ day, span: next })}
      />
      <button type="button" className="button" onClick={() => live.askHours(same ? null : { day, span })}>
        {t.changeAskHours}
      </button>
    </>
  )
}
