import { plainWords } from '../addresses/plainWords.ts'

/** Words that say nothing: articles, forms of companies, "branch". */
const EMPTY = toSet(
  'the a an and et of de du des d la le les l in at for pour s inc ltd ltee limited incorporated corp corporation co public publique ' +
    'branch succursale site campus location point service services',
)
/** Words that name the kind of place: near by they do not tell one service from another of the same type. */
const KINDS = toSet(
  'library libraries bibliotheque municipale hospital hopital clinic clinique pharmacy pharmacie school ecole elementary secondary ' +
    'arena arenas community communautaire centre center recreation museum musee',
)
const SHORT_FORMS = new Map([
  ['saint', 'st'],
  ['sainte', 'st'],
  ['ste', 'st'],
  ['mount', 'mt'],
  ['center', 'centre'],
])

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Words of a name without accents, case and empty words, each once: "Carlisle Branch Library" gives ["carlisle", "library"]. */
export function nameWords(name: string): string[] {
  const words = plainWords(name).split(' ')
  return keepSome([...new Set(words.filter(Boolean).map((word) => SHORT_FORMS.get(word) ?? word))], EMPTY)
}

/** Those words that do not name the kind of place: ["carlisle"]. */
export function tellingWords(words: readonly string[]): string[] {
  return keepSome(words, KINDS)
}

/** The words that are not in the set; all of them where none would be left. */
function keepSome(words: readonly string[], without: ReadonlySet<string>): string[] {
  const left = words.filter((word) => !without.has(word))
  return left.length > 0 ? left : [...words]
}
