import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'scripts', 'reach.mjs')

export interface Ended {
  code: number | null
  out: string
  err: string
}

/** Runs the `reach` command as a person would, with its own environment: nothing of the test's DATABASE_URL, ACCESS ... leaks in. */
export async function runReach(
  args: string[],
  env: { DATABASE_URL?: string; DATA_DIR: string },
  cwd?: string,
): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: process.env.TZ, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, out, err }
}
