import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import type { Isochrones, Origin } from '../isochrone/isochrone.ts'
import { outerBounds } from '../isochrone/outerBounds.ts'
import { bringIntoSight } from './bringIntoSight.ts'
import { aspectOf, freePadding } from './freePadding.ts'
import { EMPTY } from './layers/isochroneLayers.ts'
import { UNRECORDED } from './unrecorded.ts'

/** Bands of the point before, while those of a new one are on their way. */
const STALE_OPACITY = 0.35

/** Draws travel times around a point instead of the coverage of the areas: one answer on the map at a time. */
export function IsochroneBands({ map }: { map: MapLibreMap }) {
  const { origin, answer, views } = useIsochrone()
  const [shown, setShown] = useState(answer.value)
  const wanted = !origin || answer.status === 'failed' ? null : (answer.value ?? shown)
  if (wanted !== shown) setShown(wanted)
  const shownNow = useRef(shown)
  const seen = useRef<Origin | null>(null)
  shownNow.current = shown
  const isStale = shown !== null && shown !== answer.value
  const drawing = origin !== null
  const drawn = answer.value !== null

  useEffect(() => {
    map.getSource<GeoJSONSource>('isochrone')?.setData(shown ?? EMPTY)
  }, [map, shown])

  useEffect(() => {
    map.setPaintProperty('isochrone-fill', 'fill-opacity', isStale ? STALE_OPACITY : 1)
  }, [map, isStale])

  useEffect(() => {
    map.setPaintProperty('area-fill', 'fill-opacity', drawing ? 0 : 1)
    map.setPaintProperty('area-hatch', 'fill-opacity', drawing ? 0 : 1)
  }, [map, drawing])

  useEffect(() => {
    map.getSource<GeoJSONSource>('isochrone-point')?.setData(
      origin
        ? {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [origin.lon, origin.lat] },
            properties: {},
          }
        : EMPTY,
    )
  }, [map, origin])
  // Once the panel has its height. What is drawn first is shown whole; while somebody moves the point about, the map stays.
  useEffect(() => {
    if (!origin) seen.current = null
    if (!origin || !drawn || seen.current === origin) return
    if (!seen.current || origin.place) showBands(map, shownNow.current)
    else bringIntoSight(map, [origin.lon, origin.lat])
    seen.current = origin
  }, [map, origin, drawn])

  useEffect(() => {
    if (views > 0) showBands(map, shownNow.current)
  }, [map, views])
  return null
}

/** Brings all bands into sight, and does not write it into the address. */
function showBands(map: MapLibreMap, isochrones: Isochrones | null): void {
  const bounds = isochrones && outerBounds(isochrones)
  if (!bounds) return
  map.fitBounds(
    bounds,
    { padding: freePadding(map.getContainer(), aspectOf(bounds)) },
    { [UNRECORDED]: true },
  )
}
