import { describe, expect, it } from 'vitest'
import { OFFER_REACH, spotSide } from '../../../web/map/spotSide.ts'

const PHONE = { width: 390, height: 844 }
/** An area's panel over the lower part. */
const panel = { top: 12, bottom: 536, left: 24, right: 24 }
const FLOOR = PHONE.height - panel.bottom

describe('the offer beside a point', () => {
  it('stands beside it where there is room', () => {
    expect(spotSide({ x: 80, y: 200 }, PHONE, panel).side).toBe('right')
    expect(spotSide({ x: 300, y: 200 }, PHONE, panel).side).toBe('left')
  })

  it('stands under it where there is no room beside, and above it where a panel begins there', () => {
    expect(spotSide({ x: 195, y: FLOOR - OFFER_REACH }, PHONE, panel).side).toBe('under')
    expect(spotSide({ x: 195, y: FLOOR - OFFER_REACH + 1 }, PHONE, panel).side).toBe('above')
  })

  it('goes above the edge of a panel that would cut it beside the point', () => {
    expect(spotSide({ x: 80, y: FLOOR }, PHONE, panel).side).toBe('above')
  })

  it('stays under a point at the upper edge', () => {
    expect(spotSide({ x: 195, y: 20 }, { width: 390, height: 60 }, { ...panel, bottom: 0 }).side).toBe(
      'under',
    )
  })

  it('never leaves the map sideways', () => {
    for (const x of [100, 195, 269]) {
      const { shift } = spotSide({ x, y: 150 }, PHONE, panel)
      expect(x + shift).toBeGreaterThanOrEqual(0)
      expect(x + shift + 270).toBeLessThanOrEqual(PHONE.width - panel.right)
    }
  })
})
