import { lazy, Suspense } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { MinutesSlider } from './MinutesSlider.tsx'
import { ModeField } from './ModeField.tsx'
import { PrintQuestion } from './PrintQuestion.tsx'
import { SelectField } from './SelectField.tsx'
import { ServiceTypeOptions } from './ServiceTypeOptions.tsx'

// Only timetables ask for them: not part of the first interface.
const TimetableFields = lazy(() =>
  import('./TimetableFields.tsx').then(({ TimetableFields }) => ({ default: TimetableFields })),
)

/** Service, people, travel and limit: changing any of them answers anew at once. */
export function QuestionForm() {
  const { t, language } = useLanguage()
  const { detail } = useRegion()
  const { asked, dates } = useCoverage()
  const { navigate } = useView()
  return (
    <section className="question" aria-label={t.question}>
      <PrintQuestion />
      <SelectField label={t.service} value={asked.service} onChange={(service) => navigate({ service })}>
        <ServiceTypeOptions types={detail.serviceTypes} />
      </SelectField>
      <SelectField label={t.group} value={asked.group} onChange={(group) => navigate({ group })}>
        {detail.groups.map((group) => (
          <option key={group.id} value={group.id}>
            {group.name[language]}
          </option>
        ))}
      </SelectField>
      <ModeField />
      {asked.travel.mode === 'transit' && (
        <Suspense>
          <TimetableFields travel={asked.travel} dates={dates} onChange={navigate} />
        </Suspense>
      )}
      <MinutesSlider
        label={t.minutesLabel(asked.travel)}
        minutes={asked.minutes}
        onMove={(minutes) => navigate({ minutes }, 'replace')}
        onSettle={(minutes) => navigate({ minutes }, 'replace')}
      />
    </section>
  )
}
