import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { sketchFeatures, zoneFeatures } from '../records/zones/corners.ts'
import { useZones } from '../records/zones/ZoneContext.tsx'
import { EMPTY } from './layers/isochroneLayers.ts'

/** Draws the zones that are served on demand, and the outline under way. */
export function ZonePaint({ map }: { map: MapLibreMap }) {
  const { language } = useLanguage()
  const { zones, sketch } = useZones()
  useEffect(() => {
    const own = zones.map(({ zone }) => zone)
    map.getSource<GeoJSONSource>('zones')?.setData(zoneFeatures(own, language))
  }, [map, zones, language])
  useEffect(() => {
    const data = sketch ? sketchFeatures(sketch.corners, sketch.drawing) : EMPTY
    map.getSource<GeoJSONSource>('zone-sketch')?.setData(data)
  }, [map, sketch])
  return null
}
