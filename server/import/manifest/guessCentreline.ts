import { findColumn } from './guessColumns.ts'
import type { FileFacts } from './surveyFile.ts'
import { whenKnown } from './whenKnown.ts'

/** The columns of road centrelines that are recognised by name. */
export function guessCentreline(facts: FileFacts): Record<string, unknown> {
  return {
    ...whenKnown('id', findColumn(facts, /^seg_?id$/i, /^objectid$/i, /^id$/i)),
    ...whenKnown('name', findColumn(facts, /^(full_?)?(street|road)_?na?m?e?$/i, /^name$/i, /name|nam$/i)),
    ...whenKnown('class', findColumn(facts, /class/i)),
    ...whenKnown('type', findColumn(facts, /^(road|street)_?type$/i)),
    ...whenKnown('oneWay', findColumn(facts, /one_?way/i)),
    ...whenKnown('community', findColumn(facts, /^communi/i)),
  }
}
