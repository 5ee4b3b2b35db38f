import { describe, expect, it } from 'vitest'
import { ApiFailure } from '../../../web/api/ApiFailure.ts'
import { type Progress, ResourceStore } from '../../../web/api/ResourceStore.ts'

const tick = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('the store of answers', () => {
  it('asks once for what two parts of the page read', async () => {
    const store = new ResourceStore()
    let asked = 0
    const request = { key: 'a', load: async () => ++asked }
    store.read(request, () => {})
    store.read({ ...request }, () => {})
    await tick()
    expect(asked).toBe(1)
    expect(store.peek('a')).toEqual({ status: 'ready', value: 1 })
  })

  it('forgets answers that are no longer true: those on screen are asked for anew, others when next read', async () => {
    const store = new ResourceStore()
    const asked = { shown: 0, left: 0, other: 0 }
    const request = (key: keyof typeof asked) => ({ key, load: async () => ++asked[key] })
    store.read(request('shown'), () => {})
    store.read(request('left'), () => {})()
    store.read(request('other'), () => {})
    await tick()
    store.forget((key) => key !== 'other')
    expect(store.peek('shown')).toEqual({ status: 'ready', value: 1 })
    expect(store.peek('left').status).toBe('loading')
    await tick()
    expect(store.peek('shown')).toEqual({ status: 'ready', value: 2 })
    store.read(request('left'), () => {})
    await tick()
    expect(asked).toEqual({ shown: 2, left: 2, other: 1 })
    store.forget((key) => key === 'shown', true)
    expect(store.peek('shown').status).toBe('loading')
    await tick()
    expect(store.peek('shown')).toEqual({ status: 'ready', value: 3 })
  })

  it('gives up what nobody waits for any more', async () => {
    const store = new ResourceStore()
    let gaveUp = false
    const load = (signal: AbortSignal) =>
      new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => {
          gaveUp = true
          reject(signal.reason)
        }),
      )
    const leave = store.read({ key: 'a', load }, () => {})
    leave()
    await tick()
    expect(gaveUp).toBe(true)
    expect(store.peek('a').status).toBe('loading')
  })

  it('keeps a failure until it is asked to try again', async () => {
    const store = new ResourceStore()
    let attempts = 0
    const seen: string[] = []
    store.read(
      {
        key: 'a',
        load: async () => {
          attempts += 1
          if (attempts === 1) throw new ApiFailure('offline', 'no network')
          return 'there'
        },
      },
      () => seen.push(store.peek('a').status),
    )
    await tick()
    expect(store.peek('a').status).toBe('failed')
    store.retry('a')
    await tick()
    expect(store.peek('a')).toEqual({ status: 'ready', value: 'there' })
    expect(seen).toEqual(['failed', 'loading', 'ready'])
  })

  it('keeps the present answer on screen while it asks anew', async () => {
    const store = new ResourceStore()
    let asked = 0
    store.read({ key: 'a', load: async () => ++asked }, () => {})
    await tick()
    store.refresh('a')
    expect(store.peek('a')).toEqual({ status: 'ready', value: 1 })
    await tick()
    expect(store.peek('a')).toEqual({ status: 'ready', value: 2 })
  })

  it('does not lose a request that was left twice and asked again', async () => {
    const store = new ResourceStore()
    const pending = { key: 'a', load: () => new Promise<string>(() => {}) }
    store.read(pending, () => {})()
    // Runs after the first departure is noticed, and before the second.
    setTimeout(() => store.read({ key: 'a', load: async () => 'there' }, () => {}))
    store.read(pending, () => {})()
    await tick()
    expect(store.peek('a')).toEqual({ status: 'ready', value: 'there' })
  })

  it('forgets the oldest answers that nobody reads', async () => {
    const store = new ResourceStore(2)
    for (const key of ['a', 'b', 'c']) {
      const leave = store.read({ key, load: async () => key }, () => {})
      await tick()
      leave()
      await tick()
    }
    expect(['a', 'b', 'c'].map((key) => store.peek(key).status)).toEqual(['loading', 'ready', 'ready'])
  })
})

describe('an answer that takes the server a while', () => {
  const step = { en: 'Searching', fr: 'Recherche' }

  it('tells how far it is until it is there', async () => {
    const store = new ResourceStore()
    const seen: unknown[] = []
    const request = {
      key: 'a',
      load: async (_: AbortSignal, report: (progress: Progress) => void) => {
        await Promise.resolve()
        report({ done: 0.5, step })
        return 'there'
      },
    }
    store.read(request, () => seen.push(store.peek('a')))
    await tick()
    expect(seen).toContainEqual({ status: 'loading', value: null, progress: { done: 0.5, step } })
    expect(store.peek('a')).toEqual({ status: 'ready', value: 'there' })
  })

  it('can be stopped, and asked for again', async () => {
    const store = new ResourceStore()
    let asked = 0
    const load = (signal: AbortSignal) => {
      asked += 1
      return new Promise<string>((resolve, reject) => {
        if (asked > 1) resolve('there')
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    }
    store.read({ key: 'a', load }, () => {})
    store.cancel('a')
    await tick()
    expect(store.peek('a')).toMatchObject({ status: 'failed', failure: { kind: 'stopped' } })
    store.retry('a')
    await tick()
    expect(store.peek('a')).toEqual({ status: 'ready', value: 'there' })
  })
})
