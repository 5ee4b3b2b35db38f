import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { serviceTypesAnswering } from '../../../core/match/serviceTypes.ts'
import { useRegion } from '../../api/RegionContext.tsx'
import { serviceFeature } from '../../map/layers/serviceLayers.ts'
import { useView } from '../../url/ViewContext.tsx'
import { useAssets } from '../AssetsContext.tsx'
import type { Asset } from '../findAssets.ts'
import { TransitLines } from './TransitLines.tsx'

const FAINT = 0.55

/** The services that fit, and, smaller, those that may; transit under them. */
export function AssetPoints({ map }: { map: MapLibreMap }) {
  const { services } = useRegion()
  const { view } = useView()
  const { found } = useAssets()
  const type = view.service
  const asked = useMemo(() => new Set(type === null ? [] : serviceTypesAnswering(type)), [type])
  const selected = view.selection?.kind === 'service' ? view.selection.id : null

  useEffect(() => {
    const show = (source: string, assets: readonly Asset[]) =>
      map.getSource<GeoJSONSource>(source)?.setData({
        type: 'FeatureCollection',
        features: assets.flatMap(({ service }) => serviceFeature(service, asked) ?? []),
      })
    show('services', found?.yes ?? [])
    show('other-services', found?.unknown ?? [])
  }, [map, found, asked])

  // What may fit is fainter and smaller than what does.
  useEffect(() => {
    for (const part of ['cluster', 'pin'])
      map.setPaintProperty(`other-services-${part}`, 'icon-opacity', FAINT)
  }, [map])

  const on = view.layers.includes('services')
  useEffect(() => {
    for (const source of ['services', 'other-services'])
      for (const part of ['cluster', 'pin'])
        map.setLayoutProperty(`${source}-${part}`, 'visibility', on ? 'visible' : 'none')
  }, [map, on])

  useEffect(() => {
    const service = services?.find(({ id }) => id === selected)
    const feature = service && serviceFeature(service, asked)
    map
      .getSource<GeoJSONSource>('selected-service')
      ?.setData({ type: 'FeatureCollection', features: feature ? [feature] : [] })
  }, [map, services, selected, asked])
  return <TransitLines map={map} />
}
