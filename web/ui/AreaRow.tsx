import { memo } from 'react'
import type { AreaGap } from '../../core/gaps/gapResult.ts'
import { CoverageBar } from '../charts/CoverageBar.tsx'
import { shownPeople } from '../coverage/shownPeople.ts'
import { useQuestionWords } from '../coverage/useQuestionWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useUnknownWords } from './useUnknownWords.ts'

interface Props {
  area: AreaGap
  index: number
  ranked: boolean
  /** Of a session: who is home later; null = there is no such column. */
  laterHome: string | null
  selected: boolean
  highlighted: boolean
  onHighlight: (index: number | null) => void
  onSelect: (id: string) => void
}

/** One area of the ranked table. */
export const AreaRow = memo(function AreaRow({
  area,
  index,
  ranked,
  laterHome,
  selected,
  highlighted,
  onHighlight,
  onSelect,
}: Props) {
  const { t, f, language } = useLanguage()
  const { people } = useQuestionWords()
  const unknownWords = useUnknownWords()
  const unknown = unknownWords(area)
  return (
    <tr
      className={`${selected ? 'selected' : ''} ${highlighted ? 'highlighted' : ''}`}
      onPointerEnter={() => onHighlight(index)}
    >
      <td className="rank">{ranked && (area.rank ?? <span title={t.notRanked}>–</span>)}</td>
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
          {area.people === null
            ? unknown
            : area.people === 0
              ? t.nobodyCounted
              : t.peopleOfArea(area.people, people)}
        </span>
      </th>
      <td className="number short">
        {area.shortfall === null ? t.unknown : f.count(shownPeople(area.shortfall))}
      </td>
      {laterHome !== null && <td className="number later">{laterHome}</td>}
      <td className="within">
        {area.coverage === null ? (
          <span className="quiet">{area.unknown ? t.unknown : '–'}</span>
        ) : (
          <>
            <CoverageBar share={area.coverage} />
            <span className="within-value">{f.percent(area.coverage)}</span>
          </>
        )}
      </td>
    </tr>
  )
})
