import { coverageColour } from '../../core/figures/coverageColours.ts'

/** A share as a bar in the map's own colour; the number stands beside it. */
export function CoverageBar({ share }: { share: number }) {
  return (
    <span className="coverage-bar" aria-hidden="true">
      <span style={{ width: `${share * 100}%`, background: coverageColour(share) }} />
    </span>
  )
}
