import { bbox } from '@turf/bbox'
import type { Feature, FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { usePlaceMap } from '../place/PlaceMapContext.tsx'
import { aspectOf, freePadding } from './freePadding.ts'
import { EMPTY } from './layers/isochroneLayers.ts'
import { UNRECORDED } from './unrecorded.ts'

const CLOSEST = 15
/** Between two services in one spot, in degrees. */
const APART = 0.00035

/** Draws the place, the services near it by number, and the journeys to one of them. */
export function PlaceMarks({ map }: { map: MapLibreMap }) {
  const { place } = usePlaceMap()
  const { point = null, marks = null, opened = null, legs = EMPTY } = place ?? {}
  const hasLegs = legs.features.length > 0
  const spread = useMemo(() => spreadMarks(marks ?? []), [marks])

  useEffect(() => show(map, 'place-point', point ? [pointAt(point, {})] : []), [map, point])
  useEffect(() => show(map, 'place-legs', legs.features), [map, legs])
  useEffect(() => {
    const features = spread.map(({ id, number, at, sure }) =>
      pointAt(at, { id, number, sure, opened: id === opened }),
    )
    // The one whose journeys are told lies on top.
    show(
      map,
      'place-marks',
      features.sort((a, b) => Number(a.properties?.opened) - Number(b.properties?.opened)),
    )
  }, [map, spread, opened])
  useEffect(() => {
    const lines = point && !hasLegs ? spread.map(({ at }) => lineTo(point, at)) : []
    show(map, 'place-lines', lines)
  }, [map, point, spread, hasLegs])

  // All of an answer, or of its journeys, comes into sight; the address does not tell where that is.
  useEffect(() => {
    const drawn = hasLegs ? legs.features : spread.map(({ at }) => pointAt(at, {}))
    if (!point || drawn.length === 0) return
    const frame = requestAnimationFrame(() => {
      const [west, south, east, north] = bbox({
        type: 'FeatureCollection',
        features: [...drawn, pointAt(point, {})],
      })
      const bounds: [number, number, number, number] = [west, south, east, north]
      const padding = freePadding(map.getContainer(), aspectOf(bounds))
      for (const side of ['top', 'bottom', 'left', 'right'] as const) padding[side] += 30
      map.fitBounds(bounds, { padding, maxZoom: CLOSEST }, { [UNRECORDED]: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [map, point, spread, legs, hasLegs])

  useEffect(
    () => () => {
      // The map may be gone already when the page is left.
      if (!map.style) return
      for (const source of ['place-point', 'place-legs', 'place-marks', 'place-lines']) show(map, source, [])
    },
    [map],
  )
  return null
}

function show(map: MapLibreMap, source: string, features: Feature[]): void {
  const data: FeatureCollection = { type: 'FeatureCollection', features }
  map.getSource<GeoJSONSource>(source)?.setData(data)
}

const pointAt = (coordinates: readonly number[], properties: Feature['properties']): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [...coordinates] },
  properties,
})

const lineTo = (from: readonly number[], to: readonly number[]): Feature => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates: [[...from], [...to]] },
  properties: {},
})

/** Numbers of services at one address stand side by side. */
function spreadMarks<Mark extends { point: [number, number] }>(
  marks: readonly Mark[],
): (Mark & { at: [number, number] })[] {
  const used = new Map<string, number>()
  return marks.map((mark) => {
    const [lon, lat] = mark.point
    const spot = `${lon.toFixed(4)} ${lat.toFixed(4)}`
    const before = used.get(spot) ?? 0
    used.set(spot, before + 1)
    return { ...mark, at: [lon + before * APART, lat] }
  })
}
