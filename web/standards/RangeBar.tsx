/** From what is certain (full) to what is possible (hatched), as shares 0..1; the numbers stand beside it. */
export function RangeBar({ lower, upper }: { lower: number; upper: number }) {
  return (
    <span className="range-bar" aria-hidden="true">
      <span className="range-certain" style={{ width: `${lower * 100}%` }} />
      <span className="range-possible" style={{ width: `${(upper - lower) * 100}%` }} />
    </span>
  )
}
