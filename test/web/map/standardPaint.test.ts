import { describe, expect, it } from 'vitest'
import { COVERED_COLOUR } from '../../../core/figures/barrierColours.ts'
import { BARRIERS, type Barrier } from '../../../core/gaps/barriers.ts'
import { COVERED_SHARE, NOBODY_SHARE, UNKNOWN_SHARE } from '../../../web/map/layers/areaLayers.ts'
import { standardPaint, unknownBand } from '../../../web/map/standardPaint.ts'
import type { StandardArea } from '../../../web/standards/areaFacts.ts'
import { BARRIER_SIGNS } from '../../../web/standards/barrierSigns.ts'
import { contrast, leastDistance } from '../../core/figures/colourDistance.ts'

function areaOf(people: number | null, lower: number, some: Partial<Record<Barrier, number>>): StandardArea {
  const barriers = Object.fromEntries(BARRIERS.map((barrier) => [barrier, some[barrier] ?? 0]))
  if (people === null) return { people, coverage: null, shortfall: null, barriers: null } as StandardArea
  const unknown = barriers.unknown / people
  return {
    people,
    coverage: { lower, upper: lower + unknown },
    shortfall: people * (1 - lower),
    barriers,
  } as StandardArea
}

describe('what the map paints on an area', () => {
  it('is hatching where nothing is known, and grey where nobody is counted', () => {
    for (const paint of ['barrier', 'coverage'] as const) {
      expect(standardPaint(areaOf(null, 0, {}), paint)).toEqual({ share: UNKNOWN_SHARE, pattern: null })
      expect(standardPaint(undefined, paint)).toEqual({ share: UNKNOWN_SHARE, pattern: null })
      const nobody = { ...areaOf(null, 0, {}), people: 0 }
      expect(standardPaint(nobody, paint).share).toBe(NOBODY_SHARE)
    }
  })

  it('is the barrier that most meet first, but not over an area that is nearly all covered', () => {
    const some = { 'no-ride-home': 60, closed: 20 }
    expect(standardPaint(areaOf(100, 0.2, some), 'barrier').pattern).toBe('no-ride-home')
    expect(standardPaint(areaOf(1000, 0.92, some), 'barrier')).toEqual({
      share: COVERED_SHARE,
      pattern: null,
    })
    expect(standardPaint(areaOf(100, 1, {}), 'barrier').share).toBe(COVERED_SHARE)
  })

  it('is what is covered for certain, with the unknown part hatched over it', () => {
    expect(standardPaint(areaOf(100, 0.2, { unknown: 45, closed: 35 }), 'coverage')).toEqual({
      share: 0.2,
      pattern: 'unknown-0.5',
    })
    expect([0.04, 0.05, 0.3, 0.63, 0.8, 0.99].map(unknownBand)).toEqual([
      null,
      'unknown-0.25',
      'unknown-0.25',
      'unknown-0.75',
      'unknown-0.75',
      'unknown-1',
    ])
  })
})

describe('the colours of barriers', () => {
  const colours = [...Object.values(BARRIER_SIGNS).map(({ colour }) => colour), COVERED_COLOUR]

  it('are at least 9 apart for four kinds of vision, each with each', () => {
    colours.forEach((one, i) => {
      for (const other of colours.slice(i + 1)) expect(leastDistance(one, other)).toBeGreaterThan(9)
    })
  })

  it('carry an icon of at least 3 to 1 on its ground, and never the same pattern twice', () => {
    const patterns = BARRIERS.map((barrier) => BARRIER_SIGNS[barrier].pattern).filter(Boolean)
    expect(new Set(patterns).size).toBe(patterns.length)
    for (const { chip } of Object.values(BARRIER_SIGNS))
      expect(contrast(chip.icon, chip.ground)).toBeGreaterThan(3)
  })
})
