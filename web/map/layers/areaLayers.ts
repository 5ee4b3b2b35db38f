/**
 * Areas coloured by coverage. The colour comes from feature state (`share`), so that a new limit repaints without a request:
 * 0..1 = share within reach; UNKNOWN = hatching below shows through; NOBODY = nobody of the group is counted; COVERED = nobody falls
 * short of the standard; from DIFFERENCE on, one number a class of difference.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { COVERED_COLOUR } from '../../../core/figures/barrierColours.ts'
import { COVERAGE_CLASSES, NOBODY_COLOUR } from '../../../core/figures/coverageColours.ts'
import { DIFFERENCE_CLASSES } from '../../../core/figures/differenceColours.ts'

export const UNKNOWN_SHARE = -2
export const NOBODY_SHARE = -1
export const COVERED_SHARE = 2
/** The first class of difference; each further one is one more. */
export const DIFFERENCE_SHARE = 3
export const HATCH_IMAGE = 'hatch'

const area = { source: 'areas', 'source-layer': 'areas' } as const

const colour: ExpressionSpecification = [
  'step',
  ['coalesce', ['feature-state', 'share'], UNKNOWN_SHARE],
  'rgba(0, 0, 0, 0)',
  NOBODY_SHARE,
  NOBODY_COLOUR,
  ...COVERAGE_CLASSES.flatMap((one) => [one.from, one.colour]),
  COVERED_SHARE,
  COVERED_COLOUR,
  ...DIFFERENCE_CLASSES.flatMap((one, index) => [DIFFERENCE_SHARE + index, one.colour]),
] as unknown as ExpressionSpecification

/** An area of the tiles, for its feature state. */
export const areaFeature = (id: number) => ({ source: 'areas', sourceLayer: 'areas', id })

export const isOn = (state: string): ExpressionSpecification => ['boolean', ['feature-state', state], false]

export const areaLayers: LayerSpecification[] = [
  {
    id: 'area-hatch',
    type: 'fill',
    ...area,
    layout: { visibility: 'none' },
    paint: { 'fill-pattern': HATCH_IMAGE },
  },
  { id: 'area-fill', type: 'fill', ...area, paint: { 'fill-color': colour, 'fill-antialias': false } },
]

export const areaLineLayers: LayerSpecification[] = [
  {
    id: 'area-line',
    type: 'line',
    ...area,
    paint: {
      'line-color': '#ffffff',
      'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.5, 12, 1.2, 15, 2],
      'line-opacity': 0.9,
    },
  },
]

/** Lines of the highlighted and the selected area, over everything but signs and names. */
export const areaMarkLayers: LayerSpecification[] = [
  {
    id: 'area-mark-casing',
    type: 'line',
    ...area,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': '#ffffff', 'line-width': 6, 'line-opacity': ['case', isOn('selected'), 1, 0] },
  },
  {
    id: 'area-mark',
    type: 'line',
    ...area,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': '#10242b',
      'line-width': ['case', isOn('selected'), 3.5, 2.2],
      'line-opacity': ['case', ['any', isOn('selected'), isOn('highlighted')], 1, 0],
    },
  },
]
