import type { PaddingOptions } from 'maplibre-gl'

/** Size of the offer beside a point, in pixels: the width is that of the longer language. */
const OFFER = { width: 270, height: 36 }
/** Between the point and an offer under or above it. */
const GAP = 18
/** Pixels that an offer under or above a point takes from it on. */
export const OFFER_REACH = GAP + OFFER.height

export type SpotSide = 'right' | 'left' | 'under' | 'above'

/**
 * Where the offer stands: beside the point where there is room, else under it, else above it. `shift` moves an offer under or above
 * the point sideways so that all of it can be seen.
 */
export function spotSide(
  point: { x: number; y: number },
  map: { width: number; height: number },
  free: Required<PaddingOptions>,
): { side: SpotSide; shift: number } {
  const { x, y } = point
  const edge = map.width - free.right
  const floor = map.height - free.bottom
  const shift = Math.min(Math.max(x - OFFER.width / 2, 0), Math.max(edge - OFFER.width, 0)) - x
  const beside = x + OFFER.width < edge ? 'right' : x > OFFER.width ? 'left' : null
  if (beside && y + OFFER.height / 2 <= floor) return { side: beside, shift }
  const isUnder = y + OFFER_REACH <= floor || y < OFFER_REACH
  return { side: isUnder ? 'under' : 'above', shift }
}
