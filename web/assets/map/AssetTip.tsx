import { useRegion } from '../../api/RegionContext.tsx'
import { groupWords } from '../../i18n/groupWords.ts'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { useAssets } from '../AssetsContext.tsx'
import { useAreaFigures } from '../useAreaFigures.ts'
import { useAssetWords } from '../useAssetWords.ts'

/** Beside the pointer: the area's name, and the figures that its colour stands for. */
export function AssetTip({ area }: { area: number }) {
  const { language } = useLanguage()
  const w = useAssetWords()
  const { areas, detail } = useRegion()
  const { group, shades } = useAssets()
  const figures = useAreaFigures()(area)
  const name = detail.groups.find(({ id }) => id === group)?.name[language] ?? ''
  const { people } = groupWords(language, group, name)
  return (
    <>
      <strong>{areas[area]?.name[language]}</strong>
      {shades.shade && (
        <span>{shades.people[area].count === null ? figures.count : w.tipCount(figures.count, people)}</span>
      )}
      {shades.people[area].share !== null && shades.shade && shades.shade !== 'count' && (
        <span>{w.tipShare(figures.share)}</span>
      )}
      {shades.shade === 'two-way' && shades.minutes && <span>{w.tipMinutes(figures.minutes)}</span>}
    </>
  )
}
