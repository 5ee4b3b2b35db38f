import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coarsenSites } from '../../../core/privacy/coarsenSites.ts'

describe('employer sites for the public', () => {
  const site = (employer: string, cell: string | null, positions: number | null) => ({
    employer,
    cell,
    positions,
  })
  test('worked: three employers are shown with their positions rounded, two are not', () => {
    const sites = [
      site('A', 'x', 10),
      site('B', 'x', 4),
      site('C', 'x', 9),
      site('D', 'y', 30),
      site('E', 'y', 30),
    ]
    expect(coarsenSites(sites)).toEqual({
      cells: [{ cell: 'x', employers: 3, positions: 25 }],
      elsewhere: null,
    })
  })
  test('three sites of one employer are one employer', () => {
    expect(coarsenSites([site('A', 'x', 10), site('A', 'x', 10), site('A', 'x', 10)]).cells).toEqual([])
  })
  test('thin cells and unplaced sites are shown together where that is enough employers', () => {
    const sites = [site('A', 'x', 10), site('B', 'y', 10), site('C', null, 10)]
    expect(coarsenSites(sites)).toEqual({ cells: [], elsewhere: { employers: 3, positions: 30 } })
  })
  test('positions are withheld where they are few, unknown, or nearly all of one employer', () => {
    const positions = (a: number | null, b: number, c: number) =>
      coarsenSites([site('A', 'x', a), site('B', 'x', b), site('C', 'x', c)]).cells[0].positions
    expect(positions(1, 1, 1)).toBeNull()
    expect(positions(null, 20, 20)).toBeNull()
    expect(positions(80, 1, 1)).toBeNull()
    expect(positions(20, 20, 20)).toBe(60)
  })
  test('on drawn sites: no cell with under three employers, no names, and employers of the cells add up', () => {
    const drawn = fc.array(
      fc.record({
        employer: fc.constantFrom(
          'Employer-A',
          'Employer-B',
          'Employer-C',
          'Employer-D',
          'Employer-E',
          'Employer-F',
        ),
        cell: fc.option(fc.constantFrom('c1', 'c2', 'c3'), { nil: null }),
        positions: fc.option(fc.nat(60), { nil: null }),
      }),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(drawn, (sites) => {
        const result = coarsenSites(sites)
        expect(JSON.stringify(result)).not.toContain('Employer')
        for (const each of [...result.cells, ...(result.elsewhere ? [result.elsewhere] : [])]) {
          expect(each.employers).toBeGreaterThanOrEqual(3)
          expect(each.positions === null || (each.positions >= 0 && each.positions % 5 === 0)).toBe(true)
        }
        for (const { cell, employers } of result.cells) {
          expect(employers).toBe(
            new Set(sites.filter((one) => one.cell === cell).map((one) => one.employer)).size,
          )
        }
        expect(coarsenSites(sites.toReversed())).toEqual(result)
      }),
    )
  })
})
