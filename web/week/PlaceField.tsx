import type { EmployerSites } from '../../server/contract/near.ts'
import type { Area } from '../../server/contract/region.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { usePlaceWords } from '../place/words/usePlaceWords.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { FARM_WORKER, type NearQuestion } from './nearQuestion.ts'

/** Areas by name and, for the owner, farms by place and number, with what tells them apart but for their names. A farm sets the rest of the question for those who work there. */
export function PlaceField({
  areas,
  sites,
  place,
  change,
}: {
  areas: readonly Area[]
  sites: EmployerSites['sites'] | null
  place: NearQuestion['place']
  change: (changed: Partial<NearQuestion>) => void
}) {
  const { t, language } = useLanguage()
  const w = usePlaceWords()
  const { compare } = new Intl.Collator(language, { numeric: true })
  const byName = [...areas].sort((a, b) => compare(a.name[language], b.name[language]))
  const farms = (sites ?? []).filter(({ agricultural }) => agricultural)
  const byPlace = [...Map.groupBy(farms, (farm) => farm.place[language])].sort(([a], [b]) => compare(a, b))
  const choose = (value: string) => {
    const [kind, id] = [value.slice(0, 4), value.slice(5)]
    if (kind === 'area') change({ place: { kind: 'area', code: id } })
    else if (kind === 'site') change({ place: { kind: 'site', site: Number(id) }, ...FARM_WORKER })
    else if (value === '') change({ place: null })
  }
  const quarter = (name: string) => t.quarterName(...(name.split('Q') as [string, string]))
  return (
    <div className="near-place">
      <SelectField label={t.nearPlace} value={optionOf(place)} onChange={choose}>
        <option value="">{t.nearPlaceNone}</option>
        {place?.kind === 'point' && <option value="point">{w.thePoint}</option>}
        {byPlace.map(([where, there]) => (
          <optgroup key={where} label={t.nearFarms(where)}>
            {there.map(({ site, postalPrefix, hasPoint, positions, quarter: last }) => (
              <option key={site} value={`site ${site}`}>
                {t.nearSite(
                  site,
                  [where, postalPrefix !== where && postalPrefix].filter(Boolean).join(', '),
                  hasPoint,
                  positions !== null && last !== null ? t.nearPositions(positions, quarter(last)) : null,
                )}
              </option>
            ))}
          </optgroup>
        ))}
        <optgroup label={t.nearAreas}>
          {byName.map(({ id, name }) => (
            <option key={id} value={`area ${id}`}>
              {name[language] === id ? id : `${name[language]} (${id})`}
            </option>
          ))}
        </optgroup>
      </SelectField>
      {place?.kind === 'site' && <p className="field-note">{t.nearFarmSet}</p>}
      {farms.length > 0 && <p className="field-note screen-only">{t.nearFarmsNote}</p>}
    </div>
  )
}

function optionOf(place: NearQuestion['place']): string {
  if (!place) return ''
  if (place.kind === 'point') return 'point'
  return place.kind === 'area' ? `area ${place.code}` : `site ${place.site}`
}
