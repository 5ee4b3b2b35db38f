import { Fragment, useId } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { whyClosed } from '../standards/whyClosed.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { useComparison } from './CompareContext.tsx'
import { useCompareWords } from './compareWords.ts'
import { PLAIN_SIDE, type Side, sideOf } from './side.ts'
import { TravelFields } from './TravelFields.tsx'
import type { SideState } from './useSide.ts'

/** One side: what it asks, in words; unfolded, everything that can be changed of it. */
export function SideForm({
  letter,
  state,
  other,
}: {
  letter: 'a' | 'b'
  state: SideState
  /** What differs from it stands out. */
  other: SideState
}) {
  const { t, language } = useLanguage()
  const c = useCompareWords()
  const { detail } = useRegion()
  const { list, compare } = useComparison()
  const id = useId()
  const { side, name, question } = state
  const change = (part: Partial<Side>) => {
    const { vintage, ...view } = { ...side, ...part }
    compare({ [letter]: sideOf(view, vintage) })
  }
  const standards = (list?.standards ?? []).filter(({ origin }) => origin !== 'off')
  const first = standards.find((listed) => whyClosed(listed, detail.access, t, language) === null)
  const toKind = (kind: string) =>
    kind === 'standard'
      ? compare({ [letter]: { ...PLAIN_SIDE, standard: first?.standard.id ?? null, vintage: side.vintage } })
      : compare({
          [letter]: {
            ...PLAIN_SIDE,
            service: question.service.split(',')[0],
            group: question.group,
            vintage: side.vintage,
          },
        })
  const LETTER = c.side[letter] as 'A' | 'B'
  const newest = detail.vintage ?? 1
  const parts = name.split(' · ')
  const same = other.name.split(' · ')
  const differing = parts.filter((part) => !same.includes(part))
  return (
    <details className={`side side-${letter}`}>
      <summary>
        <span className="side-letter">{LETTER}</span>
        <span className="side-name">
          {parts.map((part, index) => (
            <Fragment key={part}>
              {index > 0 && ' · '}
              {differing.includes(part) ? <strong>{part}</strong> : part}
            </Fragment>
          ))}
        </span>
        <span className="side-change">{c.change}</span>
      </summary>
      <fieldset className="question side-fields" aria-labelledby={id}>
        <legend id={id} className="visually-hidden">
          {c.sideLabel(LETTER, name)}
        </legend>
        <SelectField label={c.kind} value={side.standard === null ? 'travel' : 'standard'} onChange={toKind}>
          <option value="travel">{c.kinds.travel}</option>
          <option value="standard" disabled={!first}>
            {c.kinds.standard}
          </option>
        </SelectField>
        {side.standard === null ? (
          <TravelFields state={state} change={change} />
        ) : (
          <SelectField
            label={t.standardChoice}
            value={side.standard}
            onChange={(standard) => change({ standard })}
          >
            {!standards.some(({ standard }) => standard.id === side.standard) && (
              <option value={side.standard}>{side.standard}</option>
            )}
            {standards.map((listed) => {
              const { standard } = listed
              const closed = whyClosed(listed, detail.access, t, language) !== null
              const own = standard.name[language]
              return (
                <option key={standard.id} value={standard.id} disabled={closed}>
                  {closed ? t.standardOptionClosed(own) : own}
                </option>
              )
            })}
          </SelectField>
        )}
        {detail.access === 'owner' && newest > 1 && (
          <SelectField
            label={c.import}
            value={String(side.vintage ?? newest)}
            onChange={(number) => change({ vintage: Number(number) === newest ? null : Number(number) })}
          >
            {Array.from({ length: newest }, (_, index) => newest - index).map((vintage) => (
              <option key={vintage} value={vintage}>
                {vintage === newest ? c.importNow(vintage) : c.importBefore(vintage)}
              </option>
            ))}
          </SelectField>
        )}
      </fieldset>
    </details>
  )
}
