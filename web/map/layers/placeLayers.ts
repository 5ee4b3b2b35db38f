/** The view of a place: lines to numbered services, journeys leg by leg, and the place itself on top. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { FONT_BOLD } from './labelLayers.ts'

const INK = '#10242b'
const ACCENT = '#0d4f5c'
const round = { 'line-cap': 'round', 'line-join': 'round' } as const
const isRide: ExpressionSpecification = ['==', ['get', 'kind'], 'ride']

export const placeLayers: LayerSpecification[] = [
  {
    id: 'place-line',
    type: 'line',
    source: 'place-lines',
    layout: round,
    paint: { 'line-color': ACCENT, 'line-width': 1.6, 'line-opacity': 0.75 },
  },
  {
    id: 'place-leg-casing',
    type: 'line',
    source: 'place-legs',
    layout: round,
    paint: { 'line-color': '#ffffff', 'line-width': 9, 'line-opacity': 0.95 },
  },
  {
    id: 'place-ride',
    type: 'line',
    source: 'place-legs',
    filter: isRide,
    layout: round,
    paint: { 'line-color': ['get', 'colour'], 'line-width': 5 },
  },
  {
    id: 'place-walk',
    type: 'line',
    source: 'place-legs',
    filter: ['!', isRide],
    layout: round,
    paint: { 'line-color': INK, 'line-width': 4, 'line-dasharray': [0.1, 1.9] },
  },
  {
    id: 'place-ride-name',
    type: 'symbol',
    source: 'place-legs',
    filter: isRide,
    layout: {
      'symbol-placement': 'line-center',
      'text-field': ['get', 'route'],
      'text-font': [FONT_BOLD],
      'text-size': 14,
      'text-rotation-alignment': 'viewport',
      // A line ridden both ways is named once.
      'text-padding': 6,
    },
    paint: { 'text-color': '#ffffff', 'text-halo-color': ['get', 'colour'], 'text-halo-width': 3.5 },
  },
  {
    id: 'place-mark',
    type: 'circle',
    source: 'place-marks',
    paint: {
      'circle-radius': ['case', ['get', 'opened'], 15, 12],
      'circle-color': ['case', ['get', 'opened'], '#f0883e', ['get', 'sure'], ACCENT, '#ffffff'],
      'circle-stroke-color': ['case', ['get', 'sure'], '#ffffff', INK],
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'place-number',
    type: 'symbol',
    source: 'place-marks',
    layout: {
      'text-field': ['to-string', ['get', 'number']],
      'text-font': [FONT_BOLD],
      'text-size': 14,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': ['case', ['all', ['get', 'sure'], ['!', ['get', 'opened']]], '#ffffff', INK] },
  },
  {
    id: 'place-point',
    type: 'circle',
    source: 'place-point',
    paint: {
      'circle-radius': 8,
      'circle-color': '#f0883e',
      'circle-stroke-color': INK,
      'circle-stroke-width': 3,
    },
  },
]
