import { useView } from '../url/ViewContext.tsx'
import { SHOWN_SIDES } from '../url/view.ts'
import { useComparison } from './CompareContext.tsx'
import { useCompareWords } from './compareWords.ts'

/** Whether the map shows A, B or their difference. */
export function CompareSwitch() {
  const c = useCompareWords()
  const { view, navigate } = useView()
  const { a } = useComparison()
  if (!a) return null
  return (
    <fieldset className="paint-switch">
      <legend className="visually-hidden">{c.switchLabel}</legend>
      {SHOWN_SIDES.map((side) => (
        <label key={side}>
          <input
            type="radio"
            name="show"
            value={side}
            checked={view.show === side}
            onChange={() => navigate({ show: side }, 'replace')}
          />
          <span>{c.shown[side]}</span>
        </label>
      ))}
    </fieldset>
  )
}
