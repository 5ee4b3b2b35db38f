import { useState } from 'react'
import type { ImportHistory } from '../../server/contract/imports.ts'
import { forgetAnswers } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useTask } from '../worksheet/useTask.ts'
import { importAgain } from './dataRequests.ts'
import { useDataWords } from './words.ts'

/** Imports the region again, so that what waits holds; then everything on screen is asked for anew. */
export function ImportNow({ region, waiting }: { region: string; waiting: number }) {
  const { language } = useLanguage()
  const words = useDataWords()
  const { state, run } = useTask<{ message: string | null } | null>()
  const [progress, setProgress] = useState<ImportHistory['progress']>(null)
  const start = async () => {
    const failure = await run((signal) => importAgain(region, signal, setProgress))
    if (failure === null) forgetAnswers(() => true)
  }
  const refused = state.status === 'failed' ? words.importRefused[state.failure.code ?? ''] : undefined
  const failed = state.status === 'failed' || (state.status === 'done' && state.value !== null)
  return (
    <div className="import-now">
      <p className="quiet">{words.importNote(waiting)}</p>
      <button type="button" className="button" disabled={state.status === 'running'} onClick={start}>
        {words.importNow}
      </button>
      {state.status === 'running' && (
        <p role="status">{progress && words.importing(progress.step[language], progress.done)}</p>
      )}
      {failed && (
        <p className="notice notice-problem" role="alert">
          {refused ?? words.importFailed}{' '}
          {state.status === 'done' ? state.value?.message : !refused && state.failure.message}
        </p>
      )}
    </div>
  )
}
