import { useMemo } from 'react'
import type { Answered } from '../../core/compare/compareAnswers.ts'
import type { GapResult } from '../../core/gaps/gapResult.ts'
import type { StandardGaps, StandardList } from '../../server/contract/standards.ts'
import type { ApiFailure } from '../api/ApiFailure.ts'
import { useRegion } from '../api/RegionContext.tsx'
import type { Progress } from '../api/ResourceStore.ts'
import type { ImportedRegion } from '../api/requests.ts'
import type { Question } from '../coverage/question.ts'
import { groupWords } from '../i18n/groupWords.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { countedPeople } from '../standards/countedPeople.ts'
import type { ServiceDay } from '../travel/serviceDay.ts'
import type { ViewProblem } from '../url/view.ts'
import { useCompareWords } from './compareWords.ts'
import { PLAIN_SIDE, type Side } from './side.ts'
import { useStandardSide } from './useStandardSide.ts'
import { useTravelSide } from './useTravelSide.ts'

export interface SideState {
  side: Side
  /** The question that it asks; of a standard only its services are. */
  question: Question
  /** What it asks in a few words, and the noun of what it counts, as it follows a number. */
  name: string
  people: string
  problems: readonly ViewProblem[]
  answered: Answered | null
  /** The answer itself: one of the two. */
  gaps: GapResult | null
  standardGaps: StandardGaps | null
  /** Why there is no answer, where there is none. */
  waiting: { progress: Progress | null; cancel: () => void } | null
  failed: { failure: ApiFailure; retry: () => void } | null
  /** In words: no service on the date, no such standard, one for the owner alone. */
  refused: string | null
  day: ServiceDay | null
}

/** A side of the comparison with its answer; null = there is nothing to compare yet. */
export function useSide(side: Side | null, list: StandardList | null): SideState | null {
  const { t, language } = useLanguage()
  const c = useCompareWords()
  const { detail } = useRegion()
  const asked = side ?? PLAIN_SIDE
  const { vintage } = asked
  const imported = useMemo((): ImportedRegion => {
    return vintage === null || vintage === detail.vintage ? detail : { id: detail.id, vintage, key: null }
  }, [vintage, detail])
  const byStandard = asked.standard !== null
  const travel = useTravelSide(asked, imported, side === null || byStandard)
  const held = useStandardSide(side && asked.standard, imported, list)
  if (!side) return null

  const shared = { side, question: travel.question, problems: travel.problems }
  if (byStandard) {
    const { standard, closed, isUnknown, gaps } = held
    const destination = standard?.destination
    return {
      ...shared,
      question: {
        ...travel.question,
        ...(destination?.kind === 'services' && { service: destination.serviceTypes.join() }),
      },
      name: c.standardLine(standard?.name[language] ?? asked.standard ?? '', vintage),
      people: standard ? countedPeople(standard, detail, language, t) : '',
      answered: held.answered,
      gaps: null,
      standardGaps: gaps.value,
      waiting:
        standard && gaps.status === 'loading' ? { progress: gaps.progress, cancel: gaps.cancel } : null,
      failed: gaps.status === 'failed' ? { failure: gaps.failure, retry: gaps.retry } : null,
      refused: isUnknown ? t.standardUnknown(asked.standard ?? '') : closed,
      day: null,
    }
  }
  const { question, noService, day, times, parts } = travel
  const group = detail.groups.find(({ id }) => id === question.group)
  const { people } = groupWords(language, question.group, group?.name[language] ?? question.group)
  const service = detail.serviceTypes.find(({ slug }) => slug === question.service)
  const broken = parts.find(({ status }) => status === 'failed')
  return {
    ...shared,
    name: c.travelLine({
      service: service?.name[language] ?? question.service,
      people,
      minutes: question.minutes,
      travel: question.travel,
      date: day?.date ?? null,
      vintage,
    }),
    people,
    answered: noService ? null : travel.answered,
    gaps: travel.gaps,
    standardGaps: null,
    waiting:
      travel.answered || broken || noService
        ? null
        : { progress: times.status === 'loading' ? times.progress : null, cancel: times.cancel },
    failed: broken?.status === 'failed' ? { failure: broken.failure, retry: broken.retry } : null,
    refused: noService ? t.noServiceTitle(noService.day?.date ?? null) : null,
    day,
  }
}
