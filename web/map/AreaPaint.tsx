import type { Map as MapLibreMap } from 'maplibre-gl'
import { useDeferredValue, useEffect, useRef } from 'react'
import { coverageColour } from '../../core/figures/coverageColours.ts'
import type { AreaGap } from '../../core/gaps/gapResult.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { areaFeature, NOBODY_SHARE, UNKNOWN_SHARE } from './layers/areaLayers.ts'

/** Paints the answer to a question on the areas. */
export function AreaPaint({ map }: { map: MapLibreMap }) {
  const { areas } = useRegion()
  const { result } = useCoverage()
  // The panel answers first: drawing the map may take longer than a step of the slider.
  const answer = useDeferredValue(result.status === 'ready' ? result.answer : null)
  const isUnknown = result.status === 'no-service'
  const painted = useRef<{ map: MapLibreMap | null; colours: string[] }>({ map: null, colours: [] })

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
      map.setFeatureState(areaFeature(index), { share })
    })
    map.setLayoutProperty('area-hatch', 'visibility', 'visible')
  }, [map, answer])

  // Without service nothing is known: what was painted before would be of another date.
  useEffect(() => {
    if (!isUnknown) return
    for (const { index } of areas) map.setFeatureState(areaFeature(index), { share: UNKNOWN_SHARE })
    painted.current = { map, colours: [] }
    map.setLayoutProperty('area-hatch', 'visibility', 'visible')
  }, [map, areas, isUnknown])
  return null
}

function paintedShare(gap: AreaGap): number {
  if (gap.coverage !== null) return gap.coverage
  return gap.unknown === null ? NOBODY_SHARE : UNKNOWN_SHARE
}
