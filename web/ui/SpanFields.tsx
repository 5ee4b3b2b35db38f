import { moveSpan } from '../travel/clockTime.ts'
import { TimeField } from './TimeField.tsx'

type Span = readonly [from: number, to: number]

/** Two times, the second later than the first: where the first passes it, it moves along. */
export function SpanFields({
  labels,
  span,
  onChange,
}: {
  labels: readonly [string, string]
  span: Span
  onChange: (span: Span) => void
}) {
  const [from, to] = span
  return (
    <div className="span-fields">
      <TimeField label={labels[0]} value={from} onChange={(next) => onChange(moveSpan(span, next))} />
      <TimeField label={labels[1]} value={to} after={from} onChange={(next) => onChange([from, next])} />
    </div>
  )
}
