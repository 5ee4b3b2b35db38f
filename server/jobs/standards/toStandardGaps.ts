import { answerInPeople } from '../../../core/gaps/answerInPeople.ts'
import type { Access } from '../../../core/gaps/gapResult.ts'
import type { Sampling } from '../../../core/gaps/sampling.ts'
import { roundToFive } from '../../../core/privacy/roundToFive.ts'
import type { StandardGaps } from '../../contract/standards.ts'
import type { AreaWithShape } from '../../store/areas.ts'
import type { ShownGroup } from '../publish/showGroups.ts'
import type { Explanation } from './explainPrepared.ts'
import type { Offer } from './offers.ts'
import type { PreparedStandard } from './prepareStandard.ts'
import { tellChange } from './tellChange.ts'
import { tellFunding } from './tellFunding.ts'

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
  /** Null = not asked for. */
  explanation: Explanation | null
}

/** The answer in people. All of it follows from the counts that whoever asked may see. */
export function toStandardGaps(prepared: PreparedStandard, counted: CountedRegion): StandardGaps {
  const { standard, services, offers, input, demand, dates } = prepared
  const { region, access, areas, group, residents, vintages, parameters } = counted
  const isPublic = access === 'public'
  const answer = answerInPeople(
    input,
    offers.map(({ record }) => record),
    {
      areas: areas.map(({ index, code, name, merged }) => ({
        id: code,
        name,
        merged,
        people: group.counts[index].value,
        missing: group.counts[index].missing,
        residents: residents?.counts[index].value ?? null,
      })),
      sampling: counted.sampling,
      target: standard.target,
      isPublic,
    },
  )
  const { movedByRecord: moved, peopleOfWeight } = answer
  const countRecords = (is: (offer: Offer, k: number) => boolean) =>
    new Set(offers.filter(is).map(({ record }) => record))
      .values()
      .filter((record) => services[record].record.lon !== null)
      .toArray().length
  return {
    region,
    access,
    standard: structuredClone(standard) as StandardGaps['standard'],
    assumptions: {
      aroundDate: prepared.aroundDate,
      tripsOnDate: prepared.tripsOnDate,
      dates,
      profile: demand.assumption,
      hoursAssumedFor: countRecords(({ asked }) => asked.some(({ assumed }) => assumed)),
      rulesUnverified: prepared.rulesUnverified,
      timetable: prepared.timetable,
      outOfTerm: outOfTermOf(offers, countRecords),
    },
    services: {
      counted: services.filter(({ record }) => record.lon !== null).length,
      unplaced: prepared.unplaced,
      closedDown: prepared.closedDown,
      doubtfulPoints: services.filter(({ doubtful }) => doubtful !== null).length,
      stale: countRecords((_, k) => input.stale?.[k] === 1),
      withoutHours: countRecords(({ withoutHours }) => withoutHours),
      unconfirmedSites: countRecords(({ service }) => service.siteConfirmed !== true),
      funding:
        standard.destination.kind === 'services'
          ? tellFunding(services, offers, [...dates.map(({ date }) => date), prepared.aroundDate].sort()[0])
          : [],
    },
    total: answer.total,
    areas: answer.areas.map(({ index, ...area }) => ({
      ...area,
      nearestMiss: counted.explanation?.nearestMiss[index] ?? null,
    })),
    // Nobody phones an employer for a standard, and none stands beside a gap.
    phoneFirst: (standard.destination.kind === 'services' ? services : [])
      .map(({ key, record }, s) => ({
        service: key,
        name: record.name,
        organization: record.organization,
        phone: record.phone,
        people: isPublic ? roundToFive(moved[s]) : moved[s],
      }))
      .filter(({ people }) => people > 0)
      .sort((a, b) => b.people - a.people || (a.service < b.service ? -1 : 1)),
    changes:
      counted.explanation && tellChanges(prepared, counted.explanation.changes, peopleOfWeight, isPublic),
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

/** Most people first; of changes of one service of the same kind only those that cover more than a smaller one. */
function tellChanges(
  { services, input: { points } }: PreparedStandard,
  changes: Explanation['changes'],
  peopleOfWeight: Float64Array,
  isPublic: boolean,
): StandardGaps['changes'] {
  return changes
    .map(({ kind, record, minutes, points: gained }) => {
      const people = gained.reduce(
        (sum, p) => sum + points.weight[p] * peopleOfWeight[points.areaIndex[p]],
        0,
      )
      const { key, record: of } = services[record]
      const shown = isPublic ? roundToFive(people) : people
      return { kind, service: key, minutes, people: shown, sentence: tellChange(kind, of.name, minutes) }
    })
    .filter(
      (change, k, all) =>
        change.people > 0 &&
        !all.some(
          (other, m) =>
            m !== k &&
            other.kind === change.kind &&
            other.service === change.service &&
            other.people >= change.people &&
            (other.minutes < change.minutes || (other.minutes === change.minutes && m < k)),
        ),
    )
    .sort((a, b) => b.people - a.people || a.minutes - b.minutes || (a.service < b.service ? -1 : 1))
}
