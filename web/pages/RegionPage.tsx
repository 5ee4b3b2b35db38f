import { useMemo } from 'react'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import { RegionDataProvider } from '../api/RegionContext.tsx'
import { employersRequest, type ListedRegion, servicesRequest } from '../api/requests.ts'
import { useResource } from '../api/useResource.ts'
import { askedTravel } from '../coverage/askedTravel.ts'
import { CoverageProvider } from '../coverage/CoverageContext.tsx'
import { questionOf } from '../coverage/question.ts'
import { IsochroneProvider } from '../isochrone/IsochroneContext.tsx'
import { MapPanel } from '../map/MapPanel.tsx'
import { SpokenStandard } from '../standards/SpokenStandard.tsx'
import { StandardProvider } from '../standards/StandardContext.tsx'
import { StandardsPanel } from '../standards/StandardsPanel.tsx'
import { HighlightProvider } from '../ui/HighlightContext.tsx'
import { PlacePanel } from '../ui/PlacePanel.tsx'
import { ResultPanel } from '../ui/ResultPanel.tsx'
import { SpokenResult } from '../ui/SpokenResult.tsx'
import { useView } from '../url/ViewContext.tsx'
import { DataPage } from './DataPage.tsx'
import { NearPage } from './NearPage.tsx'
import { WorksheetPage } from './WorksheetPage.tsx'

interface Props {
  regions: readonly ListedRegion[]
  region: ListedRegion
  detail: RegionDetail
  areas: readonly Area[]
}

/** A region: a question or a standard with its results beside the map, or its data. */
export function RegionPage({ regions, region, detail, areas }: Props) {
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

  if (view.panel === 'data') return <DataPage regions={regions} region={region} detail={detail} />
  if (view.panel === 'near')
    return <NearPage regions={regions} region={region} detail={detail} areas={areas} />
  if (view.panel === 'worksheet') return <WorksheetPage regions={regions} region={region} detail={detail} />
  const faults = [...problems, ...asked.problems]
  return (
    <RegionDataProvider value={data}>
      <CoverageProvider question={asked.question} idle={standards}>
        <StandardProvider>
          <IsochroneProvider>
            <HighlightProvider>
              <div className="page">
                {standards ? (
                  <StandardsPanel regions={regions} region={region} problems={faults} />
                ) : (
                  <ResultPanel regions={regions} region={region} problems={faults} />
                )}
                <MapPanel />
                <PlacePanel />
                {standards ? <SpokenStandard /> : <SpokenResult />}
              </div>
            </HighlightProvider>
          </IsochroneProvider>
        </StandardProvider>
      </CoverageProvider>
    </RegionDataProvider>
  )
}
