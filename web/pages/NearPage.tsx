import { useMemo, useState } from 'react'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import type { ListedRegion } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Failure } from '../ui/Failure.tsx'
import { LinkProblems } from '../ui/LinkProblems.tsx'
import { Masthead } from '../ui/Masthead.tsx'
import { Notice } from '../ui/Notice.tsx'
import { OfflineBanner } from '../ui/OfflineBanner.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useView } from '../url/ViewContext.tsx'
import { NearAnswerView } from '../week/NearAnswerView.tsx'
import { NearForm } from '../week/NearForm.tsx'
import { nearFinding } from '../week/nearFinding.ts'
import { firstQuestion, toNearRequest } from '../week/nearQuestion.ts'
import { nearRequest, sitesRequest } from '../week/nearRequest.ts'

/** What is near a farm or an area, open then, for somebody; and the week hour by hour. */
export function NearPage({
  regions,
  region,
  detail,
  areas,
}: {
  regions: readonly ListedRegion[]
  region: ListedRegion
  detail: RegionDetail
  areas: readonly Area[]
}) {
  const { t } = useLanguage()
  const { view, problems, dismissProblems } = useView()
  const { selection, service } = view
  const [question, setQuestion] = useState(() => {
    // Places of farms are no areas: the list of farms is what is chosen from then.
    const known = selection?.kind !== 'area' || areas.some(({ id }) => id === selection.id)
    return firstQuestion(known ? selection : null, service)
  })
  const isOwner = detail.access === 'owner'
  const sites = useResource(useMemo(() => (isOwner ? sitesRequest(detail) : null), [detail, isOwner]))
  const request = useMemo(() => {
    const asked = toNearRequest(question)
    return asked && nearRequest(detail, asked)
  }, [detail, question])
  const answer = useResource(request)
  return (
    <div className="data-page near-page">
      <Masthead regions={regions} region={region} />
      <main>
        <h2>{t.nearTitle}</h2>
        {detail.madeUp && <p className="tag-note">{t.madeUp}</p>}
        <OfflineBanner />
        <LinkProblems problems={problems} dismiss={dismissProblems} />
        <p className="near-intro">{t.nearIntro}</p>
        <div className="near-columns">
          <NearForm
            detail={detail}
            areas={areas}
            sites={sites.value?.sites ?? null}
            question={question}
            change={(changed) => setQuestion({ ...question, ...changed })}
          />
          <div className="near-answer">
            <p className="visually-hidden" role="status">
              {answer.status === 'ready' && nearFinding(t, answer.value.services)}
            </p>
            {!request ? (
              <p>{question.place ? t.nearNoMode : t.nearPrompt}</p>
            ) : answer.status === 'loading' ? (
              <Waiting progress={answer.progress} cancel={answer.cancel}>
                {t.nearWaiting}
              </Waiting>
            ) : answer.status === 'failed' ? (
              answer.failure.code === 'no_street' ? (
                <Notice kind="problem">{t.isochroneNoStreet}</Notice>
              ) : (
                <Failure failure={answer.failure} retry={answer.retry} />
              )
            ) : (
              <NearAnswerView key={request.key} answer={answer.value} />
            )}
          </div>
        </div>
      </main>
    </div>
  )
}
