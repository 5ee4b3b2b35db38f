import { useLanguage } from '../i18n/LanguageContext.tsx'
import { SESSION_PRESETS, type When } from '../travel/travel.ts'

/** The usual times of classes, one button each. */
export function SessionPresets({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const { t } = useLanguage()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form of its own inside the form
    <div className="presets" role="group" aria-label={t.sessionPresets}>
      {SESSION_PRESETS.map((preset) => (
        <button
          key={preset.start}
          type="button"
          className="button"
          aria-pressed={when.kind === 'session' && when.start === preset.start && when.end === preset.end}
          onClick={() => onChange(preset)}
        >
          {t.sessionPreset(preset.start, preset.end)}
        </button>
      ))}
    </div>
  )
}
