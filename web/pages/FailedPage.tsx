import type { ApiFailure } from '../api/ApiFailure.ts'
import { Failure } from '../ui/Failure.tsx'
import { PlainPage } from './PlainPage.tsx'

export function FailedPage({ failure, retry }: { failure: ApiFailure; retry: () => void }) {
  return (
    <PlainPage>
      <Failure failure={failure} retry={retry} />
    </PlainPage>
  )
}
