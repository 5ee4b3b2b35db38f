import type { StandardGaps, StandardList } from '../../server/contract/standards.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useView } from '../url/ViewContext.tsx'
import { whyClosed } from './whyClosed.ts'

/** The standard in force with its sentence, and the others to choose from. */
export function StandardPicker({
  standards,
  chosen,
}: {
  standards: StandardList['standards']
  chosen: StandardGaps['standard']
}) {
  const { t, language } = useLanguage()
  const { detail } = useRegion()
  const { navigate } = useView()
  return (
    <section className="question standard-picker" aria-label={t.standardChoice}>
      <SelectField label={t.standardChoice} value={chosen.id} onChange={(standard) => navigate({ standard })}>
        {standards.map((listed) => {
          const { standard } = listed
          const closed = whyClosed(listed, detail.access, t, language) !== null
          const name = standard.name[language]
          return (
            <option key={standard.id} value={standard.id} disabled={closed}>
              {closed ? t.standardOptionClosed(name) : name}
            </option>
          )
        })}
      </SelectField>
      <p className="standard-printed-name">{chosen.name[language]}</p>
      <p className="standard-sentence">{chosen.explanation[language]}</p>
      <button type="button" className="link-button" onClick={() => navigate({ standard: null })}>
        {t.allStandards}
      </button>
    </section>
  )
}
