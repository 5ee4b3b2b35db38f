import { openSections, packSections, type SectionArray } from '../../../core/network/sectionFile.ts'
import type { TransitFeed } from '../../../core/network/transitFeed.ts'

const MAGIC = 'WRTRNSIT'
const VERSION = 1

/** The feeds of a region as one immutable file: flat arrays as they are, the rest as plain data. */
export function serializeFeeds(feeds: readonly TransitFeed[]): Uint8Array {
  const arrays: Record<string, SectionArray> = {}
  const plain = feeds.map((feed, index) =>
    Object.fromEntries(
      Object.entries(feed).filter(([name, value]) => {
        if (!ArrayBuffer.isView(value)) return true
        arrays[`${index}.${name}`] = value as SectionArray
        return false
      }),
    ),
  )
  return packSections(MAGIC, VERSION, { values: { feeds: plain }, arrays })
}

/** Opens serialized feeds in place. Throws an Error where the bytes are not that. */
export function openFeeds(bytes: Uint8Array): TransitFeed[] {
  const { values, arrays } = openSections(MAGIC, VERSION, bytes)
  const feeds = values.feeds as Record<string, unknown>[]
  for (const [name, array] of Object.entries(arrays)) {
    const dot = name.indexOf('.')
    feeds[Number(name.slice(0, dot))][name.slice(dot + 1)] = array
  }
  return feeds as unknown as TransitFeed[]
}
