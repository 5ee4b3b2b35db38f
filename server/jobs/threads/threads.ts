/**
 * Work spread over threads. What all tasks of a job share (networks, timetables, links) lies in shared memory and is handed over by
 * reference; each thread keeps the parts that it saw last, with what it made of them.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Piscina } from 'piscina'
import { shareArrays } from './shareArrays.ts'
import type { AnswerOf, SharedOf, TaskOf, WorkName } from './works.ts'

/** One part of what tasks share; the same number = the same part. */
export interface SharedPart {
  id: number
  value: unknown
}

/** A task as a thread gets it. */
export interface ThreadTask {
  work: WorkName
  shared: Record<string, SharedPart>
  task: unknown
}

export interface Threads {
  readonly count: number
  /**
   * Answers in the order of the tasks, at most a few ahead of the reader, so that memory stays bounded. Stops handing out tasks when the reader
   * stops or `signal` aborts (the AbortError is thrown).
   */
  map<Name extends WorkName>(
    work: Name,
    shared: SharedOf<Name>,
    tasks: Iterable<TaskOf<Name>>,
    signal?: AbortSignal,
  ): AsyncGenerator<AnswerOf<Name>>
  close(): Promise<void>
}

/** Seconds that an idle thread is kept. */
const IDLE_SECONDS = 60

/** @param count of threads; as many as there are processors by default. Threads start with the first task. */
export function openThreads(count = availableParallelism()): Threads {
  let pool: Piscina<ThreadTask, unknown> | null = null
  let closed = false
  const open = () => {
    if (closed) throw new Error('these threads are closed')
    pool ??= new Piscina({
      filename: join(import.meta.dirname, 'threadMain.ts'),
      minThreads: 0,
      maxThreads: count,
      idleTimeout: IDLE_SECONDS * 1000,
    })
    return pool
  }
  return {
    count,
    async *map(work, shared, tasks, signal) {
      const parts = toParts(shared as Record<string, unknown>)
      const begun: Promise<unknown>[] = []
      const left = tasks[Symbol.iterator]()
      const begin = () => {
        const next = left.next()
        if (next.done) return
        const answer = open().run({ work, shared: parts, task: next.value })
        // Heard when it is its turn; until then it must not count as unheard.
        answer.catch(() => {})
        begun.push(answer)
      }
      for (let ahead = 0; ahead < 2 * count; ahead++) begin()
      while (begun.length > 0) {
        signal?.throwIfAborted()
        const answer = (await begun.shift()) as AnswerOf<typeof work>
        signal?.throwIfAborted()
        begin()
        yield answer
      }
    },
    async close() {
      closed = true
      // Not `destroy`: an answer that is under way when its thread is killed would be an uncaught error.
      await pool?.close({ force: true })
    },
  }
}

const ids = new WeakMap<object, number>()
let lastId = 0

function toParts(shared: Record<string, unknown>): Record<string, SharedPart> {
  return Object.fromEntries(
    Object.entries(shared).map(([name, value]) => {
      if (value === null || typeof value !== 'object') return [name, { id: 0, value }]
      const id = ids.get(value) ?? ++lastId
      ids.set(value, id)
      return [name, { id, value: shareArrays(value) }]
    }),
  )
}
