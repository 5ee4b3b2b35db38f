import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import { useEffect } from 'react'
import { useRecordWords } from '../records/useRecordWords.ts'
import { cornerAt } from '../records/zones/corners.ts'
import { useZones } from '../records/zones/ZoneContext.tsx'

/** While an outline is drawn the map takes corners instead of places: a click adds one, a double click or Enter ends, Backspace takes one back. */
export function ZoneSketch({ map }: { map: MapLibreMap }) {
  const { t } = useRecordWords()
  const { setSketch } = useZones()
  useEffect(() => {
    const canvas = map.getCanvas()
    const add = ({ lngLat, originalEvent }: MapMouseEvent) => {
      // The second click of a double click ends the outline where the first one has put a corner.
      if (originalEvent.detail > 1) return
      const corner = cornerAt(lngLat.lng, lngLat.lat)
      setSketch((sketch) => sketch && { ...sketch, corners: [...sketch.corners, corner] })
    }
    const end = () => setSketch((sketch) => sketch && { ...sketch, drawing: sketch.corners.length < 3 })
    const doubleClick = (event: MapMouseEvent) => {
      event.preventDefault()
      end()
    }
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter') end()
      if (event.key === 'Backspace')
        setSketch((sketch) => sketch && { ...sketch, corners: sketch.corners.slice(0, -1) })
    }
    const before = canvas.style.cursor
    canvas.style.cursor = 'crosshair'
    map.on('click', add)
    map.on('dblclick', doubleClick)
    canvas.addEventListener('keydown', press)
    return () => {
      canvas.style.cursor = before
      map.off('click', add)
      map.off('dblclick', doubleClick)
      canvas.removeEventListener('keydown', press)
    }
  }, [map, setSketch])
  return <p className="map-card zone-drawing">{t.zoneMapDrawing}</p>
}
