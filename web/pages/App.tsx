import { useEffect, useMemo } from 'react'
import { regionsRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { LanguageProvider } from '../i18n/LanguageContext.tsx'
import { useView, ViewProvider } from '../url/ViewContext.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { FailedPage } from './FailedPage.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { NoRegionPage } from './NoRegionPage.tsx'
import { RegionGate } from './RegionGate.tsx'

/** How often the list of regions is read again while one is being imported or there is none. */
const LOOK_AGAIN_MS = 1500

export function App() {
  return (
    <ViewProvider>
      <Spoken />
    </ViewProvider>
  )
}

function Spoken() {
  const { view } = useView()
  return (
    <LanguageProvider language={view.lang}>
      <ErrorBoundary>
        <Regions />
      </ErrorBoundary>
    </LanguageProvider>
  )
}

function Regions() {
  const list = useResource(useMemo(regionsRequest, []))
  const regions = list.value?.regions
  const waiting = regions?.length === 0 || regions?.some((region) => region.status === 'importing')
  const { refresh } = list
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(refresh, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [waiting, refresh])

  if (list.status === 'failed') return <FailedPage failure={list.failure} retry={list.retry} />
  if (!regions) return <LoadingPage />
  if (regions.length === 0) return <NoRegionPage />
  return <RegionGate regions={regions} />
}
