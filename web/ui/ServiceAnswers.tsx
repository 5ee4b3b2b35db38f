import { useId } from 'react'
import type { Service } from '../../server/contract/service.ts'
import { capital } from '../i18n/capital.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { readableHours } from '../i18n/openingHours.ts'
import { Fact } from './Fact.tsx'

type Answer = Service['answers'][number]

/** What somebody said on the phone: hours, courses with level and places, who pays until when, and so on. */
export function ServiceAnswers({ service }: { service: Service }) {
  const { t, f, language } = useLanguage()
  const id = useId()
  if (service.answers.length === 0) return null
  const words = ({ field, value }: Answer) => {
    if (!value) return t.nothingKnown
    return field === 'openingHours' ? readableHours(language, value.en) : f.date(value[language])
  }
  const hasEnded = ({ field, value }: Answer) =>
    field === 'fundedUntil' && value !== null && value.en < new Date().toISOString().slice(0, 10)
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t.answersTitle}</h3>
      <p className="quiet">{t.answersNote}</p>
      <dl className="facts">
        {service.answers.map((answer) => (
          <Fact key={answer.field} name={capital(answer.name[language])}>
            {words(answer)}
            {hasEnded(answer) && <strong> {t.fundingEnded}</strong>}
            <span className="row-note">{t.answerSaid(f.date(answer.date), answer.who)}</span>
          </Fact>
        ))}
      </dl>
    </section>
  )
}
