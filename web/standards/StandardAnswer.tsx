import { useMemo } from 'react'
import { BARRIERS } from '../../core/gaps/barriers.ts'
import type { RegionDetail } from '../../server/contract/region.ts'
import type { StandardGaps } from '../../server/contract/standards.ts'
import { standardGapsRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { BarrierTable } from './BarrierTable.tsx'
import { countedPeople } from './countedPeople.ts'
import { FirstBarriers } from './FirstBarriers.tsx'
import { PhoneFirst } from './PhoneFirst.tsx'
import { SingleFixes } from './SingleFixes.tsx'
import { SmallChanges } from './SmallChanges.tsx'
import { StandardAreas } from './StandardAreas.tsx'
import { StandardBasis } from './StandardBasis.tsx'
import { StandardFinding } from './StandardFinding.tsx'

/** What a standard comes to in a region, or how far the server is with it. */
export function StandardAnswer({
  detail,
  standard,
}: {
  detail: RegionDetail
  standard: StandardGaps['standard']
}) {
  const { t, language } = useLanguage()
  const answer = useResource(useMemo(() => standardGapsRequest(detail, standard.id), [detail, standard.id]))
  if (answer.status === 'failed') return <Failure failure={answer.failure} retry={answer.retry} />
  if (answer.status === 'loading')
    return (
      <Waiting progress={answer.progress} cancel={answer.cancel}>
        {t.standardWaiting}
      </Waiting>
    )
  const gaps = answer.value
  const people = countedPeople(standard, detail, language, t.siteWords)
  return (
    <>
      <StandardFinding answer={gaps} people={people} />
      {!!gaps.total.shortfall && (
        <section className="barriers" aria-labelledby="barriers-title">
          <h3 id="barriers-title">{t.barriersTitle}</h3>
          <div className="barrier-parts">
            <SingleFixes total={gaps.total} people={people} />
            <FirstBarriers total={gaps.total} people={people} />
          </div>
          <BarrierTable total={gaps.total} />
          <p className="quiet">
            {t.barrierOrder(BARRIERS.slice(1).map((barrier) => t.barriers[barrier].toLowerCase()))}
          </p>
        </section>
      )}
      <SmallChanges changes={gaps.changes} people={people} />
      <StandardAreas areas={gaps.areas} people={people} />
      <PhoneFirst answer={gaps} people={people} />
      <StandardBasis answer={gaps} people={people} />
    </>
  )
}
