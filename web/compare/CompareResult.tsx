import type { Comparison } from '../../core/compare/compareAnswers.ts'
import { HourStrip } from '../hours/HourStrip.tsx'
import { CompareFigures } from './CompareFigures.tsx'
import { CompareTable } from './CompareTable.tsx'
import { chanceOf, compareFacts } from './compareFacts.ts'
import { useCompareWords } from './compareWords.ts'
import type { SideState } from './useSide.ts'

/** The difference: in one sentence, in figures, what it leaves open, and area by area. */
export function CompareResult({ comparison, a, b }: { comparison: Comparison; a: SideState; b: SideState }) {
  const c = useCompareWords()
  const facts = compareFacts(comparison, a, b)
  if (!facts) return <h2 className="finding">{c.nothing(a.people)}</h2>
  const chance = chanceOf(comparison, a, b)
  const { verdicts } = comparison
  const hourly = [a, b].find(
    ({ question, side }) => side.standard === null && question.travel.mode === 'transit',
  )
  return (
    <>
      <h2 className="finding">{c.finding(facts)}</h2>
      <CompareFigures comparison={comparison} facts={facts} a={a} b={b} />
      {facts.hasUnknown && <p className="quiet">{c.openNote(facts)}</p>}
      {chance && <p className="quiet">{c.chance(chance, verdicts.a > 0 && verdicts.b > 0)}</p>}
      {verdicts.unknown > 0 && <p className="quiet">{c.unknownAreas(verdicts.unknown)}</p>}
      <CompareTable comparison={comparison} people={comparison.samePeople ? a.people : null} />
      {hourly && hourly.side.vintage === null && (
        <HourStrip question={hourly.question} people={hourly.people} />
      )}
    </>
  )
}
