import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { categoryOf } from '../map/serviceCategories.ts'
import { ServiceIcon } from '../ui/ServiceIcon.tsx'
import { useView } from '../url/ViewContext.tsx'
import { useAssets } from './AssetsContext.tsx'
import { countTypes } from './findAssets.ts'
import { useAssetWords } from './useAssetWords.ts'

const FIRST_TYPES = 8

/** How many services of each type fit, or may: a bar and its number, each row a choice of the type. */
export function AssetTypes() {
  const { f, language } = useLanguage()
  const w = useAssetWords()
  const { detail } = useRegion()
  const { view, navigate } = useView()
  const { found } = useAssets()
  if (!found || found.asked.length === 0) return null
  const counts = countTypes([...found.yes, ...found.unknown])
  const most = counts[0]?.count ?? 1
  const nameOf = (slug: string) =>
    detail.serviceTypes.find((type) => type.slug === slug)?.name[language] ?? slug
  const table = (rows: typeof counts) => (
    <table className="asset-types" aria-labelledby="types-title">
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{w.columnType}</th>
          <th scope="col">{w.columnServices}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, count }) => (
          <tr key={slug}>
            <th scope="row">
              <button
                type="button"
                className="row-button with-icon"
                aria-pressed={view.service === slug}
                onClick={() => navigate({ service: view.service === slug ? null : slug })}
              >
                <ServiceIcon slug={slug} />
                <span>{nameOf(slug)}</span>
              </button>
            </th>
            <td className="number">
              <span className="asset-bar" aria-hidden="true">
                <span style={{ width: `${(count / most) * 100}%`, background: categoryOf(slug).colour }} />
              </span>
              <span>{f.count(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <section>
      <h2 id="types-title">{w.typesTitle}</h2>
      {table(counts.slice(0, FIRST_TYPES))}
      {counts.length > FIRST_TYPES && (
        <details className="asset-more-types">
          <summary>{w.more(counts.length - FIRST_TYPES)}</summary>
          {table(counts.slice(FIRST_TYPES))}
        </details>
      )}
      <p className="quiet">{w.typesNote}</p>
    </section>
  )
}
