import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CENSUS_NOTICES } from '../../../../server/import/census/notices.ts'
import { CONTEXT_NOTICES } from '../../../../server/import/context/notices.ts'
import { DWELLINGS_NOTICES } from '../../../../server/import/dwellings/notices.ts'
import { FILE_NOTICES } from '../../../../server/import/files/notices.ts'
import type { NoticeCatalogue } from '../../../../server/import/notice.ts'

const root = resolve(import.meta.dirname, '../../../../server/import')

function sourceOf(...folders: string[]): string {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
    .filter((path) => !path.endsWith('notices.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

describe.each<[string, NoticeCatalogue, string[]]>([
  ['files', FILE_NOTICES, ['files', 'census', 'dwellings', 'context']],
  ['census', CENSUS_NOTICES, ['files', 'census', 'dwellings']],
  ['dwellings', DWELLINGS_NOTICES, ['files', 'census', 'dwellings']],
  ['context', CONTEXT_NOTICES, ['files', 'context', 'dwellings']],
])('the catalogue of %s', (folder, catalogue, users) => {
  test('every code that is reported stands in it', () => {
    const reported = [...sourceOf(folder).matchAll(/(?:report|complain)\(\s*'([a-z0-9_]+)'/g)].map(
      (match) => match[1],
    )
    expect(reported.length).toBeGreaterThan(0)
    expect(reported.filter((code) => !(code in catalogue))).toEqual([])
  })

  test('every code in it is reported somewhere', () => {
    const source = sourceOf(...users)
    expect(Object.keys(catalogue).filter((code) => !source.includes(`'${code}'`))).toEqual([])
  })

  test('every code has a sentence in both languages', () => {
    for (const [code, { en, fr }] of Object.entries(catalogue)) {
      expect(en, code).toMatch(/^[A-Z].*[.]$/)
      expect(fr, code).toMatch(/^[A-ZÉÀ].*[.]$/)
      expect(fr, code).not.toBe(en)
    }
  })
})
