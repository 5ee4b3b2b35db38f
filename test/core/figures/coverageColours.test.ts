import { describe, expect, it } from 'vitest'
import { COVERAGE_CLASSES, coverageColour, NOBODY_COLOUR } from '../../../core/figures/coverageColours.ts'
import { SERVICE_CATEGORIES } from '../../../web/map/serviceCategories.ts'
import { ciede2000, contrast, leastDistance, luminance } from './colourDistance.ts'

describe('the colours of coverage', () => {
  const colours = COVERAGE_CLASSES.map((one) => one.colour)

  it('measures distances as the published test pairs do', () => {
    expect(ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
    expect(ciede2000([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619])).toBeCloseTo(2.0373, 4)
  })

  it('keeps neighbours at least 10 apart for four kinds of vision', () => {
    for (let i = 1; i < colours.length; i++)
      expect(leastDistance(colours[i - 1], colours[i])).toBeGreaterThan(10)
  })

  it('grows lighter class by class, so that it reads in grey', () => {
    const lightness = colours.map(luminance)
    expect(lightness).toEqual([...lightness].sort((a, b) => a - b))
  })

  it('does not look like an area where nobody is counted', () => {
    for (const colour of colours) expect(leastDistance(colour, NOBODY_COLOUR)).toBeGreaterThan(8)
  })

  it('puts a bound into the upper class', () => {
    expect(coverageColour(0)).toBe(colours[0])
    expect(coverageColour(0.0999)).toBe(colours[0])
    expect(coverageColour(0.1)).toBe(colours[1])
    expect(coverageColour(1)).toBe(colours[5])
  })
})

describe('the signs of service types', () => {
  it('show white on a colour with a contrast of at least 4.5 to 1', () => {
    for (const { colour } of SERVICE_CATEGORIES) expect(contrast(colour, '#ffffff')).toBeGreaterThan(4.5)
  })

  it('each have a drawing', () => {
    for (const { id, paths } of SERVICE_CATEGORIES) expect(paths.join(''), id).toMatch(/^[Mm]/)
  })
})
