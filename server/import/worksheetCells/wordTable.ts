import { plainWords } from '../addresses/plainWords.ts'
import type { Lang } from './cellSyntax.ts'

/** Slug, English, French, and other ways that people write it. */
type WordRow<Slug extends string> = readonly [slug: Slug, en: string, fr: string, ...others: string[]]

export interface WordTable<Slug extends string> {
  /** By slug or by word in either language, singular or plural, whatever the case and accents. */
  find(text: string): Slug | undefined
  name(slug: Slug, lang: Lang): string
}

export function wordTable<Slug extends string>(rows: readonly WordRow<Slug>[]): WordTable<Slug> {
  const slugs = new Map(
    rows.flatMap(([slug, ...words]) => [slug, ...words].map((word) => [bare(word), slug])),
  )
  const names = new Map(rows.map(([slug, en, fr]) => [slug, { en, fr }]))
  return { find: (text) => slugs.get(bare(text)), name: (slug, lang) => names.get(slug)![lang] }
}

function bare(text: string): string {
  return plainWords(text)
    .split(' ')
    .map((word) => word.replace(/(?<=..)s$/, ''))
    .join(' ')
}

/** "Spanish (staff)" in its two parts; `inside` null without parentheses. */
export function splitParentheses(text: string): { outside: string; inside: string | null } {
  const found = /^([^()]*)\(([^()]*)\)$/.exec(text.trim())
  return found
    ? { outside: found[1].trim(), inside: found[2].trim() }
    : { outside: text.trim(), inside: null }
}
