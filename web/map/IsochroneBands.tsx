import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useState } from 'react'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { bringIntoSight } from './bringIntoSight.ts'
import { EMPTY } from './layers/isochroneLayers.ts'

/** Bands of the point before, while those of a new one are on their way. */
const STALE_OPACITY = 0.35

/** Draws travel times around a point instead of the coverage of the areas: one answer on the map at a time. */
export function IsochroneBands({ map }: { map: MapLibreMap }) {
  const { origin, answer } = useIsochrone()
  const [shown, setShown] = useState(answer.value)
  const wanted = !origin || answer.status === 'failed' ? null : (answer.value ?? shown)
  if (wanted !== shown) setShown(wanted)
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
  // Once the panel has its height.
  useEffect(() => {
    if (origin && drawn) bringIntoSight(map, [origin.lon, origin.lat])
  }, [map, origin, drawn])
  return null
}
