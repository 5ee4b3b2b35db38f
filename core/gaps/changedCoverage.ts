/**
 * Whom a change covers and whom it leaves without, by point, from the diagnoses before and after it. Gained: met a barrier, and is covered now or
 * may be (unknown counts as yes); certain: those of them who are covered for certain; settled: was perhaps covered, and is for certain; lost:
 * was covered, or perhaps, and meets a barrier.
 * Worked: before too far, unknown, covered; after covered, covered, language: gained and certain 0, settled 1, lost 2.
 */
import { COVERED, type Diagnosis } from './diagnose.ts'

type Verdicts = Pick<Diagnosis, 'verdict'>

export interface ChangedCoverage {
  gained: number[]
  certain: number[]
  settled: number[]
  lost: number[]
}

export function changedCoverage(
  { verdict: before }: Verdicts,
  { verdict: after }: Verdicts,
): ChangedCoverage {
  // 0 = the barrier `unknown`.
  const isShort = (verdict: number) => verdict !== COVERED && verdict !== 0
  const changed: ChangedCoverage = { gained: [], certain: [], settled: [], lost: [] }
  for (let p = 0; p < before.length; p++) {
    if (before[p] === 0 && after[p] === COVERED) changed.settled.push(p)
    if (isShort(before[p]) === isShort(after[p])) continue
    if (isShort(after[p])) {
      changed.lost.push(p)
      continue
    }
    changed.gained.push(p)
    if (after[p] === COVERED) changed.certain.push(p)
  }
  return changed
}
