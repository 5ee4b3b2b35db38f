import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useStandard } from '../standards/StandardContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { fitRegion } from './fitRegion.ts'
import { areaFeature, UNKNOWN_SHARE } from './layers/areaLayers.ts'
import { EMPTY } from './layers/isochroneLayers.ts'
import { patternLayer } from './layers/standardLayers.ts'
import { AREA_PATTERNS, standardPaint } from './standardPaint.ts'
import { placeCenters, standardPlaces } from './standardPlaces.ts'

/** Paints the answer to a standard on the areas, and its signs; without an answer, or about sites, the areas stay bare. */
export function StandardPaint({ map }: { map: MapLibreMap }) {
  const { detail, areas, employers } = useRegion()
  const { view } = useView()
  const gaps = useStandard()?.gaps ?? null
  const { paint } = view
  const ofAreas = gaps?.standard.who.kind === 'group'
  const rows = useMemo(() => new Map(gaps?.areas.map((area) => [area.id, area])), [gaps])
  const centers = useMemo(() => placeCenters(areas, employers?.cells ?? []), [areas, employers])
  const selected = view.selection?.kind === 'area' ? view.selection.id : null

  useEffect(() => {
    const used = new Set<string>()
    for (const { id, index } of areas) {
      const row = ofAreas ? rows.get(id) : undefined
      const { share, pattern } = ofAreas ? standardPaint(row, paint) : { share: UNKNOWN_SHARE, pattern: null }
      map.setFeatureState(areaFeature(index), { share, pattern: pattern ?? '', merged: row?.merged ?? false })
      if (pattern) used.add(pattern)
    }
    const show = (layer: string, on: boolean) =>
      map.setLayoutProperty(layer, 'visibility', on ? 'visible' : 'none')
    // Shown once, a pattern stays: to hide and show its layer would build the tiles anew, and its areas alone are opaque.
    for (const pattern of used) show(patternLayer(pattern), true)
    show('area-merged', ofAreas)
    show('area-hatch', ofAreas)
  }, [map, areas, rows, ofAreas, paint])

  useEffect(() => {
    const places = gaps ? standardPlaces(gaps, centers, paint, selected) : EMPTY
    map.getSource<GeoJSONSource>('standard-places')?.setData(places)
  }, [map, gaps, centers, paint, selected])

  // The legend has grown over what was fitted beside it. Who has moved the map keeps it where it is.
  const untouched = view.map === null
  const answered = gaps?.standard.id ?? null
  useEffect(() => {
    if (!answered || !untouched) return
    const frame = requestAnimationFrame(() => fitRegion(map, detail))
    return () => cancelAnimationFrame(frame)
  }, [map, answered, untouched, detail])

  // What a question paints takes the place of a standard.
  useEffect(
    () => () => {
      // The map may be gone already when the page is left.
      if (!map.style) return
      for (const layer of [...AREA_PATTERNS.map(patternLayer), 'area-merged', 'area-hatch'])
        map.setLayoutProperty(layer, 'visibility', 'none')
      map.getSource<GeoJSONSource>('standard-places')?.setData(EMPTY)
      for (const { index } of areas) map.setFeatureState(areaFeature(index), { share: UNKNOWN_SHARE })
    },
    [map, areas],
  )
  return null
}
