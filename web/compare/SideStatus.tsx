import { Failure } from '../ui/Failure.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { useCompareWords } from './compareWords.ts'
import type { SideState } from './useSide.ts'

/** Why a side has no answer yet, or none at all. */
export function SideStatus({ letter, state }: { letter: 'A' | 'B'; state: SideState }) {
  const c = useCompareWords()
  const { waiting, failed, refused } = state
  if (failed) return <Failure {...failed} />
  if (refused) return <Notice kind="problem">{c.sideProblem(letter, refused)}</Notice>
  if (!waiting) return null
  return (
    <div className={`side-waiting side-${letter.toLowerCase()}`}>
      <span className="side-letter" aria-hidden="true">
        {letter}
      </span>
      <Waiting {...waiting}>{c.waiting(letter)}</Waiting>
    </div>
  )
}
