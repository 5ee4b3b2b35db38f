import { HEALTH_COVERAGES } from '../../../../core/match/coverage.ts'
import type { MatchedService } from '../../../../core/match/matchService.ts'
import type { PreparedStandard } from '../prepareStandard.ts'
import type { RecordCandidate } from './recordChanges.ts'

const free = (service: MatchedService): MatchedService => ({
  ...service,
  costOptions: [{ dollars: 0, coverages: null }],
})
const takesAll = (service: MatchedService): MatchedService => ({ ...service, coverages: HEALTH_COVERAGES })

/** One service, or all, that cost nothing, or that take everybody whatever their health coverage: as the standard asks. */
export function costCandidates(
  { standard: { match }, services }: PreparedStandard,
  records: readonly number[],
): RecordCandidate[] {
  const ways = [
    ...(match.costAtMostDollars === null
      ? []
      : [
          {
            change: free,
            one: { en: 'cost nothing', fr: 'était gratuit' },
            all: { en: 'cost nothing', fr: 'étaient gratuits' },
          },
        ]),
    ...(match.healthCoverage
      ? [
          {
            change: takesAll,
            one: {
              en: 'took people with any health coverage, or none',
              fr: 'accueillait les gens avec ou sans couverture de santé',
            },
            all: {
              en: 'took people with any health coverage, or none',
              fr: 'accueillaient les gens avec ou sans couverture de santé',
            },
          },
        ]
      : []),
  ]
  return ways.flatMap(({ change, one, all }): RecordCandidate[] => [
    ...records.map(
      (record): RecordCandidate => ({
        kind: 'cost',
        record,
        sentence: {
          en: `if ${services[record].record.name.en} ${one.en}`,
          fr: `si ${services[record].record.name.fr} ${one.fr}`,
        },
        change: (service, of) => (of === record ? change(service) : service),
      }),
    ),
    {
      kind: 'cost',
      record: null,
      sentence: { en: `if every such service ${all.en}`, fr: `si tous ces services ${all.fr}` },
      change,
    },
  ])
}

/** One service with room for them. */
export function placesCandidates(
  { services }: PreparedStandard,
  records: readonly number[],
): RecordCandidate[] {
  return records.map((record) => ({
    kind: 'places',
    record,
    sentence: {
      en: `if ${services[record].record.name.en} had room for them`,
      fr: `si ${services[record].record.name.fr} avait de la place pour ces gens`,
    },
    change: (service, of) =>
      of === record ? { ...service, openToNewPeople: true, seatsFree: null, waitList: null } : service,
  }))
}
