/**
 * French of the product as it is set in Canada: a space that does not break before a colon and inside « », none before a semicolon, an
 * exclamation or a question mark. A plain space there would let the mark begin a line.
 */
import { describe, expect, it } from 'vitest'
import { textsOf, wordsInSource } from './wordsInSource.ts'

/** A plain space before a mark, or inside French quotation marks. */
const LOOSE = /(^|[\p{L}\d»)’]) [;?!»](?![=(\w])|(^|[^\s:]) :(?=\s|$|\u00a0)|« /u

/** What is no text for people: SQL, patterns, shell. */
const CODE = /^\s*(select|with|insert|update|delete|create|alter)\b|\\[sdwp]|::|\(\?|\$\(/i

const loose = (text: string) => LOOSE.test(text) && !CODE.test(text)

describe('French words in the sources', () => {
  it('have no plain space before : ; ? ! or inside « »', () => {
    const words = wordsInSource()
    expect(words.length).toBeGreaterThan(5000)
    expect(
      words.filter(({ text }) => loose(text)).map(({ place, text }) => `${place} ${text.slice(0, 80)}`),
    ).toEqual([])
  })

  it('are found wherever they stand', () => {
    const code =
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code that is read
      "const a = { fr: 'Un lieu : ici' }; const b = `« ${a} »`; const c = n ? 'x' : 'y'; f('Vrai\u00a0: oui; non')"
    expect(
      textsOf('a.ts', code)
        .filter(({ text }) => loose(text))
        .map(({ text }) => text),
    ).toEqual(['Un lieu : ici', '« ', ' »'])
  })
})
