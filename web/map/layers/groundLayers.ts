/** The quiet map below and above the areas, from the region's own context and streets. */
import type { LayerSpecification } from 'maplibre-gl'
import { GROUND } from '../mapPalette.ts'

const kind = (name: string) => ['==', ['get', 'kind'], name] as ['==', ['get', string], string]

/** Under the areas. */
export const groundBelow: LayerSpecification[] = [
  { id: 'land', type: 'background', paint: { 'background-color': GROUND.land } },
  {
    id: 'water',
    type: 'fill',
    source: 'context',
    'source-layer': 'context',
    filter: kind('water'),
    paint: { 'fill-color': GROUND.water, 'fill-outline-color': GROUND.waterLine },
  },
]

const isMain = [
  'match',
  ['get', 'class'],
  ['motorway', 'trunk', 'primary', 'highway', 'arterial', 'secondary'],
  true,
  false,
]

/** Over the areas: water and parks where nobody lives. */
export const groundAbove: LayerSpecification[] = [
  {
    id: 'water-over-areas',
    type: 'fill',
    source: 'context',
    'source-layer': 'context',
    filter: kind('water'),
    paint: { 'fill-color': GROUND.water, 'fill-outline-color': GROUND.waterLine },
  },
  {
    id: 'park',
    type: 'fill',
    source: 'context',
    'source-layer': 'context',
    minzoom: 11,
    filter: kind('park'),
    paint: {
      'fill-color': GROUND.park,
      'fill-opacity': ['interpolate', ['linear'], ['zoom'], 11, 0, 12, 0.9],
    },
  },
]

export const streetLayers: LayerSpecification[] = [
  {
    id: 'street-casing',
    type: 'line',
    source: 'streets',
    'source-layer': 'streets',
    minzoom: 12,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': GROUND.streetCasing,
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 12, 0, 14, 0.7],
      'line-width': streetWidth(1.4),
    },
  },
  {
    id: 'street',
    type: 'line',
    source: 'streets',
    'source-layer': 'streets',
    minzoom: 8,
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': GROUND.street,
      'line-opacity': ['interpolate', ['linear'], ['zoom'], 8, 0.25, 11, 0.55, 13, 0.8, 15, 0.95],
      'line-width': streetWidth(0),
    },
  },
]

/** Width in pixels by zoom and class, widened by `extra` on the whole for a casing. */
function streetWidth(extra: number): import('maplibre-gl').ExpressionSpecification {
  const at = (main: number, other: number) => ['case', isMain, main + extra, other + extra]
  return [
    'interpolate',
    ['exponential', 1.5],
    ['zoom'],
    8,
    at(0.5, 0.1),
    11,
    at(1.1, 0.3),
    13,
    at(2, 0.9),
    15,
    at(4.5, 2.4),
    17,
    at(10, 7),
  ] as unknown as import('maplibre-gl').ExpressionSpecification
}

/** Lines of wards and limits. */
export const limitLayers: LayerSpecification[] = [
  {
    id: 'ward',
    type: 'line',
    source: 'context',
    'source-layer': 'context',
    minzoom: 12,
    filter: kind('ward'),
    paint: { 'line-color': GROUND.ward, 'line-width': 1, 'line-dasharray': [3, 3], 'line-opacity': 0.5 },
  },
  {
    id: 'municipal-limit',
    type: 'line',
    source: 'context',
    'source-layer': 'context',
    filter: kind('municipal-limit'),
    paint: { 'line-color': GROUND.boundary, 'line-width': 1, 'line-dasharray': [5, 3], 'line-opacity': 0.55 },
  },
  {
    id: 'boundary',
    type: 'line',
    source: 'context',
    'source-layer': 'context',
    filter: kind('boundary'),
    paint: { 'line-color': GROUND.boundary, 'line-width': 1.4, 'line-opacity': 0.75 },
  },
]
