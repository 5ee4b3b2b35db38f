import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { walkBands } from '../coverage/walkBands.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { WalkBandChart } from './WalkBandChart.tsx'

/** How far the region's people live from the nearest service. */
export function RegionBands() {
  const { t } = useLanguage()
  const { question, people, result } = useCoverage()
  const words = useQuestionWords()
  if (result.status !== 'ready') return null
  const share = result.answer.gaps.total.coverage
  if (share === null) return null
  const finding = t.bandsFinding({ share, minutes: question.minutes, people: words.people })
  return (
    <section aria-labelledby="bands-title">
      <h2 id="bands-title">{finding}</h2>
      <p className="quiet">{t.bandsCaption(words.people, words.vintage)}</p>
      <WalkBandChart
        bands={walkBands(result.index, people)}
        minutes={question.minutes}
        caption={t.bandsCaption(words.people, words.vintage)}
        finding={finding}
      />
    </section>
  )
}
