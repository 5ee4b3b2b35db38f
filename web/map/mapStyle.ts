/** The whole style as data: the region's own tiles, or an outside basemap with the region's layers on it. */

import regular from '@fontsource/radio-canada-big/files/radio-canada-big-latin-400-normal.woff2?url'
import bold from '@fontsource/radio-canada-big/files/radio-canada-big-latin-700-normal.woff2?url'
import regularExtended from '@fontsource/radio-canada-big/files/radio-canada-big-latin-ext-400-normal.woff2?url'
import boldExtended from '@fontsource/radio-canada-big/files/radio-canada-big-latin-ext-700-normal.woff2?url'
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
  VectorSourceSpecification,
} from 'maplibre-gl'
import type { Area, RegionDetail } from '../../server/contract/region.ts'
import { versionOf } from '../api/requests.ts'
import type { Language } from '../i18n/language.ts'
import { communityNames } from './communityNames.ts'
import { areaLayers, areaLineLayers, areaMarkLayers } from './layers/areaLayers.ts'
import { groundAbove, groundBelow, limitLayers, streetLayers } from './layers/groundLayers.ts'
import { EMPTY, isochroneLayers, isochronePointLayer } from './layers/isochroneLayers.ts'
import { FONT_BOLD, FONT_REGULAR, labelLayers } from './layers/labelLayers.ts'
import { placeLayers } from './layers/placeLayers.ts'
import { selectedServiceLayer, serviceLayers, serviceSource } from './layers/serviceLayers.ts'
import { mergedLayers, patternLayers, standardSignLayers } from './layers/standardLayers.ts'
import { sketchLayers, zoneLayers, zoneNameLayer } from './layers/zoneLayers.ts'

/** Letters that the first font file does not hold (fontsource's "latin-ext"). */
const EXTENDED = [
  'U+0100-02BA',
  'U+02BD-02C5',
  'U+02C7-02CC',
  'U+02CE-02D7',
  'U+1E00-1E9F',
  'U+2020',
  'U+20A0-20AB',
]

/** `outside` is the style of BASEMAP_STYLE_URL, already read; its ground replaces ours. */
export function mapStyle(
  region: RegionDetail,
  areas: readonly Area[],
  language: Language,
  origin: string,
  outside: StyleSpecification | null = null,
): StyleSpecification {
  const own: LayerSpecification[] = outside
    ? [
        ...areaLayers,
        ...patternLayers,
        ...isochroneLayers,
        ...areaLineLayers,
        ...mergedLayers,
        ...areaMarkLayers,
      ]
    : [
        ...groundBelow,
        ...areaLayers,
        ...patternLayers,
        ...groundAbove,
        ...isochroneLayers,
        ...streetLayers,
        ...areaLineLayers,
        ...mergedLayers,
        ...limitLayers,
        ...areaMarkLayers,
        ...labelLayers(language),
      ]
  const base = outside ?? { version: 8 as const, sources: {}, layers: [] }
  return {
    ...base,
    transition: { duration: 0, delay: 0 },
    'font-faces': {
      ...(base['font-faces'] ?? {}),
      [FONT_REGULAR]: [
        { url: absolute(regularExtended, origin), 'unicode-range': EXTENDED },
        { url: absolute(regular, origin) },
      ],
      [FONT_BOLD]: [
        { url: absolute(boldExtended, origin), 'unicode-range': EXTENDED },
        { url: absolute(bold, origin) },
      ],
    },
    sources: {
      ...base.sources,
      areas: { ...tiles('areas', region, origin, 14), promoteId: { areas: 'index' } },
      ...(outside
        ? {}
        : { streets: tiles('streets', region, origin, 15), context: tiles('context', region, origin, 14) }),
      'area-names': areaNames(areas),
      'community-names': { type: 'geojson', data: communityNames(areas) },
      services: serviceSource(),
      'other-services': serviceSource(),
      'selected-service': { type: 'geojson', data: EMPTY },
      zones: { type: 'geojson', data: EMPTY },
      'zone-sketch': { type: 'geojson', data: EMPTY },
      'standard-places': { type: 'geojson', data: EMPTY },
      isochrone: { type: 'geojson', data: EMPTY },
      'isochrone-point': { type: 'geojson', data: EMPTY },
      ...Object.fromEntries(
        ['lines', 'legs', 'marks', 'point'].map((part) => [
          `place-${part}`,
          { type: 'geojson' as const, data: EMPTY },
        ]),
      ),
    },
    layers: [
      ...base.layers,
      ...own,
      ...zoneLayers,
      ...standardSignLayers,
      ...serviceLayers('other-services'),
      ...serviceLayers('services'),
      selectedServiceLayer,
      isochronePointLayer,
      ...placeLayers,
      zoneNameLayer,
      ...sketchLayers,
    ],
  }
}

/** Names stand at one point an area: in tiles they would stand once a tile. */
function areaNames(areas: readonly Area[]): GeoJSONSourceSpecification {
  return {
    type: 'geojson',
    data: {
      type: 'FeatureCollection',
      features: areas.map(({ center, name }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: center },
        properties: { name_en: name.en, name_fr: name.fr },
      })),
    },
  }
}

/** Tiles carry the vintage in their address, so that they may be cached for good. */
function tiles(
  layer: string,
  region: RegionDetail,
  origin: string,
  maxzoom: number,
): VectorSourceSpecification {
  const query = `region=${encodeURIComponent(region.id)}&${versionOf(region)}`
  return { type: 'vector', tiles: [`${origin}/tiles/${layer}/{z}/{x}/{y}.mvt?${query}`], minzoom: 6, maxzoom }
}

function absolute(address: string, origin: string): string {
  return new URL(address, origin).href
}
