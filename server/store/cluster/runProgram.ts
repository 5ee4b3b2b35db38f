/** Runs a short program to its end. */
import { type SpawnOptions, spawn } from 'node:child_process'

export interface ProgramResult {
  /** 127 when the program does not exist or may not be run. */
  code: number
  /** Standard output, then standard error. */
  output: string
}

/** The environment of every program of PostgreSQL that this product runs: English, and no PG* setting of the person's. */
export const PLAIN_ENVIRONMENT = {
  PATH: process.env.PATH || '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
}

export function runProgram(
  command: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<ProgramResult> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      env: PLAIN_ENVIRONMENT,
      cwd: '/',
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout?.on('data', (chunk) => out.push(chunk))
    child.stderr?.on('data', (chunk) => err.push(chunk))
    child.on('error', (error) => done({ code: 127, output: error.message }))
    child.on('close', (code, signal) =>
      done({
        code: code ?? 1,
        output: Buffer.concat([...out, ...err]).toString() + (signal ? `ended by ${signal}` : ''),
      }),
    )
  })
}
