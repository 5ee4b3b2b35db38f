import { useEffect, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { isRoundTrip } from '../travel/travel.ts'
import { useView } from '../url/ViewContext.tsx'
import { AreaRow } from './AreaRow.tsx'
import { fold } from './fold.ts'
import { useHighlight } from './HighlightContext.tsx'
import { SortableColumn } from './SortableColumn.tsx'

const FIRST_ROWS = 12

/**
 * All areas by people short, or of a session by those who are home later: the map's full alternative. Merged and unknown areas stand
 * at the end, without a rank.
 */
export function AreaTable() {
  const { t, f, language } = useLanguage()
  const { areas } = useRegion()
  const { question, result } = useCoverage()
  const { people } = useQuestionWords()
  const { view, navigate } = useView()
  const highlight = useHighlight()
  const [filter, setFilter] = useState('')
  const [all, setAll] = useState(false)
  const [order, setOrder] = useState<'short' | 'later'>('short')
  const filterId = useId()
  const indexOf = useMemo(() => new Map(areas.map((area) => [area.id, area.index])), [areas])
  const selected = view.selection?.kind === 'area' ? view.selection.id : null
  // A row that is chosen on the map must be in the table.
  const byShortfall = result.status === 'ready' ? result.answer.gaps.areas : []
  const roundTrip = isRoundTrip(question.travel)
  const thereNotBack = result.status === 'ready' && roundTrip ? result.thereNotBack : null
  const byLaterHome = order === 'later' && thereNotBack !== null
  const laterOf = (id: string) => thereNotBack?.byIndex[indexOf.get(id)!] ?? null
  const areasInOrder = byLaterHome
    ? [...byShortfall].sort((a, b) => (laterOf(b.id) ?? -1) - (laterOf(a.id) ?? -1))
    : byShortfall
  const place = areasInOrder.findIndex((area) => area.id === selected)
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
    ? areasInOrder.filter((area) => fold(`${area.name[language]} ${area.id}`).includes(sought))
    : areasInOrder
  const shown = all || sought ? found : found.slice(0, FIRST_ROWS)
  const known = byShortfall.filter((area) => area.shortfall !== null)
  // Equal shortfalls share a rank: where all are nobody, all would be the first.
  const noneShort = known.length > 0 && known.every((area) => shownPeople(area.shortfall ?? 0) === 0)
  const laterWords = (id: string) => {
    if (!roundTrip) return null
    const count = laterOf(id)
    return thereNotBack === null ? '…' : count === null ? t.unknown : f.count(shownPeople(count))
  }
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
      {noneShort && <p className="none-short">{t.noAreaShort(known.length < byShortfall.length)}</p>}
      <table
        className={`area-table ${roundTrip ? 'area-table-wide' : ''}`}
        onPointerLeave={() => highlight.setArea(null)}
      >
        <caption>
          {byLaterHome
            ? t.tableCaptionLaterHome(people, question.minutes)
            : noneShort
              ? t.tableCaptionUnranked(people, question.minutes, question.travel)
              : t.tableCaption(people, question.minutes, question.travel)}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="rank">
              <span aria-hidden="true">#</span>
              <span className="visually-hidden">{t.columnRank}</span>
            </th>
            <th scope="col">{t.columnArea}</th>
            {roundTrip ? (
              <>
                <SortableColumn
                  name={t.columnShort}
                  title={t.columnShortLong}
                  sorted={!byLaterHome}
                  onSort={() => setOrder('short')}
                />
                <SortableColumn
                  name={t.columnLaterHome}
                  title={t.columnLaterHomeLong(question.minutes)}
                  sorted={byLaterHome}
                  onSort={() => setOrder('later')}
                />
              </>
            ) : (
              <th scope="col" className="number" title={t.columnShortLong}>
                {t.columnShort}
              </th>
            )}
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
                ranked={!noneShort}
                laterHome={laterWords(area.id)}
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
