import type { StandardGaps } from '../../contract/standards.ts'
import type { AskedStandard } from './prepareStandard.ts'

/** Whose head-counts are known, where workers of sites are counted; null where they are not. */
export function workersOf({
  standard,
  demand,
  aroundDate,
}: AskedStandard): StandardGaps['assumptions']['workers'] {
  if (!demand.sites || standard.weighBy !== 'people') return null
  const sum = (of: 'sites' | 'unknownSites') => demand.sites!.reduce((all, cell) => all + cell[of], 0)
  return { month: Number(aroundDate.slice(5, 7)), sites: sum('sites'), unknownSites: sum('unknownSites') }
}
