import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { DEFAULT_ARRIVE, DEFAULT_DEPART, DEFAULT_SESSION, type When } from '../travel/travel.ts'
import { useView } from '../url/ViewContext.tsx'
import { DateField } from './DateField.tsx'
import { SelectField } from './SelectField.tsx'
import { SessionPresets } from './SessionPresets.tsx'
import { SpanFields } from './SpanFields.tsx'
import { TimeField } from './TimeField.tsx'

/** What only timetables ask: the date, and leaving in a window, arriving by a time, or there and back for a session. */
export function TimetableFields() {
  const { t } = useLanguage()
  const { asked } = useCoverage()
  const { navigate } = useView()
  if (asked.travel.mode !== 'transit') return null
  const { date, when } = asked.travel
  const change = (next: When) => navigate({ when: next })
  return (
    <div className="timetable">
      <DateField date={date} />
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
