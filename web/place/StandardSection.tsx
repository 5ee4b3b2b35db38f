import { useId } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { BarrierPatterns } from '../standards/BarrierPatterns.tsx'
import { StandardAreaFacts } from '../standards/StandardAreaFacts.tsx'
import { useStandard } from '../standards/StandardContext.tsx'
import { whyClosed } from '../standards/whyClosed.ts'
import { Failure } from '../ui/Failure.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useView } from '../url/ViewContext.tsx'
import { usePlaceWords } from './words/usePlaceWords.ts'

/** Under a standard that is chosen here: barriers of the area, its nearest miss and what would fix it. */
export function StandardSection({ area }: { area: string | null }) {
  const { t, language } = useLanguage()
  const w = usePlaceWords()
  const id = useId()
  const { detail } = useRegion()
  const { navigate } = useView()
  const shown = useStandard()
  if (!shown) return null
  const { list, standard, gaps, request, people } = shown
  const open = (list.value?.standards ?? []).filter(
    (each) =>
      each.origin !== 'off' &&
      each.standard.who.kind === 'group' &&
      whyClosed(each, detail.access, t, language) === null,
  )
  const row = gaps?.areas.find((one) => one.id === area)
  return (
    <section className="place-section" aria-labelledby={id}>
      <h3 id={id}>{w.standard}</h3>
      <BarrierPatterns />
      <SelectField
        label={w.standardWhich}
        value={standard?.id ?? ''}
        onChange={(value) => navigate({ standard: value || null }, 'replace')}
      >
        <option value="">{w.standardNone}</option>
        {open.map(({ standard: one }) => (
          <option key={one.id} value={one.id}>
            {one.name[language]}
          </option>
        ))}
      </SelectField>
      {area === null ? (
        <p className="quiet">{w.standardNoArea}</p>
      ) : (
        standard && (
          <>
            {request.status === 'failed' && <Failure failure={request.failure} retry={request.retry} />}
            {request.status === 'loading' && (
              <Waiting progress={request.progress} cancel={request.cancel}>
                {t.standardWaiting}
              </Waiting>
            )}
            {row && <StandardAreaFacts area={row} people={people} />}
            {gaps && !row && <p>{w.standardNotHere}</p>}
          </>
        )
      )}
    </section>
  )
}
