import type { Map as MapLibreMap } from 'maplibre-gl'
import type { RegionDetail } from '../../server/contract/region.ts'
import { aspectOf, freePadding } from './freePadding.ts'
import { UNRECORDED } from './unrecorded.ts'

/** Shows the whole region where nothing lies over the map. No position is written into the address: none means the whole region. */
export function fitRegion(map: MapLibreMap, { bounds }: Pick<RegionDetail, 'bounds'>): void {
  // A map without size, as on paper, is nowhere.
  if (map.getContainer().clientWidth === 0) return
  const padding = freePadding(map.getContainer(), aspectOf(bounds))
  map.fitBounds(bounds, { padding, animate: false }, { [UNRECORDED]: true })
}
