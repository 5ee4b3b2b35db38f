import { useCoverage } from '../coverage/CoverageContext.tsx'
import { travelBands } from '../coverage/travelBands.ts'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { TravelBandChart } from './TravelBandChart.tsx'

/** How far the region's people live from the nearest service. */
export function RegionBands() {
  const { t } = useLanguage()
  const { question, people, result } = useCoverage()
  const words = useQuestionWords()
  if (result.status !== 'ready') return null
  const share = result.answer.gaps.total.coverage
  if (share === null) return null
  const { minutes, travel } = question
  const finding = t.bandsFinding({ share, minutes, people: words.people, travel })
  const caption = t.bandsCaption(words.people, words.vintage, travel)
  return (
    <section aria-labelledby="bands-title">
      <h2 id="bands-title">{finding}</h2>
      <p className="quiet">{caption}</p>
      <TravelBandChart
        bands={travelBands(result.index, people)}
        minutes={minutes}
        column={t.bandColumn(travel)}
        caption={caption}
        finding={finding}
      />
    </section>
  )
}
