/** What the map draws on an area of a comparison: a share as `areaLayers` colours it, and how much of it is not known. */
import type { AnsweredArea, ComparedArea } from '../../core/compare/compareAnswers.ts'
import { differenceClass } from '../../core/figures/differenceColours.ts'
import { DIFFERENCE_SHARE, NOBODY_SHARE, UNKNOWN_SHARE } from '../map/layers/areaLayers.ts'
import { type AreaPaintwork, unknownBand } from '../map/standardPaint.ts'
import type { ShownSide } from '../url/view.ts'

export function paintCompared(area: ComparedArea | undefined, show: ShownSide): AreaPaintwork {
  const unknown = (side: AnsweredArea | null | undefined) =>
    side?.covered && side.people ? (side.covered.upper - side.covered.lower) / side.people : 0
  if (show !== 'difference') {
    const side = area?.[show]
    if (!side?.covered || !side.people) return nothing(side)
    return { share: side.covered.lower / side.people, pattern: unknownBand(unknown(side)) }
  }
  if (!area?.share) return nothing(area?.a?.people === 0 ? area.a : area?.b)
  return {
    share: DIFFERENCE_SHARE + differenceClass(area.share.certain),
    pattern: unknownBand(Math.max(unknown(area.a), unknown(area.b))),
  }
}

const nothing = (side: AnsweredArea | null | undefined): AreaPaintwork => ({
  share: side?.people === 0 ? NOBODY_SHARE : UNKNOWN_SHARE,
  pattern: null,
})
