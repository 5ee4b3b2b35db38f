import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useUnknownWords } from '../ui/useUnknownWords.ts'

/** Beside the pointer: the area's name and figures. The table says the same, so screen readers skip it. */
export function MapTip({ area: index, x, y }: { area: number; x: number; y: number }) {
  const { t, f, language } = useLanguage()
  const { areas } = useRegion()
  const { result } = useCoverage()
  const unknownWords = useUnknownWords()
  const gap = result.status === 'ready' ? result.answer.byIndex[index] : null
  const words = gap && unknownWords(gap)
  return (
    <div className="map-tip" aria-hidden="true" style={{ transform: `translate(${x + 14}px, ${y + 14}px)` }}>
      <strong>{areas[index]?.name[language]}</strong>
      {gap && (
        <span>
          {words ??
            (gap.coverage === null
              ? t.nobodyCounted
              : t.hoverArea(f.percent(gap.coverage), f.count(shownPeople(gap.shortfall ?? 0))))}
        </span>
      )}
    </div>
  )
}
