import { capital } from '../i18n/capital.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import type { StandardArea } from './areaFacts.ts'
import { SingleFixes } from './SingleFixes.tsx'
import { StackedBar } from './StackedBar.tsx'
import { StackedKey } from './StackedKey.tsx'
import { stackedParts } from './stackedParts.ts'
import { useAreaWords } from './useAreaWords.ts'

/** One area under a standard: the sentence that explains it with its nearest miss, the bar behind it, and what would fix it. */
export function StandardAreaFacts({ area, people }: { area: StandardArea; people: string }) {
  const { t, language } = useLanguage()
  const { sentence } = useAreaWords(people)
  const parts = stackedParts(area)
  const { shortfall } = area.intervals ?? {}
  const beyond = Math.round(area.beyondBorder ?? 0)
  return (
    <>
      <p className="area-sentence">
        <strong>{sentence(area)}</strong>
        {area.nearestMiss && ` ${t.nearestMiss(area.nearestMiss.sentence[language])}`}
      </p>
      {shortfall && area.shortfall !== null && (
        <p className="quiet">
          {t.shortLine(
            Math.round(area.shortfall),
            Math.round(shortfall.low),
            Math.round(shortfall.high),
            (area.barriers?.unknown ?? 0) >= 0.5,
          )}
        </p>
      )}
      {beyond > 0 && <p className="quiet">{capital(t.beyondBorderShort(beyond))}</p>}
      {parts.length > 0 && (
        <div className="barrier-part">
          <StackedBar parts={parts} large />
          <StackedKey parts={parts} />
        </div>
      )}
      <SingleFixes figures={area} people={people} here />
    </>
  )
}
