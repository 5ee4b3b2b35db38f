/** Zones that are served on demand: hatched over what a standard paints, with a broken edge; and the outline that somebody draws. */
import type { LayerSpecification } from 'maplibre-gl'
import { FONT_BOLD } from './labelLayers.ts'

export const ZONE_IMAGE = 'zone'
export const ZONE_COLOUR = '#5b2a86'

const onlyOf = (type: string) => ['==', ['geometry-type'], type] as ['==', unknown, string]

export const zoneLayers: LayerSpecification[] = [
  { id: 'zone-fill', type: 'fill', source: 'zones', paint: { 'fill-pattern': ZONE_IMAGE } },
  {
    id: 'zone-line',
    type: 'line',
    source: 'zones',
    paint: { 'line-color': ZONE_COLOUR, 'line-width': 2.5, 'line-dasharray': [3, 1.5] },
  },
]

export const zoneNameLayer: LayerSpecification = {
  id: 'zone-name',
  type: 'symbol',
  source: 'zones',
  layout: {
    'text-field': ['get', 'name'],
    'text-font': [FONT_BOLD],
    'text-size': 13,
    'text-max-width': 8,
  },
  paint: { 'text-color': ZONE_COLOUR, 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
}

export const sketchLayers: LayerSpecification[] = [
  {
    id: 'zone-sketch-fill',
    type: 'fill',
    source: 'zone-sketch',
    filter: onlyOf('Polygon') as never,
    paint: { 'fill-color': ZONE_COLOUR, 'fill-opacity': 0.18 },
  },
  {
    id: 'zone-sketch-line',
    type: 'line',
    source: 'zone-sketch',
    filter: onlyOf('LineString') as never,
    paint: { 'line-color': ZONE_COLOUR, 'line-width': 3 },
  },
  {
    id: 'zone-sketch-corner',
    type: 'circle',
    source: 'zone-sketch',
    filter: onlyOf('Point') as never,
    paint: {
      'circle-radius': ['case', ['get', 'last'], 7, 5],
      'circle-color': ['case', ['get', 'last'], ZONE_COLOUR, '#ffffff'],
      'circle-stroke-color': ZONE_COLOUR,
      'circle-stroke-width': 2.5,
    },
  },
]
