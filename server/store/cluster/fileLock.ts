/**
 * Locks that the operating system drops when their holder dies, in whatever way: no stale lock can exist. Node has no flock;
 * SQLite, which is part of Node, takes POSIX (or Windows) byte-range locks on an empty file that is never written. They hold
 * between processes, between connections of one process and between its worker threads.
 *
 * One rule: no other code of this process may open and close these files (POSIX drops a process's locks on any close).
 */

import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

export interface FileLock {
  /** May be called twice. */
  release(): void
}

/** A connection that nobody refers to is collected, and its lock with it. */
const held = new Set<DatabaseSync>()

const SQLITE_BUSY = 5
const POLL_MS = 20

/** Held by one alone; undefined = someone else holds it, shared or exclusively. */
export function tryExclusiveLock(file: string): FileLock | undefined {
  return tryLock(file, 'BEGIN EXCLUSIVE')
}

/** Held by any number together, but not beside an exclusive one; undefined = someone holds that. */
export function trySharedLock(file: string): FileLock | undefined {
  return tryLock(file, 'BEGIN; SELECT count(*) FROM sqlite_schema')
}

/**
 * Waits for the lock. `onWait` is told once, after `patienceMs`, that someone else has it.
 * undefined = not had after `limitMs`.
 */
export async function waitForExclusiveLock(
  file: string,
  options: { patienceMs: number; limitMs: number; onWait: () => void },
): Promise<FileLock | undefined> {
  const start = performance.now()
  let told = false
  for (;;) {
    const lock = tryExclusiveLock(file)
    if (lock) return lock
    const waited = performance.now() - start
    if (waited > options.limitMs) return undefined
    if (waited > options.patienceMs && !told) {
      told = true
      options.onWait()
    }
    // Two that ask at the same moment both get nothing: chance keeps them from doing so again and again.
    await sleep(POLL_MS * (0.5 + Math.random()))
  }
}

function tryLock(file: string, statement: string): FileLock | undefined {
  const connection = new DatabaseSync(file, { timeout: 0 })
  try {
    // Otherwise an exclusive lock on an empty file writes a journal: it would fail on a full disk, and outlive a kill.
    connection.exec('PRAGMA journal_mode = MEMORY')
    connection.exec(statement)
    held.add(connection)
    return {
      release: () => {
        if (held.delete(connection)) connection.close()
      },
    }
  } catch (error) {
    connection.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined
    throw error
  }
}
