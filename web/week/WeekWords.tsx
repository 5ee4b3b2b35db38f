import { joinDays, weekRuns } from '../../core/near/weekRuns.ts'
import type { NearAnswer } from '../../server/contract/near.ts'
import { capital } from '../i18n/capital.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { minutesOf } from './minutesOf.ts'

/** The week strip in sentences: what a screen reader reads, and what prints. Days that read alike are told once. */
export function WeekWords({ week }: { week: NonNullable<NearAnswer['week']> }) {
  const { t, language } = useLanguage()
  const runs = weekRuns(week.cells)
  const days = t.nearDays.map((_, day) =>
    runs
      .filter((run) => run.day === day)
      .map(({ sure, service, fromHour, toHour, leastSeconds, mostSeconds, modes }) =>
        t.weekRun(
          sure,
          week.services[service].name[language],
          fromHour,
          toHour,
          minutesOf(leastSeconds),
          minutesOf(mostSeconds),
          modes,
        ),
      )
      .join('; '),
  )
  return (
    <details className="week-words">
      <summary>{t.weekInWords}</summary>
      <dl className="facts">
        {joinDays(days).map(({ first, last, text }) => (
          <div className="fact" key={first}>
            <dt>{capital(t.weekDaysWords(first, last))}</dt>
            <dd>{text || t.weekNone}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
