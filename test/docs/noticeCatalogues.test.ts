import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownNotices } from '../../scripts/docs/formatPage.ts'
import { IMPORT_FORMATS } from '../../scripts/docs/importFormats.ts'
import { FILE_NOTICES } from '../../server/import/files/notices.ts'
import type { NoticeCatalogue } from '../../server/import/notice.ts'

const root = resolve(import.meta.dirname, '../..')
const isCatalogue = /export const (\w+)(: NoticeCatalogue = \{|[\s\S]*?\} as const satisfies NoticeCatalogue)/
const files = readdirSync(join(root, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(root, 'server', file))
  .filter((file) => isCatalogue.test(readFileSync(file, 'utf8')))

describe('the catalogues of notices', () => {
  it('are all documented, wherever they stand in the code', async () => {
    expect(files.length).toBeGreaterThanOrEqual(18)
    const documented = new Set(IMPORT_FORMATS.map(({ notices }) => notices))
    for (const file of files) {
      const name = isCatalogue.exec(readFileSync(file, 'utf8'))![1]
      const catalogue: NoticeCatalogue = (await import(file))[name]
      expect(documented.has(catalogue), `${name} of ${file}`).toBe(true)
    }
    expect(documented.size).toBe(files.length)
  })

  it('hold those of the file readers wherever an importer passes its reports to one', async () => {
    const folders = files
      .filter((file) => /\/import\/\w+\/notices\.ts$/.test(file))
      .map((file) => dirname(file))
    const readers = /from '\.\.\/files\/read(Table|RawTable|Features)\.ts'/
    const checked: string[] = []
    for (const folder of folders) {
      const sources = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
      if (!sources.some((text) => readers.test(text.replace(/^import type.*$/gm, '')))) continue
      const [catalogue] = Object.values(await import(join(folder, 'notices.ts'))) as NoticeCatalogue[]
      checked.push(basename(folder))
      expect(
        Object.keys(FILE_NOTICES).filter((code) => !(code in catalogue)),
        folder,
      ).toEqual([])
    }
    expect(checked).toEqual(
      expect.arrayContaining(['census', 'centreline', 'corrections', 'lmia', 'moh', 'odhf', 'postal']),
    )
  })

  it.each(IMPORT_FORMATS)('$title: codes in snake_case, meanings in two languages', (format) => {
    for (const [code, { severity, en, fr }] of Object.entries(format.notices as NoticeCatalogue)) {
      expect(code).toMatch(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/)
      expect(['error', 'warning', 'info']).toContain(severity)
      expect(en.length, code).toBeGreaterThan(15)
      expect(fr.length, code).toBeGreaterThan(15)
      expect(fr, code).not.toBe(en)
      expect(`${en}${fr}`, code).not.toMatch(/[\n|]/)
    }
  })

  it('are listed once: a page shows what its bases do not', () => {
    const get = (slug: string) => IMPORT_FORMATS.find((format) => format.slug === slug)!
    for (const format of IMPORT_FORMATS) {
      const own = ownNotices(format, format.builtOn.map(get)).map(([code]) => code)
      expect(own.length, format.slug).toBeGreaterThan(0)
      const handedDown = Object.keys(format.notices).filter((code) => !own.includes(code))
      for (const code of handedDown)
        expect(
          format.builtOn.some((slug) => code in get(slug).notices),
          `${format.slug} ${code}`,
        ).toBe(true)
    }
  })
})
