import type { ServiceDates } from '../../server/contract/travelQuery.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { DEFAULT_ARRIVE, DEFAULT_DEPART, DEFAULT_SESSION, type Travel, type When } from '../travel/travel.ts'
import { DateField } from './DateField.tsx'
import { SelectField } from './SelectField.tsx'
import { SessionPresets } from './SessionPresets.tsx'
import { SpanFields } from './SpanFields.tsx'
import { TimeField } from './TimeField.tsx'

/** What only timetables ask: the date, and leaving in a window, arriving by a time, or there and back for a session. */
export function TimetableFields({
  travel: { date, when },
  dates,
  onChange,
}: {
  travel: Extract<Travel, { mode: 'transit' }>
  /** Null while they load. */
  dates: ServiceDates | null
  onChange: (part: { date?: string | null; when?: When }) => void
}) {
  const { t } = useLanguage()
  const change = (next: When) => onChange({ when: next })
  return (
    <div className="timetable">
      <DateField date={date} dates={dates} onChange={(next) => onChange({ date: next })} />
      <label className="switch">
        <input
          type="checkbox"
          checked={when.kind === 'session'}
          onChange={(event) => change(event.target.checked ? DEFAULT_SESSION : DEFAULT_DEPART)}
        />
        <span>
          {t.roundTrip}
          <span className="field-note">{t.roundTripHint}</span>
        </span>
      </label>
      {when.kind === 'session' ? (
        <>
          <SessionPresets when={when} onChange={change} />
          <SpanFields
            labels={[t.sessionStart, t.sessionEnd]}
            span={[when.start, when.end]}
            onChange={([start, end]) => change({ kind: 'session', start, end })}
          />
        </>
      ) : (
        <div className="times">
          <SelectField
            label={t.when}
            value={when.kind}
            onChange={(kind) => change(kind === 'arrive' ? DEFAULT_ARRIVE : DEFAULT_DEPART)}
          >
            <option value="depart">{t.whenKinds.depart}</option>
            <option value="arrive">{t.whenKinds.arrive}</option>
          </SelectField>
          {when.kind === 'arrive' ? (
            <TimeField label={t.arriveBy} value={when.by} onChange={(by) => change({ kind: 'arrive', by })} />
          ) : (
            <SpanFields
              labels={[t.windowFrom, t.windowTo]}
              span={[when.from, when.to]}
              onChange={([from, to]) => change({ kind: 'depart', from, to })}
            />
          )}
        </div>
      )}
    </div>
  )
}
