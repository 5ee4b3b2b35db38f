import { useState } from 'react'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { SpanFields } from '../../ui/SpanFields.tsx'
import { hoursOf } from './standardChange.ts'
import type { LiveStandardState } from './useLiveStandard.ts'

/** Other hours on the days of the standard: chosen first, then asked of the server. */
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
  const span = chosen ?? live.hours ?? saved
  return (
    <>
      <SpanFields labels={[t.changeFrom, t.changeTo]} span={span} onChange={choose} />
      <button
        type="button"
        className="button"
        onClick={() => live.askHours(span[0] === saved[0] && span[1] === saved[1] ? null : span)}
      >
        {t.changeAskHours}
      </button>
    </>
  )
}
