import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { freePadding } from './freePadding.ts'

/** What a click offers anywhere on the map, for the keyboard: Enter marks the middle of what is seen; arrows move the map. */
export function MapKeys({ map }: { map: MapLibreMap }) {
  const { view } = useView()
  const { origin, draw, setSpot } = useIsochrone()
  const drawing = origin !== null
  const beside = view.selection
  useEffect(() => {
    const canvas = map.getCanvas()
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Enter') return
      const { clientWidth, clientHeight } = map.getContainer()
      const { left, right, top, bottom } = freePadding(map.getContainer())
      const middle = map.unproject([(left + clientWidth - right) / 2, (top + clientHeight - bottom) / 2])
      const point = { lon: middle.lng, lat: middle.lat }
      if (drawing) return draw({ ...point, place: null })
      setSpot({ ...point, beside })
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.map-spot button')?.focus())
    }
    canvas.addEventListener('keydown', press)
    return () => canvas.removeEventListener('keydown', press)
  }, [map, drawing, draw, setSpot, beside])
  return null
}
