import type { ProfileRow } from './recordRequests.ts'
import { useRecordWords } from './useRecordWords.ts'

/** Whether a record came with the product, is saved here or is off; and whether it is left out for what is wrong with it. */
export function OriginTag({ row }: { row: Pick<ProfileRow, 'origin' | 'problems'> }) {
  const { t } = useRecordWords()
  return (
    <>
      <span className={`severity origin-${row.origin}`}>{t.recordOrigins[row.origin]}</span>
      {row.problems.length > 0 && <span className="field-fault">{t.recordProblems}</span>}
    </>
  )
}
