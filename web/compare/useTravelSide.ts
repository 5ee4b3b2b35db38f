import { useMemo } from 'react'
import type { Answered } from '../../core/compare/compareAnswers.ts'
import { buildCoverageIndex } from '../../core/gaps/coverageIndex.ts'
import type { AreaGap, GapResult } from '../../core/gaps/gapResult.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { areasRequest, demandPointsRequest, type ImportedRegion } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { answerQuestion, gapAreas } from '../coverage/answerQuestion.ts'
import { askedTravel } from '../coverage/askedTravel.ts'
import { questionOf } from '../coverage/question.ts'
import { useAskedTimes } from '../coverage/useAskedTimes.ts'
import { serviceDay } from '../travel/serviceDay.ts'
import type { Side } from './side.ts'

/** The answer to a question about travel, of the import that a side names; `idle` = the side asks for something else. */
export function useTravelSide(side: Side, imported: ImportedRegion, idle: boolean) {
  const { detail, areas: current } = useRegion()
  const { service, group, minutes, mode, date, when } = side
  const travel = useMemo(
    () => askedTravel(idle ? { mode: 'walk', date: null, when } : { mode, date, when }, detail),
    [idle, mode, date, when, detail],
  )
  const { question, problems } = useMemo(
    () => questionOf({ service, group, minutes, mode }, travel, detail),
    [service, group, minutes, mode, travel, detail],
  )
  const elsewhere = imported !== detail
  const older = useResource(
    useMemo(() => (elsewhere && !idle ? areasRequest(imported) : null), [elsewhere, idle, imported]),
  )
  const areas = useMemo(
    () => (elsewhere ? older.value && [...older.value.areas].sort((a, b) => a.index - b.index) : current),
    [elsewhere, older.value, current],
  )
  const points = useResource(useMemo(() => (idle ? null : demandPointsRequest(imported)), [idle, imported]))
  const { dates, noService, times, calendar } = useAskedTimes(question, idle, imported)
  const index = useMemo(
    () =>
      areas && points.value && times.value
        ? buildCoverageIndex(points.value, times.value.seconds, areas.length)
        : null,
    [areas, points.value, times.value],
  )
  const gaps = useMemo(
    () =>
      areas && index ? answerQuestion(detail, gapAreas(areas, question.group), index, question).gaps : null,
    [detail, areas, index, question],
  )
  const answered = useMemo(() => gaps && answeredOf(gaps, question.group), [gaps, question.group])
  const chosen = question.travel.mode === 'transit' ? question.travel.date : null
  const day = useMemo(() => (dates ? serviceDay(dates, chosen) : null), [dates, chosen])
  const parts = elsewhere ? [older, points, calendar, times] : [points, calendar, times]
  return { question, problems: idle ? [] : problems, gaps, answered, noService, day, times, parts }
}

/** The way there and back counts as one limit, so that nothing is unknown but counts: both bounds are the same. */
export function answeredOf({ total, areas }: GapResult, group: string): Answered {
  const certain = (people: number) => ({ lower: people, upper: people })
  return {
    counts: group,
    total: { people: total.covered + total.shortfall, covered: certain(total.covered) },
    areas: areas.map(({ id, name, merged, people, covered }: AreaGap) => ({
      id,
      name,
      merged,
      people,
      covered: covered === null ? null : certain(covered),
    })),
  }
}
