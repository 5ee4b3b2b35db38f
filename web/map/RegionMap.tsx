import './maplibre.css'
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useZones } from '../records/zones/ZoneContext.tsx'
import { useStandard } from '../standards/StandardContext.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useView } from '../url/ViewContext.tsx'
import { AreaMarks } from './AreaMarks.tsx'
import { AreaPaint } from './AreaPaint.tsx'
import { CommunityNames } from './CommunityNames.tsx'
import { createMap } from './createMap.ts'
import { EmployerCells } from './EmployerCells.tsx'
import { aspectOf, freePadding } from './freePadding.ts'
import { IsochroneBands } from './IsochroneBands.tsx'
import { MapCamera } from './MapCamera.tsx'
import { MapFurniture } from './MapFurniture.tsx'
import { useMapGuise } from './MapGuise.ts'
import { MapKeys } from './MapKeys.tsx'
import { MapPointer } from './MapPointer.tsx'
import { MapSpot } from './MapSpot.tsx'
import { MapWords } from './MapWords.tsx'
import { mapStyle } from './mapStyle.ts'
import { PlaceMarks } from './PlaceMarks.tsx'
import { ServicePoints } from './ServicePoints.tsx'
import { StandardPaint } from './StandardPaint.tsx'
import { StreetVisibility } from './StreetVisibility.tsx'
import { ZonePaint } from './ZonePaint.tsx'

const ZoneSketch = lazy(() =>
  import('./ZoneSketch.tsx').then(({ ZoneSketch: sketch }) => ({ default: sketch })),
)

/** The map itself. What is drawn on it are components that draw nothing of their own. */
export default function RegionMap() {
  const { t, language } = useLanguage()
  const { detail, areas } = useRegion()
  const { view } = useView()
  const judged = useStandard() !== null
  const guise = useMapGuise()
  const drawing = useZones().sketch?.drawing ?? false
  const container = useRef<HTMLDivElement>(null)
  const first = useRef({ language, position: view.map, areas })
  const [map, setMap] = useState<MapLibreMap | null>(null)
  const [lost, setLost] = useState(false)

  useEffect(() => {
    let made: MapLibreMap | null = null
    let left = false
    readOutsideStyle(detail.basemapStyleUrl).then((outside) => {
      if (left || !container.current) return
      const { position, language: spoken, areas: named } = first.current
      made = createMap(container.current, mapStyle(detail, named, spoken, window.location.origin, outside), {
        position,
        bounds: detail.bounds,
        padding: freePadding(container.current, aspectOf(detail.bounds)),
      })
      made.on('webglcontextlost', () => setLost(true))
      made.on('webglcontextrestored', () => setLost(false))
      const loaded = made
      made.once('style.load', () => setMap(loaded))
    })
    return () => {
      left = true
      setMap(null)
      made?.remove()
    }
  }, [detail])

  return (
    <>
      <div ref={container} className="map-canvas" />
      {!map && <Loading>{t.mapLoading}</Loading>}
      {lost && <p className="map-message">{t.mapFailed}</p>}
      {map && (
        <>
          {guise ? <guise.Paint map={map} /> : judged ? <StandardPaint map={map} /> : <AreaPaint map={map} />}
          <AreaMarks map={map} />
          <IsochroneBands map={map} />
          <StreetVisibility map={map} />
          {guise?.Points ? <guise.Points map={map} /> : <ServicePoints map={map} />}
          <EmployerCells map={map} />
          <ZonePaint map={map} />
          {drawing ? (
            <Suspense>
              <ZoneSketch map={map} />
            </Suspense>
          ) : (
            <>
              <PlaceMarks map={map} />
              <MapPointer map={map} />
              <MapKeys map={map} />
            </>
          )}
          <MapSpot map={map} />
          <MapCamera map={map} />
          <CommunityNames map={map} />
          <MapWords map={map} />
          <MapFurniture map={map} />
        </>
      )}
    </>
  )
}

/** The outside basemap's style; null where there is none or it cannot be had (then the region's own ground is drawn). */
async function readOutsideStyle(address: string | null): Promise<StyleSpecification | null> {
  if (!address) return null
  try {
    const response = await fetch(address)
    return response.ok ? ((await response.json()) as StyleSpecification) : null
  } catch {
    return null
  }
}
