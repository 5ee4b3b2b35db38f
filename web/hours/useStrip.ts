import { useMemo, useState } from 'react'
import { buildCoverageIndex, type CoverageIndex } from '../../core/gaps/coverageIndex.ts'
import type { GapTotal } from '../../core/gaps/gapResult.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { demandPointsRequest, travelTimesRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { answerQuestion, gapAreas } from '../coverage/answerQuestion.ts'
import type { Question } from '../coverage/question.ts'
import type { StripPart } from './strip.ts'

export interface StripBar extends StripPart {
  /** Null while it is not computed. */
  total: Pick<GapTotal, 'covered' | 'shortfall' | 'coverage'> | null
}

/**
 * Answers the parts one after the other while `going`; what is computed stays, so that another group or limit is answered at once.
 * The digits are those of the question asked at that time.
 */
export function useStrip(parts: readonly StripPart[], question: Question, going: boolean) {
  const { detail, areas } = useRegion()
  const { service, group, minutes } = question
  const [indexes, setIndexes] = useState<ReadonlyMap<string, CoverageIndex>>(new Map())
  const points = useResource(useMemo(() => (going ? demandPointsRequest(detail) : null), [going, detail]))
  const requests = useMemo(
    () => parts.map(({ travel }) => travel && travelTimesRequest(detail, service, travel)),
    [parts, detail, service],
  )
  const next = going ? (requests.find((request) => request && !indexes.has(request.key)) ?? null) : null
  const times = useResource(next)
  if (next && points.value && times.value)
    setIndexes(
      new Map([...indexes, [next.key, buildCoverageIndex(points.value, times.value.seconds, areas.length)]]),
    )
  const withCounts = useMemo(() => gapAreas(areas, group), [areas, group])
  const bars = useMemo(
    () =>
      parts.map((part, position): StripBar => {
        const key = requests[position]?.key
        const index = key === undefined ? undefined : indexes.get(key)
        if (!index || !part.travel) return { ...part, total: null }
        const asked = { service, group, minutes, travel: part.travel }
        return { ...part, total: answerQuestion(detail, withCounts, index, asked).gaps.total }
      }),
    [parts, requests, indexes, service, group, minutes, detail, withCounts],
  )
  const broken = [points, times].find(({ status }) => status === 'failed')
  return {
    bars,
    done: bars.filter(({ total }) => total !== null).length,
    wanted: requests.filter((request) => request !== null).length,
    waiting: next !== null && !broken,
    failed: broken?.status === 'failed' ? broken : null,
  }
}
