import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RefusedInput } from '../../../../server/errors.ts'
import { parseLiteral } from '../../../../server/import/ircc/parseLiteral.ts'

const parse = (text: string) => JSON.parse(JSON.stringify(parseLiteral(text, 'list.js')))

describe('a literal of a JavaScript data file', () => {
  it('is read with bare keys, comments, single quotes and commas at the end', () => {
    const script =
      '\ufeff/* var x = [ <-- here ]; */\n// note\nvar Data = [\n {Type : {en : "A // \\"B\\"", fr : \'É\'}, N : -1.5e1,}, \n ]; //Do not erase'
    expect(parse(script)).toEqual([{ Type: { en: 'A // "B"', fr: 'É' }, N: -15 }])
  })

  it('reads every JSON text as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(parse(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it('never runs code: calls, getters and expressions are refused', () => {
    for (const script of [
      '[process.exit()]',
      'var a = [1+1]',
      '[...x]',
      '({}).x',
      '[`a`]',
      '[function(){}]',
      '[1];evil()',
      '{get a(){}}',
    ]) {
      expect(() => parseLiteral(script, 'list.js'), script).toThrow(RefusedInput)
    }
  })

  it('takes "__proto__" as a key like any other', () => {
    const value = parseLiteral('{"__proto__": {"evil": true}}', 'list.js') as Record<string, unknown>
    expect(Object.keys(value)).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>).evil).toBeUndefined()
  })

  it('says in which line a file that is cut off ends', () => {
    expect(() => parseLiteral('var a = [\n{en : "x"},\n{en : "y', 'list.js')).toThrow(
      /line 3.*the end of the file/,
    )
    expect(() => parseLiteral(`${'['.repeat(100)}`, 'list.js')).toThrow(RefusedInput)
  })
})
