/** What every answer to a standard must hold to: barriers add up, and a lifted barrier recovers exactly its single-fix count. */
import { expect } from 'vitest'
import { areaDiagnosis, STEPS } from '../../../../core/gaps/areaDiagnosis.ts'
import { BARRIERS, POINT_STEPS, type Step } from '../../../../core/gaps/barriers.ts'
import { type DiagnosisInput, diagnose } from '../../../../core/gaps/diagnose.ts'
import { UNKNOWN_SHIFT } from '../../../../core/gaps/packSteps.ts'
import type { StandardGaps } from '../../../../server/contract/standards.ts'

/** The same with one step passed by everybody for certain, whatever was found. */
export function lift(input: DiagnosisInput, step: Step): DiagnosisInput {
  const bit = BARRIERS.indexOf(step) - 1
  const k = (POINT_STEPS as readonly Step[]).indexOf(step)
  const byte = k < 0 ? 255 : ~((1 << k) | (1 << (k + 4)))
  const word = k < 0 ? ~((1 << bit) | (1 << (bit + UNKNOWN_SHIFT))) : -1
  return {
    ...input,
    pointSteps: input.pointSteps.map((steps) => steps & byte),
    serviceSteps: input.serviceSteps.map((steps) => steps & word),
  }
}

/** @returns how many steps have somebody who would be covered by lifting them alone. */
export function holdToSingleFixes(input: DiagnosisInput): number {
  const before = diagnose(input)
  let steps = 0
  for (const step of STEPS) {
    // Where there is no service, none can be lifted.
    if (step === 'none-in-region' && input.serviceSteps.length === 0) continue
    const after = diagnose(lift(input, step))
    for (let area = 0; area < input.areaCount; area++) {
      const fix = before.singleFix[area * BARRIERS.length + BARRIERS.indexOf(step)]
      expect(after.upper[area] - before.upper[area], `${step} in area ${area}`).toBe(fix)
      if (fix > 0) steps += 1
      const people = { people: 1000, target: null, rounded: false }
      const [was, is] = [before, after].map((each) => areaDiagnosis(each, area, people))
      if (was.singleFix && is.covered && was.covered)
        expect(is.covered.upper - was.covered.upper).toBeCloseTo(was.singleFix[step].upper, 9)
    }
  }
  return steps
}

/** In all and in every area. */
export function holdToSums({ total, areas, access }: StandardGaps): void {
  for (const { id, people, covered, shortfall, barriers, singleFix } of [{ id: 'all', ...total }, ...areas]) {
    if (people === null || covered === null) continue
    const sum = BARRIERS.reduce((all, barrier) => all + barriers![barrier], 0)
    if (access === 'public') expect(sum, id).toBe(shortfall)
    else expect(Math.abs(sum - shortfall!), id).toBeLessThan(1e-9 * Math.max(1, people))
    expect(covered.lower + shortfall!, id).toBeCloseTo(people, 9)
    expect(covered.upper - covered.lower, id).toBeCloseTo(barriers!.unknown, 9)
    for (const step of STEPS) {
      expect(singleFix![step].lower, id).toBeLessThanOrEqual(singleFix![step].upper)
      expect(singleFix![step].upper, id).toBeLessThanOrEqual(shortfall! + 1e-9)
    }
  }
  for (const name of ['people', 'shortfall'] as const)
    expect(
      areas.reduce((all, area) => all + ((area.shortfall === null ? 0 : area[name]) ?? 0), 0),
    ).toBeCloseTo(total[name] ?? 0, 6)
}
