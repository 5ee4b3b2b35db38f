import { lazy, Suspense, useMemo } from 'react'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import { RegionDataProvider } from '../api/RegionContext.tsx'
import { employersRequest, type ListedRegion, servicesRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { askedTravel } from '../coverage/askedTravel.ts'
import { CoverageProvider } from '../coverage/CoverageContext.tsx'
import { questionOf } from '../coverage/question.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { IsochroneProvider } from '../isochrone/IsochroneContext.tsx'
import { MapPanel } from '../map/MapPanel.tsx'
import { PlaceMapProvider } from '../place/PlaceMapContext.tsx'
import { ZoneProvider } from '../records/zones/ZoneContext.tsx'
import { SpokenStandard } from '../standards/SpokenStandard.tsx'
import { StandardProvider } from '../standards/StandardContext.tsx'
import { HighlightProvider } from '../ui/HighlightContext.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PlacePanel } from '../ui/PlacePanel.tsx'
import { ResultPanel } from '../ui/ResultPanel.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { SpokenResult } from '../ui/SpokenResult.tsx'
import { useView } from '../url/ViewContext.tsx'
import { LoadingPage } from './LoadingPage.tsx'

// The first interface is the question and its map: the rest comes when it is asked for.
const AssetsPage = lazy(() =>
  import('../assets/AssetsPage.tsx').then(({ AssetsPage }) => ({ default: AssetsPage })),
)
const DataPage = lazy(() => import('./DataPage.tsx').then(({ DataPage }) => ({ default: DataPage })))
const RecordsPage = lazy(() =>
  import('./RecordsPage.tsx').then(({ RecordsPage }) => ({ default: RecordsPage })),
)
const WorksheetPage = lazy(() =>
  import('./WorksheetPage.tsx').then(({ WorksheetPage }) => ({ default: WorksheetPage })),
)
const ComparePage = lazy(() =>
  import('../compare/ComparePage.tsx').then(({ ComparePage }) => ({ default: ComparePage })),
)
const PlaceView = lazy(() =>
  import('../place/PlaceView.tsx').then(({ PlaceView }) => ({ default: PlaceView })),
)
const StandardsPanel = lazy(() =>
  import('../standards/StandardsPanel.tsx').then(({ StandardsPanel }) => ({ default: StandardsPanel })),
)

interface Props {
  regions: readonly ListedRegion[]
  region: ListedRegion
  detail: RegionDetail
  areas: readonly Area[]
}

/** A region: a question or a standard with its results beside the map, or its data. */
export function RegionPage({ regions, region, detail, areas }: Props) {
  const { t } = useLanguage()
  const { view, problems } = useView()
  const services = useResource(useMemo(() => servicesRequest(detail), [detail]))
  const standards = view.panel === 'standards'
  // Cells of a standard about sites stand where the employers of their place do.
  const wantsEmployers =
    view.layers.includes('employers') ||
    view.selection?.kind === 'employers' ||
    (standards && view.standard !== null)
  const employers = useResource(
    useMemo(() => (wantsEmployers ? employersRequest(detail) : null), [detail, wantsEmployers]),
  )
  const data = useMemo(
    () => ({
      detail,
      areas: [...areas].sort((a, b) => a.index - b.index),
      services: services.value?.services ?? null,
      employers: employers.value,
    }),
    [detail, areas, services.value, employers.value],
  )
  const { service, group, minutes, mode, date, when } = view
  // Apart from the rest, so that a moving limit does not make travel times new.
  const travel = useMemo(() => askedTravel({ mode, date, when }, detail), [mode, date, when, detail])
  const asked = useMemo(
    () => questionOf({ service, group, minutes, mode }, travel, detail),
    [service, group, minutes, mode, travel, detail],
  )

  const shared = { regions, region, detail }
  const Beside = view.panel === 'assets' ? AssetsPage : view.panel === 'compare' ? ComparePage : null
  const inPlace = view.panel === 'near'
  if (view.panel !== null && !standards && !inPlace && !Beside)
    return (
      <Suspense fallback={<LoadingPage name={region.name[view.lang]} />}>
        {view.panel === 'data' && (
          <DataPage {...shared} areas={areas} services={services.value?.services ?? null} />
        )}
        {view.panel === 'records' && <RecordsPage {...shared} />}
        {view.panel === 'worksheet' && <WorksheetPage {...shared} />}
      </Suspense>
    )
  const faults = [...problems, ...asked.problems]
  if (Beside)
    return (
      <RegionDataProvider value={data}>
        <Suspense fallback={<LoadingPage name={region.name[view.lang]} />}>
          <Beside regions={regions} region={region} problems={faults} question={asked.question} />
        </Suspense>
      </RegionDataProvider>
    )
  return (
    <RegionDataProvider value={data}>
      <CoverageProvider question={asked.question} idle={standards || inPlace}>
        <StandardProvider>
          <ZoneProvider>
            <PlaceMapProvider>
              <IsochroneProvider>
                <HighlightProvider>
                  <div className="page">
                    {standards || inPlace ? (
                      <Suspense
                        fallback={
                          <Sheet>
                            <Loading>{inPlace ? t.loadingRegion(null) : t.standardsLoading}</Loading>
                          </Sheet>
                        }
                      >
                        {inPlace ? (
                          <PlaceView regions={regions} region={region} problems={faults} />
                        ) : (
                          <StandardsPanel regions={regions} region={region} problems={faults} />
                        )}
                      </Suspense>
                    ) : (
                      <ResultPanel regions={regions} region={region} problems={faults} />
                    )}
                    <MapPanel />
                    {!inPlace && <PlacePanel />}
                    {inPlace ? null : standards ? <SpokenStandard /> : <SpokenResult />}
                  </div>
                </HighlightProvider>
              </IsochroneProvider>
            </PlaceMapProvider>
          </ZoneProvider>
        </StandardProvider>
      </CoverageProvider>
    </RegionDataProvider>
  )
}
