import { useRegion } from '../api/RegionContext.tsx'
import type { Question } from '../coverage/question.ts'
import { useComparison } from './CompareContext.tsx'
import { useCompareWords } from './compareWords.ts'
import { presetsFor, tuesdayOf } from './presets.ts'
import { PLAIN_SIDE, writeSide } from './side.ts'

/** Comparisons to click: as a list with a sentence each before anything is compared, afterwards folded. */
export function PresetList({ question, open = false }: { question: Question; open?: boolean }) {
  const c = useCompareWords()
  const { detail } = useRegion()
  const { list, dates, a, b, compare } = useComparison()
  const presets = presetsFor(question, detail, dates, list)
  const facts = { date: dates && tuesdayOf(dates), people: '', before: (detail.vintage ?? 1) - 1 }
  const { service, group, minutes } = question
  const base = { ...PLAIN_SIDE, service, group, minutes }
  const now = a && b && `${writeSide(a.side)} ${writeSide(b.side)}`
  const buttons = (
    <ul className="preset-list">
      {presets.map((preset) => {
        const isNow = now === `${writeSide(preset.a)} ${writeSide(preset.b)}`
        return (
          <li key={preset.id} className="standard-option">
            <button
              type="button"
              className="row-button standard-name"
              aria-pressed={open ? undefined : isNow}
              onClick={() => compare(preset)}
            >
              {c.preset(preset.id, facts)}
            </button>
            <p className="standard-explanation">{c.presetNote[preset.id]}</p>
          </li>
        )
      })}
    </ul>
  )
  if (!open)
    return (
      <details className="note-fold more-presets">
        <summary>{c.more}</summary>
        {buttons}
      </details>
    )
  return (
    <section className="standard-list" aria-labelledby="compare-title">
      <h2 id="compare-title">{c.choose}</h2>
      <p className="quiet">{c.intro}</p>
      {buttons}
      <button
        type="button"
        className="button wide"
        onClick={() => compare({ a: base, b: { ...base, mode: 'bicycle' } })}
      >
        {c.own}
      </button>
    </section>
  )
}
