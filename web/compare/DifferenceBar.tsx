import type { Difference } from '../../core/compare/compareAnswers.ts'
import { SIDE_COLOURS } from '../../core/figures/differenceColours.ts'

/** From the middle to the left what B covers more, to the right what A does; pale: what the unknown leaves open. The number stands beside it. */
export function DifferenceBar({ difference, most }: { difference: Difference; most: number }) {
  const { certain, lower, upper } = difference
  const at = (value: number) => (most > 0 ? value / most : 0)
  const length = Math.abs(at(certain))
  return (
    <svg className="difference-bar" viewBox="-1 0 2 1" preserveAspectRatio="none" aria-hidden="true">
      {upper > lower && (
        <rect className="open" x={at(lower)} width={at(upper - lower)} y={0.1} height={0.8} />
      )}
      <rect
        x={Math.min(0, at(certain))}
        width={length}
        y={0.2}
        height={0.6}
        fill={SIDE_COLOURS[certain < 0 ? 'b' : 'a']}
      />
      <line x1={0} x2={0} y1={0} y2={1} />
    </svg>
  )
}
