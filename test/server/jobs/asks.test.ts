import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Asks } from '../../../server/jobs/asks.ts'
import type { HowToWork } from '../../../server/jobs/travelTimes.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** Work that ends when it is told to. */
function slowWork() {
  let how: HowToWork = {}
  let end: (answer: string) => void = () => {}
  let fail: (error: Error) => void = () => {}
  const work = vi.fn(
    (given: HowToWork) =>
      new Promise<string>((resolve, reject) => {
        how = given
        end = resolve
        fail = reject
        given.signal?.addEventListener('abort', () => reject(given.signal?.reason))
      }),
  )
  return {
    work,
    progress: (done: number) => how.progress?.({ en: 'Searching', fr: 'Recherche' }, done),
    end: (answer: string) => end(answer),
    fail: (error: Error) => fail(error),
    isStopped: () => how.signal?.aborted,
  }
}

it('tells who asks how far the answer is, works once, and gives the answer when it is there', async () => {
  const asks = new Asks()
  const slow = slowWork()
  const first = asks.ask('a', slow.work, 500)
  slow.progress(0.4)
  await vi.advanceTimersByTimeAsync(500)
  expect(await first).toEqual({ step: { en: 'Searching', fr: 'Recherche' }, done: 0.4 })
  const second = asks.ask('a', slow.work, 500)
  slow.end('found')
  expect(await second).toEqual({ answer: 'found' })
  expect(slow.work).toHaveBeenCalledTimes(1)
})

it('gives up what nobody asks for any more, and begins anew when somebody does', async () => {
  const asks = new Asks()
  const slow = slowWork()
  const first = asks.ask('a', slow.work, 500)
  await vi.advanceTimersByTimeAsync(500)
  await first
  await vi.advanceTimersByTimeAsync(8000)
  expect(slow.isStopped()).toBe(false)
  await vi.advanceTimersByTimeAsync(4000)
  expect(slow.isStopped()).toBe(true)
  const again = asks.ask('a', slow.work, 500)
  slow.end('found')
  expect(await again).toEqual({ answer: 'found' })
  expect(slow.work).toHaveBeenCalledTimes(2)
})

it('tells who asks what went wrong, and tries again for the next', async () => {
  const asks = new Asks()
  const slow = slowWork()
  const first = asks.ask('a', slow.work, 500)
  slow.fail(new Error('no timetable'))
  await expect(first).rejects.toThrow('no timetable')
  const next = asks.ask('a', slow.work, 500)
  slow.end('found')
  expect(await next).toEqual({ answer: 'found' })
})
