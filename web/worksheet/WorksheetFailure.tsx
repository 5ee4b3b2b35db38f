import type { ApiFailure } from '../api/ApiFailure.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Notice } from '../ui/Notice.tsx'

/** Why a table could not be fetched, read, saved or taken back, and what to do, in words. */
export function WorksheetFailure({ failure }: { failure: ApiFailure }) {
  const { t } = useLanguage()
  const code = failure.status === 413 ? 'too_large' : failure.code
  const words = code === null ? undefined : t.worksheetFailure[code]
  return (
    <Notice kind="problem">
      {words ?? (
        <>
          {t.failure[failure.kind]} {failure.kind === 'refused' && failure.message}
        </>
      )}
    </Notice>
  )
}
