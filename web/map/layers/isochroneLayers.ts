/** Bands of travel time around a point, the nearest on top, and the point itself. */
import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { ISOCHRONE_BANDS } from '../../isochrone/isochroneBands.ts'

export const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

const colour = [
  'match',
  ['get', 'minutes'],
  ...ISOCHRONE_BANDS.flatMap((band) => [band.minutes, band.colour]),
  'rgba(0, 0, 0, 0)',
] as unknown as ExpressionSpecification

/** Later than any band. */
const nearestLast: ExpressionSpecification = ['-', 1000, ['get', 'minutes']]

export const isochroneLayers: LayerSpecification[] = [
  {
    id: 'isochrone-fill',
    type: 'fill',
    source: 'isochrone',
    layout: { 'fill-sort-key': nearestLast },
    paint: { 'fill-color': colour, 'fill-antialias': false },
  },
  {
    id: 'isochrone-line',
    type: 'line',
    source: 'isochrone',
    layout: { 'line-sort-key': nearestLast, 'line-join': 'round' },
    paint: { 'line-color': '#14323c', 'line-width': 1, 'line-opacity': 0.7 },
  },
]

export const isochronePointLayer: LayerSpecification = {
  id: 'isochrone-point',
  type: 'circle',
  source: 'isochrone-point',
  paint: {
    'circle-radius': 7,
    'circle-color': '#f0883e',
    'circle-stroke-color': '#10242b',
    'circle-stroke-width': 3,
  },
}
