import type { Map as MapLibreMap, PaddingOptions } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import type { MapPosition } from '../url/view.ts'
import { fitRegion } from './fitRegion.ts'
import { aspectOf, freePadding } from './freePadding.ts'
import { UNRECORDED } from './unrecorded.ts'

const CLOSEST = 13.5

/** Keeps the map's position and the view the same, and brings what is selected elsewhere into sight. */
export function MapCamera({ map }: { map: MapLibreMap }) {
  const { view, navigate } = useView()
  const { detail, areas, services, employers } = useRegion()
  const { selection } = view
  const seen = useRef(selection ? `${selection.kind}:${selection.id}` : null)
  /** What this map wrote into the address last. */
  const recorded = useRef<MapPosition | null>(null)

  useEffect(() => {
    const moved = (event: object) => {
      if (UNRECORDED in event) return
      // A map without size, as on paper, is nowhere.
      if (map.getContainer().clientWidth === 0) return
      const { lng, lat } = map.getCenter()
      recorded.current = { zoom: map.getZoom(), lat, lon: lng }
      navigate({ map: recorded.current }, 'replace')
    }
    map.on('moveend', moved)
    return () => {
      map.off('moveend', moved)
    }
  }, [map, navigate])

  // A step of the back button, or "the whole region".
  useEffect(() => {
    if (view.map === null) {
      if (map.isMoving()) return
      fitRegion(map, detail)
    } else if (!isAt(map, view.map)) {
      // The map's own words come back; what was brought into sight since, without a record, must stay.
      if (recorded.current && isSame(recorded.current, view.map)) return
      map.jumpTo({ center: [view.map.lon, view.map.lat], zoom: view.map.zoom })
    }
  }, [map, view.map, detail])

  useEffect(() => {
    const key = selection ? `${selection.kind}:${selection.id}` : null
    if (key === seen.current || !selection) {
      seen.current = key
      return
    }
    const area = selection.kind === 'area' ? areas.find((one) => one.id === selection.id) : undefined
    const point =
      selection.kind === 'service'
        ? services?.find((one) => one.id === selection.id)?.point
        : selection.kind === 'employers'
          ? employers?.cells.find((one) => one.id === selection.id)?.center
          : null
    seen.current = key
    const padding = freePadding(map.getContainer(), area ? aspectOf(area.bounds) : 1)
    if (area) {
      const [west, south, east, north] = area.bounds
      if (inSight(map, [west, south], padding) && inSight(map, [east, north], padding)) return
      map.fitBounds(area.bounds, { padding, maxZoom: CLOSEST })
    } else if (point && !inSight(map, point, padding)) {
      map.easeTo({
        center: point,
        offset: [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2],
      })
    }
  }, [map, selection, areas, services, employers])
  return null
}

/** Whether a place lies in the part of the map that nothing covers. */
function inSight(map: MapLibreMap, place: [number, number], padding: Required<PaddingOptions>): boolean {
  const { x, y } = map.project(place)
  const { clientWidth, clientHeight } = map.getContainer()
  return (
    x >= padding.left &&
    x <= clientWidth - padding.right &&
    y >= padding.top &&
    y <= clientHeight - padding.bottom
  )
}

function isAt(map: MapLibreMap, position: MapPosition): boolean {
  const { lng, lat } = map.getCenter()
  return isSame({ zoom: map.getZoom(), lat, lon: lng }, position)
}

function isSame(one: MapPosition, other: MapPosition): boolean {
  return (
    Math.abs(one.lon - other.lon) < 2e-4 &&
    Math.abs(one.lat - other.lat) < 2e-4 &&
    Math.abs(one.zoom - other.zoom) < 0.02
  )
}
