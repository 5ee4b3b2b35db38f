import type { Map as MapLibreMap } from 'maplibre-gl'
import { type CSSProperties, useEffect, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { bringIntoSight } from './bringIntoSight.ts'
import { freePadding } from './freePadding.ts'
import { OFFER_REACH, spotSide } from './spotSide.ts'

/** Pixels that stay free between the offer and a panel. */
const CLEAR = 14

/** Beside the point that was clicked: the offer to draw travel times from it. It moves with the map. */
export function MapSpot({ map }: { map: MapLibreMap }) {
  const { t } = useLanguage()
  const { view } = useView()
  const { spot, draw, setSpot } = useIsochrone()
  const [, setMoves] = useState(0)
  useEffect(() => {
    if (!spot) return
    const moved = () => setMoves((count) => count + 1)
    map.on('move', moved)
    map.on('resize', moved)
    return () => {
      map.off('move', moved)
      map.off('resize', moved)
    }
  }, [map, spot])
  // After the panel that the click opened, and after whatever the map does to show it.
  useEffect(() => {
    if (!spot) return
    const look = () => {
      if (!map.isMoving()) bringIntoSight(map, [spot.lon, spot.lat], OFFER_REACH + CLEAR)
      setMoves((count) => count + 1)
    }
    const frame = requestAnimationFrame(look)
    map.once('moveend', look)
    return () => {
      cancelAnimationFrame(frame)
      map.off('moveend', look)
    }
  }, [map, spot])
  if (!spot || view.selection?.kind === 'employers') return null
  const { x, y } = map.project([spot.lon, spot.lat])
  const container = map.getContainer()
  const { side, shift } = spotSide(
    { x, y },
    { width: container.clientWidth, height: container.clientHeight },
    freePadding(container),
  )
  return (
    <div
      className={`map-spot map-spot-${side}`}
      style={{ transform: `translate(${x}px, ${y}px)`, '--shift': `${shift}px` } as CSSProperties}
    >
      <span className="map-spot-dot" aria-hidden="true" />
      <button
        type="button"
        onClick={() => draw({ lon: spot.lon, lat: spot.lat, place: null }, 'from')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          setSpot(null)
          map.getCanvas().focus()
        }}
      >
        {t.isochroneOffer}
      </button>
    </div>
  )
}
