import type { LiveChange } from '../../../server/contract/liveStandard.ts'
import type { StandardGaps } from '../../../server/contract/standards.ts'
import type { LiveQuestion, LiveReply } from './liveMessages.ts'

type Told = (gaps: StandardGaps) => void

interface Asked {
  change: LiveChange
  tell: Told
}

/** One standard in a worker of its own. While it computes, only the latest change waits: whoever drags a slider wants that one. */
export class LiveAnswerer {
  readonly #worker = new Worker(new URL('./liveWorker.ts', import.meta.url), { type: 'module' })
  #asked: Asked | null = null
  #waiting: Asked | null = null

  /** @param failed called once it cannot answer. */
  constructor(bytes: ArrayBuffer, failed: (why: string) => void) {
    this.#worker.onmessage = ({ data }: MessageEvent<LiveReply>) => {
      if ('failed' in data) return failed(data.failed)
      this.#asked?.tell(data.gaps)
      this.#asked = null
      this.#begin()
    }
    this.#worker.onerror = ({ message }) => failed(message)
    this.#send({ kind: 'open', bytes })
  }

  ask(change: LiveChange, tell: Told): void {
    this.#waiting = { change, tell }
    this.#begin()
  }

  close(): void {
    this.#worker.terminate()
  }

  #begin(): void {
    if (this.#asked || !this.#waiting) return
    this.#asked = this.#waiting
    this.#waiting = null
    this.#send({ kind: 'change', change: this.#asked.change })
  }

  #send(question: LiveQuestion): void {
    this.#worker.postMessage(question)
  }
}
