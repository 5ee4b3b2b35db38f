import { useMemo, useState } from 'react'
import type { RegionDetail } from '../../server/contract/region.ts'
import { type ListedRegion, standardsRequest } from '../api/requests.ts'
import { forgetAnswers, useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { LinkProblems } from '../ui/LinkProblems.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { Notice } from '../ui/Notice.tsx'
import { OfflineBanner } from '../ui/OfflineBanner.tsx'
import { useView } from '../url/ViewContext.tsx'
import { FetchStep } from '../worksheet/FetchStep.tsx'
import { ReadStep } from '../worksheet/ReadStep.tsx'
import { UndoStep } from '../worksheet/UndoStep.tsx'

/** Addresses of what answers change. */
const isAnswered = (key: string) => /\/(standards|services|worksheet|near)\b/.test(key)

/** Fetch a table of services, phone, fill it in, read it back. */
export function WorksheetPage({
  regions,
  region,
  detail,
}: {
  regions: readonly ListedRegion[]
  region: ListedRegion
  detail: RegionDetail
}) {
  const { t } = useLanguage()
  const { view, problems, navigate, dismissProblems } = useView()
  const [name, setName] = useState('')
  const list = useResource(useMemo(() => standardsRequest(detail), [detail]))
  const standards = list.value?.standards
  const [saved, setSaved] = useState(0)
  const [undone, setUndone] = useState(0)
  return (
    <div className="data-page worksheet-page">
      <Masthead regions={regions} region={region} />
      <main>
        <div className="panel-links">
          <button type="button" className="button" onClick={() => navigate({ panel: null })}>
            {t.backToMap}
          </button>
          <button type="button" className="link-button" onClick={() => navigate({ panel: 'standards' })}>
            {t.standardsLink}
          </button>
        </div>
        <h2>{t.worksheetTitle}</h2>
        {detail.madeUp && <p className="tag-note">{t.madeUp}</p>}
        <OfflineBanner />
        <LinkProblems problems={problems} dismiss={dismissProblems} />
        <p className="worksheet-intro">{t.worksheetIntro}</p>
        {detail.access !== 'owner' ? (
          <Notice kind="note">{t.worksheetOwnerOnly}</Notice>
        ) : (
          <div className="worksheet-steps">
            {(standards || list.status === 'failed') && (
              <FetchStep
                detail={detail}
                standards={standards ?? []}
                firstChoice={
                  standards?.some(({ standard }) => standard.id === view.standard) ? view.standard : null
                }
              />
            )}
            <section aria-labelledby="fill-title">
              <h3 id="fill-title">{t.fillTitle}</h3>
              <ul className="fill-steps">
                {t.fillSteps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </section>
            {/* What the one says is out of date once the other has saved. */}
            <ReadStep
              key={`read ${undone}`}
              region={detail.id}
              name={name}
              setName={setName}
              saved={() => {
                setSaved(saved + 1)
                forgetAnswers(isAnswered)
              }}
            />
            <UndoStep
              key={`undo ${saved}`}
              region={detail.id}
              name={name}
              setName={setName}
              undone={() => {
                setUndone(undone + 1)
                forgetAnswers(isAnswered)
              }}
            />
          </div>
        )}
      </main>
    </div>
  )
}
