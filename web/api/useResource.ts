import { useCallback, useSyncExternalStore } from 'react'
import { LOADING, type Request, type Resource, ResourceStore } from './ResourceStore.ts'

const store = new ResourceStore()
/** After something was saved: answers whose key fits are asked for anew, at once where they are on screen. */
export const forgetAnswers = (fits: (key: string) => boolean, blank = false) => store.forget(fits, blank)

const nothing = () => () => {}

/** What a request has come to. `null` = nothing to load yet. Keep the request the same object between renders (`useMemo`). */
export function useResource<T>(
  request: Request<T> | null,
): Resource<T> & { retry: () => void; refresh: () => void; cancel: () => void } {
  const read = useCallback(
    (changed: () => void) => (request ? store.read(request, changed) : nothing()),
    [request],
  )
  const peek = () => (request ? store.peek(request.key) : LOADING) as Resource<T>
  const resource = useSyncExternalStore(read, peek)
  const key = request?.key
  const retry = useCallback(() => key !== undefined && store.retry(key), [key])
  const refresh = useCallback(() => key !== undefined && store.refresh(key), [key])
  const cancel = useCallback(() => key !== undefined && store.cancel(key), [key])
  return { ...resource, retry, refresh, cancel }
}
