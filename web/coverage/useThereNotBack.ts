import { useMemo } from 'react'
import { buildCoverageIndex } from '../../core/gaps/coverageIndex.ts'
import type { DemandPoints } from '../../core/gaps/demandPoints.ts'
import type { GapArea } from '../../core/gaps/gapArea.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { travelTimesRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { isRoundTrip } from '../travel/travel.ts'
import { type Answer, answerQuestion } from './answerQuestion.ts'
import { type LaterHome, laterHome } from './laterHome.ts'
import type { Question } from './question.ts'

/** Who is within the limit on the way to a session, but not there and back; null where nobody asks, and while it loads. */
export function useThereNotBack(
  question: Question | null,
  points: DemandPoints | null,
  areas: readonly GapArea[],
  both: Answer | null,
): LaterHome | null {
  const { detail } = useRegion()
  const { service, travel } = question ?? {}
  const outbound = useResource(
    useMemo(
      () =>
        service && travel && isRoundTrip(travel)
          ? travelTimesRequest(detail, service, travel, { leg: 'outbound' })
          : null,
      [detail, service, travel],
    ),
  ).value
  const index = useMemo(
    () => (points && outbound ? buildCoverageIndex(points, outbound.seconds, areas.length) : null),
    [points, outbound, areas.length],
  )
  return useMemo(() => {
    if (!index || !question || !both) return null
    return laterHome(answerQuestion(detail, areas, index, question), both)
  }, [index, question, both, detail, areas])
}
