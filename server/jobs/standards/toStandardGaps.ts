import { areaDiagnosis } from '../../../core/gaps/areaDiagnosis.ts'
import { diagnose } from '../../../core/gaps/diagnose.ts'
import type { Access } from '../../../core/gaps/gapResult.ts'
import { phoneFirst } from '../../../core/gaps/phoneFirst.ts'
import { rankDiagnoses } from '../../../core/gaps/rankDiagnoses.ts'
import { totalDiagnosis } from '../../../core/gaps/totalDiagnosis.ts'
import { roundToFive } from '../../../core/privacy/roundToFive.ts'
import type { StandardGaps } from '../../contract/standards.ts'
import type { AreaWithShape, StoredGroup } from '../../store/areas.ts'
import { showGroups } from '../showGroups.ts'
import type { Explanation } from './explainPrepared.ts'
import type { Offer } from './offers.ts'
import type { PreparedStandard } from './prepareStandard.ts'
import { tellChange } from './tellChange.ts'

export interface CountedRegion {
  region: string
  access: Access
  areas: Pick<AreaWithShape, 'index' | 'code' | 'name' | 'merged'>[]
  /** As the source counts it; sites of cells where the standard is for sites. */
  group: StoredGroup
  vintages: StandardGaps['vintages']
  parameters: StandardGaps['parameters']
  /** Null = not asked for. */
  explanation: Explanation | null
}

/** The answer in people. For the public all of it follows from the counts that it may see. */
export function toStandardGaps(prepared: PreparedStandard, counted: CountedRegion): StandardGaps {
  const { standard, services, offers, input, demand, dates } = prepared
  const { region, access, areas, vintages, parameters } = counted
  const isPublic = access === 'public'
  const [group] = showGroups([counted.group], access)
  const diagnosis = diagnose({ ...input, areaCount: areas.length })
  const ofAreas = areas.map(({ index, code, name, merged }) => ({
    id: code,
    name,
    merged,
    missing: group.counts[index].missing,
    ...areaDiagnosis(diagnosis, index, {
      people: group.counts[index].value,
      target: standard.target,
      rounded: isPublic,
    }),
    nearestMiss: counted.explanation?.nearestMiss[index] ?? null,
  }))
  const { total, leftOut, belowTarget } = totalDiagnosis(ofAreas)
  const peopleOfWeight = Float64Array.from(areas, ({ index }) =>
    diagnosis.weight[index] > 0 ? (group.counts[index].value ?? 0) / diagnosis.weight[index] : 0,
  )
  const recordOf = offers.map(({ record }) => record)
  const moved = phoneFirst({ ...input, areaCount: areas.length }, diagnosis, peopleOfWeight, recordOf)
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
    },
    services: {
      counted: services.filter(({ record }) => record.lon !== null).length,
      unplaced: prepared.unplaced,
      closedDown: prepared.closedDown,
      doubtfulPoints: services.filter(({ doubtful }) => doubtful !== null).length,
      stale: countRecords((_, k) => input.stale?.[k] === 1),
      withoutHours: countRecords(({ withoutHours }) => withoutHours),
    },
    total: { ...(total ?? NO_TOTAL), areas: areas.length, leftOut, belowTarget },
    areas: rankDiagnoses(ofAreas),
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

const NO_TOTAL = {
  people: null,
  covered: null,
  coverage: null,
  shortfall: null,
  barriers: null,
  singleFix: null,
  restsOnUnknown: null,
  restsOnStale: null,
}
