import type { LiveChange } from '../../../server/contract/liveStandard.ts'
import type { StandardGaps } from '../../../server/contract/standards.ts'

/** To the worker: the file of a standard first, then changes of it. */
export type LiveQuestion = { kind: 'open'; bytes: ArrayBuffer } | { kind: 'change'; change: LiveChange }

/** From the worker: an answer to each change, in their order. */
export type LiveReply = { gaps: StandardGaps } | { failed: string }
