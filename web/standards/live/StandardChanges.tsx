import { type ReactNode, useState } from 'react'
import { LANGUAGES } from '../../../core/match/languages.ts'
import { STATUS_NAMES, STATUSES, type Status } from '../../../core/match/personProfile.ts'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { HoursFields } from './HoursFields.tsx'
import { LimitSlider } from './LimitSlider.tsx'
import type { StandardChange } from './standardChange.ts'
import type { LiveStandardState } from './useLiveStandard.ts'

const COSTS = [0, 10, 20, 50, 100]
const SAVED = ''

/** What of a standard can be changed to see at once what it does; loaded when it is opened. */
export function StandardChanges({
  live,
  standard,
  children,
}: {
  live: LiveStandardState
  standard: StandardGaps['standard']
  /** What can be done with the changed one. */
  children?: ReactNode
}) {
  const { t } = useLanguage()
  const { steps, changed, failure } = live
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="standard-changes" aria-label={t.changeStandard}>
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open)
          if (currentTarget.open) live.open()
        }}
      >
        <summary className="change-title">{t.changeStandard}</summary>
        {isOpen && steps.status === 'loading' && (
          <Waiting progress={steps.progress} cancel={steps.cancel}>
            {t.changeLoading}
          </Waiting>
        )}
        {steps.status === 'failed' && <Failure failure={steps.failure} retry={steps.retry} />}
        {failure && <Failure failure={failure} retry={live.reset} />}
        {steps.status === 'ready' && <ChangeFields live={live} standard={standard} />}
      </details>
      {changed && (
        <p className="change-told">
          {t.changeTold}{' '}
          <button type="button" className="link-button" onClick={live.reset}>
            {t.changeReset}
          </button>
        </p>
      )}
      {children}
    </section>
  )
}

function ChangeFields({ live, standard }: { live: LiveStandardState; standard: StandardGaps['standard'] }) {
  const { t, language } = useLanguage()
  const { change, setChange } = live
  const { match } = standard
  const choose =
    <Name extends keyof StandardChange>(name: Name, toValue: (text: string) => StandardChange[Name]) =>
    (text: string) =>
      setChange({ [name]: text === SAVED ? null : toValue(text) })
  return (
    <div className="change-fields">
      <LimitSlider
        label={t.changeLimit}
        minutes={change.minutes ?? standard.cutoffSeconds / 60}
        onMove={(minutes) => setChange({ minutes: minutes * 60 === standard.cutoffSeconds ? null : minutes })}
      />
      <SelectField
        label={t.changeLanguage}
        value={change.language ?? SAVED}
        onChange={choose('language', (text) => text)}
      >
        <option value={SAVED}>{t.changeAsSaved}</option>
        {[...LANGUAGES]
          .sort((a, b) => a[language].localeCompare(b[language], language))
          .map((each) => (
            <option key={each.code} value={each.code}>
              {each[language]}
            </option>
          ))}
      </SelectField>
      <SelectField
        label={t.changeStatus}
        value={change.status ?? SAVED}
        onChange={choose('status', (text) => text as Status)}
      >
        <option value={SAVED}>{t.changeAsSaved}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {STATUS_NAMES[status][language]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.changeCost}
        value={change.costAtMost === null ? SAVED : String(change.costAtMost)}
        onChange={choose('costAtMost', (text) => (text === 'any' ? text : Number(text)))}
      >
        <option value={SAVED}>{t.changeAsSaved}</option>
        <option value="any">{t.changeAnyCost}</option>
        {COSTS.map((dollars) => (
          <option key={dollars} value={dollars}>
            {t.changeDollars(dollars)}
          </option>
        ))}
      </SelectField>
      <label className="change-check">
        <input
          type="checkbox"
          checked={change.eligibility ?? match.eligibility}
          onChange={({ target }) =>
            setChange({ eligibility: target.checked === match.eligibility ? null : target.checked })
          }
        />
        {t.changeEligibility}
      </label>
      <p className="quiet">{t.changeNote}</p>
      <HoursFields live={live} standard={standard} />
    </div>
  )
}
