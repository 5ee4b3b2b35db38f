import { useMemo, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { languageName } from '../i18n/languageName.ts'
import { AssetRow } from './AssetRow.tsx'
import { useAssets } from './AssetsContext.tsx'
import type { Asset } from './findAssets.ts'
import { useAssetWords } from './useAssetWords.ts'

/** As many as are read at once; 10,000 rows would make the page slow. */
const PAGE = 25

/** The services that fit, by name, and those that may: the map's alternative. */
export function AssetList() {
  const { language } = useLanguage()
  const w = useAssetWords()
  const { asked, found } = useAssets()
  if (!found || found.asked.length === 0) return null
  const spoken = asked.language && languageName(language)(asked.language)
  const count = found.yes.length
  const title =
    asked.open && spoken
      ? w.listBoth(count, asked.open, spoken)
      : asked.open
        ? w.listOpen(count, asked.open)
        : spoken
          ? w.listSpeaking(count, spoken)
          : w.listTitle(count)
  return (
    <>
      <section id="services" tabIndex={-1} aria-labelledby="services-title">
        <h2 id="services-title">{title}</h2>
        {count === 0 && <p className="quiet">{w.noneCertain}</p>}
        <PagedList assets={found.yes} />
      </section>
      {found.unknown.length > 0 && (
        <section aria-labelledby="unknown-title">
          <h2 id="unknown-title">{w.listUnknown(found.unknown.length)}</h2>
          <p className="quiet">{w.listUnknownNote}</p>
          <PagedList assets={found.unknown} />
        </section>
      )}
    </>
  )
}

function PagedList({ assets }: { assets: readonly Asset[] }) {
  const { language } = useLanguage()
  const w = useAssetWords()
  const [shown, setShown] = useState({ of: assets, count: PAGE })
  const count = shown.of === assets ? shown.count : PAGE
  const sorted = useMemo(() => {
    const byName = new Intl.Collator(language, { numeric: true }).compare
    return [...assets].sort((a, b) => byName(a.service.name[language], b.service.name[language]))
  }, [assets, language])
  return (
    <>
      <ul className="asset-list">
        {sorted.slice(0, count).map((asset) => (
          <AssetRow key={asset.service.id} asset={asset} />
        ))}
      </ul>
      {sorted.length > count && (
        <button
          type="button"
          className="button wide"
          onClick={() => setShown({ of: assets, count: count + PAGE })}
        >
          {w.more(Math.min(PAGE, sorted.length - count))}
        </button>
      )}
    </>
  )
}
