/** Ages in completed years, inclusive. Worked: "18+", "16 to 24", "up to 12", "all ages". */
import type { Range } from '../../../core/match/range.ts'
import { plainWords } from '../addresses/plainWords.ts'
import { CellFault, type CellSyntax } from './cellSyntax.ts'

const OLDEST = 120

export const agesCell: CellSyntax<Range<number>> = {
  read(text) {
    const words = plainWords(text.replaceAll('+', ' plus '))
    if (/^(all|all ages|any age|tous|tous les ages)$/.test(words)) return { from: null, to: null }
    const [, least] = /^(\d+) (?:plus|and over|and older|ans et plus|et plus)$/.exec(words) ?? []
    const [, most] = /^(?:up to|jusqu ?a) (\d+)(?: ans)?$/.exec(words) ?? []
    const [, from, to] = /^(?:de )?(\d+) (?:to |a )?(\d+)(?: ans)?$/.exec(words) ?? []
    const range = { from: number(least ?? from), to: number(most ?? to) }
    const known = [range.from, range.to].filter((age) => age !== null)
    if (known.length === 0 || known.some((age) => age > OLDEST)) throw new CellFault('unreadable_ages', text)
    if (range.from !== null && range.to !== null && range.from > range.to)
      throw new CellFault('ages_reversed', text)
    return range
  },
  write({ from, to }, lang) {
    if (from === null && to === null) return lang === 'en' ? 'all ages' : 'tous les âges'
    if (to === null) return `${from}+`
    if (from === null) return lang === 'en' ? `up to ${to}` : `jusqu'à ${to}`
    return lang === 'en' ? `${from} to ${to}` : `${from} à ${to}`
  },
}

const number = (text: string | undefined) => (text === undefined ? null : Number(text))
