/** Stops what was started, last first, on SIGTERM, SIGINT, SIGHUP or when the process that started this one is gone. */
export interface Stopping {
  readonly begun: boolean
  add(step: () => Promise<unknown>): void
  stop(): Promise<void>
}

const LIMIT_MS = 15_000

export function onStop(): Stopping {
  const steps: (() => Promise<unknown>)[] = []
  let running: Promise<void> | undefined
  const stopping: Stopping = {
    get begun() {
      return running !== undefined
    },
    add: (step) => void steps.push(step),
    stop() {
      running ??= (async () => {
        for (const step of steps.reverse()) await step().catch((error) => console.error(error))
      })()
      return running
    },
  }
  const stop = () => {
    if (stopping.begun) return
    setTimeout(() => process.exit(1), LIMIT_MS).unref()
    stopping.stop().finally(() => process.exit(0))
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
  if (process.channel) {
    process.on('disconnect', stop)
    process.channel.unref()
  }
  return stopping
}
