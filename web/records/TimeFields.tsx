import { SpanFields } from '../ui/SpanFields.tsx'
import { useField } from './Faults.tsx'
import { ChoiceField, NumberField } from './fields.tsx'
import { type Standard, withAnotherDay, withTimeKind } from './standardDraft.ts'
import { useRecordWords } from './useRecordWords.ts'

type Time = Standard['time']
type DayTime = Extract<Time, { kind: 'session' }>['times'][number]

/** Sessions or openings on days and hours, or none asked. */
export function TimeFields({ time, change }: { time: Time; change: (time: Time) => void }) {
  const { t } = useRecordWords()
  return (
    <>
      <ChoiceField
        label={t.standardTime}
        field="time.kind"
        value={time.kind}
        onChange={(kind) => change(withTimeKind(time, kind as Time['kind']))}
      >
        {(['session', 'opening', 'any'] as const).map((kind) => (
          <option key={kind} value={kind}>
            {t.standardTimeKinds[kind]}
          </option>
        ))}
      </ChoiceField>
      {time.kind !== 'any' && (
        <>
          <DayTimes times={time.times} change={(times) => change({ ...time, times })} />
          {time.times.length > 1 && (
            <ChoiceField
              label={t.standardNeed}
              field="time.need"
              value={time.need}
              onChange={(need) => change({ ...time, need: need as 'any' | 'every' })}
            >
              {(['every', 'any'] as const).map((need) => (
                <option key={need} value={need}>
                  {t.standardNeeds[need]}
                </option>
              ))}
            </ChoiceField>
          )}
        </>
      )}
      {time.kind === 'opening' && (
        <NumberField
          label={t.standardVisit}
          field="time.visitSeconds"
          unit={t.standardMinutes}
          value={time.visitSeconds / 60}
          onChange={(minutes) => change({ ...time, visitSeconds: (minutes ?? 0) * 60 })}
        />
      )}
    </>
  )
}

function DayTimes({ times, change }: { times: DayTime[]; change: (times: DayTime[]) => void }) {
  const { t } = useRecordWords()
  const { control, told } = useField({ field: 'time.times', only: true })
  const { 'aria-invalid': _, ...group } = control
  return (
    <fieldset {...group} className="field day-times" tabIndex={-1}>
      <legend>{t.standardHours}</legend>
      {times.map((each, k) => (
        <DayTimeRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
          key={k}
          at={k}
          value={each}
          change={(next) => change(times.map((one, i) => (i === k ? next : one)))}
          remove={() => change(times.filter((_, i) => i !== k))}
        />
      ))}
      <button type="button" className="button" onClick={() => change(withAnotherDay(times))}>
        {t.standardAddDay}
      </button>
      {told}
    </fieldset>
  )
}

function DayTimeRow({
  at,
  value,
  change,
  remove,
}: {
  at: number
  value: DayTime
  change: (value: DayTime) => void
  remove: () => void
}) {
  const { t } = useRecordWords()
  const { day, startSeconds, endSeconds } = value
  return (
    <div className="day-time">
      <ChoiceField
        label={t.standardDay(at + 1)}
        field={`time.times.${at}`}
        value={String(day)}
        onChange={(next) => change({ ...value, day: Number(next) as DayTime['day'] })}
      >
        {t.nearDays.map((name, k) => (
          <option key={name} value={k + 1}>
            {name}
          </option>
        ))}
      </ChoiceField>
      <SpanFields
        labels={[t.standardFrom, t.standardTo]}
        span={[startSeconds / 60, endSeconds / 60]}
        onChange={([from, to]) => change({ ...value, startSeconds: from * 60, endSeconds: to * 60 })}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={t.standardRemoveDay(t.standardDay(at + 1).toLowerCase())}
        onClick={remove}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
  )
}
