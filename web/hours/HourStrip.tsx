import './hours.css'
import { useMemo, useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { serviceDatesRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import type { Question } from '../coverage/question.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { serviceDay } from '../travel/serviceDay.ts'
import { Failure } from '../ui/Failure.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { enHours, type StripKind } from './enHours.ts'
import { frHours } from './frHours.ts'
import { StripChart } from './StripChart.tsx'
import { daysOfWeek, hoursOfDay } from './strip.ts'
import { useStrip } from './useStrip.ts'

const WORDS = { en: enHours, fr: frHours }
const KINDS: readonly StripKind[] = ['hour', 'day']

/** Coverage by transit through the day or the week: computed when it is asked for, one time after the other. */
export function HourStrip({ question, people }: { question: Question; people: string }) {
  const { t, f, language } = useLanguage()
  const h = WORDS[language]
  const { detail } = useRegion()
  const { travel } = question
  const [kind, setKind] = useState<StripKind>('hour')
  const [going, go] = useState(false)
  const dates = useResource(useMemo(() => serviceDatesRequest(detail), [detail])).value
  const date = dates && travel.mode === 'transit' ? (serviceDay(dates, travel.date)?.date ?? null) : null
  const when = travel.mode === 'transit' ? travel.when : null
  const parts = useMemo(() => {
    if (!dates || !date || !when) return []
    return kind === 'hour' ? hoursOfDay(date) : daysOfWeek(date, { when }, dates)
  }, [dates, date, when, kind])
  const { bars, done, wanted, waiting, failed } = useStrip(parts, question, going)
  if (parts.length === 0) return null
  return (
    <section className="hour-strip" aria-labelledby="strip-title">
      <div className="section-head">
        <h2 id="strip-title">{h.title[kind]}</h2>
        <SelectField
          label={h.kind}
          value={kind}
          onChange={(next) => {
            setKind(next as StripKind)
            go(false)
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {h.kinds[one]}
            </option>
          ))}
        </SelectField>
      </div>
      {done > 0 && (
        <StripChart kind={kind} bars={bars} people={people} minutes={question.minutes} words={h} />
      )}
      {failed && <Failure failure={failed.failure} retry={failed.retry} />}
      {waiting ? (
        <div className="waiting">
          <p className="loading" role="status">
            {h.going(done, wanted)}
          </p>
          <span className="waiting-share">{f.percent(done / wanted)}</span>
          <progress aria-label={t.computeProgress} value={done} max={wanted} />
          <button type="button" className="button" onClick={() => go(false)}>
            {t.cancel}
          </button>
        </div>
      ) : (
        done < wanted &&
        !failed && (
          <>
            {done === 0 && <p className="quiet">{h.prompt(kind, wanted)}</p>}
            <button type="button" className="button" onClick={() => go(true)}>
              {done === 0 ? h.start[kind] : h.goOn}
            </button>
          </>
        )
      )}
    </section>
  )
}
