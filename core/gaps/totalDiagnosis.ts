/**
 * The diagnoses of several areas or sites in one: sums over those whose figures are known, and how many are not. What is unknown is
 * left out and counted, never taken as 0. Worked: shortfalls 150, 50 and an area with a withheld count: 200, one area left out.
 */
import { type AreaDiagnosis, byName, STEPS } from './areaDiagnosis.ts'
import { BARRIERS } from './barriers.ts'

export interface DiagnosisTotal {
  /** Figures of all areas that have them; null where none has. */
  total: Omit<AreaDiagnosis, 'belowTarget'> | null
  /** Areas without a known count or without demand points. */
  leftOut: number
  /** Areas by their answer; null without target. */
  belowTarget: { yes: number; no: number; unknown: number } | null
}

export function totalDiagnosis(areas: readonly AreaDiagnosis[]): DiagnosisTotal {
  const known = areas.filter((area) => area.shortfall !== null)
  const sum = (value: (area: AreaDiagnosis) => number) => known.reduce((all, area) => all + value(area), 0)
  const asked = areas.filter((area) => area.belowTarget !== null)
  const answers = (answer: string) => asked.filter((area) => area.belowTarget === answer).length
  return {
    total: known.length === 0 ? null : totalOf(sum),
    leftOut: areas.length - known.length,
    belowTarget:
      asked.length === 0 ? null : { yes: answers('yes'), no: answers('no'), unknown: answers('unknown') },
  }
}

function totalOf(sum: (value: (area: AreaDiagnosis) => number) => number): DiagnosisTotal['total'] {
  const people = sum((area) => area.people ?? 0)
  const lower = sum((area) => area.covered?.lower ?? 0)
  const upper = sum((area) => area.covered?.upper ?? 0)
  const share = (value: number) => (people > 0 ? value / people : null)
  return {
    people,
    covered: { lower, upper },
    coverage: people > 0 ? { lower: lower / people, upper: upper / people } : null,
    shortfall: sum((area) => area.shortfall ?? 0),
    barriers: byName(BARRIERS, (k) => sum((area) => area.barriers?.[BARRIERS[k]] ?? 0)),
    beyondBorder: sum((area) => area.beyondBorder ?? 0),
    servedOnDemand: sum((area) => area.servedOnDemand ?? 0),
    singleFix: byName(STEPS, (k) => ({
      lower: sum((area) => area.singleFix?.[STEPS[k]].lower ?? 0),
      upper: sum((area) => area.singleFix?.[STEPS[k]].upper ?? 0),
    })),
    restsOnUnknown: share(sum((area) => (area.people ?? 0) * (area.restsOnUnknown ?? 0))),
    restsOnStale: share(sum((area) => (area.people ?? 0) * (area.restsOnStale ?? 0))),
  }
}
