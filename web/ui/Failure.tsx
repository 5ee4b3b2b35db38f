import type { ApiFailure } from '../api/ApiFailure.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'

/** Something did not load: why, in words, and a way to try again. */
export function Failure({ failure, retry }: { failure: ApiFailure; retry: () => void }) {
  const { t } = useLanguage()
  const detail = failure.kind === 'refused' || failure.kind === 'not-found' ? failure.message : null
  return (
    <div className="notice notice-problem" role="alert">
      <div>
        <p className="notice-title">{failure.kind === 'stopped' ? t.stoppedTitle : t.failedTitle}</p>
        <p>{t.failure[failure.kind]}</p>
        {detail && <p className="quiet">{detail}</p>}
      </div>
      <button type="button" className="button" onClick={retry}>
        {t.retry}
      </button>
    </div>
  )
}
