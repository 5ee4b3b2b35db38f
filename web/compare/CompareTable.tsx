import { useEffect, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Comparison } from '../../core/compare/compareAnswers.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { fold } from '../ui/fold.ts'
import { useHighlight } from '../ui/HighlightContext.tsx'
import { SortableColumn } from '../ui/SortableColumn.tsx'
import { useView } from '../url/ViewContext.tsx'
import { CompareRow } from './CompareRow.tsx'
import { useCompareWords } from './compareWords.ts'
import { type CompareOrder, orderCompared, shownDifference } from './orderCompared.ts'

const FIRST_ROWS = 12

/** All areas with both answers and the difference: the map's full alternative. `people` null = the sides count different people. */
export function CompareTable({ comparison, people }: { comparison: Comparison; people: string | null }) {
  const { t, language } = useLanguage()
  const c = useCompareWords()
  const { areas: regionAreas } = useRegion()
  const { view, navigate } = useView()
  const highlight = useHighlight()
  const filterId = useId()
  const [filter, setFilter] = useState('')
  const [all, setAll] = useState(false)
  const [chosen, choose] = useState<CompareOrder | null>(null)
  const { samePeople, areas, share } = comparison
  // Where one side is ahead, its areas come first.
  const order = chosen ?? ((share?.certain ?? 0) < 0 ? 'more-b' : 'more-a')
  const ordered = useMemo(() => orderCompared(areas, order, samePeople), [areas, order, samePeople])
  const most = useMemo(
    () =>
      areas.reduce((max, area) => {
        const difference = shownDifference(area)
        return Math.max(max, Math.abs(difference?.lower ?? 0), Math.abs(difference?.upper ?? 0))
      }, 0),
    [areas],
  )
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
  const sought = fold(filter)
  const found = sought
    ? ordered.filter((area) => fold(`${area.name[language]} ${area.id}`).includes(sought))
    : ordered
  const { setArea } = highlight
  return (
    <section className="areas" aria-labelledby="areas-title" id="areas" tabIndex={-1}>
      <div className="section-head">
        <h2 id="areas-title">{c.tableTitle}</h2>
        <label className="visually-hidden" htmlFor={filterId}>
          {t.filterAreas}
        </label>
        <input
          id={filterId}
          type="search"
          className="filter"
          placeholder={t.filterAreas}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </div>
      <table className="area-table compare-table" onPointerLeave={() => setArea(null)}>
        <caption>{c.tableCaption(people)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columnArea}</th>
            <SortableColumn
              name="A"
              title={c.columnSide('A')}
              sorted={order === 'a'}
              onSort={() => choose('a')}
            />
            <SortableColumn
              name="B"
              title={c.columnSide('B')}
              sorted={order === 'b'}
              onSort={() => choose('b')}
            />
            <SortableColumn
              name={c.columnDifference}
              title={c.columnDifferenceLong}
              sorted={order === 'more-a' ? true : order === 'more-b' && 'ascending'}
              onSort={() => choose(order === 'more-a' ? 'more-b' : 'more-a')}
            />
          </tr>
        </thead>
        <tbody>
          {(all || sought ? found : found.slice(0, FIRST_ROWS)).map((area) => {
            const index = indexOf.get(area.id) ?? null
            return (
              <CompareRow
                key={area.id}
                area={area}
                samePeople={samePeople}
                most={most}
                index={index}
                selected={area.id === selected}
                highlighted={index !== null && index === highlight.area}
                onHighlight={setArea}
                onSelect={(id) => navigate({ selection: id === selected ? null : { kind: 'area', id } })}
              />
            )
          })}
        </tbody>
      </table>
      {sought && found.length === 0 && <p className="quiet">{t.noAreaMatches(filter)}</p>}
      {!sought && found.length > FIRST_ROWS && (
        <button type="button" className="button wide" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t.showFewerAreas : t.showAllAreas(found.length)}
        </button>
      )}
    </section>
  )
}
