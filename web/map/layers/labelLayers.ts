/** Names on the map, in the language on screen. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Language } from '../../i18n/language.ts'
import { GROUND } from '../mapPalette.ts'

export const FONT_REGULAR = 'Radio Canada Big Regular'
export const FONT_BOLD = 'Radio Canada Big Bold'

/** Layers whose words change with the language. */
export const NAMED_LAYERS = ['water-name', 'park-name', 'area-name', 'place-name'] as const

/** Longer names would lie across the whole map; the panel has them in full. */
const LONGEST_NAME = 48

export function nameIn(language: Language): ExpressionSpecification {
  const other = language === 'fr' ? 'en' : 'fr'
  const name: ExpressionSpecification = [
    'coalesce',
    ['get', `name_${language}`],
    ['get', `name_${other}`],
    '',
  ]
  return [
    'case',
    ['>', ['length', name], LONGEST_NAME],
    ['concat', ['slice', name, 0, LONGEST_NAME - 1], '…'],
    name,
  ]
}

const halo = { 'text-halo-color': GROUND.halo, 'text-halo-width': 1.6 }

export function labelLayers(language: Language): LayerSpecification[] {
  return [
    {
      id: 'street-name',
      type: 'symbol',
      source: 'streets',
      'source-layer': 'streets',
      minzoom: 13.5,
      filter: ['has', 'name'],
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': [FONT_REGULAR],
        'text-size': ['interpolate', ['linear'], ['zoom'], 13, 10, 17, 13],
        'text-padding': 6,
        'symbol-spacing': 320,
      },
      paint: { 'text-color': '#4a5256', ...halo },
    },
    {
      id: 'park-name',
      type: 'symbol',
      source: 'context',
      'source-layer': 'context',
      minzoom: 14,
      filter: ['==', ['get', 'kind'], 'park'],
      layout: {
        'text-field': nameIn(language),
        'text-font': [FONT_REGULAR],
        'text-size': 11,
        'text-max-width': 8,
      },
      paint: { 'text-color': '#3d5c33', ...halo },
    },
    {
      id: 'water-name',
      type: 'symbol',
      source: 'context',
      'source-layer': 'context',
      filter: ['==', ['get', 'kind'], 'water'],
      layout: {
        'text-field': nameIn(language),
        'text-font': [FONT_BOLD],
        'text-size': 13,
        'text-letter-spacing': 0.08,
        // A lake that tiles cut in pieces is named once, not once a piece.
        'text-padding': 120,
        'text-max-width': 5,
      },
      paint: { 'text-color': GROUND.waterLabel, 'text-halo-color': GROUND.water, 'text-halo-width': 1.2 },
    },
    {
      id: 'area-name',
      type: 'symbol',
      source: 'area-names',
      minzoom: 10.5,
      layout: {
        'text-field': nameIn(language),
        'text-font': [FONT_REGULAR],
        'text-size': ['interpolate', ['linear'], ['zoom'], 10.5, 10.5, 14, 13],
        'text-max-width': 7,
        'text-padding': 8,
      },
      paint: { 'text-color': '#3a4347', ...halo },
    },
    {
      id: 'community-name',
      type: 'symbol',
      source: 'community-names',
      maxzoom: 12,
      layout: {
        visibility: 'none',
        'text-field': ['get', 'name'],
        'text-font': [FONT_BOLD],
        'text-size': 13,
        'text-max-width': 8,
        // Beside the services that stand in its way.
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.6,
      },
      paint: { 'text-color': GROUND.label, 'text-halo-color': GROUND.halo, 'text-halo-width': 2 },
    },
    {
      id: 'place-name',
      type: 'symbol',
      source: 'context',
      'source-layer': 'context',
      maxzoom: 15,
      filter: ['==', ['get', 'kind'], 'place'],
      layout: {
        'text-field': nameIn(language),
        'text-font': [FONT_BOLD],
        'text-size': ['interpolate', ['linear'], ['zoom'], 8, 12, 13, 16],
        'text-max-width': 8,
        'text-padding': 4,
      },
      paint: { 'text-color': GROUND.label, 'text-halo-color': GROUND.halo, 'text-halo-width': 2 },
    },
  ]
}
