import { useMemo } from 'react'
import type { RegionDetail } from '../../server/contract/region.ts'
import { type ListedRegion, standardsRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { StandardAnswer } from '../standards/StandardAnswer.tsx'
import { StandardChoice } from '../standards/StandardChoice.tsx'
import { Failure } from '../ui/Failure.tsx'
import { LinkProblems } from '../ui/LinkProblems.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { Notice } from '../ui/Notice.tsx'
import { OfflineBanner } from '../ui/OfflineBanner.tsx'
import { useView } from '../url/ViewContext.tsx'

/** Who falls short of a standard, what stands in the way, and whom to ask. */
export function StandardsPage({
  regions,
  region,
  detail,
}: {
  regions: readonly ListedRegion[]
  region: ListedRegion
  detail: RegionDetail
}) {
  const { t, language } = useLanguage()
  const { view, problems, navigate, dismissProblems } = useView()
  const list = useResource(useMemo(() => standardsRequest(detail), [detail]))
  const standards = list.value?.standards ?? []
  const named = standards.find(({ standard }) => standard.id === view.standard)
  const chosen = named && !named.notYet && named.problems.length === 0 ? named.standard : null
  return (
    <div className="data-page standards-page">
      <Masthead regions={regions} region={region} />
      <main>
        <button type="button" className="button" onClick={() => navigate({ panel: null })}>
          {t.backToMap}
        </button>
        <h2>{t.standardsTitle}</h2>
        {detail.madeUp && <p className="tag-note">{t.madeUp}</p>}
        <OfflineBanner />
        <LinkProblems problems={problems} dismiss={dismissProblems} />
        <p>{t.standardsIntro}</p>
        {list.status === 'loading' && <Loading>{t.standardsLoading}</Loading>}
        {list.status === 'failed' && <Failure failure={list.failure} retry={list.retry} />}
        {list.status === 'ready' && (
          <div className="standards-columns">
            <StandardChoice
              standards={standards}
              chosen={chosen?.id ?? null}
              choose={(standard) => navigate({ standard })}
            />
            <div className="standard-answer">
              {view.standard !== null && !named && (
                <Notice kind="problem">{t.standardUnknown(view.standard)}</Notice>
              )}
              {chosen ? (
                <>
                  <h3 className="standard-title">{chosen.name[language]}</h3>
                  <StandardAnswer key={chosen.id} detail={detail} standard={chosen} />
                </>
              ) : (
                <p>{t.standardPrompt}</p>
              )}
            </div>
          </div>
        )}
      </main>
    </div>
  )
}
