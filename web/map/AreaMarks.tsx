import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { useHighlight } from '../ui/HighlightContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { areaFeature } from './layers/areaLayers.ts'

/** Marks the highlighted and the selected area. */
export function AreaMarks({ map }: { map: MapLibreMap }) {
  const { areas } = useRegion()
  const { area: highlighted } = useHighlight()
  const { view } = useView()
  const drawing = useIsochrone().origin !== null
  // The outline of an area would read as a band of travel time.
  const selection = view.selection?.kind === 'area' && !drawing ? view.selection.id : null
  const selected = areas.find((one) => one.id === selection)?.index ?? null
  useEffect(() => mark(map, highlighted, 'highlighted'), [map, highlighted])
  useEffect(() => mark(map, selected, 'selected'), [map, selected])
  return null
}

function mark(map: MapLibreMap, index: number | null, state: 'highlighted' | 'selected') {
  if (index === null) return
  map.setFeatureState(areaFeature(index), { [state]: true })
  return () => {
    // The map may be gone already when the page is left.
    if (map.style) map.setFeatureState(areaFeature(index), { [state]: false })
  }
}
