import type { Answer } from './answerQuestion.ts'

/** Of a session: people within the limit on the way there, but not there and back. */
export interface LaterHome {
  total: number
  /** By area index; null = unknown. */
  byIndex: readonly (number | null)[]
}

/** What the way there alone adds to the way there and back. Rounded counts may differ the other way: that is nobody. */
export function laterHome(there: Answer, both: Answer): LaterHome {
  return {
    total: Math.max(0, there.gaps.total.covered - both.gaps.total.covered),
    byIndex: both.byIndex.map(({ covered }, index) => {
      const onTheWayThere = there.byIndex[index].covered
      return covered === null || onTheWayThere === null ? null : Math.max(0, onTheWayThere - covered)
    }),
  }
}
