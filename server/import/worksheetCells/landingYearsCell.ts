/** Most years since landing as a permanent resident. Worked: "6", "6 (economic class)", "no limit". */
import type { AnswerValues } from '../worksheet/serviceAnswer.ts'
import { CellFault, type CellSyntax } from './cellSyntax.ts'
import { splitParentheses, wordTable } from './wordTable.ts'

const WORDS = wordTable<'no-limit' | 'economic'>([
  ['no-limit', 'no limit', 'sans limite', 'none', 'aucune', 'aucune limite'],
  ['economic', 'economic class', 'catégorie économique', 'economic', 'économique', 'economic class only'],
])
const MOST_YEARS = 100

export const landingYearsCell: CellSyntax<AnswerValues['yearsSinceLanding']> = {
  read(text) {
    const { outside, inside } = splitParentheses(text)
    if (inside === null && WORDS.find(outside) === 'no-limit') return { atMost: null, economicOnly: false }
    const [, years] = /^(\d{1,3})(?: (?:years?|ans?))?$/i.exec(outside) ?? []
    const economicOnly = inside !== null && WORDS.find(inside) === 'economic'
    if (years === undefined || Number(years) > MOST_YEARS || (inside !== null && !economicOnly))
      throw new CellFault('unreadable_years', text)
    return { atMost: Number(years), economicOnly }
  },
  write({ atMost, economicOnly }, lang) {
    if (atMost === null) return WORDS.name('no-limit', lang)
    return economicOnly ? `${atMost} (${WORDS.name('economic', lang)})` : String(atMost)
  },
}
