import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiFailure } from '../api/ApiFailure.ts'
import type { Progress } from '../api/ResourceStore.ts'

export type TaskState<T> =
  | { status: 'idle' }
  | { status: 'running'; progress: Progress | null }
  | { status: 'done'; value: T }
  | { status: 'failed'; failure: ApiFailure }

type Work<T> = (signal: AbortSignal, report: (progress: Progress) => void) => Promise<T>

/** Something that a person starts with a button: one at a time, stopped when the page is left. */
export function useTask<T>() {
  const [state, setState] = useState<TaskState<T>>({ status: 'idle' })
  const control = useRef<AbortController>(null)
  const stop = useCallback(() => {
    control.current?.abort()
    setState({ status: 'idle' })
  }, [])
  useEffect(() => () => control.current?.abort(), [])
  const run = useCallback(async (work: Work<T>): Promise<T | undefined> => {
    control.current?.abort()
    control.current = new AbortController()
    const { signal } = control.current
    setState({ status: 'running', progress: null })
    try {
      const value = await work(signal, (progress) => {
        if (!signal.aborted) setState({ status: 'running', progress })
      })
      if (signal.aborted) return undefined
      setState({ status: 'done', value })
      return value
    } catch (cause) {
      if (signal.aborted) return undefined
      setState({
        status: 'failed',
        failure: cause instanceof ApiFailure ? cause : new ApiFailure('broken', String(cause)),
      })
      return undefined
    }
  }, [])
  return { state, run, stop }
}
