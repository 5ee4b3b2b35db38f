import { Component, lazy, type ReactNode, Suspense } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useStandard } from '../standards/StandardContext.tsx'
import { Loading } from '../ui/Loading.tsx'
import { Legend } from './Legend.tsx'
import { useMapGuise } from './MapGuise.ts'
import { PaintSwitch } from './PaintSwitch.tsx'

const RegionMap = lazy(() => import('./RegionMap.tsx'))

/** The map with its legend and switches. MapLibre comes after the first interface; without WebGL the page says so. */
export function MapPanel() {
  const { t } = useLanguage()
  const drawable = hasWebGl()
  const judged = !!useStandard()?.standard
  const guise = useMapGuise()
  return (
    <section className="map-panel" aria-label={t.mapSection}>
      {drawable ? (
        <MapFailureBoundary message={t.mapFailed}>
          <Suspense fallback={<Loading>{t.mapLoading}</Loading>}>
            <RegionMap />
          </Suspense>
          {judged && <PaintSwitch />}
          {guise && <guise.Switch />}
          <div className="map-cards">
            <Legend />
          </div>
        </MapFailureBoundary>
      ) : (
        <p className="map-message">{t.mapUnavailable}</p>
      )}
    </section>
  )
}

let webGl: boolean | undefined
function hasWebGl(): boolean {
  webGl ??= document.createElement('canvas').getContext('webgl2') !== null
  return webGl
}

/** A map that fails leaves the rest of the page as it is. */
class MapFailureBoundary extends Component<{ message: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError() {
    return { failed: true }
  }
  override render() {
    return this.state.failed ? <p className="map-message">{this.props.message}</p> : this.props.children
  }
}
