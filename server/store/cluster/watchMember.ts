/**
 * Leaves the cluster in place of a process that ended without doing so. A shell in a session of its own holds the other end
 * of a pipe: a line says that all is well, its closing that the process is gone, and then memberGone.ts runs.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface MemberWatch {
  cancel(): void
}

const SCRIPT = 'read -r left && exit 0; exec "$@"'

export function watchMember(dataDir: string): MemberWatch {
  const program = join(import.meta.dirname, 'memberGone.ts')
  const shell = spawn('/bin/sh', ['-c', SCRIPT, 'sh', process.execPath, program, dataDir], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const pipe = shell.stdin!
  // Without the watch the next to come still adopts and stops the server.
  shell.on('error', () => {})
  pipe.on('error', () => {})
  shell.unref()
  const handle = pipe as unknown as { unref?: () => void }
  handle.unref?.()
  return { cancel: () => pipe.end('left\n') }
}
