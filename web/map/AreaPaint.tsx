import type { Map as MapLibreMap } from 'maplibre-gl'
import { useDeferredValue, useEffect, useRef } from 'react'
import { coverageColour } from '../../core/figures/coverageColours.ts'
import type { AreaGap } from '../../core/gaps/gapResult.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import { useHighlight } from '../ui/HighlightContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { NOBODY_SHARE, UNKNOWN_SHARE } from './layers/areaLayers.ts'

const area = (id: number) => ({ source: 'areas', sourceLayer: 'areas', id })

/** Paints the answer on the areas, and marks the highlighted and the selected one. */
export function AreaPaint({ map }: { map: MapLibreMap }) {
  const { areas } = useRegion()
  const { result } = useCoverage()
  const { area: highlighted } = useHighlight()
  const { view } = useView()
  // The panel answers first: drawing the map may take longer than a step of the slider.
  const answer = useDeferredValue(result.status === 'ready' ? result.answer : null)
  const isUnknown = result.status === 'no-service'
  const painted = useRef<{ map: MapLibreMap | null; colours: string[] }>({ map: null, colours: [] })
  const drawing = useIsochrone().origin !== null
  // The outline of an area would read as a band of travel time.
  const selection = view.selection?.kind === 'area' && !drawing ? view.selection.id : null
  const selected = areas.find((one) => one.id === selection)?.index ?? null

  useEffect(() => {
    if (!answer) return
    if (painted.current.map !== map) painted.current = { map, colours: [] }
    const { colours } = painted.current
    answer.byIndex.forEach((gap, index) => {
      const share = paintedShare(gap)
      const colour = share < 0 ? String(share) : coverageColour(share)
      // An area that keeps its colour is not painted again.
      if (colours[index] === colour) return
      colours[index] = colour
      map.setFeatureState(area(index), { share })
    })
    map.setLayoutProperty('area-hatch', 'visibility', 'visible')
  }, [map, answer])

  // Without service nothing is known: what was painted before would be of another date.
  useEffect(() => {
    if (!isUnknown) return
    for (const { index } of areas) map.setFeatureState(area(index), { share: UNKNOWN_SHARE })
    painted.current = { map, colours: [] }
    map.setLayoutProperty('area-hatch', 'visibility', 'visible')
  }, [map, areas, isUnknown])

  useEffect(() => mark(map, highlighted, 'highlighted'), [map, highlighted])
  useEffect(() => mark(map, selected, 'selected'), [map, selected])
  return null
}

function paintedShare(gap: AreaGap): number {
  if (gap.coverage !== null) return gap.coverage
  return gap.unknown === null ? NOBODY_SHARE : UNKNOWN_SHARE
}

function mark(map: MapLibreMap, index: number | null, state: 'highlighted' | 'selected') {
  if (index === null) return
  map.setFeatureState(area(index), { [state]: true })
  return () => {
    // The map may be gone already when the page is left.
    if (map.style) map.setFeatureState(area(index), { [state]: false })
  }
}
