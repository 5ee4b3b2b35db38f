import type { ExpressionSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useRegion } from '../../api/RegionContext.tsx'
import { areaFeature, UNKNOWN_SHARE } from '../../map/layers/areaLayers.ts'
import { useAssets } from '../AssetsContext.tsx'

const LAYER = 'asset-fill'
const colour = [
  'to-color',
  ['feature-state', 'colour'],
  'rgba(0, 0, 0, 0)',
] as unknown as ExpressionSpecification

/** Colours areas by the people of a group; what is not known shows its hatching, and without colours the ground is bare. */
export function AssetPaint({ map }: { map: MapLibreMap }) {
  const { areas } = useRegion()
  const { byArea } = useAssets().shades

  useEffect(() => {
    const layers = map.getStyle().layers
    const above = layers[layers.findIndex(({ id }) => id === 'area-fill') + 1]?.id
    map.addLayer(
      {
        id: LAYER,
        type: 'fill',
        source: 'areas',
        'source-layer': 'areas',
        paint: { 'fill-color': colour, 'fill-antialias': false },
      },
      above,
    )
    for (const { index } of areas) map.setFeatureState(areaFeature(index), { share: UNKNOWN_SHARE })
    return () => {
      // The map may be gone already when the page is left.
      if (map.style && map.getLayer(LAYER)) map.removeLayer(LAYER)
    }
  }, [map, areas])

  useEffect(() => {
    for (const { index } of areas)
      map.setFeatureState(areaFeature(index), { colour: byArea?.[index] ?? 'rgba(0, 0, 0, 0)' })
    map.setLayoutProperty('area-hatch', 'visibility', byArea ? 'visible' : 'none')
  }, [map, areas, byArea])
  return null
}
