import { afterAll, describe, expect, it } from 'vitest'
import { buildStreetNetwork } from '../../../core/network/buildStreetNetwork.ts'
import { snapPoints } from '../../../core/network/snapPoints.ts'
import { listSnaps, type Snap } from '../../../core/network/snaps.ts'
import { streetSecondsToPoints } from '../../../core/network/streetSeconds.ts'
import { shareArrays } from '../../../server/jobs/threads/shareArrays.ts'
import { openThreads } from '../../../server/jobs/threads/threads.ts'
import { gridCity, gridPosition } from '../../gridCity.ts'

const threads = openThreads(2)
afterAll(() => threads.close())

const network = buildStreetNetwork(gridCity(6, 6).segments)
const corners = Array.from({ length: 49 }, (_, i) => gridPosition({ column: i % 7, row: Math.floor(i / 7) }))
const points = snapPoints(
  network,
  corners.map(([lon]) => lon),
  corners.map(([, lat]) => lat),
)
const options = { mode: 'walk' as const, direction: 'from-root' as const, maxSeconds: 600 }
const shared = { network, points, options }

describe('threads', () => {
  it('give the answers of one thread, in the order of the tasks', async () => {
    const roots = [...listSnaps(points)]
    const found: number[][] = []
    for await (const { seconds } of threads.map('streetTimes', shared, roots)) found.push([...seconds])
    expect(found).toEqual(roots.map((root) => [...streetSecondsToPoints(network, root, points, options)]))
  })

  it('are handed only a few tasks ahead of the reader, and none once it stops reading', async () => {
    let handedOut = 0
    function* count(): Generator<Snap> {
      for (const root of listSnaps(points)) {
        handedOut += 1
        yield root
      }
    }
    for await (const _ of threads.map('streetTimes', shared, count())) break
    expect(handedOut).toBeLessThanOrEqual(2 * threads.count + 1)
    const handedOutThen = handedOut
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(handedOut).toBe(handedOutThen)
  })

  it('stop when they are told to', async () => {
    const controller = new AbortController()
    let answers = 0
    const read = async () => {
      for await (const _ of threads.map('streetTimes', shared, listSnaps(points), controller.signal)) {
        answers += 1
        if (answers === 3) controller.abort()
      }
    }
    await expect(read()).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(answers).toBe(3)
  })

  it('tell the reader what went wrong in them, and go on with other work', async () => {
    const wrong = { ...shared, options: { ...options, maxSeconds: -1 } }
    const first = threads.map('streetTimes', wrong, listSnaps(points)).next()
    await expect(first).rejects.toThrow('maxSeconds must be 0 or more')
    const { value } = await threads.map('streetTimes', shared, listSnaps(points)).next()
    expect(value?.seconds[0]).toBe(0)
  })

  it('share memory: an array is moved there once, and not at all if it lies there', () => {
    const values = Float64Array.of(1, 2, 3)
    const data = { name: 'x', list: [{ values }], nothing: null }
    const one = shareArrays(data)
    const two = shareArrays({ values })
    expect(one).toEqual(data)
    expect(one.list[0].values.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(two.values).toBe(one.list[0].values)
    expect(shareArrays(one).list[0].values).toBe(one.list[0].values)
  })
})
