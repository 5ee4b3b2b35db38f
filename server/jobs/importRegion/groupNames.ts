import type { RegionManifest } from '../../import/manifest/regionManifest.ts'
import type { BilingualText } from '../../import/rows.ts'

/** Names of the usual demand groups; a manifest may name others, or these otherwise. */
const NAMES: Record<string, BilingualText> = {
  population: { en: 'All residents', fr: 'Ensemble de la population' },
  'recent-immigrants': { en: 'Recent immigrants', fr: 'Immigrants récents' },
  'non-permanent-residents': { en: 'Non-permanent residents', fr: 'Résidents non permanents' },
  immigrants: { en: 'Immigrants', fr: 'Immigrants' },
  'refugees-since-1980': {
    en: 'Admitted as refugees since 1980',
    fr: 'Admis à titre de réfugiés depuis 1980',
  },
}

export function findGroupName(manifest: RegionManifest, group: string): BilingualText {
  return manifest.groups?.[group]?.name ?? NAMES[group] ?? { en: group, fr: group }
}
