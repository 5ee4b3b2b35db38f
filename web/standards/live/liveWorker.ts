/** Answers changes of one standard off the main thread, with the code of the server. */
import {
  answerLiveStandard,
  decodeLiveStandard,
  type LiveStandard,
} from '../../../server/contract/liveStandard.ts'
import type { LiveQuestion, LiveReply } from './liveMessages.ts'

let live: LiveStandard | null = null

self.onmessage = ({ data }: MessageEvent<LiveQuestion>) => {
  try {
    if (data.kind === 'open') live = decodeLiveStandard(data.bytes)
    else if (live) reply({ gaps: answerLiveStandard(live, data.change) })
  } catch (cause) {
    reply({ failed: String(cause) })
  }
}

function reply(answer: LiveReply): void {
  self.postMessage(answer)
}
