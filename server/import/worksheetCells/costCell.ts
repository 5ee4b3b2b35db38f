/** Dollars a visit or a course, by health coverage where that decides. Worked: "free (health card, IFHP); 80 (no coverage)". */
import type { CostOption } from '../../../core/match/cost.ts'
import { CellFault, type CellSyntax, type Lang } from './cellSyntax.ts'
import { readCoverages, writeCoverages } from './coveragesCell.ts'
import { splitParentheses, wordTable } from './wordTable.ts'

const WORDS = wordTable<'free' | 'fee'>([
  ['free', 'free', 'gratuit', 'no charge', 'sans frais'],
  ['fee', 'some fee', 'payant', 'fee', 'frais'],
])

export const costCell: CellSyntax<readonly CostOption[]> = {
  read(text) {
    const options = text
      .split(/[;|]/)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const { outside, inside } = splitParentheses(part)
        return { dollars: readDollars(outside), coverages: inside === null ? null : readCoverages(inside) }
      })
    if (options.length === 0) throw new CellFault('unreadable_cost', text)
    return options
  },
  write: (options, lang) =>
    options
      .map(({ dollars, coverages }) =>
        coverages === null
          ? writeDollars(dollars, lang)
          : `${writeDollars(dollars, lang)} (${writeCoverages(coverages, lang, ', ')})`,
      )
      .join('; '),
}

/** null = there is a price that nobody named. */
function readDollars(text: string): number | null {
  const word = WORDS.find(text)
  if (word) return word === 'free' ? 0 : null
  const bare = text.replace(/^\$\s*|\s*(\$|dollars?)$/gi, '').replace(',', '.')
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(bare)) throw new CellFault('unreadable_cost', text)
  return Number(bare)
}

function writeDollars(dollars: number | null, lang: Lang): string {
  if (dollars === null) return WORDS.name('fee', lang)
  if (dollars === 0) return WORDS.name('free', lang)
  return lang === 'en' ? String(dollars) : String(dollars).replace('.', ',')
}
