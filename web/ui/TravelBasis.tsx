import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** Beside an answer by timetable: the date that it rests on, how many trips run, and how times are counted. */
export function TravelBasis() {
  const { t } = useLanguage()
  const { question, day, result } = useCoverage()
  const { travel } = question
  if (result.status !== 'ready' || travel.mode !== 'transit' || !day) return null
  return (
    <p className="travel-basis">
      <strong>{t.serviceDay(day.date, day.trips)}</strong> {t.howCounted(travel.when)}
    </p>
  )
}
