/**
 * The folder of the server's Unix socket. A socket's path may have 107 bytes (103 on macOS) and PostgreSQL's setting splits
 * at commas: with a long or unusual DATA_DIR the socket lies in a short private folder under /tmp, named by a hash. It does
 * not depend on TMPDIR or XDG_RUNTIME_DIR, which differ between a service and a login of the same person.
 *
 * Who joins a running server does not compute this: the server's lock file says where its socket is.
 */
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseUnavailable } from '../../errors.ts'
import type { ServerUser } from './serverUser.ts'

/** The port is only a part of the socket's name: nothing listens on TCP. */
export const SOCKET_PORT = 5432
const LONGEST_SOCKET_PATH = process.platform === 'darwin' ? 103 : 107
const NAME_TRIES = 8

/** Makes the folder, empty, open to the server's user alone (and to root). */
export function prepareSocketFolder(clusterFolder: string, user: ServerUser): string {
  const own = join(clusterFolder, 'socket')
  if (fits(own)) {
    rmSync(own, { recursive: true, force: true })
    makePrivate(own, user)
    return own
  }
  const hash = createHash('sha256').update(clusterFolder).digest('hex').slice(0, 16)
  for (let i = 0; i < NAME_TRIES; i++) {
    const folder = `/tmp/within-reach-${hash}${i ? `-${i}` : ''}`
    if (takeFolder(folder, user)) return folder
  }
  throw new DatabaseUnavailable(
    'no_socket_folder',
    `No private folder for the database's socket could be made in /tmp (within-reach-${hash}).`,
    'Remove the folders of that name, or set DATA_DIR to a short path without spaces.',
  )
}

/** Removes a socket folder of ours under /tmp; one inside DATA_DIR stays. */
export function removeSocketFolder(folder: string): void {
  if (/^\/tmp\/within-reach-[0-9a-f]{16}(-\d)?$/.test(folder))
    rmSync(folder, { recursive: true, force: true })
}

function fits(folder: string): boolean {
  const path = join(folder, `.s.PGSQL.${SOCKET_PORT}`)
  return Buffer.byteLength(path) <= LONGEST_SOCKET_PATH && /^[A-Za-z0-9_./-]+$/.test(path)
}

/** False = somebody else sits on that name: /tmp is open to all. What is there of our own is left from a crash. */
function takeFolder(folder: string, user: ServerUser): boolean {
  const there = lstatSync(folder, { throwIfNoEntry: false })
  if (there) {
    if (!there.isDirectory() || there.uid !== user.uid) return false
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    makePrivate(folder, user)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function makePrivate(folder: string, user: ServerUser): void {
  mkdirSync(folder, { mode: 0o700 })
  chmodSync(folder, 0o700)
  if (user.switched) chownSync(folder, user.uid, user.gid)
}
