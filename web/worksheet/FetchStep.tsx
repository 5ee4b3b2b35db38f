import { useId, useState } from 'react'
import type { RegionDetail } from '../../server/contract/region.ts'
import type { StandardList } from '../../server/contract/standards.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { fetchWorksheet, type Wanted } from './fetchWorksheet.ts'
import { useTask } from './useTask.ts'
import { WorksheetFailure } from './WorksheetFailure.tsx'

/** Which services, and the table of them as a file. */
export function FetchStep({
  detail,
  standards,
  firstChoice,
}: {
  detail: RegionDetail
  standards: StandardList['standards']
  /** Id of the standard from whose answer one comes. */
  firstChoice: string | null
}) {
  const { t, language } = useLanguage()
  const id = useId()
  const [choice, setChoice] = useState(firstChoice ? `standard:${firstChoice}` : 'all')
  const { state, run, stop } = useTask<string>()
  const fetchAs = (format: 'xlsx' | 'csv') =>
    run((signal, report) => fetchWorksheet(detail.id, toWanted(choice), format, language, signal, report))
  const types = detail.serviceTypes.filter((type) => type.inRegion + type.inBuffer + type.unplaced > 0)
  const answered = standards.filter(
    ({ standard, notYet, problems }) =>
      !notYet && problems.length === 0 && standard.destination.kind === 'services',
  )
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t.fetchTitle}</h3>
      <SelectField label={t.fetchWhich} value={choice} onChange={setChoice}>
        <option value="all">{t.fetchAll}</option>
        <optgroup label={t.fetchByStandard}>
          {answered.map(({ standard }) => (
            <option key={standard.id} value={`standard:${standard.id}`}>
              {standard.name[language]}
            </option>
          ))}
        </optgroup>
        <optgroup label={t.fetchByType}>
          {types.map((type) => (
            <option key={type.slug} value={`service:${type.slug}`}>
              {type.name[language]}
            </option>
          ))}
        </optgroup>
      </SelectField>
      {choice.startsWith('standard:') && <p className="quiet">{t.fetchStandardNote}</p>}
      <div className="panel-links">
        {(['xlsx', 'csv'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className={format === 'xlsx' ? 'button button-main' : 'button'}
            disabled={state.status === 'running'}
            onClick={() => fetchAs(format)}
          >
            {format === 'xlsx' ? t.fetchWorkbook : t.fetchCsv}
          </button>
        ))}
      </div>
      {state.status === 'running' && (
        <Waiting progress={state.progress} cancel={stop}>
          {t.fetchComputing}
        </Waiting>
      )}
      {state.status === 'failed' && <WorksheetFailure failure={state.failure} />}
      {state.status === 'done' && <p role="status">{t.fetchDone(state.value)}</p>}
      <p className="quiet">{t.fetchPrivate}</p>
    </section>
  )
}

function toWanted(choice: string): Wanted {
  const [kind, id] = choice.split(/:(.*)/)
  return kind === 'all' ? { kind } : { kind: kind as 'service' | 'standard', id }
}
