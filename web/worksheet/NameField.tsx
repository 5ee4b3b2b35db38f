import { useId } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** Who saves answers or takes them back. */
export function NameField({
  value,
  missing,
  note,
  onChange,
}: {
  value: string
  /** It was asked for without a name. */
  missing: boolean
  /** What becomes of it. */
  note?: string
  onChange: (name: string) => void
}) {
  const { t } = useLanguage()
  const id = useId()
  return (
    <div className="field name-field">
      <label htmlFor={id}>{t.yourName}</label>
      <input
        id={id}
        type="text"
        autoComplete="name"
        maxLength={200}
        value={value}
        aria-describedby={`${id}-note`}
        aria-invalid={missing || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <span
        id={`${id}-note`}
        className={missing ? 'field-fault' : 'field-note'}
        role={missing ? 'alert' : undefined}
      >
        {missing ? t.yourNameMissing : (note ?? t.yourNameNote)}
      </span>
    </div>
  )
}
