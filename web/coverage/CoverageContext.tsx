import { createContext, type ReactNode, use, useMemo } from 'react'
import { buildCoverageIndex, type CoverageIndex } from '../../core/gaps/coverageIndex.ts'
import type { ApiFailure } from '../api/ApiFailure.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { demandPointsRequest, travelTimesRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { type Answer, answerQuestion, gapAreas } from './answerQuestion.ts'
import type { Question } from './question.ts'

export interface CoverageState {
  question: Question
  /** People of the group by area index; null = unknown. */
  people: readonly (number | null)[]
  result:
    | { status: 'loading' }
    | { status: 'failed'; failure: ApiFailure; retry: () => void }
    | { status: 'ready'; index: CoverageIndex; answer: Answer }
}

const Context = createContext<CoverageState | null>(null)

/** Answers the question in the browser: loads the walking times of a service once, then every limit is computed here. */
export function CoverageProvider({ question, children }: { question: Question; children: ReactNode }) {
  const { detail, areas } = useRegion()
  const points = useResource(useMemo(() => demandPointsRequest(detail.id, detail.vintage), [detail]))
  const times = useResource(
    useMemo(
      () => travelTimesRequest(detail.id, detail.vintage, question.service),
      [detail, question.service],
    ),
  )
  const index = useMemo(
    () => (points.value && times.value ? buildCoverageIndex(points.value, times.value, areas.length) : null),
    [points.value, times.value, areas],
  )
  const withCounts = useMemo(() => gapAreas(areas, question.group), [areas, question.group])
  const answer = useMemo(
    () => (index ? answerQuestion(detail, withCounts, index, question) : null),
    [detail, withCounts, index, question],
  )
  const people = useMemo(() => withCounts.map((area) => area.people), [withCounts])

  const failed = [points, times].find((part) => part.status === 'failed')
  const result: CoverageState['result'] =
    index && answer
      ? { status: 'ready', index, answer }
      : failed?.status === 'failed'
        ? { status: 'failed', failure: failed.failure, retry: failed.retry }
        : { status: 'loading' }
  return <Context value={{ question, people, result }}>{children}</Context>
}

export function useCoverage(): CoverageState {
  const state = use(Context)
  if (!state) throw new Error('useCoverage needs a CoverageProvider')
  return state
}
