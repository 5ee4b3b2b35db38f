import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { serviceTypesAnswering } from '../../core/match/serviceTypes.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { useCoverage } from '../coverage/CoverageContext.tsx'
import { useView } from '../url/ViewContext.tsx'
import { serviceFeature, serviceFeatures } from './layers/serviceLayers.ts'

const KINDS = ['services', 'other-services'] as const

/** Puts the services on the map, and the selected one over the others. */
export function ServicePoints({ map }: { map: MapLibreMap }) {
  const { services } = useRegion()
  const { question } = useCoverage()
  const { view } = useView()
  const selected = view.selection?.kind === 'service' ? view.selection.id : null

  useEffect(() => {
    const features = serviceFeatures(services ?? [], question.service)
    for (const kind of KINDS) map.getSource<GeoJSONSource>(kind)?.setData(features[kind])
  }, [map, services, question.service])

  useEffect(() => {
    for (const kind of KINDS) {
      const visibility = view.layers.includes(kind) ? 'visible' : 'none'
      for (const part of ['cluster', 'pin'])
        map.setLayoutProperty(`${kind}-${part}`, 'visibility', visibility)
    }
  }, [map, view.layers])

  useEffect(() => {
    const service = services?.find((one) => one.id === selected)
    const feature = service && serviceFeature(service, new Set(serviceTypesAnswering(question.service)))
    map
      .getSource<GeoJSONSource>('selected-service')
      ?.setData({ type: 'FeatureCollection', features: feature ? [feature] : [] })
  }, [map, services, selected, question.service])
  return null
}
