import type { UnderWay } from '../../server/contract/travelQuery.ts'
import { ApiFailure } from './ApiFailure.ts'

/** How far the server is with an answer that takes it a while. */
export type Progress = UnderWay

export type Resource<T> =
  | { status: 'loading'; value: null; progress: Progress | null }
  | { status: 'ready'; value: T }
  | { status: 'failed'; value: null; failure: ApiFailure }

/** A thing to load. Two requests with the same key are the same thing. */
export interface Request<T> {
  key: string
  load: (signal: AbortSignal, report: (progress: Progress) => void) => Promise<T>
}

interface Entry {
  resource: Resource<unknown>
  request: Request<unknown>
  control: AbortController | null
  readers: Set<() => void>
}

export const LOADING: Resource<never> = { status: 'loading', value: null, progress: null }

/**
 * Answers by key. Each is asked for once, however many parts of the page read it; a request that nobody reads any more is
 * given up; the last `kept` unread answers stay, so that switching back is instant.
 */
export class ResourceStore {
  readonly #entries = new Map<string, Entry>()
  readonly #kept: number

  constructor(kept = 24) {
    this.#kept = kept
  }

  peek(key: string): Resource<unknown> {
    return this.#entries.get(key)?.resource ?? LOADING
  }

  /** Reads a request until the returned function is called; `changed` is called at every change. */
  read(request: Request<unknown>, changed: () => void): () => void {
    const entry = this.#entries.get(request.key) ?? this.#start(request)
    entry.readers.add(changed)
    return () => {
      entry.readers.delete(changed)
      if (entry.readers.size === 0) this.#leave(request.key, entry)
    }
  }

  /** Asks again after a failure. */
  retry(key: string): void {
    const entry = this.#entries.get(key)
    if (entry?.resource.status !== 'failed') return
    this.#publish(entry, LOADING)
    this.#load(entry)
  }

  /** Asks again and keeps the present value on screen until the answer comes. */
  refresh(key: string): void {
    const entry = this.#entries.get(key)
    if (entry && !entry.control) this.#load(entry)
  }

  /**
   * What is kept under keys that fit is no longer true: asked for again if it is read, else dropped. `blank` = nothing of it may stay on
   * screen until the new answer is there.
   */
  forget(fits: (key: string) => boolean, blank = false): void {
    for (const [key, entry] of this.#entries) {
      if (!fits(key)) continue
      if (entry.readers.size === 0) this.#entries.delete(key)
      else {
        entry.control?.abort()
        if (blank) this.#publish(entry, LOADING)
        this.#load(entry)
      }
    }
  }

  /** Stops waiting for an answer; `retry` asks for it again. */
  cancel(key: string): void {
    const entry = this.#entries.get(key)
    if (entry?.resource.status !== 'loading') return
    entry.control?.abort()
    entry.control = null
    this.#publish(entry, { status: 'failed', value: null, failure: new ApiFailure('stopped', '') })
  }

  #start(request: Request<unknown>): Entry {
    const entry: Entry = { resource: LOADING, request, control: null, readers: new Set() }
    this.#entries.set(request.key, entry)
    this.#load(entry)
    return entry
  }

  #load(entry: Entry): void {
    const control = new AbortController()
    entry.control = control
    const settle = (resource: Resource<unknown>) => {
      if (control.signal.aborted) return
      entry.control = null
      this.#publish(entry, resource)
    }
    const report = (progress: Progress) => {
      // While an answer is asked for anew, the one before stays on screen.
      if (control.signal.aborted || entry.resource.status !== 'loading') return
      this.#publish(entry, { status: 'loading', value: null, progress })
    }
    entry.request.load(control.signal, report).then(
      (value) => settle({ status: 'ready', value }),
      (cause: unknown) => {
        const failure = cause instanceof ApiFailure ? cause : new ApiFailure('broken', String(cause))
        settle({ status: 'failed', value: null, failure })
      },
    )
  }

  #publish(entry: Entry, resource: Resource<unknown>): void {
    entry.resource = resource
    for (const changed of entry.readers) changed()
  }

  #leave(key: string, entry: Entry): void {
    // In the next tick, because React leaves and reads again when it mounts twice.
    setTimeout(() => {
      // It may have been left twice, and another have taken its place since.
      if (entry.readers.size > 0 || this.#entries.get(key) !== entry) return
      if (entry.resource.status !== 'ready') {
        entry.control?.abort()
        this.#entries.delete(key)
      }
      const unread = [...this.#entries].filter(([, one]) => one.readers.size === 0)
      for (const [old] of unread.slice(0, Math.max(0, unread.length - this.#kept))) this.#entries.delete(old)
    })
  }
}
