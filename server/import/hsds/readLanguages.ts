import type { LanguageOfService } from '../../../core/match/language.ts'
import type { LanguageKind } from '../../../core/match/languageKinds.ts'
import { findLanguage } from '../serviceTable/languageCodes.ts'
import { ANSWER_FIELDS } from '../worksheet/answerFields.ts'
import { type HsdsNode, type TellNode, textOf } from './hsdsNode.ts'

interface PublishedLanguages {
  /** ISO 639-3, without those that are not named. */
  languages: string[]
  /** As the worksheet writes them, where the list says more than codes: by whom, or "any language". */
  stated?: string
}

/** Languages by code, else by name; a `note` that is one of the worksheet's words (staff, interpreter, telephone) says by whom. */
export function readLanguages(nodes: readonly HsdsNode[], tell: TellNode): PublishedLanguages {
  const read = new Map<string, LanguageOfService>()
  for (const node of nodes) {
    const code = readCode(node, tell)
    if (code === null) continue
    const kind = readKind(textOf(node, 'note'))
    read.set(`${code} ${kind}`, { code, kind })
  }
  const offered = [...read.values()]
  const languages = [...new Set(offered.map(({ code }) => code))].filter((code) => code !== 'mul')
  if (offered.every(({ code, kind }) => kind === null && code !== 'mul')) return { languages }
  return { languages, stated: ANSWER_FIELDS.languages.cell.write(offered, 'en') }
}

function readCode(node: HsdsNode, tell: TellNode): string | null {
  const [code, name] = [textOf(node, 'code'), textOf(node, 'name')]
  if (code?.toLowerCase() === 'mul') return 'mul'
  // "pt-BR" is Portuguese.
  const byCode = code === null ? undefined : findLanguage(code.split(/[-_]/)[0])
  if (byCode) return byCode
  if (code !== null) tell('unknown_language', node, 'code', code)
  const byName = name === null ? undefined : findLanguage(name)
  if (!byName && code === null) tell('unknown_language', node, 'name', name)
  return byName ?? null
}

function readKind(note: string | null): LanguageKind | null {
  if (note === null || /[();,|]/.test(note)) return null
  try {
    return ANSWER_FIELDS.languages.cell.read(`mul (${note})`)[0].kind
  } catch {
    return null
  }
}
