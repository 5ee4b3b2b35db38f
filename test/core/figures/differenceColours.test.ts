import { describe, expect, it } from 'vitest'
import { DIFFERENCE_CLASSES, differenceClass } from '../../../core/figures/differenceColours.ts'
import { leastDistance, luminance } from './colourDistance.ts'

const colours = DIFFERENCE_CLASSES.map(({ colour }) => colour)

describe('the colours of a difference', () => {
  it('are at least 15 apart, any two, for four kinds of vision', () => {
    for (const [index, one] of colours.entries())
      for (const other of colours.slice(index + 1)) expect(leastDistance(one, other)).toBeGreaterThan(15)
  })

  it('grow darker towards both ends', () => {
    for (let away = 1; away <= 3; away++)
      for (const side of [-1, 1])
        expect(luminance(colours[3 + side * away])).toBeLessThan(luminance(colours[3 + side * (away - 1)]))
  })

  it('treat both sides alike, at the bounds, too', () => {
    for (const [difference, away] of [
      [0, 0],
      [0.049, 0],
      [0.35 - 0.3, 1],
      [0.199, 1],
      [0.2, 2],
      [0.5, 3],
      [1, 3],
    ]) {
      expect(differenceClass(difference)).toBe(3 + away)
      expect(differenceClass(-difference)).toBe(3 - away)
    }
  })
})
