/** Languages of service and how they are there. Worked: "Spanish (staff); Arabic (telephone); fra". */
import type { LanguageOfService } from '../../../core/match/language.ts'
import type { LanguageKind } from '../../../core/match/languageKinds.ts'
import { findLanguageByCode } from '../../../core/match/languages.ts'
import { findLanguage } from '../serviceTable/languageCodes.ts'
import { splitList } from '../serviceTable/splitList.ts'
import { CellFault, type CellSyntax, type Lang } from './cellSyntax.ts'
import { splitParentheses, wordTable } from './wordTable.ts'

const KINDS = wordTable<LanguageKind>([
  ['staff', 'staff', 'personnel', 'employee', 'employé', 'by staff'],
  ['interpreter', 'interpreter', 'interprète', 'interpreter in person', 'interprète sur place', 'in person'],
  [
    'telephone',
    'telephone',
    'téléphone',
    'phone',
    'by telephone',
    'by phone',
    'par téléphone',
    'interpreter by telephone',
    'interprète par téléphone',
  ],
])
/** `mul`: several that are not named, as telephone interpreters offer. */
const MANY = wordTable<'mul'>([
  [
    'mul',
    'any language',
    'toute langue',
    'any',
    'many languages',
    'other languages',
    'autre langue',
    'plusieurs',
  ],
])

export const languagesCell: CellSyntax<readonly LanguageOfService[]> = {
  read(text) {
    const read = new Map<string, LanguageOfService>()
    for (const part of splitList(text)) {
      const { outside, inside } = splitParentheses(part)
      const code = MANY.find(outside) ?? findLanguage(outside)
      if (!code) throw new CellFault('unknown_language', part)
      const kind = inside === null ? null : KINDS.find(inside)
      if (kind === undefined) throw new CellFault('unknown_language_kind', part)
      read.set(`${code} ${kind}`, { code, kind })
    }
    if (read.size === 0) throw new CellFault('unknown_language', text)
    return [...read.values()]
  },
  write: (languages, lang) =>
    languages
      .map(({ code, kind }) => nameOf(code, lang) + (kind === null ? '' : ` (${KINDS.name(kind, lang)})`))
      .join('; '),
}

/** The code itself where the name would be read as another language. */
function nameOf(code: string, lang: Lang): string {
  if (code === 'mul') return MANY.name('mul', lang)
  const name = findLanguageByCode(code)?.[lang]
  return name !== undefined && !/[();,|]/.test(name) && findLanguage(name) === code ? name : code
}
