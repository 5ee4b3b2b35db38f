/** Adds up what the areas show, and says which share rests on missing counts. Sums run in the order of the areas given. */
import type { AreaGap, GapTotal, ServiceBasis } from './gapResult.ts'

export interface TotalBasis {
  /** Count of the reference group by area, null where unknown. */
  reference: readonly (number | null)[]
  referenceGroup: string | null
  services: ServiceBasis | null
  target: number | null
}

export function totalGaps(
  areas: readonly Omit<AreaGap, 'intervals'>[],
  basis: TotalBasis,
): Omit<GapTotal, 'intervals'> {
  const sum = (value: (area: Omit<AreaGap, 'intervals'>, index: number) => number | null) =>
    areas.reduce((total, area, index) => total + (value(area, index) ?? 0), 0)
  const covered = sum((area) => area.covered)
  const shortfall = sum((area) => area.shortfall)
  const missingAreas = areas.filter((area) => area.people === null).length
  const allReference = sum((_, index) => basis.reference[index])
  const missingReference = sum((area, index) => (area.people === null ? basis.reference[index] : 0))
  const hasReference = basis.referenceGroup !== null && allReference > 0
  return {
    people: sum((area) => area.people),
    covered,
    shortfall,
    coverage: covered + shortfall > 0 ? covered / (covered + shortfall) : null,
    unreached: sum((area) => area.unreached),
    coveredByDoubtful: areas.some((area) => area.coveredByDoubtful !== null)
      ? sum((area) => area.coveredByDoubtful)
      : null,
    notLocated: sum((area) => (area.unknown === 'no-demand-points' ? area.people : 0)),
    areas: areas.length,
    gapAreas: basis.target === null ? null : areas.filter((area) => area.gap === true).length,
    missing: {
      areas: missingAreas,
      areaShare: areas.length > 0 ? missingAreas / areas.length : 0,
      referenceGroup: hasReference ? basis.referenceGroup : null,
      referencePeople: hasReference ? missingReference : null,
      referenceShare: hasReference ? missingReference / allReference : null,
    },
    services: basis.services,
  }
}
