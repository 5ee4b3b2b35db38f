import type { PaddingOptions } from 'maplibre-gl'

const MARGIN = 24
/** What is fitted into sight keeps at least so much of the map's width and height. */
const LEAST = 140

/** The part of the map that nothing lies over: what is fitted into sight must keep so many pixels from the edges. */
export function freePadding(container: HTMLElement): Required<PaddingOptions> {
  const map = container.getBoundingClientRect()
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
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
  const right = map.right - Math.min(place?.left ?? map.right, zoom?.left ?? map.right)
  return { top: MARGIN, bottom: MARGIN, left: MARGIN, right: Math.min(right, map.width - LEAST) + MARGIN }
}
