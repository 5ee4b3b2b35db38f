import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { bringIntoSight } from './bringIntoSight.ts'
import { freePadding } from './freePadding.ts'

/** Width of the offer, in pixels, in the longer language. */
const WORDS = 270

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
      if (!map.isMoving()) bringIntoSight(map, [spot.lon, spot.lat])
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
  // Near the right edge, or a panel there, the words stand on the other side of the point.
  const { clientWidth } = map.getContainer()
  const left = x + WORDS > clientWidth - freePadding(map.getContainer()).right && x > WORDS
  return (
    <div
      className={left ? 'map-spot map-spot-left' : 'map-spot'}
      style={{ transform: `translate(${x}px, ${y}px)` }}
    >
      <span className="map-spot-dot" aria-hidden="true" />
      <button
        type="button"
        onClick={() => draw({ lon: spot.lon, lat: spot.lat, place: null }, 'from')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setSpot(null)
        }}
      >
        {t.isochroneOffer}
      </button>
    </div>
  )
}
