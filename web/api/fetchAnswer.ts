import { ApiFailure } from './ApiFailure.ts'

/** One request to this page's own server. Rejects with `ApiFailure`, or with the signal's reason when it was given up. */
async function fetchAnswer<T>(
  path: string,
  signal: AbortSignal,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, { signal })
  } catch (cause) {
    if (signal.aborted) throw cause
    throw new ApiFailure('offline', String(cause))
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => null)
    const detail = problem?.detail ?? problem?.title ?? response.statusText
    // A proxy in front of a server that is down answers 502 to 504.
    const kind =
      response.status === 404
        ? 'not-found'
        : response.status >= 502 && response.status <= 504
          ? 'offline'
          : 'refused'
    throw new ApiFailure(kind, String(detail), response.status)
  }
  try {
    return await read(response)
  } catch (cause) {
    if (signal.aborted) throw cause
    throw new ApiFailure('broken', String(cause), response.status)
  }
}

export const fetchJson = <T>(path: string, signal: AbortSignal): Promise<T> =>
  fetchAnswer(path, signal, (response) => response.json() as Promise<T>)

export const fetchBytes = (path: string, signal: AbortSignal): Promise<ArrayBuffer> =>
  fetchAnswer(path, signal, (response) => response.arrayBuffer())
