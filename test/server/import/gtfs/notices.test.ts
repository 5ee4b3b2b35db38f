import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { GTFS_NOTICES } from '../../../../server/import/gtfs/notices.ts'

const folder = resolve(import.meta.dirname, '../../../../server/import/gtfs')
const source = readdirSync(folder)
  .filter((name) => name !== 'notices.ts')
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

test('every code that is reported stands in the catalogue', () => {
  const reported = [...source.matchAll(/report(?:Trip)?\(\s*'([a-z0-9_]+)'/g)].map((match) => match[1])
  expect(reported.length).toBeGreaterThan(40)
  expect(reported.filter((code) => !(code in GTFS_NOTICES))).toEqual([])
})

test('every code of the catalogue is reported somewhere', () => {
  expect(Object.keys(GTFS_NOTICES).filter((code) => !source.includes(`'${code}'`))).toEqual([])
})

test('every code has sentences in both languages', () => {
  for (const [code, { en, fr }] of Object.entries(GTFS_NOTICES)) {
    expect(en, code).toMatch(/^[A-Z].*[.]$/)
    expect(fr, code).toMatch(/^[A-ZÉÀ].*[.]$/)
  }
})
