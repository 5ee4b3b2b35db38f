import { memo } from 'react'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import type { StandardArea } from './areaFacts.ts'
import { BarrierIcon } from './BarrierIcon.tsx'
import { mainBarrier } from './mainBarrier.ts'
import { StackedBar } from './StackedBar.tsx'
import { stackedParts } from './stackedParts.ts'
import { useAreaWords } from './useAreaWords.ts'

interface Props {
  area: StandardArea
  people: string
  /** Of the region's areas; null = a place that is none of them. */
  index: number | null
  selected: boolean
  highlighted: boolean
  onHighlight: (index: number | null) => void
  onSelect: (id: string) => void
}

/** One area: who is covered, what bars the others, how many fall short. */
export const StandardAreaRow = memo(function StandardAreaRow({
  area,
  people,
  index,
  selected,
  highlighted,
  onHighlight,
  onSelect,
}: Props) {
  const { t, f, language } = useLanguage()
  const { why } = useAreaWords(people)
  const barrier = mainBarrier(area.barriers)
  const unknown = why(area)
  const { rank, shortfall: range } = area.intervals ?? {}
  const onDemand = shownPeople(area.servedOnDemand ?? 0)
  const beyond = shownPeople(area.beyondBorder ?? 0)
  return (
    <tr
      className={`${selected ? 'selected' : ''} ${highlighted ? 'highlighted' : ''}`}
      onPointerEnter={() => onHighlight(index)}
    >
      <td className="rank">{area.rank ?? <span title={t.notRanked}>–</span>}</td>
      <th scope="row">
        <button
          type="button"
          className="row-button"
          aria-pressed={selected}
          onClick={() => onSelect(area.id)}
          onFocus={() => onHighlight(index)}
          onBlur={() => onHighlight(null)}
        >
          {area.name[language]}
        </button>
        <span className="row-note">
          {area.merged && `${t.mergedShort} · `}
          {unknown ?? t.peopleOfArea(shownPeople(area.people ?? 0), people)}
        </span>
        {rank && rank.low !== rank.high && (
          <span className="row-note">{t.rankRange(rank.low, rank.high, area.intervals!.tiedWith > 0)}</span>
        )}
        {onDemand > 0 && <span className="row-note">{t.servedOnDemandShort(onDemand)}</span>}
        {beyond > 0 && <span className="row-note">{t.beyondBorderShort(beyond)}</span>}
      </th>
      <td className="stacked">
        {unknown === null && <StackedBar parts={stackedParts(area)} />}
        {barrier && (
          <span className="row-note with-barrier">
            <BarrierIcon barrier={barrier} size={16} />
            {t.barriers[barrier]}
          </span>
        )}
        {unknown === null && !barrier && <span className="row-note">{t.noBarrier}</span>}
      </td>
      <td className="number short">
        {area.shortfall === null ? (
          <span className="quiet">{area.people === 0 ? '–' : t.unknown}</span>
        ) : (
          <>
            {f.count(shownPeople(area.shortfall))}
            {range && (
              <span className="row-note">{t.inBrackets(Math.round(range.low), Math.round(range.high))}</span>
            )}
          </>
        )}
      </td>
    </tr>
  )
})
