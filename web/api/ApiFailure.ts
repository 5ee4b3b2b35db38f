/**
 * Why an answer did not come. `offline`: the server could not be reached; `not-found`: it has no such thing; `refused`: it
 * answered with a problem document; `broken`: it answered something that is not understood.
 */
export type FailureKind = 'offline' | 'not-found' | 'refused' | 'broken'

export class ApiFailure extends Error {
  override name = 'ApiFailure'
  readonly kind: FailureKind
  readonly status: number | null
  constructor(kind: FailureKind, detail: string, status: number | null = null) {
    super(detail)
    this.kind = kind
    this.status = status
  }
}
