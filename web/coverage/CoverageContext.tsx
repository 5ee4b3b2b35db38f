import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { buildCoverageIndex, type CoverageIndex } from '../../core/gaps/coverageIndex.ts'
import type { ServiceDates } from '../../server/contract/travelQuery.ts'
import type { ApiFailure } from '../api/ApiFailure.ts'
import { useRegion } from '../api/RegionContext.tsx'
import type { Progress } from '../api/ResourceStore.ts'
import { demandPointsRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { type ServiceDay, serviceDay } from '../travel/serviceDay.ts'
import { useView } from '../url/ViewContext.tsx'
import { type Answer, answerQuestion, gapAreas } from './answerQuestion.ts'
import type { LaterHome } from './laterHome.ts'
import type { Question } from './question.ts'
import { useAskedTimes } from './useAskedTimes.ts'
import { useThereNotBack } from './useThereNotBack.ts'

export interface CoverageState {
  /** The question that the result answers. While other travel times load, it is still the one before. */
  question: Question
  /** The question that is asked now. */
  asked: Question
  /** People of the group by area index; null = unknown. */
  people: readonly (number | null)[]
  /** Of the timetables; null where none are asked, and while they load. */
  dates: ServiceDates | null
  /** The service date of the result, where it has one. */
  day: ServiceDay | null
  /** Travel times are on their way. `cancel` goes back to the question before, where there was one. */
  waiting: { progress: Progress | null; cancel: () => void } | null
  result:
    | { status: 'loading' }
    | { status: 'failed'; failure: ApiFailure; retry: () => void }
    /** No trip runs on the date asked for, or (null) on any. */
    | { status: 'no-service'; day: ServiceDay | null }
    | {
        status: 'ready'
        index: CoverageIndex
        answer: Answer
        /** Of a session; null = not known yet. */
        thereNotBack: LaterHome | null
        /** Services of the type that lie near no street that is loaded; null = not told. */
        unreachableServices: number | null
      }
}

const Context = createContext<CoverageState | null>(null)

/**
 * Answers the question in the browser: loads the travel times to a service once, then every limit is computed here. While it is `idle`
 * nothing is loaded.
 */
export function CoverageProvider({
  question: asked,
  idle,
  children,
}: {
  question: Question
  idle: boolean
  children: ReactNode
}) {
  const { detail, areas } = useRegion()
  const { navigate } = useView()
  const points = useResource(useMemo(() => (idle ? null : demandPointsRequest(detail)), [detail, idle]))
  const { dates, travel, noService, times, calendar } = useAskedTimes(asked, idle)
  const loaded = useMemo(
    () =>
      points.value && times.value && travel
        ? {
            service: asked.service,
            travel,
            index: buildCoverageIndex(points.value, times.value.seconds, areas.length),
            unreachableServices: times.value.unreachableServices,
          }
        : null,
    [points.value, times.value, areas, asked.service, travel],
  )
  const [last, setLast] = useState(loaded)
  if (loaded && loaded !== last) setLast(loaded)
  const current = loaded ?? last
  const service = current?.service ?? asked.service
  const onScreen = current?.travel ?? asked.travel
  const { group, minutes } = asked
  const question = useMemo(
    () => ({ service, group, minutes, travel: onScreen }),
    [service, group, minutes, onScreen],
  )

  const withCounts = useMemo(() => gapAreas(areas, group), [areas, group])
  const answer = useMemo(
    () => (current ? answerQuestion(detail, withCounts, current.index, question) : null),
    [detail, withCounts, current, question],
  )
  const people = useMemo(() => withCounts.map((area) => area.people), [withCounts])
  const thereNotBack = useThereNotBack(current ? question : null, points.value, withCounts, answer)

  const { cancel: cancelTimes } = times
  const cancel = useCallback(() => {
    if (!last) return cancelTimes()
    const { travel: before, service: served } = last
    navigate({
      service: served,
      mode: before.mode,
      ...(before.mode === 'transit' && { date: before.date, when: before.when }),
    })
  }, [last, cancelTimes, navigate])

  const failed = [points, calendar, times].find((part) => part.status === 'failed')
  const result: CoverageState['result'] =
    failed?.status === 'failed'
      ? { status: 'failed', failure: failed.failure, retry: failed.retry }
      : noService
        ? { status: 'no-service', day: noService.day }
        : current && answer
          ? {
              status: 'ready',
              index: current.index,
              answer,
              thereNotBack,
              unreachableServices: current.unreachableServices,
            }
          : { status: 'loading' }
  const waiting =
    loaded || failed || noService
      ? null
      : { progress: times.status === 'loading' ? times.progress : null, cancel }
  const date = question.travel.mode === 'transit' ? question.travel.date : null
  const day = useMemo(() => (dates && date ? serviceDay(dates, date) : null), [dates, date])
  return <Context value={{ question, asked, people, dates, day, waiting, result }}>{children}</Context>
}

export function useCoverage(): CoverageState {
  const state = use(Context)
  if (!state) throw new Error('useCoverage needs a CoverageProvider')
  return state
}
