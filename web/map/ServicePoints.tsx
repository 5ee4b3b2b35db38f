import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { useRegion } from '../api/RegionContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { serviceFeature, serviceFeatures } from './layers/serviceLayers.ts'
import { useAnsweringTypes } from './useAnsweringTypes.ts'

const KINDS = ['services', 'other-services'] as const

/** Puts the services on the map, and the selected one over the others. */
export function ServicePoints({ map }: { map: MapLibreMap }) {
  const { services } = useRegion()
  const answering = useAnsweringTypes()
  const { view } = useView()
  const selected = view.selection?.kind === 'service' ? view.selection.id : null

  useEffect(() => {
    const features = serviceFeatures(services ?? [], answering)
    for (const kind of KINDS) map.getSource<GeoJSONSource>(kind)?.setData(features[kind])
  }, [map, services, answering])

  useEffect(() => {
    for (const kind of KINDS) {
      const visibility = view.layers.includes(kind) ? 'visible' : 'none'
      for (const part of ['cluster', 'pin'])
        map.setLayoutProperty(`${kind}-${part}`, 'visibility', visibility)
    }
  }, [map, view.layers])

  useEffect(() => {
    const service = services?.find((one) => one.id === selected)
    const feature = service && serviceFeature(service, answering)
    map
      .getSource<GeoJSONSource>('selected-service')
      ?.setData({ type: 'FeatureCollection', features: feature ? [feature] : [] })
  }, [map, services, selected, answering])
  return null
}
