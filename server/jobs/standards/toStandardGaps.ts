import { areaDiagnosis } from '../../../core/gaps/areaDiagnosis.ts'
import { diagnose } from '../../../core/gaps/diagnose.ts'
import type { Access } from '../../../core/gaps/gapResult.ts'
import { phoneFirst } from '../../../core/gaps/phoneFirst.ts'
import { rankDiagnoses } from '../../../core/gaps/rankDiagnoses.ts'
import { totalDiagnosis } from '../../../core/gaps/totalDiagnosis.ts'
import { roundToFive } from '../../../core/privacy/roundToFive.ts'
import type { NearestMiss, StandardGaps } from '../../contract/standards.ts'
import type { AreaWithShape, StoredGroup } from '../../store/areas.ts'
import { showGroups } from '../showGroups.ts'
import type { Offer } from './offers.ts'
import type { PreparedStandard } from './prepareStandard.ts'

export interface CountedRegion {
  region: string
  access: Access
  areas: AreaWithShape[]
  /** As the source counts it. */
  group: StoredGroup
  vintages: StandardGaps['vintages']
  parameters: StandardGaps['parameters']
  /** By area index; null = not asked for, or none. */
  nearestMiss?: readonly (NearestMiss | null)[]
}

/** The answer in people. For the public all of it follows from the counts that it may see. */
export function toStandardGaps(prepared: PreparedStandard, counted: CountedRegion): StandardGaps {
  const { standard, services, offers, input, points, dates, profile } = prepared
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
    nearestMiss: counted.nearestMiss?.[index] ?? null,
  }))
  const { total, leftOut, belowTarget } = totalDiagnosis(ofAreas)
  const peopleOfWeight = Float64Array.from(areas, ({ index }) =>
    diagnosis.weight[index] > 0 ? (group.counts[index].value ?? 0) / diagnosis.weight[index] : 0,
  )
  const recordOf = offers.map(({ record }) => record)
  const moved = phoneFirst({ ...input, areaCount: areas.length }, diagnosis, peopleOfWeight, recordOf)
  const countRecords = (is: (offer: Offer, k: number) => boolean) =>
    new Set(offers.filter(is).map(({ record }) => record)).size
  return {
    region,
    access,
    standard: structuredClone(standard) as StandardGaps['standard'],
    assumptions: {
      aroundDate: prepared.aroundDate,
      tripsOnDate: prepared.tripsOnDate,
      dates,
      profile: profile.assumption,
      hoursAssumedFor: countRecords(({ asked }) => asked.some(({ assumed }) => assumed)),
      rulesUnverified: prepared.rulesUnverified,
    },
    services: {
      counted: services.length,
      unplaced: prepared.unplaced,
      closedDown: prepared.closedDown,
      doubtfulPoints: services.filter(({ doubtful }) => doubtful !== null).length,
      stale: countRecords((_, k) => input.stale?.[k] === 1),
      withoutHours: countRecords(({ withoutHours }) => withoutHours),
    },
    total: { ...(total ?? NO_TOTAL), areas: areas.length, leftOut, belowTarget },
    areas: rankDiagnoses(ofAreas),
    phoneFirst: services
      .map(({ key, record }, s) => ({
        service: key,
        name: record.name,
        organization: record.organization,
        phone: record.phone,
        people: isPublic ? roundToFive(moved[s]) : moved[s],
      }))
      .filter(({ people }) => people > 0)
      .sort((a, b) => b.people - a.people || (a.service < b.service ? -1 : 1)),
    streetPoints: points.weight.length,
    vintages,
    parameters,
  }
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
