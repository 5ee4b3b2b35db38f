import type { Lang } from '../import/worksheetCells/cellSyntax.ts'
import type { ToldNotice } from '../jobs/toldNotices.ts'

const WORDS = {
  en: { colon: ':', row: 'row', error: 'error', warning: 'warning', info: 'info' },
  fr: { colon: '\u00a0:', row: 'ligne', error: 'erreur', warning: 'avertissement', info: 'information' },
}

/** Each notice on a line of standard error: place, value, what it means and what to do. */
export function printNotices(notices: readonly ToldNotice[], lang: Lang): void {
  const words = WORDS[lang]
  for (const { severity, code, rowNumber, field, value, meaning } of notices) {
    const place = [
      rowNumber === null ? null : `${words.row} ${rowNumber}`,
      field?.[lang] || null,
      value ? `"${value}"` : null,
    ]
    const where = place.filter((part) => part !== null).join(', ')
    console.error(`${words[severity]}${words.colon} ${where}${words.colon} ${meaning[lang]} (${code})`)
  }
}
