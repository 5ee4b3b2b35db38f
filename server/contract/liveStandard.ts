/**
 * What the page needs to answer a standard again itself when its limit, languages, eligibility or cost change: GET
 * /api/regions/{region}/standards/{id}/steps.bin, a file of sections (core/network/sectionFile.ts) of magic WRLIMITS:
 *   values: `limits` (seconds), `frame`, `facts`, `people`;
 *   `entries` and `codes` (core/gaps/limitSteps.ts), `areaIndex` and `weight` of the street points, and `edge`, if there is one: the
 *   position of the shortest limit within which each gets to the edge of what is loaded (core/gaps/shortestLimits.ts).
 * No coordinates, no more of the weights than demand-points.bin tells, and counts as whoever asks may see them.
 */
import type { DemandPoints } from '../../core/gaps/demandPoints.ts'
import { type LimitSteps, stepsAtLimit } from '../../core/gaps/limitSteps.ts'
import { withinLimit } from '../../core/gaps/shortestLimits.ts'
import { type CountedPeople, type MatchFacts, standardAnswer } from '../../core/gaps/standardAnswer.ts'
import type { StandardRecord } from '../../core/gaps/standardRecord.ts'
import { changePerson, type PersonChange } from '../../core/match/changePerson.ts'
import { openSections, packSections } from '../../core/network/sectionFile.ts'
import type { StandardGaps } from './standards.ts'
import { type AnswerFrame, tellStandard } from './tellStandard.ts'

const MAGIC = 'WRLIMITS'
const VERSION = 1

export interface LiveStandard {
  frame: AnswerFrame
  facts: MatchFacts
  people: CountedPeople
  points: DemandPoints
  steps: LimitSteps
  edge: Uint8Array | null
}

export function encodeLiveStandard({ frame, facts, people, points, steps, edge }: LiveStandard): Uint8Array {
  const { limits, entries, codes } = steps
  const { areaIndex, weight } = points
  return packSections(MAGIC, VERSION, {
    values: { frame, facts, people, limits },
    arrays: { entries, codes, areaIndex, weight, ...(edge && { edge }) },
  })
}

export function decodeLiveStandard(bytes: ArrayBuffer | Uint8Array): LiveStandard {
  const { values, arrays } = openSections(MAGIC, VERSION, bytes)
  const { frame, facts, people, limits } = values as unknown as Pick<
    LiveStandard,
    'frame' | 'facts' | 'people'
  > & { limits: number[] }
  const { entries, codes, areaIndex, weight, edge } = arrays as unknown as Omit<LimitSteps, 'limits'> &
    DemandPoints & { edge?: Uint8Array }
  return {
    frame,
    facts,
    people,
    points: { areaIndex, weight },
    steps: { limits, entries, codes },
    edge: edge ?? null,
  }
}

/** What may change without a question to the server. */
export interface LiveChange {
  /** One of the limits. */
  cutoffSeconds: number
  match: StandardRecord['match']
  person: PersonChange
}

/** The same digits as `reach gaps` for the changed standard and the same access. @throws RangeError for another limit */
export function answerLiveStandard(
  { frame, facts, people, points, steps, edge }: LiveStandard,
  { cutoffSeconds, match, person }: LiveChange,
): StandardGaps {
  const limit = steps.limits.indexOf(cutoffSeconds)
  if (limit < 0) throw new RangeError(`${cutoffSeconds} s is none of the limits`)
  const standard = { ...frame.standard, cutoffSeconds, match: match as AnswerFrame['standard']['match'] }
  const answer = standardAnswer(standard, { ...facts, person: changePerson(facts.person, person) }, people, {
    points,
    pointSteps: stepsAtLimit(steps, limit, facts.offers.length),
    beyondBorder: edge && withinLimit(edge, limit),
  })
  return tellStandard({ ...frame, standard }, person, answer)
}
