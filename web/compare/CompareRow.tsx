import { memo } from 'react'
import type { ComparedArea } from '../../core/compare/compareAnswers.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useCompareWords } from './compareWords.ts'
import { DifferenceBar } from './DifferenceBar.tsx'
import { shownDifference, shownSide } from './orderCompared.ts'

interface Props {
  area: ComparedArea
  samePeople: boolean
  /** Largest difference of all areas: the bar's full length. */
  most: number
  /** Of the region's areas; null = a place that is none of them. */
  index: number | null
  selected: boolean
  highlighted: boolean
  onHighlight: (index: number | null) => void
  onSelect: (id: string) => void
}

/** One area: what A and B cover, and the difference. */
export const CompareRow = memo(function CompareRow(props: Props) {
  const { area, samePeople, most, index, selected, highlighted, onHighlight, onSelect } = props
  const { t, f, language } = useLanguage()
  const c = useCompareWords()
  const difference = shownDifference(area)
  const { a, b, merged, verdict } = area
  const counted = [a, b].flatMap((side) => side?.people ?? [])
  const format = samePeople ? f.count : f.percent
  const cell = (side: ComparedArea['a']) => {
    const shown = shownSide(side, samePeople)
    if (!shown) return <span className="quiet">{side?.people === 0 ? '–' : t.unknown}</span>
    return (
      <>
        {format(shown.lower)}
        {format(shown.upper) !== format(shown.lower) && (
          <span className="row-note">{c.upTo(format(shown.upper))}</span>
        )}
      </>
    )
  }
  return (
    <tr
      className={`${selected ? 'selected' : ''} ${highlighted ? 'highlighted' : ''}`}
      onPointerEnter={() => onHighlight(index)}
    >
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
          {merged && `${t.mergedShort} · `}
          {c.verdict[verdict ?? 'unknown']}
          {samePeople && counted.length > 0 && ` · ${f.count(counted[0])}`}
        </span>
      </th>
      <td className="number">{cell(a)}</td>
      <td className="number">{cell(b)}</td>
      <td className="number difference">
        {difference ? (
          <>
            <strong>{c.signed(difference.certain)}</strong>
            <DifferenceBar difference={difference} most={most} />
          </>
        ) : (
          <span className="quiet">–</span>
        )}
      </td>
    </tr>
  )
})
