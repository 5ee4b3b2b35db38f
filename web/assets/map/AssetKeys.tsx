import { useRegion } from '../../api/RegionContext.tsx'
import { useLanguage } from '../../i18n/LanguageContext.tsx'
import { categoryOf } from '../../map/serviceCategories.ts'
import { ServiceIcon } from '../../ui/ServiceIcon.tsx'
import { useView } from '../../url/ViewContext.tsx'
import { useAssets } from '../AssetsContext.tsx'
import { countTypes } from '../findAssets.ts'
import { useAssetWords } from '../useAssetWords.ts'

/** The signs on the map: categories that are there, clusters, what may fit, doubtful points, employers. */
export function AssetKeys() {
  const { t, language } = useLanguage()
  const w = useAssetWords()
  const { detail } = useRegion()
  const { view } = useView()
  const { found } = useAssets()
  const drawn = found && view.layers.includes('services') ? [...found.yes, ...found.unknown] : []
  // Types that share a sign share a line.
  const lines = Map.groupBy(countTypes(drawn), ({ slug }) => categoryOf(slug).id)
  const nameOf = (slug: string) =>
    detail.serviceTypes.find((type) => type.slug === slug)?.name[language] ?? slug
  return (
    <ul className="legend-keys">
      {[...lines].map(([id, types]) => (
        <li key={id}>
          <ServiceIcon slug={types[0].slug} size={18} />
          {(types.length > 1 && t.categoryNames[id]) || types.map(({ slug }) => nameOf(slug)).join(', ')}
        </li>
      ))}
      {drawn.length > 1 && (
        <li>
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="10" cy="10" r="8" fill="#fff" stroke="#17639b" strokeWidth="3.5" />
            <path d="M10 2a8 8 0 0 1 6.9 12" fill="none" stroke="#8c1c5c" strokeWidth="3.5" />
            <text x="10" y="13.5" textAnchor="middle" fontSize="10" fontWeight="700">
              5
            </text>
          </svg>
          {w.cluster}
        </li>
      )}
      {found && found.unknown.length > 0 && (
        <li>
          <ServiceIcon slug={found.unknown[0].service.serviceTypes[0] ?? 'other'} size={13} />
          {w.quiet}
        </li>
      )}
      {drawn.some(({ service }) => service.doubtful) && (
        <li>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="7.5" fill="#ffd24a" stroke="#16262c" />
            <text x="9" y="13" textAnchor="middle" fontSize="11" fontWeight="700">
              ?
            </text>
          </svg>
          {t.doubtfulTitle}
        </li>
      )}
      {view.layers.includes('employers') && (
        <li>
          <svg width="18" height="18" aria-hidden="true">
            <circle cx="9" cy="9" r="8" fill="#b08630" stroke="#fff" strokeWidth="1.5" />
            <circle cx="9" cy="9" r="4.5" fill="#4e370a" />
          </svg>
          {t.legendEmployers}
        </li>
      )}
    </ul>
  )
}
