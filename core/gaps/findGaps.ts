/**
 * Who falls short of a standard, by area and in all. People of an area are spread over its demand points by weight:
 * covered = people x covered weight / weight, shortfall = people - covered. The same function runs on the server and in
 * the page, so both show the same digits.
 * Worked: 100 people, 4 dwellings of which 3 are within the cutoff: 75 covered, 25 short, coverage 0.75.
 *
 * Public access: counts of 1 to 4 are withheld; people and covered are rounded to 5 and the rest follows from the rounded
 * numbers, totals too, so that differences give nothing away. Applying it to figures that are public already changes nothing.
 */
import { FEW_PEOPLE, FEWER_THAN_FIVE } from '../privacy/publicGroups.ts'
import { roundToFive } from '../privacy/roundToFive.ts'
import { answerIntervals } from './answerIntervals.ts'
import type { AreaShares } from './coverage.ts'
import type { GapArea } from './gapArea.ts'
import type { Access, AreaGap, GapResult, ServiceBasis } from './gapResult.ts'
import { publicArea } from './publicArea.ts'
import { rankAreas } from './rankAreas.ts'
import type { Sampling } from './sampling.ts'
import type { Standard } from './standard.ts'
import { totalGaps } from './totalGaps.ts'
import { DEFAULT_UNCERTAINTY } from './uncertainty.ts'

export interface FindGapsInput<Vintage = unknown> {
  region: string
  access: Access
  standard: Standard
  areas: readonly GapArea[]
  /** From `sharesWithin` or `coverage`, at the standard's cutoff. */
  shares: AreaShares
  /** The same, without services whose point is doubtful. */
  sharesWithoutDoubtful?: AreaShares
  /** No trip runs on the service date: nothing can be said about any area. */
  noService?: boolean
  referenceGroup?: string | null
  services?: ServiceBasis
  /** How the counts came about: with it, figures and ranks get their intervals. */
  sampling?: Sampling | null
  vintages: readonly Vintage[]
  parameters: GapResult['parameters']
}

export function findGaps<Vintage>(input: FindGapsInput<Vintage>): GapResult<Vintage> {
  const { standard, shares, sharesWithoutDoubtful } = input
  const areas = input.access === 'public' ? input.areas.map(publicArea) : input.areas
  for (const given of [shares, sharesWithoutDoubtful]) {
    if (!given) continue
    if (given.cutoffSeconds !== standard.cutoffSeconds)
      throw new Error('shares were computed for another cutoff')
    if (given.weight.length !== areas.length) throw new Error('shares were computed for other areas')
  }
  const intervals = intervalsOf(areas, input)
  const gaps = areas.map((area, index) => ({
    ...areaGap(area, index, input),
    intervals: intervals?.areas[index] ?? null,
  }))
  return {
    region: input.region,
    access: input.access,
    standard,
    total: {
      ...totalGaps(gaps, {
        reference: areas.map((area) => area.referencePeople ?? null),
        referenceGroup: input.referenceGroup ?? null,
        services: input.services ?? null,
        target: standard.target,
      }),
      intervals: intervals?.total ?? null,
    },
    areas: rankAreas(gaps),
    vintages: input.vintages,
    parameters: input.parameters,
  }
}

function intervalsOf(
  areas: readonly GapArea[],
  { standard, shares, sampling, access, noService }: FindGapsInput,
) {
  if (!sampling || noService) return null
  const isEverybody = standard.demandGroup === 'population'
  const share = (index: number) => {
    const covered = shares.covered[index] / shares.weight[index]
    return shares.weight[index] > 0 ? { lower: covered, upper: covered } : null
  }
  return answerIntervals(
    areas.map(({ merged, people, missing, referencePeople, published }, index) => ({
      merged,
      people,
      missing,
      residents: isEverybody ? people : (referencePeople ?? null),
      published,
      share: share(index),
    })),
    sampling,
    access === 'public',
    DEFAULT_UNCERTAINTY,
  )
}

/** `area` is public already where the access is. */
function areaGap(area: GapArea, index: number, input: FindGapsInput): Omit<AreaGap, 'intervals'> {
  const { shares, sharesWithoutDoubtful, standard } = input
  const isPublic = input.access === 'public'
  const { id, name, merged, people, missing } = area
  const weight = shares.weight[index]
  const median = shares.medianSeconds[index]
  const medianSeconds = Number.isNaN(median) ? null : isPublic ? Math.round(median / 60) * 60 : median
  const base = { id, name, rank: null, merged, people, missing }
  if (people === null || weight === 0 || input.noService) {
    const none = { covered: null, shortfall: null, coverage: null, unreached: null, coveredByDoubtful: null }
    const noCount = missing === FEWER_THAN_FIVE || missing === FEW_PEOPLE ? missing : 'no-count'
    return {
      ...base,
      ...none,
      medianSeconds,
      unknown: people === null ? noCount : weight === 0 ? 'no-demand-points' : 'no-service-on-date',
      gap: null,
    }
  }
  const split = (part: number) => {
    const modelled = people * (part / weight)
    return isPublic ? Math.min(people, roundToFive(modelled)) : modelled
  }
  const covered = split(shares.covered[index])
  const shortfall = people - covered
  const coverage = people > 0 ? covered / people : null
  const certain = sharesWithoutDoubtful && split(sharesWithoutDoubtful.covered[index])
  return {
    ...base,
    covered,
    shortfall,
    coverage,
    unreached: Math.min(shortfall, split(shares.unreached[index])),
    coveredByDoubtful: certain === undefined ? null : covered - certain,
    medianSeconds,
    unknown: null,
    gap: standard.target === null || coverage === null ? null : coverage < standard.target,
  }
}
