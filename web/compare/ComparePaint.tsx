import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { fitRegion } from '../map/fitRegion.ts'
import { areaFeature } from '../map/layers/areaLayers.ts'
import { patternLayer } from '../map/layers/standardLayers.ts'
import { AREA_PATTERNS } from '../map/standardPaint.ts'
import { useView } from '../url/ViewContext.tsx'
import { useComparison } from './CompareContext.tsx'
import { paintCompared } from './paintCompared.ts'

/** Paints one side, or the difference, on the areas. The map goes with the view, so that nothing is to be taken away again. */
export function ComparePaint({ map }: { map: MapLibreMap }) {
  const { detail, areas } = useRegion()
  const { view } = useView()
  const { comparison } = useComparison()
  const { show } = view
  const rows = useMemo(() => new Map(comparison?.areas.map((area) => [area.id, area])), [comparison])
  useEffect(() => {
    const used = new Set<string>()
    for (const { id, index } of areas) {
      const row = rows.get(id)
      const { share, pattern } = paintCompared(row, show)
      map.setFeatureState(areaFeature(index), { share, pattern: pattern ?? '', merged: row?.merged ?? false })
      if (pattern) used.add(pattern)
    }
    const reveal = (layer: string, on: boolean) =>
      map.setLayoutProperty(layer, 'visibility', on ? 'visible' : 'none')
    for (const pattern of AREA_PATTERNS) reveal(patternLayer(pattern), used.has(pattern))
    reveal('area-merged', rows.size > 0)
    reveal('area-hatch', rows.size > 0)
  }, [map, areas, rows, show])

  // The legend has grown over what was fitted beside it. Who has moved the map keeps it where it is.
  const untouched = view.map === null
  useEffect(() => {
    if (!comparison || !untouched) return
    const frame = requestAnimationFrame(() => fitRegion(map, detail))
    return () => cancelAnimationFrame(frame)
  }, [map, comparison, untouched, detail])
  return null
}
