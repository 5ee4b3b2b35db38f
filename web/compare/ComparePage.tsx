import './compare.css'
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
import { CompareAreaPanel } from './CompareAreaPanel.tsx'
import { CompareProvider, useComparison } from './CompareContext.tsx'
import { CompareLegend } from './CompareLegend.tsx'
import { ComparePaint } from './ComparePaint.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import { CompareSwitch } from './CompareSwitch.tsx'
import { CompareTip } from './CompareTip.tsx'
import { SpokenComparison } from './SpokenComparison.tsx'

const GUISE: MapGuise = {
  Paint: ComparePaint,
  Switch: CompareSwitch,
  Legend: CompareLegend,
  Tip: CompareTip,
  AreaPanel: CompareAreaPanel,
}

interface Props {
  regions: readonly ListedRegion[]
  region: ListedRegion
  problems: readonly ViewProblem[]
  /** What the rest of the address asks: comparisons to choose from are about it. */
  question: Question
}

/** Two answers side by side, beside the map of their difference. */
export function ComparePage(props: Props) {
  return (
    <CompareProvider>
      <Compared {...props} />
    </CompareProvider>
  )
}

function Compared({ question, ...props }: Props) {
  const { view } = useView()
  const { a, b } = useComparison()
  // The signs of the map, and travel times from a point, are those of the side on the map.
  const shown = (view.show === 'b' ? b : a)?.question ?? question
  return (
    <CoverageProvider question={shown} idle>
      <IsochroneProvider>
        <HighlightProvider>
          <MapGuiseProvider value={GUISE}>
            <div className="page">
              <ComparePanel {...props} question={question} />
              <MapPanel />
              <PlacePanel />
              <SpokenComparison />
            </div>
          </MapGuiseProvider>
        </HighlightProvider>
      </IsochroneProvider>
    </CoverageProvider>
  )
}
