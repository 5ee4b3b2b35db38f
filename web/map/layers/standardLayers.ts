/** What a standard adds to the areas: a pattern each (feature state `pattern`), a broken line around merged zones, a sign at each place. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { AREA_PATTERNS } from '../standardPaint.ts'
import { isOn } from './areaLayers.ts'
import { FONT_BOLD } from './labelLayers.ts'

const area = { source: 'areas', 'source-layer': 'areas' } as const

export const patternLayer = (pattern: string) => `standard-${pattern}`
export const patternImage = (pattern: string) => `pattern|${pattern}`
/** In a box; on a disc of its colour, without. */
export const signImage = (barrier: string, boxed = true) => `${boxed ? 'sign' : 'glyph'}|${barrier}`

/** A fill pattern cannot follow feature state, but its opacity can: one layer a pattern, shown where some area has it. */
export const patternLayers: LayerSpecification[] = AREA_PATTERNS.map((pattern) => ({
  id: patternLayer(pattern),
  type: 'fill',
  ...area,
  layout: { visibility: 'none' },
  paint: {
    'fill-pattern': patternImage(pattern),
    'fill-antialias': false,
    'fill-opacity': [
      'case',
      ['==', ['coalesce', ['feature-state', 'pattern'], ''], pattern],
      1,
      0,
    ] as unknown as ExpressionSpecification,
  },
}))

export const mergedLayers: LayerSpecification[] = [
  {
    id: 'area-merged',
    type: 'line',
    ...area,
    layout: { visibility: 'none' },
    paint: {
      'line-color': '#10242b',
      'line-width': 2,
      'line-dasharray': [2, 1.5],
      'line-opacity': ['case', isOn('merged'), 1, 0],
    },
  },
]

const signLayout = {
  'icon-image': ['get', 'image'],
  'icon-size': ['get', 'size'],
} satisfies Record<string, ExpressionSpecification>

/** Places of a standard: a sign at areas, a disc with the number of sites at cells of employers. */
export const standardSignLayers: LayerSpecification[] = [
  {
    id: 'standard-cell',
    type: 'circle',
    source: 'standard-places',
    filter: ['has', 'radius'],
    paint: {
      'circle-radius': ['get', 'radius'],
      'circle-color': ['get', 'colour'],
      'circle-stroke-width': ['case', ['get', 'selected'], 3.5, 1.5],
      'circle-stroke-color': ['case', ['get', 'selected'], '#10242b', ['get', 'edge']],
    },
  },
  {
    id: 'standard-sign',
    type: 'symbol',
    source: 'standard-places',
    filter: ['all', ['has', 'image'], ['!', ['has', 'radius']]],
    layout: { ...signLayout, 'icon-padding': 3, 'symbol-sort-key': ['get', 'order'] },
  },
  {
    id: 'standard-cell-sign',
    type: 'symbol',
    source: 'standard-places',
    filter: ['all', ['has', 'image'], ['has', 'radius']],
    layout: { ...signLayout, 'icon-allow-overlap': true },
  },
  {
    id: 'standard-count',
    type: 'symbol',
    source: 'standard-places',
    filter: ['has', 'count'],
    layout: {
      'text-field': ['get', 'count'],
      'text-font': [FONT_BOLD],
      'text-size': 13,
      'text-offset': ['get', 'below'],
      'text-anchor': 'top',
      'text-allow-overlap': true,
    },
    paint: { 'text-color': '#16262c', 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 },
  },
]
