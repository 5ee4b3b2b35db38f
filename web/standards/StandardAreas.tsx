import { useEffect, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useHighlight } from '../ui/HighlightContext.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useView } from '../url/ViewContext.tsx'
import { orderAreas, SORT_KEYS, type SortKey } from './orderAreas.ts'
import { StandardAreaRow } from './StandardAreaRow.tsx'

const FIRST_ROWS = 12

/** All areas with what is covered, what falls short and why: the map's full alternative. */
export function StandardAreas({ gaps, people }: { gaps: StandardGaps; people: string }) {
  const { t, language } = useLanguage()
  const { areas: regionAreas } = useRegion()
  const { view, navigate } = useView()
  const highlight = useHighlight()
  const id = useId()
  const [key, setKey] = useState<SortKey>('rank')
  const [all, setAll] = useState(false)
  const ordered = useMemo(() => orderAreas(gaps.areas, key, language), [gaps.areas, key, language])
  const indexOf = useMemo(() => new Map(regionAreas.map((area) => [area.id, area.index])), [regionAreas])
  const selected = view.selection?.kind === 'area' ? view.selection.id : null
  // A row that is chosen on the map must be in the table.
  const place = ordered.findIndex((area) => area.id === selected)
  useEffect(() => {
    if (place >= FIRST_ROWS) setAll(true)
  }, [place])
  // On paper nothing can be unfolded: all areas are printed.
  useEffect(() => {
    const unfold = () => flushSync(() => setAll(true))
    window.addEventListener('beforeprint', unfold)
    return () => window.removeEventListener('beforeprint', unfold)
  }, [])
  const { setArea } = highlight
  const select = (area: string) =>
    navigate({ selection: area === selected ? null : { kind: 'area', id: area } })
  return (
    <section aria-labelledby={id} id="areas" tabIndex={-1}>
      <div className="section-head">
        <h2 id={id}>{t.standardAreasTitle}</h2>
        <SelectField label={t.sortBy} value={key} onChange={(value) => setKey(value as SortKey)}>
          {SORT_KEYS.map((one) => (
            <option key={one} value={one}>
              {t.sortKeys[one]}
            </option>
          ))}
        </SelectField>
      </div>
      <table className="area-table standard-areas" onPointerLeave={() => setArea(null)}>
        <caption>
          {t.standardAreasCaption(people)}
          {gaps.total.intervals && ` ${t.intervalNote}`}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="rank" aria-sort={key === 'rank' ? 'ascending' : undefined}>
              <span aria-hidden="true">#</span>
              <span className="visually-hidden">{t.columnRank}</span>
            </th>
            <th scope="col" aria-sort={SORT_OF_AREA[key]}>
              {t.columnArea}
            </th>
            <th scope="col" aria-sort={key === 'covered' || key === 'barrier' ? 'ascending' : undefined}>
              {t.columnStacked}
            </th>
            <th scope="col" className="number">
              {t.columnShortfall}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? ordered : ordered.slice(0, FIRST_ROWS)).map((area) => {
            const index = indexOf.get(area.id) ?? null
            return (
              <StandardAreaRow
                key={area.id}
                area={area}
                people={people}
                index={index}
                selected={area.id === selected}
                highlighted={index !== null && index === highlight.area}
                onHighlight={setArea}
                onSelect={select}
              />
            )
          })}
        </tbody>
      </table>
      {ordered.length > FIRST_ROWS && (
        <button type="button" className="button wide" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.showFewerAreas : t.showAllAreas(ordered.length)}
        </button>
      )}
    </section>
  )
}

const SORT_OF_AREA: Partial<Record<SortKey, 'ascending' | 'descending'>> = {
  name: 'ascending',
  people: 'descending',
}
