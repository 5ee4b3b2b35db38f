import { useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { groupWords } from '../i18n/groupWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useHighlight } from '../ui/HighlightContext.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useView } from '../url/ViewContext.tsx'
import { useAssets } from './AssetsContext.tsx'
import { useAreaFigures } from './useAreaFigures.ts'
import { useAssetWords } from './useAssetWords.ts'

const FIRST_ROWS = 10

/** What the colours of areas show, as a table, and whose colours they are. */
export function AreaPeopleTable() {
  const { t, language } = useLanguage()
  const w = useAssetWords()
  const { detail, areas } = useRegion()
  const { view, navigate } = useView()
  const { setArea } = useHighlight()
  const { group, shades } = useAssets()
  const figures = useAreaFigures()
  const [all, setAll] = useState(false)
  const chosen = detail.groups.find(({ id }) => id === group)
  if (!chosen) return null
  const { people } = groupWords(language, group, chosen.name[language])
  const value = (index: number) =>
    shades.shade === 'share' || shades.shade === 'two-way'
      ? shades.people[index].share
      : shades.people[index].count
  const inOrder = [...areas].sort((a, b) => (value(b.index) ?? -1) - (value(a.index) ?? -1))
  const shown = all ? inOrder : inOrder.slice(0, FIRST_ROWS)
  return (
    <section aria-labelledby="people-title" className="asset-people">
      <h2 id="people-title">{w.areaTitle(people)}</h2>
      <SelectField label={w.group} value={group} onChange={(id) => navigate({ group: id })}>
        {detail.groups.map(({ id, name, vintage }) => (
          <option key={id} value={id}>
            {t.groupOption(name[language], vintage)}
          </option>
        ))}
      </SelectField>
      <table className="area-table" aria-labelledby="people-title" onPointerLeave={() => setArea(null)}>
        <thead>
          <tr>
            <th scope="col">{w.columnArea}</th>
            <th scope="col" className="number">
              {w.columnCount}
            </th>
            {shades.hasShares && (
              <th scope="col" className="number">
                {w.columnShare}
              </th>
            )}
            {shades.minutes && (
              <th scope="col" className="number">
                {w.columnMinutes}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, index, name }) => {
            const { count, share, minutes } = figures(index)
            return (
              <tr
                key={id}
                className={view.selection?.id === id ? 'selected' : undefined}
                onPointerEnter={() => setArea(index)}
              >
                <th scope="row">
                  <button
                    type="button"
                    className="row-button"
                    aria-pressed={view.selection?.id === id}
                    onFocus={() => setArea(index)}
                    onBlur={() => setArea(null)}
                    onClick={() => navigate({ selection: { kind: 'area', id } })}
                  >
                    {name[language]}
                  </button>
                </th>
                <td className="number">{count}</td>
                {shades.hasShares && <td className="number">{share}</td>}
                {shades.minutes && <td className="number">{minutes}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
      {inOrder.length > FIRST_ROWS && (
        <button type="button" className="button wide" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? w.fewerAreas : w.allAreas(inOrder.length)}
        </button>
      )}
      <p className="quiet">
        {w.areaNote(chosen.vintage)} {!shades.hasShares && w.noResidents}
      </p>
    </section>
  )
}
