import { useEffect, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { AreaRow } from './AreaRow.tsx'
import { useHighlight } from './HighlightContext.tsx'

const FIRST_ROWS = 12

/** All areas by people short: the map's full alternative. Merged and unknown areas stand at the end, without a rank. */
export function AreaTable() {
  const { t, language } = useLanguage()
  const { areas } = useRegion()
  const { question, result } = useCoverage()
  const { people } = useQuestionWords()
  const { view, navigate } = useView()
  const highlight = useHighlight()
  const [filter, setFilter] = useState('')
  const [all, setAll] = useState(false)
  const filterId = useId()
  const indexOf = useMemo(() => new Map(areas.map((area) => [area.id, area.index])), [areas])
  const selected = view.selection?.kind === 'area' ? view.selection.id : null
  // A row that is chosen on the map must be in the table.
  const order = result.status === 'ready' ? result.answer.gaps.areas : []
  const place = order.findIndex((area) => area.id === selected)
  useEffect(() => {
    if (place >= FIRST_ROWS) setAll(true)
  }, [place])
  // On paper nothing can be unfolded: all areas are printed.
  useEffect(() => {
    const unfold = () => flushSync(() => setAll(true))
    window.addEventListener('beforeprint', unfold)
    return () => window.removeEventListener('beforeprint', unfold)
  }, [])
  if (result.status !== 'ready') return null

  const sought = fold(filter)
  const found = sought
    ? order.filter((area) => fold(`${area.name[language]} ${area.id}`).includes(sought))
    : order
  const shown = all || sought ? found : found.slice(0, FIRST_ROWS)
  return (
    <section className="areas" aria-labelledby="areas-title" id="areas" tabIndex={-1}>
      <div className="section-head">
        <h2 id="areas-title">{t.tableTitle}</h2>
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
      <table className="area-table" onPointerLeave={() => highlight.setArea(null)}>
        <caption>{t.tableCaption(people, question.minutes, question.travel)}</caption>
        <thead>
          <tr>
            <th scope="col" className="rank">
              <span aria-hidden="true">#</span>
              <span className="visually-hidden">{t.columnRank}</span>
            </th>
            <th scope="col">{t.columnArea}</th>
            <th scope="col" className="number" title={t.columnShortLong}>
              {t.columnShort}
            </th>
            <th scope="col">{t.columnWithin}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((area) => {
            const index = indexOf.get(area.id)!
            return (
              <AreaRow
                key={area.id}
                area={area}
                index={index}
                selected={area.id === selected}
                highlighted={highlight.area === index}
                onHighlight={highlight.setArea}
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

/** Without case and accents, so that "saint-jerome" finds Saint-Jérôme. */
function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
