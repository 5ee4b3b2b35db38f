import { fetchComputedBytes } from '../api/fetchAnswer.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { briefAddress } from '../api/requests.ts'
import { fileNameOf, saveFile } from '../api/saveFile.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useTask } from '../worksheet/useTask.ts'

/** The two-page brief about a standard, for whoever decides on money: made on the server, kept as a file. */
export function BriefButton({ standard, changed }: { standard: string; changed: boolean }) {
  const { t, language } = useLanguage()
  const { detail } = useRegion()
  const { state, run, stop } = useTask<string>()
  const fetchBrief = () =>
    run(async (signal, report) => {
      const { bytes, headers } = await fetchComputedBytes(
        briefAddress(detail, standard, language),
        signal,
        report,
      )
      const name = fileNameOf(headers) ?? `${standard}.pdf`
      saveFile(bytes, 'application/pdf', name)
      return name
    })
  if (state.status === 'running')
    return (
      <Waiting progress={state.progress} cancel={stop}>
        {t.briefWaiting}
      </Waiting>
    )
  if (state.status === 'failed') return <Failure failure={state.failure} retry={fetchBrief} />
  return (
    <div className="brief">
      <button type="button" className="button" onClick={fetchBrief}>
        {t.briefButton}
      </button>
      <span className="quiet" role="status">
        {state.status === 'done' && t.briefSaved(state.value)}
      </span>
      {changed && <span className="quiet">{t.briefOfSaved}</span>}
    </div>
  )
}
