import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ADDRESS_NOTICES } from '../../../../server/import/addresses/notices.ts'
import { FILE_NOTICES } from '../../../../server/import/files/notices.ts'
import { LMIA_NOTICES } from '../../../../server/import/lmia/notices.ts'
import { POSTAL_NOTICES } from '../../../../server/import/postal/notices.ts'

test.each([
  ['lmia', LMIA_NOTICES],
  ['postal', POSTAL_NOTICES],
])('every code that %s reports is in its catalogue, and no other', (folder, catalogue) => {
  const path = join(import.meta.dirname, '../../../../server/import', folder)
  const sources = readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'))
  const reported = sources.flatMap((source) =>
    [...source.matchAll(/report\(\s*'(\w+)'/g)].map((match) => match[1]),
  )
  const own = Object.keys(catalogue).filter((code) => !(code in FILE_NOTICES))
  expect([...new Set(reported)].sort()).toEqual(own.sort())
})

test('the comparison of addresses has one notice, in both languages', () => {
  expect(Object.keys(ADDRESS_NOTICES)).toEqual(['address_disagrees_with_point'])
  for (const meaning of Object.values({ ...ADDRESS_NOTICES, ...LMIA_NOTICES, ...POSTAL_NOTICES })) {
    expect(meaning.en).not.toBe('')
    expect(meaning.fr).not.toBe(meaning.en)
  }
})
