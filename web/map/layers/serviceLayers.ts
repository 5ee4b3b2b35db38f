/** Services by type, clustered: a pin with the type's sign, or a ring of the types' colours around their number. */

import type { Feature, FeatureCollection, Point } from 'geojson'
import type { ExpressionSpecification, GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl'
import type { Service } from '../../../server/contract/service.ts'
import { categoryOfService, SERVICE_CATEGORIES } from '../serviceCategories.ts'
import { FONT_BOLD } from './labelLayers.ts'

export function serviceSource(): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [] },
    cluster: true,
    clusterRadius: 38,
    clusterMaxZoom: 14,
    clusterProperties: Object.fromEntries(
      SERVICE_CATEGORIES.map(({ id }) => [id, ['+', ['case', ['==', ['get', 'category'], id], 1, 0]]]),
    ),
  }
}

/** Name of the ring image of a cluster: `ring|` and the number of services of every category, in order. */
const ringImage: ExpressionSpecification = [
  'concat',
  'ring|',
  ...SERVICE_CATEGORIES.flatMap(({ id }): ExpressionSpecification[] => [
    ['to-string', ['get', id]],
    ',' as never,
  ]),
] as unknown as ExpressionSpecification

export function serviceLayers(source: 'services' | 'other-services'): LayerSpecification[] {
  const quiet = source === 'other-services'
  return [
    {
      id: `${source}-cluster`,
      type: 'symbol',
      source,
      filter: ['has', 'point_count'],
      layout: {
        'icon-image': ringImage,
        'icon-size': [
          'interpolate',
          ['linear'],
          ['get', 'point_count'],
          2,
          quiet ? 0.72 : 0.86,
          60,
          quiet ? 0.95 : 1.1,
        ],
        'icon-allow-overlap': true,
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': [FONT_BOLD],
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': '#16262c' },
    },
    {
      id: `${source}-pin`,
      type: 'symbol',
      source,
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['concat', 'pin|', ['get', 'category'], ['case', ['get', 'doubtful'], '|doubtful', '']],
        'icon-size': quiet ? 0.8 : 1,
        'icon-allow-overlap': true,
      },
    },
  ]
}

/** The selected service, drawn over the others whatever layer it is in. */
export const selectedServiceLayer: LayerSpecification = {
  id: 'selected-service',
  type: 'symbol',
  source: 'selected-service',
  layout: {
    'icon-image': ['concat', 'pin|', ['get', 'category'], '|selected'],
    'icon-size': 1.25,
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
}

/** Services with a point, split by whether they are of the types that answer. */
export function serviceFeatures(
  services: readonly Service[],
  answering: ReadonlySet<string>,
): Record<'services' | 'other-services', FeatureCollection> {
  const split = { services: [] as Feature[], 'other-services': [] as Feature[] }
  for (const service of services) {
    const feature = serviceFeature(service, answering)
    if (!feature) continue
    split[service.serviceTypes.some((type) => answering.has(type)) ? 'services' : 'other-services'].push(
      feature,
    )
  }
  return {
    services: { type: 'FeatureCollection', features: split.services },
    'other-services': { type: 'FeatureCollection', features: split['other-services'] },
  }
}

export function serviceFeature(service: Service, asked: ReadonlySet<string>): Feature<Point> | null {
  if (!service.point) return null
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: service.point },
    properties: {
      id: service.id,
      category: categoryOfService(service.serviceTypes, asked).id,
      doubtful: service.doubtful !== null,
    },
  }
}
