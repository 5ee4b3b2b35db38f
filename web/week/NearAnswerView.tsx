import { type ReactNode, useId } from 'react'
import { findLanguageByCode } from '../../core/match/languages.ts'
import { findServiceType } from '../../core/match/serviceTypes.ts'
import type { NearAnswer, NearService } from '../../server/contract/near.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { NearServiceCard } from './NearServiceCard.tsx'
import { nearFinding } from './nearFinding.ts'
import { useTimeWords } from './useTimeWords.ts'
import { WeekStrip } from './WeekStrip.tsx'
import { WeekWords } from './WeekWords.tsx'

/** As many are listed at first, and numbered on the map. */
export const FIRST_SERVICES = 4

/** The finding, the services nearest first, why others do not fit, and the week. */
export function NearAnswerView({
  answer,
  journeyOf,
  all,
  setAll,
}: {
  answer: NearAnswer
  /** In each card: how to get there. */
  journeyOf: (service: NearService) => ReactNode
  all: boolean
  setAll: (all: boolean) => void
}) {
  const { t, language } = useLanguage()
  const id = useId()
  const { services, place, person, asked, excluded, dates, week } = answer
  const time = useTimeWords()
  const parts = [
    ...asked.services.map((slug) => findServiceType(slug)?.[language] ?? slug),
    t.nearPlaceWords(place.kind, place.name?.[language] ?? null, place.approximate),
    t.nearWhen(asked.days.length === 7 ? null : asked.days[0], asked.hours && time.span(asked.hours)),
    ...(person.languages ?? []).map((code) => findLanguageByCode(code)?.[language] ?? code),
    person.coverage && t.nearCoverages[person.coverage],
    person.status && t.nearStatuses[person.status],
    t.nearWithin(asked.maxMinutes, asked.modes, asked.visitMinutes),
  ]
  const reasons = (Object.keys(excluded) as (keyof typeof excluded)[]).flatMap((reason) =>
    reason !== 'total' && excluded[reason] > 0 ? [[reason, excluded[reason]] as const] : [],
  )
  const holidays = dates.filter(({ holiday }) => holiday !== null)
  const days = dates.map(({ date }) => date).sort()
  return (
    <>
      <section aria-labelledby={id} className="near-services">
        <h3 id={id} className="near-finding">
          {nearFinding(t, services)}
        </h3>
        <p className="quiet">{parts.filter(Boolean).join(' · ')}</p>
        <ol className="near-list">
          {(all ? services : services.slice(0, FIRST_SERVICES)).map((service, at) => (
            <NearServiceCard key={service.key} service={service} number={at + 1} asked={person}>
              {journeyOf(service)}
            </NearServiceCard>
          ))}
        </ol>
        {services.length > FIRST_SERVICES && (
          <button type="button" className="button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.nearFewer : t.nearMore(services.length - FIRST_SERVICES)}
          </button>
        )}
        {excluded.total > 0 && <p className="quiet">{t.nearExcluded(excluded.total, reasons)}</p>}
      </section>
      {week && (
        <section aria-labelledby={`${id}-week`} className="week">
          <h3 id={`${id}-week`}>{t.weekTitle}</h3>
          <p className="quiet">{t.weekNote}</p>
          <WeekStrip week={week} asked={asked} />
          <WeekWords week={week} />
        </section>
      )}
      <p className="quiet">
        {t.nearBasis(time.date(days[0]), time.date(days[6]))}{' '}
        {holidays.map(({ date }) => t.nearHoliday(date)).join(' ')}
      </p>
    </>
  )
}
