import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildDocs } from '../../scripts/docs/buildDocs.ts'

const root = resolve(import.meta.dirname, '../..')
let built: Map<string, string>

beforeAll(async () => {
  built = await buildDocs(root)
})

describe('the pages that are made from the code', () => {
  it('are fresh: run `node scripts/makeDocs.ts` after a change of notices, manifest, routes or packages', () => {
    const stale = [...built].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text)
    expect(stale.map(([path]) => path)).toEqual([])
  })

  it('hold a page for each format and no other', () => {
    const files = readdirSync(join(root, 'docs/import')).map((file) => `docs/import/${file}`)
    expect(files.sort()).toEqual([...built.keys()].filter((path) => path.startsWith('docs/import/')).sort())
  })

  it('describe every field of the manifest', () => {
    const rows = built
      .get('docs/manifest.md')!
      .split('\n')
      .filter((line) => /^\| (\*\*)?`/.test(line))
    expect(rows.length).toBeGreaterThan(80)
    expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([])
  })

  it('say what every address of the API is for', () => {
    const page = built.get('docs/api.md')!
    const addresses = page.split('\n## ').slice(1)
    expect(addresses.length).toBeGreaterThan(8)
    for (const address of addresses)
      expect(address.split('\n')[2], address.split('\n')[0]).toMatch(/^\w.{9,}/)
  })

  it('name a licence for every package that runs', () => {
    const rows = built
      .get('THIRD-PARTY-NOTICES.md')!
      .split('\n')
      .filter((line) => /^\| [@\w]/.test(line))
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter((row) => row.includes('see the package'))).toEqual([])
  })

  it('carry the licence texts of the typeface, the map and the interface', () => {
    const page = built.get('THIRD-PARTY-NOTICES.md')!
    expect(page).toContain('SIL OPEN FONT LICENSE')
    for (const name of ['react', 'react-dom', 'maplibre-gl', '@deck.gl/layers', 'react-aria-components'])
      expect(page).toMatch(new RegExp(`^###.* ${name} \\d`, 'm'))
  })
})
