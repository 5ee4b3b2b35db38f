import type { Problem } from '../../server/contract/problem.ts'

/**
 * Why an answer did not come. `offline`: the server could not be reached; `not-found`: it has no such thing; `owners`: the
 * public may not see it; `refused`: it answered with another problem document; `broken`: it answered something that is not understood; `stopped`: somebody here did not
 * want to wait any longer.
 */
export type FailureKind = 'offline' | 'not-found' | 'owners' | 'refused' | 'broken' | 'stopped'

export type Fault = NonNullable<Problem['faults']>[number]

export class ApiFailure extends Error {
  override name = 'ApiFailure'
  readonly kind: FailureKind
  readonly status: number | null
  /** Of a problem document, where it has one. */
  readonly code: string | null
  /** Every fault that a problem document names by its field. */
  readonly faults: readonly Fault[]
  constructor(
    kind: FailureKind,
    detail: string,
    status: number | null = null,
    code: string | null = null,
    faults: readonly Fault[] = [],
  ) {
    super(detail)
    this.kind = kind
    this.status = status
    this.code = code
    this.faults = faults
  }
}
