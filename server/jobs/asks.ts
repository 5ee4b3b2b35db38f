/**
 * Answers that take a while, for people who ask again and again until they are there: each time they hear how far it is. What nobody asked for
 * in ten seconds is given up: to stop asking is to cancel.
 */
import type { HowToWork } from './travelTimes.ts'

const GIVE_UP_MS = 10_000
const LOOK_MS = 1000

export interface UnderWay {
  step: { en: string; fr: string }
  done: number
}

interface Ask {
  answer: Promise<unknown>
  underWay: UnderWay
  askedAt: number
  controller: AbortController
}

export class Asks {
  readonly #asks = new Map<string, Ask>()
  #timer: NodeJS.Timeout | null = null

  /** The answer if it is there within `waitMs`, else how far it is. */
  async ask<Answer>(
    key: string,
    work: (how: HowToWork) => Promise<Answer>,
    waitMs: number,
  ): Promise<{ answer: Answer } | UnderWay> {
    const known = this.#asks.get(key) ?? this.#begin(key, work)
    known.askedAt = Date.now()
    let timer: NodeJS.Timeout | undefined
    const patience = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, waitMs, null)
    })
    try {
      const found = await Promise.race([
        known.answer.then((answer) => ({ answer: answer as Answer })),
        patience,
      ])
      return found ?? { ...known.underWay }
    } finally {
      clearTimeout(timer)
    }
  }

  #begin(key: string, work: (how: HowToWork) => Promise<unknown>): Ask {
    const controller = new AbortController()
    const ask: Ask = {
      answer: Promise.resolve(),
      underWay: { step: { en: 'Waiting to begin', fr: 'En attente' }, done: 0 },
      askedAt: Date.now(),
      controller,
    }
    const progress = (step: UnderWay['step'], done: number) => {
      ask.underWay = { step, done }
    }
    ask.answer = work({ progress, signal: controller.signal }).finally(() => this.#asks.delete(key))
    // A failure is told to whoever is asking then; nobody else need hear it.
    ask.answer.catch(() => {})
    this.#asks.set(key, ask)
    this.#watch()
    return ask
  }

  #watch(): void {
    this.#timer ??= setInterval(() => {
      for (const [key, ask] of this.#asks) {
        if (Date.now() - ask.askedAt < GIVE_UP_MS) continue
        ask.controller.abort()
        this.#asks.delete(key)
      }
      if (this.#asks.size > 0 || !this.#timer) return
      clearInterval(this.#timer)
      this.#timer = null
    }, LOOK_MS)
    this.#timer.unref()
  }
}
