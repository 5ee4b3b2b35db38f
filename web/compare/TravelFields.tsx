import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { hasTimetables } from '../travel/hasTimetables.ts'
import { TRAVEL_MODES, type TravelMode } from '../travel/travel.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { ServiceTypeOptions } from '../ui/ServiceTypeOptions.tsx'
import { TimetableFields } from '../ui/TimetableFields.tsx'
import { MAX_MINUTES } from '../url/view.ts'
import { useComparison } from './CompareContext.tsx'
import { useCompareWords } from './compareWords.ts'
import type { Side } from './side.ts'
import type { SideState } from './useSide.ts'

const STEP = 5

/** Service, people, travel and limit of a side. */
export function TravelFields({
  state: {
    side: { minutes },
    question: { service, group, travel },
  },
  change,
}: {
  state: SideState
  change: (part: Partial<Side>) => void
}) {
  const { t, language } = useLanguage()
  const c = useCompareWords()
  const { detail } = useRegion()
  const { dates } = useComparison()
  const limits = new Set([minutes])
  for (let limit = STEP; limit <= MAX_MINUTES; limit += STEP) limits.add(limit)
  return (
    <>
      <SelectField label={t.service} value={service} onChange={(next) => change({ service: next })}>
        <ServiceTypeOptions types={detail.serviceTypes} />
      </SelectField>
      <SelectField label={t.group} value={group} onChange={(next) => change({ group: next })}>
        {detail.groups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[language]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.mode}
        value={travel.mode}
        onChange={(mode) => change({ mode: mode as TravelMode })}
      >
        {TRAVEL_MODES.map((mode) => (
          <option key={mode} value={mode} disabled={mode === 'transit' && !hasTimetables(detail)}>
            {t.modes[mode]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={c.limit}
        value={String(minutes)}
        onChange={(next) => change({ minutes: Number(next) })}
      >
        {[...limits]
          .sort((x, y) => x - y)
          .map((limit) => (
            <option key={limit} value={limit}>
              {c.limitMinutes(limit)}
            </option>
          ))}
      </SelectField>
      {travel.mode === 'transit' && <TimetableFields travel={travel} dates={dates} onChange={change} />}
    </>
  )
}
