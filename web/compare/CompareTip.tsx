import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useComparison } from './CompareContext.tsx'
import { useCompareWords } from './compareWords.ts'

/** Of the area under the pointer: its name, both shares and the difference. */
export function CompareTip({ area }: { area: number }) {
  const { t, f, language } = useLanguage()
  const c = useCompareWords()
  const { areas } = useRegion()
  const { comparison } = useComparison()
  const own = areas[area]
  const row = comparison?.areas.find(({ id }) => id === own?.id)
  const share = (side: 'a' | 'b') => {
    const { people, covered } = row?.[side] ?? {}
    return people && covered ? f.percent(covered.lower / people) : t.unknown
  }
  return (
    <>
      <strong>{own?.name[language]}</strong>
      {row && (
        <span>
          {row.share
            ? c.tip(share('a'), share('b'), c.signed(Math.round(row.share.certain * 100)))
            : c.verdict.unknown}
        </span>
      )}
    </>
  )
}
