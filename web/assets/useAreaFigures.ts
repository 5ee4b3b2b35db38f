import { useCallback } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { longestSearch } from '../travel/longestSearch.ts'
import { useAssets } from './AssetsContext.tsx'
import { useAssetWords } from './useAssetWords.ts'

/** The figures of an area by its index, as table, panel and map tip tell them; why a count is missing in its place. */
export function useAreaFigures(): (index: number) => { count: string; share: string; minutes: string } {
  const { t, f } = useLanguage()
  const w = useAssetWords()
  const { areas } = useRegion()
  const { question } = useCoverage()
  const { group, shades } = useAssets()
  const longest = longestSearch(question.travel) / 60
  return useCallback(
    (index) => {
      const { count, share } = shades.people[index]
      const missing = areas[index].counts[group]?.missing
      const time = shades.minutes?.[index]
      return {
        count: count === null ? t.missing[missing ?? 'not-available'] : f.count(count),
        share: share === null ? '–' : f.percent(share),
        minutes: time === undefined ? '–' : time === null ? w.beyond(longest) : w.minutes(Math.round(time)),
      }
    },
    [t, f, w, areas, group, shades, longest],
  )
}
