import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useStandard } from '../standards/StandardContext.tsx'
import { useUnknownWords } from '../ui/useUnknownWords.ts'
import { useMapGuise } from './MapGuise.ts'
import { StandardTip } from './StandardTip.tsx'

/** What the pointer is on: an area by its index, or a cell of employer sites. */
export type Pointed = { area: number } | { cell: string }

/** Beside the pointer: the place's name and figures. The table says the same, so screen readers skip it. */
export function MapTip({ on, x, y }: { on: Pointed; x: number; y: number }) {
  const { areas } = useRegion()
  const judged = useStandard()
  const guise = useMapGuise()
  return (
    <div className="map-tip" aria-hidden="true" style={{ transform: `translate(${x + 14}px, ${y + 14}px)` }}>
      {guise && 'area' in on ? (
        <guise.Tip area={on.area} />
      ) : judged ? (
        <StandardTip id={'cell' in on ? on.cell : areas[on.area]?.id} />
      ) : (
        'area' in on && <QuestionTip index={on.area} />
      )}
    </div>
  )
}

function QuestionTip({ index }: { index: number }) {
  const { t, f, language } = useLanguage()
  const { areas } = useRegion()
  const { result } = useCoverage()
  const unknownWords = useUnknownWords()
  const gap = result.status === 'ready' ? result.answer.byIndex[index] : null
  const words = gap && unknownWords(gap)
  return (
    <>
      <strong>{areas[index]?.name[language]}</strong>
      {gap && (
        <span>
          {words ??
            (gap.coverage === null
              ? t.nobodyCounted
              : t.hoverArea(f.percent(gap.coverage), f.count(shownPeople(gap.shortfall ?? 0))))}
        </span>
      )}
    </>
  )
}
