import { useId, useMemo } from 'react'
import { HEALTH_COVERAGES } from '../../core/match/coverage.ts'
import { LANGUAGES } from '../../core/match/languages.ts'
import { STATUSES } from '../../core/match/personProfile.ts'
import { asksForCoverage } from '../../core/match/serviceTypes.ts'
import type { EmployerSites } from '../../server/contract/near.ts'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { hasTimetables } from '../travel/hasTimetables.ts'
import { TRAVEL_MODES } from '../travel/travel.ts'
import { ModeIcon } from '../ui/ModeIcon.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { SpanFields } from '../ui/SpanFields.tsx'
import type { NearQuestion } from './nearQuestion.ts'
import { PlaceField } from './PlaceField.tsx'

const LIMITS = [10, 15, 20, 30, 45, 60, 90]
const EVENING = [18 * 60, 21 * 60] as const

/** Where from, what, for whom, when and how: every change asks anew. */
export function NearForm({
  detail,
  areas,
  sites,
  question,
  change,
}: {
  detail: RegionDetail
  areas: readonly Area[]
  sites: EmployerSites['sites'] | null
  question: NearQuestion
  change: (changed: Partial<NearQuestion>) => void
}) {
  const { t, language } = useLanguage()
  const id = useId()
  const languages = useMemo(() => {
    const { compare } = new Intl.Collator(language)
    return [...LANGUAGES].sort((a, b) => compare(a[language], b[language]))
  }, [language])
  const { day, hours, modes } = question
  return (
    <form className="near-form" aria-label={t.nearForm} onSubmit={(event) => event.preventDefault()}>
      <PlaceField areas={areas} sites={sites} place={question.place} change={change} />
      <SelectField
        label={t.nearService}
        value={question.service}
        onChange={(slug) => change({ service: slug as NearQuestion['service'] })}
      >
        {detail.serviceTypes.map(({ slug, name, parent }) => (
          <option key={slug} value={slug}>
            {(parent ? '\u2003' : '') + name[language]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.nearLanguage}
        value={question.language ?? ''}
        onChange={(code) => change({ language: code || null })}
      >
        <option value="">{t.nearAnyLanguage}</option>
        {languages.map((one) => (
          <option key={one.code} value={one.code}>
            {one[language]}
          </option>
        ))}
      </SelectField>
      {asksForCoverage(question.service) && (
        <SelectField
          label={t.nearCoverage}
          value={question.coverage ?? ''}
          onChange={(value) => change({ coverage: (value || null) as NearQuestion['coverage'] })}
        >
          <option value="">{t.nearNotAsked}</option>
          {[...HEALTH_COVERAGES].reverse().map((coverage) => (
            <option key={coverage} value={coverage}>
              {t.nearCoverages[coverage]}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        label={t.nearStatus}
        value={question.status ?? ''}
        onChange={(value) => change({ status: (value || null) as NearQuestion['status'] })}
      >
        <option value="">{t.nearNotAsked}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t.nearStatuses[status]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.nearDay}
        value={String(day ?? '')}
        onChange={(value) => change({ day: value ? Number(value) : null })}
      >
        <option value="">{t.nearAnyDay}</option>
        {t.nearDays.map((name, at) => (
          <option key={name} value={at + 1}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.nearLimit}
        value={String(question.maxMinutes)}
        onChange={(value) => change({ maxMinutes: Number(value) })}
      >
        {LIMITS.map((limit) => (
          <option key={limit} value={limit}>
            {t.minutes(limit)}
          </option>
        ))}
      </SelectField>
      <div className="near-hours">
        <label className="switch">
          <input
            type="checkbox"
            checked={hours !== null}
            onChange={(event) => change({ hours: event.target.checked ? EVENING : null })}
          />
          {t.nearHours}
        </label>
        {hours && (
          <SpanFields
            labels={[t.nearFrom, t.nearTo]}
            span={hours}
            onChange={(span) => change({ hours: span })}
          />
        )}
      </div>
      <fieldset className="near-modes">
        <legend>{t.nearModes}</legend>
        {TRAVEL_MODES.filter((mode) => mode !== 'transit' || hasTimetables(detail)).map((mode) => (
          <label key={mode} className="switch" htmlFor={`${id}-${mode}`}>
            <input
              id={`${id}-${mode}`}
              type="checkbox"
              checked={modes.includes(mode)}
              onChange={(event) =>
                change({
                  modes: TRAVEL_MODES.filter((one) =>
                    one === mode ? event.target.checked : modes.includes(one),
                  ),
                })
              }
            />
            <ModeIcon mode={mode} />
            {t.modes[mode]}
          </label>
        ))}
      </fieldset>
    </form>
  )
}
