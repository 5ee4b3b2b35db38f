import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useView } from '../url/ViewContext.tsx'

const STREET_LAYERS = ['street-casing', 'street', 'street-name']

/** Switches the streets on and off. */
export function StreetVisibility({ map }: { map: MapLibreMap }) {
  const { view } = useView()
  const on = view.layers.includes('streets')
  useEffect(() => {
    for (const id of STREET_LAYERS) {
      // An outside basemap has streets of its own.
      if (map.getLayer(id)) map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none')
    }
  }, [map, on])
  return null
}
