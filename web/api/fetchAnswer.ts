import { ApiFailure } from './ApiFailure.ts'
import type { Progress } from './ResourceStore.ts'

/** The server computes only for those who ask again within some seconds. */
const ASK_AGAIN_MS = 500

/** One request to this page's own server. Rejects with `ApiFailure`, or with the signal's reason when it was given up. */
async function fetchAnswer<T>(
  path: string,
  options: RequestInit & { signal: AbortSignal },
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const { signal } = options
  let response: Response
  try {
    response = await fetch(path, options)
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
        : response.status === 403
          ? 'owners'
          : response.status >= 502 && response.status <= 504
            ? 'offline'
            : 'refused'
    throw new ApiFailure(kind, String(detail), response.status, problem?.code ?? null, problem?.faults ?? [])
  }
  try {
    return await read(response)
  } catch (cause) {
    if (signal.aborted) throw cause
    throw new ApiFailure('broken', String(cause), response.status)
  }
}

export const fetchJson = <T>(path: string, signal: AbortSignal): Promise<T> =>
  fetchAnswer(path, { signal }, (response) => response.json() as Promise<T>)

/** A question whose parts must stand in no address. */
export const postJson = <T>(path: string, body: unknown, signal: AbortSignal): Promise<T> =>
  fetchAnswer(path, { signal, ...jsonBody(body) }, (response) => response.json() as Promise<T>)

export const deleteJson = <T>(path: string, signal: AbortSignal): Promise<T> =>
  fetchAnswer(path, { signal, method: 'DELETE' }, (response) => response.json() as Promise<T>)

const jsonBody = (body: unknown) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** A change of what the server keeps, if it still is the version that was read; null = there was none. */
export const sendJson = <T>(
  method: 'PUT' | 'POST' | 'DELETE',
  path: string,
  body: unknown,
  version: string | null,
  signal: AbortSignal,
): Promise<T> =>
  fetchAnswer(
    path,
    {
      signal,
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== null && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    },
    (response) => response.json() as Promise<T>,
  )

/** A file as the body. */
export const postBytes = <T>(
  path: string,
  bytes: ArrayBuffer,
  type: string,
  signal: AbortSignal,
): Promise<T> =>
  fetchAnswer(
    path,
    { signal, method: 'POST', headers: { 'content-type': type }, body: bytes },
    (response) => response.json() as Promise<T>,
  )

export const fetchBytes = (path: string, signal: AbortSignal): Promise<ArrayBuffer> =>
  fetchAnswer(path, { signal }, (response) => response.arrayBuffer())

/** What the server may have to compute first: as long as it answers 202 it is asked again, and its progress told. */
async function fetchComputed<T>(
  path: string,
  signal: AbortSignal,
  report: (progress: Progress) => void,
  read: (response: Response) => Promise<T>,
  options: Omit<RequestInit, 'signal'> = {},
): Promise<T> {
  for (;;) {
    const answer = await fetchAnswer<{ value: T } | { underWay: Progress }>(
      path,
      { ...options, signal },
      async (response) =>
        response.status === 202 ? { underWay: await response.json() } : { value: await read(response) },
    )
    if ('value' in answer) return answer.value
    report(answer.underWay)
    await pause(ASK_AGAIN_MS, signal)
  }
}

export const fetchComputedBytes = (
  path: string,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<{ bytes: ArrayBuffer; headers: Headers }> =>
  fetchComputed(path, signal, report, async (response) => ({
    bytes: await response.arrayBuffer(),
    headers: response.headers,
  }))

export const postComputedBytes = (
  path: string,
  body: unknown,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<ArrayBuffer> =>
  fetchComputed(path, signal, report, (response) => response.arrayBuffer(), jsonBody(body))

export const fetchComputedJson = <T>(
  path: string,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<T> => fetchComputed(path, signal, report, (response) => response.json() as Promise<T>)

/** A question whose parts must stand in no address, and whose answer may take a while. */
export const postComputedJson = <T>(
  path: string,
  body: unknown,
  signal: AbortSignal,
  report: (progress: Progress) => void,
): Promise<T> =>
  fetchComputed(path, signal, report, (response) => response.json() as Promise<T>, jsonBody(body))

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(signal.reason)
      },
      { once: true },
    )
  })
}
