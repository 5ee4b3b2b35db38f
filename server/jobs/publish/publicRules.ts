import type { PublicRules } from '../../../core/privacy/publicGroups.ts'
import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import type { Vintage } from '../../store/regions.ts'

/** Which of the usual groups are parts of others; a manifest may say so of its own. All are parts of the population of their year. */
const PARTS: Readonly<Record<string, string>> = {
  'recent-immigrants': 'immigrants',
  'refugees-since-1980': 'immigrants',
}

/** What the public may see of a region's counts: its threshold, and which groups contain one another. */
export function publicRules(
  { settings, manifest }: Pick<Vintage, 'settings' | 'manifest'>,
  groups: readonly { id: string; vintage: string | null }[],
): PublicRules {
  const residents = groups.find(({ id }) => id === 'population')
  const named = (manifest as RegionManifest).groups ?? {}
  return {
    threshold: settings.smallCountThreshold,
    partOf: new Map(
      groups
        .filter(({ id }) => id !== 'population')
        .map(({ id, vintage }) => [
          id,
          [
            ...(vintage === residents?.vintage ? ['population'] : []),
            ...(named[id]?.partOf ? [named[id].partOf] : id in PARTS ? [PARTS[id]] : []),
          ],
        ]),
    ),
  }
}
