import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'

/** Shows the names of communities where the region's files name no places, so that a wide view can be read. */
export function CommunityNames({ map }: { map: MapLibreMap }) {
  useEffect(() => {
    const look = () => {
      if (!map.getLayer('community-name')) return
      const places = map.querySourceFeatures('context', {
        sourceLayer: 'context',
        filter: ['==', ['get', 'kind'], 'place'],
      })
      if (places.length === 0) map.setLayoutProperty('community-name', 'visibility', 'visible')
    }
    map.once('idle', look)
    return () => {
      map.off('idle', look)
    }
  }, [map])
  return null
}
