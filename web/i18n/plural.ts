import { type Language, LOCALE } from './language.ts'

const rules = new Map<Language, Intl.PluralRules>()

/** The form that the language's plural rule picks: French takes the singular for 0 and 1, English for 1 alone. */
export function plural(language: Language, count: number, one: string, other: string): string {
  let rule = rules.get(language)
  if (!rule) {
    rule = new Intl.PluralRules(LOCALE[language])
    rules.set(language, rule)
  }
  return rule.select(count) === 'one' ? one : other
}
