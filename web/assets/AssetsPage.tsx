import './assets.css'
import type { ListedRegion } from '../api/requests.ts'
import { CoverageProvider } from '../coverage/CoverageContext.tsx'
import type { Question } from '../coverage/question.ts'
import { IsochroneProvider } from '../isochrone/IsochroneContext.tsx'
import { type MapGuise, MapGuiseProvider } from '../map/MapGuise.ts'
import { MapPanel } from '../map/MapPanel.tsx'
import { HighlightProvider } from '../ui/HighlightContext.tsx'
import { PlacePanel } from '../ui/PlacePanel.tsx'
import { useView } from '../url/ViewContext.tsx'
import type { ViewProblem } from '../url/view.ts'
import { AssetsProvider } from './AssetsContext.tsx'
import { AssetsPanel } from './AssetsPanel.tsx'
import { readAssetsView } from './assetsView.ts'
import { AssetAreaPanel } from './map/AssetAreaPanel.tsx'
import { AssetKeys } from './map/AssetKeys.tsx'
import { AssetLayers } from './map/AssetLayers.tsx'
import { AssetLegend } from './map/AssetLegend.tsx'
import { AssetPaint } from './map/AssetPaint.tsx'
import { AssetPoints } from './map/AssetPoints.tsx'
import { AssetTip } from './map/AssetTip.tsx'
import { ShadeSwitch } from './map/ShadeSwitch.tsx'

const GUISE: MapGuise = {
  Paint: AssetPaint,
  Points: AssetPoints,
  Switch: ShadeSwitch,
  Legend: AssetLegend,
  Keys: AssetKeys,
  Layers: AssetLayers,
  Tip: AssetTip,
  AreaPanel: AssetAreaPanel,
}

/** What is here: services, people, employers and transit, beside the map. Travel times are asked for two-way colours alone. */
export function AssetsPage({
  regions,
  region,
  problems,
  question,
}: {
  regions: readonly ListedRegion[]
  region: ListedRegion
  problems: readonly ViewProblem[]
  question: Question
}) {
  const { view } = useView()
  const { shade } = readAssetsView(view.assets).asked
  return (
    <CoverageProvider question={question} idle={shade !== 'two-way'}>
      <IsochroneProvider>
        <HighlightProvider>
          <AssetsProvider>
            <MapGuiseProvider value={GUISE}>
              <div className="page assets-page">
                <AssetsPanel regions={regions} region={region} problems={problems} />
                <MapPanel />
                <PlacePanel />
              </div>
            </MapGuiseProvider>
          </AssetsProvider>
        </HighlightProvider>
      </IsochroneProvider>
    </CoverageProvider>
  )
}
