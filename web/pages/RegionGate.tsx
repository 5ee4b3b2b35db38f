import { useEffect, useMemo } from 'react'
import { areasRequest, type ListedRegion, regionRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useView } from '../url/ViewContext.tsx'
import { FailedPage } from './FailedPage.tsx'
import { ImportingPage } from './ImportingPage.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { PlainPage } from './PlainPage.tsx'
import { RegionChoice } from './RegionChoice.tsx'
import { RegionPage } from './RegionPage.tsx'

/** Finds the region that the view names, waits for its import, and loads what the page cannot do without. */
export function RegionGate({ regions }: { regions: readonly ListedRegion[] }) {
  const { t, language } = useLanguage()
  const { view } = useView()
  const region =
    view.region === null
      ? (regions.find((one) => one.status === 'ready') ?? regions[0])
      : regions.find((one) => one.id === view.region)
  const ready = region?.status === 'ready' ? region.id : null
  const detail = useResource(useMemo(() => (ready ? regionRequest(ready) : null), [ready]))
  const loaded = detail.value
  const areas = useResource(useMemo(() => (loaded ? areasRequest(loaded) : null), [loaded]))
  const name = region?.name[language] ?? null
  useEffect(() => {
    document.title = t.documentTitle(name)
  }, [t, name])

  if (!region) return <RegionChoice unknown={view.region ?? ''} regions={regions} />
  if (region.status === 'importing') return <ImportingPage region={region} />
  if (region.status === 'failed') {
    return (
      <PlainPage>
        <Notice kind="problem">{t.importFailed(region.name[language])}</Notice>
      </PlainPage>
    )
  }
  for (const part of [detail, areas]) {
    if (part.status === 'failed') return <FailedPage failure={part.failure} retry={part.retry} />
  }
  if (!detail.value || !areas.value) return <LoadingPage name={name} />
  return (
    <RegionPage
      key={region.id}
      regions={regions}
      region={region}
      detail={detail.value}
      areas={areas.value.areas}
    />
  )
}
