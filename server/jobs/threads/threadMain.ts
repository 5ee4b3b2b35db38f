/** What a thread runs: opens the work of a job once, then does its tasks. */
import { move, transferableSymbol, valueSymbol } from 'piscina'
import type { ThreadTask } from './threads.ts'
import { WORKS } from './works.ts'

/** Parts and opened works that are kept; those not used for longest go first. */
const MOST_PARTS = 24
const MOST_OPEN = 3

const parts = new Map<number, unknown>()
const opened = new Map<string, (task: unknown) => unknown>()

export default function runTask({ work, shared, task }: ThreadTask): unknown {
  const plain = Object.entries(shared)
    .filter(([, { id }]) => id === 0)
    .map(([, { value }]) => value)
  const key = JSON.stringify([work, Object.values(shared).map(({ id }) => id), plain])
  let run = opened.get(key)
  if (!run) {
    const known = Object.fromEntries(
      Object.entries(shared).map(([name, { id, value }]) => [name, id === 0 ? value : keepPart(id, value)]),
    )
    run = (WORKS[work] as unknown as (shared: unknown) => (task: unknown) => unknown)(known)
  }
  touch(opened, key, run, MOST_OPEN)
  const answer = run(task) as object
  return move({ [transferableSymbol]: listBuffers(answer), [valueSymbol]: answer })
}

function keepPart(id: number, value: unknown): unknown {
  const known = parts.get(id) ?? value
  touch(parts, id, known, MOST_PARTS)
  return known
}

function touch<Key, Value>(map: Map<Key, Value>, key: Key, value: Value, most: number): void {
  map.delete(key)
  map.set(key, value)
  for (const oldest of map.keys()) {
    if (map.size <= most) break
    map.delete(oldest)
  }
}

/** Answers are handed over, not copied. */
function listBuffers(answer: object): ArrayBuffer[] {
  const buffers = Object.values(answer)
    .flat()
    .flatMap((part) => (ArrayBuffer.isView(part) && part.buffer instanceof ArrayBuffer ? [part.buffer] : []))
  return [...new Set(buffers)]
}
