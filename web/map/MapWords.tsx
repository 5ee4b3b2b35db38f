import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { NAMED_LAYERS, nameIn } from './layers/labelLayers.ts'

/** Names on the map, and what the map is called, in the language on screen. */
export function MapWords({ map }: { map: MapLibreMap }) {
  const { language, t } = useLanguage()
  useEffect(() => {
    for (const id of NAMED_LAYERS) {
      if (map.getLayer(id)) map.setLayoutProperty(id, 'text-field', nameIn(language))
    }
    map.getCanvas().setAttribute('aria-label', t.mapLabel)
  }, [map, language, t])
  return null
}
