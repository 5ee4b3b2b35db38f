/** How a service has a language: apart from core/match/language.ts, so that whoever needs the kinds alone loads no table of languages. */
export type LanguageKind = 'staff' | 'interpreter' | 'telephone'
export const LANGUAGE_KINDS: readonly LanguageKind[] = ['staff', 'interpreter', 'telephone']
