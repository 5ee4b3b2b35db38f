/** Starts the whole product on a free port with a data folder of its own, and stops it again. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
/** Building the page, making a database and loading the sample region. */
const READY_WITHIN_MS = 150_000
const STOP_WITHIN_MS = 20_000

export interface RunningProduct {
  /** Without a slash at the end. */
  address: string
  stop: () => Promise<void>
}

export async function startProduct(environment: NodeJS.ProcessEnv = {}): Promise<RunningProduct> {
  const dataDir = await mkdtemp(join(tmpdir(), 'within-reach-e2e-'))
  const child = spawn(process.execPath, [join(ROOT, 'server/main.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: '',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const ready = said.match(/is ready at (http:\/\/\S+)/)
      if (ready) resolve(ready[1].replace(/\/$/, ''))
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', reject)
    ended.then((code) => reject(new Error(`The product ended with ${code} before it was ready:\n${said}`)))
    setTimeout(
      () => reject(new Error(`The product was not ready in time:\n${said}`)),
      READY_WITHIN_MS,
    ).unref()
  })
  const stop = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
    await ended
    clearTimeout(late)
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    return { address: await address, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
