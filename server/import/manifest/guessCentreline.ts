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
    ...whenKnown('leftNumbers', guessNumbers(facts, 'l')),
    ...whenKnown('rightNumbers', guessNumbers(facts, 'r')),
    ...whenKnown('community', findColumn(facts, /^communi/i, /^municipality$/i)),
  }
}

/** House numbers of one side: a column of ranges such as "231-267", or a pair of columns from and to. */
function guessNumbers(facts: FileFacts, side: 'l' | 'r'): string | [string, string] | undefined {
  const word = side === 'l' ? 'l(eft)?' : 'r(ight)?'
  const isRange = (column: string) =>
    (facts.values.get(column) ?? []).some((value) => /^\d+\s*-\s*\d+$/.test(value.trim()))
  const range = facts.columns.find((column) => new RegExp(`^${word}`, 'i').test(column) && isRange(column))
  if (range) return range
  const end = (what: string, value: string) =>
    findColumn(
      facts,
      new RegExp(`^${word}_?${what}_?add`, 'i'),
      new RegExp(`^${what}_?add.*_?${word}$`, 'i'),
      new RegExp(`^a${what[0]}${side}_val$`, 'i'),
      new RegExp(`^${word}_?(num(ber)?_?)?${value}$`, 'i'),
    )
  const from = end('f(rom)?', 'f(rom)?')
  const to = end('t(o)?', 't(o)?')
  return from && to ? [from, to] : undefined
}
