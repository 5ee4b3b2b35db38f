import { useId } from 'react'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import type { Language } from '../i18n/language.ts'

/** The assumptions in force, the services counted and the dates used. */
export function StandardBasis({ answer, people }: { answer: StandardGaps; people: string }) {
  const { t, language } = useLanguage()
  const id = useId()
  const { assumptions, services, standard, total } = answer
  const { aroundDate, tripsOnDate, dates, timetable, outOfTerm, workers } = assumptions
  const isClass = standard.time.kind === 'session' && standard.destination.kind === 'services'
  const lines = [
    assumptions.profile[language],
    standard.assumed && t.basisAssumed,
    assumptions.hoursAssumedFor > 0 && t.basisHours(assumptions.hoursAssumedFor),
    workers && t.basisWorkers(monthName(workers.month, language), workers.unknownSites, workers.sites),
    assumptions.rulesUnverified && t.basisRules,
    services.counted === 0
      ? t.basisNoServices
      : t.basisServices({
          counted: services.counted,
          stale: services.stale,
          doubtful: services.doubtfulPoints,
          withoutHours: services.withoutHours,
          unconfirmed: standard.match.confirmedSite ? services.unconfirmedSites : 0,
          unplaced: services.unplaced,
          closedDown: services.closedDown,
        }),
    ...services.funding.map(({ sentence }) => sentence[language]),
    total.restsOnStale !== null && total.restsOnStale > 0 && t.basisStale(total.restsOnStale, people),
    total.leftOut > 0 && t.basisLeftOut(total.leftOut, total.areas),
    tripsOnDate === null ? t.basisRulesDate(aroundDate) : t.basisTrips(aroundDate, tripsOnDate),
    timetable?.season && t.basisSeason(timetable.season, timetable.from, timetable.to, isClass),
    outOfTerm && t.basisOutOfTerm(outOfTerm.services, outOfTerm.begins, outOfTerm.ended),
  ].filter((line): line is string => typeof line === 'string')
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t.basisTitle}</h2>
      <ul className="basis-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {dates.length > 0 && (
          <li>
            {t.basisDates}
            <ul>
              {dates.map(({ date, trips, holiday }) => (
                <li key={date}>{t.basisDate(date, trips, holiday?.[language] ?? null)}</li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  )
}

/** 7: "July", "juillet". */
function monthName(month: number, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-CA`, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2026, month - 1),
  )
}
