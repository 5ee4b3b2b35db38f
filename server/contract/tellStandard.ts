import type { StandardAnswer } from '../../core/gaps/standardAnswer.ts'
import { type PersonChange, tellPersonChange } from '../../core/match/changePerson.ts'
import type { StandardGaps } from './standards.ts'

/** What of an answer is computed neither from counts nor from ways. */
export interface AnswerFrame
  extends Pick<StandardGaps, 'region' | 'access' | 'standard' | 'streetPoints' | 'vintages' | 'parameters'> {
  assumptions: Omit<StandardGaps['assumptions'], 'hoursAssumedFor' | 'rulesUnverified'>
  services: Omit<StandardGaps['services'], keyof StandardAnswer['services']>
}

/** An answer as HTTP and the command line tell it, unexplained: server and page put it together here. */
export function tellStandard(
  { assumptions, services, ...frame }: AnswerFrame,
  person: PersonChange,
  answer: StandardAnswer,
): StandardGaps {
  const { profile, ...others } = assumptions
  const change = tellPersonChange(person)
  const told = (language: 'en' | 'fr') => [profile[language], change[language]].filter(Boolean).join(' ')
  return {
    region: frame.region,
    access: frame.access,
    standard: frame.standard,
    assumptions: {
      ...others,
      profile: { en: told('en'), fr: told('fr') },
      hoursAssumedFor: answer.hoursAssumedFor,
      rulesUnverified: answer.rulesUnverified,
    },
    services: { ...services, ...answer.services },
    total: answer.total,
    areas: answer.areas.map(({ index: _, ...area }) => ({ ...area, nearestMiss: null, ways: null })),
    phoneFirst: answer.phoneFirst,
    changes: null,
    looked: null,
    streetPoints: frame.streetPoints,
    vintages: frame.vintages,
    parameters: frame.parameters,
  }
}
