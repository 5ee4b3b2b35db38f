import type { PaddingOptions } from 'maplibre-gl'

const MARGIN = 24
/** What is fitted into sight keeps at least so much of the map's width and height. */
const LEAST = 140

/**
 * The part of the map that nothing lies over: what is fitted into sight must keep so many pixels from the edges. `aspect` is
 * the width over the height of what is fitted.
 */
export function freePadding(container: HTMLElement, aspect = 1): Required<PaddingOptions> {
  const map = container.getBoundingClientRect()
  // What stands beside or under the map, as in a low window, takes nothing from it.
  const box = (selector: string) => {
    const found = document.querySelector(selector)?.getBoundingClientRect()
    const over =
      found &&
      found.top < map.bottom &&
      found.bottom > map.top &&
      found.left < map.right &&
      found.right > map.left
    return over ? found : undefined
  }
  const [sheet, place, cards, zoom] = [
    box('.sheet'),
    box('.place-panel'),
    box('.map-cards'),
    box('.zoom-buttons'),
  ]
  // On a phone the sheet lies over the map's lower part and the legend over its upper part.
  const isPhone = sheet !== undefined && sheet.top > map.top && sheet.left <= map.left + 1
  if (isPhone) {
    const bottom = map.bottom - Math.min(sheet.top, place?.top ?? sheet.top)
    const top = Math.max(0, Math.min((cards?.bottom ?? map.top) - map.top, map.height - bottom - LEAST))
    return { top: top + MARGIN / 2, bottom: bottom + MARGIN / 2, left: MARGIN, right: MARGIN }
  }
  const right = Math.min(
    map.right - Math.min(place?.left ?? map.right, zoom?.left ?? map.right),
    map.width - LEAST,
  )
  const plain = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: right + MARGIN }
  if (!cards) return plain
  // The legend stands in the lower left corner: keep clear of it to its right or above it, whichever shows the place larger.
  const beside = { ...plain, left: cards.right - map.left + MARGIN }
  const above = { ...plain, bottom: map.bottom - cards.top + MARGIN }
  const size = (padding: Required<PaddingOptions>) =>
    Math.min((map.width - padding.left - padding.right) / aspect, map.height - padding.top - padding.bottom)
  return size(beside) > size(above) ? beside : above
}

/** Width of a box over its height, as Mercator maps draw it. */
export function aspectOf([west, south, east, north]: readonly [number, number, number, number]): number {
  const y = (lat: number) => Math.asinh(Math.tan((lat * Math.PI) / 180))
  return (((east - west) * Math.PI) / 180 || 1e-6) / (y(north) - y(south) || 1e-6)
}
