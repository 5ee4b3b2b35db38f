// Runs a TypeScript entry on Node 24 or newer: in this process if it is one, else in a child on the Node that comes with the package.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { ourNode } from './install.mjs'

/** Hands over to `file` with `args`; signals go to the child, and its exit code comes back. */
export async function runOnOurNode(file, args) {
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    process.argv = [process.argv[0], file, ...args]
    await import(pathToFileURL(file).href)
    return
  }
  if (!existsSync(ourNode())) {
    console.error(
      `Within Reach needs Node 24 or newer; this is ${process.version}, and the one that comes with the package is not installed here.`,
    )
    console.error('Run `npm ci` first, or install Node 24.')
    process.exit(1)
  }
  // The channel tells the child when this process dies without a word.
  const child = spawn(ourNode(), [file, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    process.exitCode = signal
      ? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 1)
      : (code ?? 1)
    if (child.connected) child.disconnect()
  })
}
