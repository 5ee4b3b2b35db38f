import type { PaddingOptions } from 'maplibre-gl'

const MARGIN = 24

/** The part of the map that nothing lies over: what is fitted into sight must keep so many pixels from the edges. */
export function freePadding(container: HTMLElement): Required<PaddingOptions> {
  const map = container.getBoundingClientRect()
  const sheet = document.querySelector('.sheet')?.getBoundingClientRect()
  const cards = document.querySelector('.map-cards')?.getBoundingClientRect()
  const zoom = document.querySelector('.zoom-buttons')?.getBoundingClientRect()
  // On a phone the sheet lies over the map's lower part and the legend over its upper part.
  const covered = sheet && sheet.top > map.top && sheet.left <= map.left + 1 ? map.bottom - sheet.top : 0
  const above = covered > 0 && cards ? cards.bottom - map.top : 0
  const top = Math.max(0, Math.min(above, map.height - covered - 120))
  const right = covered > 0 ? 0 : (zoom?.width ?? 38) + 12
  return { top: top + MARGIN, bottom: covered + MARGIN, left: MARGIN, right: right + MARGIN }
}
