import { useId, useMemo } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { languageName } from '../i18n/languageName.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { ServiceTypeOptions } from '../ui/ServiceTypeOptions.tsx'
import { useView } from '../url/ViewContext.tsx'
import { useAssets } from './AssetsContext.tsx'
import { countLanguages } from './findAssets.ts'
import { useAssetWords } from './useAssetWords.ts'

/** A Thursday evening, when people who work are free. */
const FIRST_TIME = 19 * 60
const HALF_HOURS = Array.from({ length: 48 }, (_, half) => half * 30)

/** What is looked for: each choice answers at once. */
export function AssetFilters() {
  const { f, language: speech } = useLanguage()
  const w = useAssetWords()
  const { detail } = useRegion()
  const { view, navigate } = useView()
  const { asked, change, sought, seek, assets } = useAssets()
  const searchId = useId()
  const languages = useMemo(() => {
    const name = languageName(speech)
    const byName = new Intl.Collator(speech).compare
    return countLanguages(assets ?? [])
      .map(({ slug, count }) => ({ slug, count, name: name(slug) }))
      .sort((a, b) => byName(a.name, b.name))
  }, [assets, speech])
  const organizations = useMemo(() => {
    const names = new Set(assets?.flatMap(({ service }) => service.organization ?? []))
    return [...names].sort(new Intl.Collator(speech).compare)
  }, [assets, speech])
  const { language, open } = asked
  const filtered = view.service || language || open || sought.text || sought.organization
  const clear = () => {
    seek({ text: '', organization: '' })
    navigate({ service: null, assets: { ...view.assets, language: undefined, open: undefined } })
  }
  return (
    <search className="question asset-filters" aria-label={w.filters}>
      <div className="field">
        <label htmlFor={searchId}>{w.search}</label>
        <input
          id={searchId}
          type="search"
          autoComplete="off"
          value={sought.text}
          onChange={(event) => seek({ text: event.target.value })}
        />
      </div>
      <SelectField
        label={w.type}
        value={view.service ?? ''}
        onChange={(slug) => navigate({ service: slug || null })}
      >
        <option value="">{w.anyType(assets?.length ?? 0)}</option>
        <ServiceTypeOptions types={detail.serviceTypes} />
      </SelectField>
      <div className="asset-pair">
        <SelectField
          label={w.language}
          value={language ?? ''}
          onChange={(code) => change({ language: code || null })}
        >
          <option value="">{w.anyLanguage}</option>
          {language && !languages.some(({ slug }) => slug === language) && (
            <option value={language}>{w.option(languageName(speech)(language), 0)}</option>
          )}
          {languages.map(({ slug, count, name }) => (
            <option key={slug} value={slug}>
              {w.option(name, count)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={w.organization}
          value={sought.organization}
          onChange={(organization) => seek({ organization })}
        >
          <option value="">{w.anyOrganization}</option>
          {organizations.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="asset-pair">
        <SelectField
          label={w.openAt}
          value={open ? String(open.day) : ''}
          onChange={(day) =>
            change({ open: day ? { day: Number(day), minutes: open?.minutes ?? FIRST_TIME } : null })
          }
        >
          <option value="">{w.anyTime}</option>
          {w.days.map((name, at) => (
            <option key={name} value={at + 1}>
              {name}
            </option>
          ))}
        </SelectField>
        {open && (
          <SelectField
            label={w.time}
            value={String(open.minutes)}
            onChange={(minutes) => change({ open: { ...open, minutes: Number(minutes) } })}
          >
            {timesWith(open.minutes).map((minutes) => (
              <option key={minutes} value={minutes}>
                {f.time(minutes)}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <div className="asset-foot">
        <p className="field-note">{w.searchNote}</p>
        {filtered && (
          <button type="button" className="link-button" onClick={clear}>
            {w.clear}
          </button>
        )}
      </div>
    </search>
  )
}

/** Every half hour, and the time of a link whatever it is. */
function timesWith(minutes: number): number[] {
  return [...new Set([...HALF_HOURS, minutes])].sort((a, b) => a - b)
}
