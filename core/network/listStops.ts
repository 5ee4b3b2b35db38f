/** The stops of several feeds under one numbering: feed after feed, in the order of each feed. */
import type { TransitFeed } from './transitFeed.ts'

export interface RegionStops {
  /** Number of the first stop of each feed; one more entry at the end. */
  feedStart: number[]
  feed: Uint32Array
  lons: Float64Array
  lats: Float64Array
  /** 1 where some trip of the feed calls, on whatever date. */
  served: Uint8Array
}

export function listStops(feeds: readonly TransitFeed[]): RegionStops {
  const feedStart = [0]
  for (const feed of feeds) feedStart.push(feedStart[feedStart.length - 1] + feed.stops.length)
  const count = feedStart[feeds.length]
  const stops: RegionStops = {
    feedStart,
    feed: new Uint32Array(count),
    lons: new Float64Array(count),
    lats: new Float64Array(count),
    served: new Uint8Array(count),
  }
  feeds.forEach((feed, f) => {
    feed.stops.forEach((stop, i) => {
      stops.feed[feedStart[f] + i] = f
      stops.lons[feedStart[f] + i] = stop.lon
      stops.lats[feedStart[f] + i] = stop.lat
    })
    for (const stop of feed.stopOfTime) stops.served[feedStart[f] + stop] = 1
  })
  return stops
}
