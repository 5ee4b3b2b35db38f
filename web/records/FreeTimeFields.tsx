import { WEEKDAYS } from '../../core/schedule/weekday.ts'
import { TRAVEL_MODES } from '../travel/travel.ts'
import { SpanFields } from '../ui/SpanFields.tsx'
import { CheckField, CheckList, TextField } from './fields.tsx'
import type { Profile } from './recordRequests.ts'
import { useRecordWords } from './useRecordWords.ts'

type FreeTime = NonNullable<Profile['freeTime']>
type Weekday = (typeof WEEKDAYS)[number]

const SUNDAY = { weekdays: ['SU'], startSeconds: 12 * 3600, endSeconds: 18 * 3600 }
const FIRST: FreeTime = { free: [SUNDAY], modes: ['walk', 'transit'], season: null }

/** Free whenever a standard asks, or at certain hours of the week. */
export function FreeTimeFields({
  freeTime,
  change,
}: {
  freeTime: Profile['freeTime']
  change: (freeTime: Profile['freeTime']) => void
}) {
  const { t } = useRecordWords()
  return (
    <fieldset className="record-part">
      <legend>{t.profileFree}</legend>
      <CheckField
        label={t.profileFreeAsk}
        field="freeTime"
        value={freeTime !== null}
        onChange={(on) => change(on ? FIRST : null)}
      />
      {freeTime && <Hours freeTime={freeTime} change={change} />}
    </fieldset>
  )
}

function Hours({ freeTime, change }: { freeTime: FreeTime; change: (freeTime: FreeTime) => void }) {
  const { t } = useRecordWords()
  const { free, modes, season } = freeTime
  const set = (next: FreeTime['free']) => change({ ...freeTime, free: next })
  const put = (at: number, part: Partial<FreeTime['free'][number]>) =>
    set(free.map((each, k) => (k === at ? { ...each, ...part } : each)))
  const inSeason = (end: 'from' | 'to', text: string) => {
    const next = { from: season?.from ?? '', to: season?.to ?? '', [end]: text.trim() }
    change({ ...freeTime, season: next.from || next.to ? next : null })
  }
  return (
    <>
      {free.map(({ weekdays, startSeconds, endSeconds }, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <div key={k} className="free-row">
          <CheckList
            label={t.profileFreeDays(k + 1)}
            field={`freeTime.free.${k}`}
            options={WEEKDAYS.map((day, at) => [day, t.weekDayShort[at]] as const)}
            chosen={weekdays as Weekday[]}
            onChange={(chosen) => put(k, { weekdays: chosen })}
          />
          <SpanFields
            labels={[t.standardFrom, t.standardTo]}
            span={[startSeconds / 60, endSeconds / 60]}
            onChange={([from, to]) => put(k, { startSeconds: from * 60, endSeconds: to * 60 })}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={t.profileFreeRemove(k + 1)}
            onClick={() => set(free.filter((_, at) => at !== k))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => set([...free, SUNDAY])}>
        {t.profileFreeAdd}
      </button>
      <CheckList
        label={t.profileModes}
        field="freeTime.modes"
        options={TRAVEL_MODES.map((mode) => [mode, t.modes[mode]] as const)}
        chosen={modes as (typeof TRAVEL_MODES)[number][]}
        onChange={(next) => change({ ...freeTime, modes: next })}
      />
      <div className="record-columns">
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            label={end === 'from' ? t.profileSeasonFrom : t.profileSeasonTo}
            field={`freeTime.season.${end}`}
            note={t.profileSeasonNote}
            value={season?.[end] ?? ''}
            onChange={(text) => inSeason(end, text)}
          />
        ))}
      </div>
    </>
  )
}
