import type { Progress } from '../api/ResourceStore.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** Something takes a while: what, in words, how far it is where that is known, and a way to stop it. */
export function Waiting({
  progress,
  cancel,
  children,
}: {
  progress: Progress | null
  cancel: () => void
  /** Said until the server tells what it is doing. */
  children: string
}) {
  const { t, f, language } = useLanguage()
  return (
    <div className="waiting">
      <p className="loading" role="status">
        {progress ? t.computing(progress.step[language].replace(/[….]+$/, '')) : children}
      </p>
      {progress && <span className="waiting-share">{f.percent(progress.done)}</span>}
      {progress && <progress aria-label={t.computeProgress} value={progress.done} max={1} />}
      <button type="button" className="button" onClick={cancel}>
        {t.cancel}
      </button>
    </div>
  )
}
