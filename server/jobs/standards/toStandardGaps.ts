import type { Access } from '../../../core/gaps/gapResult.ts'
import type { Sampling } from '../../../core/gaps/sampling.ts'
import { type CountedPeople, standardAnswer } from '../../../core/gaps/standardAnswer.ts'
import type { PersonChange } from '../../../core/match/changePerson.ts'
import type { StandardGaps } from '../../contract/standards.ts'
import { type AnswerFrame, tellStandard } from '../../contract/tellStandard.ts'
import type { AreaWithShape } from '../../store/areas.ts'
import type { ShownGroup } from '../publish/showGroups.ts'
import { countChanges } from './changes/countChanges.ts'
import type { Explanation } from './explainPrepared.ts'
import type { Offer } from './offers.ts'
import type { AskedStandard, PreparedStandard } from './prepareStandard.ts'
import { tellFunding } from './tellFunding.ts'
import { workersOf } from './workersOf.ts'

export interface CountedRegion {
  region: string
  access: Access
  areas: Pick<AreaWithShape, 'index' | 'code' | 'name' | 'merged'>[]
  /** As whoever asked may see it; sites of cells where the standard is for sites. */
  group: ShownGroup
  /** All residents, where the region counts them. */
  residents: ShownGroup | null
  /** null = not stated, or sites. */
  sampling: Sampling | null
  vintages: StandardGaps['vintages']
  parameters: StandardGaps['parameters']
}

/** What of an answer is computed neither from counts nor from ways. */
export function toFrame(
  asked: AskedStandard,
  { region, access, vintages, parameters }: CountedRegion,
): AnswerFrame {
  const { standard, offers, services, demand, dates, aroundDate, tripsOnDate, timetable } = asked
  const countRecords = (is: (offer: Offer) => boolean) =>
    new Set(offers.filter(is).map(({ record }) => record))
      .values()
      .filter((record) => services[record].record.lon !== null)
      .toArray().length
  return {
    region,
    access,
    standard: structuredClone(standard) as AnswerFrame['standard'],
    assumptions: {
      aroundDate,
      tripsOnDate,
      dates,
      timetable,
      workers: workersOf(asked),
      outOfTerm: outOfTermOf(offers, countRecords),
      profile: demand.assumption,
    },
    services: {
      unplaced: asked.unplaced,
      closedDown: asked.closedDown,
      unconfirmedSites: countRecords(({ service }) => service.siteConfirmed !== true),
      funding:
        standard.destination.kind === 'services'
          ? tellFunding(services, offers, [...dates.map(({ date }) => date), asked.aroundDate].sort()[0])
          : [],
    },
    streetPoints: demand.placeCount,
    vintages,
    parameters,
  }
}

/** Services with a course that is out of term, the first day of such terms and the last; null where all are in term. */
function outOfTermOf(
  offers: readonly Offer[],
  countRecords: (is: (offer: Offer) => boolean) => number,
): StandardGaps['assumptions']['outOfTerm'] {
  const terms = offers.flatMap(({ outOfTerm }) => outOfTerm ?? [])
  if (terms.length === 0) return null
  return {
    services: countRecords(({ outOfTerm }) => outOfTerm !== null),
    begins: terms.flatMap((term) => ('begins' in term ? term.begins : [])).sort()[0] ?? null,
    ended:
      terms
        .flatMap((term) => ('ended' in term ? term.ended : []))
        .sort()
        .at(-1) ?? null,
  }
}

export function toPeople({ access, areas, group, residents, sampling }: CountedRegion): CountedPeople {
  return {
    areas: areas.map(({ index, code, name, merged }) => ({
      id: code,
      name,
      merged,
      people: group.counts[index].value,
      missing: group.counts[index].missing,
      residents: residents?.counts[index].value ?? null,
      published: group.counts[index].interval ?? null,
    })),
    sampling,
    isPublic: access === 'public',
  }
}

/** The answer in people. All of it follows from the counts that whoever asked may see. */
export function toStandardGaps(
  prepared: PreparedStandard,
  person: PersonChange,
  counted: CountedRegion,
  explanation: Explanation | null,
): StandardGaps {
  const { facts, input } = prepared
  const { access } = counted
  const frame = toFrame(prepared, counted)
  const answer = standardAnswer(prepared.standard, facts, toPeople(counted), input)
  const told = tellStandard(frame, person, answer)
  if (!explanation) return told
  return {
    ...told,
    areas: told.areas.map((area, k) => ({
      ...area,
      nearestMiss: explanation.nearestMiss[answer.areas[k].index],
      ways: explanation.ways?.[answer.areas[k].index] ?? null,
    })),
    changes: countChanges(prepared, explanation.changes, answer.peopleOfWeight, access === 'public'),
    looked: explanation.looked,
  }
}
