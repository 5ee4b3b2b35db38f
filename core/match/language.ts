/**
 * Whether a person finds a language of service that they speak. A service has a language through its staff, an interpreter in person,
 * or an interpreter by telephone; a standard says which of these count. What the service does not say is unknown; a language that it
 * leaves out of its list is no.
 * Worked: the person speaks Dari (`prs`), the service lists Persian (`fas`), of which ISO 639-3 calls Dari a part: unknown.
 */
import { LANGUAGE_KINDS, type LanguageKind } from './languageKinds.ts'
import { findLanguageByCode } from './languages.ts'
import { and, or, type ThreeValued } from './threeValued.ts'

export interface LanguageOfService {
  /** ISO 639-3; `mul` = several that are not named, as telephone interpreters offer. */
  code: string
  /** null = the source does not say how. */
  kind: LanguageKind | null
}

/** Names of one language, or so near that a speaker of one is served in the other. */
const SAME: readonly (readonly string[])[] = [
  ['tgl', 'fil'],
  ['bos', 'hrv', 'srp', 'hbs'],
]

/** Whether somebody who speaks `spoken` is served in `offered`. */
function serves(spoken: string, offered: string): ThreeValued {
  if (spoken === offered || SAME.some((same) => same.includes(spoken) && same.includes(offered))) return 'yes'
  if (offered === 'mul') return 'unknown'
  const [mine, theirs] = [findLanguageByCode(spoken), findLanguageByCode(offered)]
  if (!mine || !theirs) return 'unknown'
  return mine.partOf === offered || theirs.partOf === spoken ? 'unknown' : 'no'
}

/** Null or empty lists are unknown. A code that the table does not know matches itself and leaves all else unknown. */
export function matchLanguage(
  spoken: readonly string[] | null,
  offered: readonly LanguageOfService[] | null,
  kinds: readonly LanguageKind[],
): ThreeValued {
  if (!spoken?.length || !offered?.length) return 'unknown'
  return or(
    ...offered.map(({ code, kind }) => {
      const counts: ThreeValued =
        kind === null
          ? LANGUAGE_KINDS.every((each) => kinds.includes(each))
            ? 'yes'
            : 'unknown'
          : kinds.includes(kind)
            ? 'yes'
            : 'no'
      return and(counts, or(...spoken.map((language) => serves(language, code))))
    }),
  )
}

/** The codes of a list that the table does not know: to be shown as notices, never dropped. */
export function unknownLanguageCodes(codes: readonly string[]): string[] {
  return [...new Set(codes)].filter((code) => code !== 'mul' && !findLanguageByCode(code))
}
