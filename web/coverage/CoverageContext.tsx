import { createContext, type ReactNode, use, useMemo, useState } from 'react'
import { buildCoverageIndex, type CoverageIndex } from '../../core/gaps/coverageIndex.ts'
import type { ApiFailure } from '../api/ApiFailure.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { demandPointsRequest, travelTimesRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { type Answer, answerQuestion, gapAreas } from './answerQuestion.ts'
import type { Question } from './question.ts'

export interface CoverageState {
  /** The question that the result answers. While another service loads, it is still the one before. */
  question: Question
  /** The question that is asked now. */
  asked: Question
  /** People of the group by area index; null = unknown. */
  people: readonly (number | null)[]
  result:
    | { status: 'loading' }
    | { status: 'failed'; failure: ApiFailure; retry: () => void }
    | { status: 'ready'; index: CoverageIndex; answer: Answer }
}

const Context = createContext<CoverageState | null>(null)

/** Answers the question in the browser: loads the walking times of a service once, then every limit is computed here. */
export function CoverageProvider({ question: asked, children }: { question: Question; children: ReactNode }) {
  const { detail, areas } = useRegion()
  const points = useResource(useMemo(() => demandPointsRequest(detail), [detail]))
  const times = useResource(useMemo(() => travelTimesRequest(detail, asked.service), [detail, asked.service]))
  const loaded = useMemo(
    () =>
      points.value && times.value
        ? { service: asked.service, index: buildCoverageIndex(points.value, times.value, areas.length) }
        : null,
    [points.value, times.value, areas, asked.service],
  )
  const [last, setLast] = useState(loaded)
  if (loaded && loaded !== last) setLast(loaded)
  const current = loaded ?? last
  const service = current?.service ?? asked.service
  const { group, minutes } = asked
  const question = useMemo(() => ({ service, group, minutes }), [service, group, minutes])

  const withCounts = useMemo(() => gapAreas(areas, group), [areas, group])
  const answer = useMemo(
    () => (current ? answerQuestion(detail, withCounts, current.index, question) : null),
    [detail, withCounts, current, question],
  )
  const people = useMemo(() => withCounts.map((area) => area.people), [withCounts])

  const failed = [points, times].find((part) => part.status === 'failed')
  const result: CoverageState['result'] =
    failed?.status === 'failed'
      ? { status: 'failed', failure: failed.failure, retry: failed.retry }
      : current && answer
        ? { status: 'ready', index: current.index, answer }
        : { status: 'loading' }
  return <Context value={{ question, asked, people, result }}>{children}</Context>
}

export function useCoverage(): CoverageState {
  const state = use(Context)
  if (!state) throw new Error('useCoverage needs a CoverageProvider')
  return state
}
