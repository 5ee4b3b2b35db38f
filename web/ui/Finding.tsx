import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { countAnswering, servicesAnswering } from '../coverage/servicesAnswering.ts'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { ThereNotBack } from './ThereNotBack.tsx'

/** The answer in one sentence. */
export function Finding() {
  const { t, language } = useLanguage()
  const { detail, services } = useRegion()
  const { question, result } = useCoverage()
  const words = useQuestionWords()
  if (result.status !== 'ready') return null
  const { total, areas } = result.answer.gaps
  if (total.coverage === null) return <h2 className="finding">{t.findingNoCounts(words.people)}</h2>
  const [worst] = areas
  const answering = servicesAnswering(services ?? [], question.service).filter(
    (service) => service.place !== 'unplaced',
  )
  const doubtful = answering.filter((service) => service.doubtful).length
  const count = services ? answering.length : countAnswering(detail.serviceTypes, services, question.service)
  if (count === 0) {
    return <h2 className="finding">{t.findingNoService(words.serviceName, detail.serviceBufferKm)}</h2>
  }
  return (
    <>
      <h2 className="finding">
        {t.finding({
          ...words,
          short: shownPeople(total.shortfall),
          total: shownPeople(total.covered + total.shortfall),
          share: 1 - total.coverage,
          minutes: question.minutes,
          travel: question.travel,
        })}
      </h2>
      <ThereNotBack />
      {worst?.rank && shownPeople(worst.shortfall ?? 0) > 0 && (
        <p className="finding-more">
          {t.largestShortfall(worst.name[language], shownPeople(worst.shortfall ?? 0))}
        </p>
      )}
      {doubtful > 0 && <p className="finding-more">{t.doubtfulServices(doubtful, count)}</p>}
    </>
  )
}
