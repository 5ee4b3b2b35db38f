import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
  'data/README.md',
  'data/regions/README.md',
]
const written = pages.filter((page) => page !== 'THIRD-PARTY-NOTICES.md')

describe('the documentation', () => {
  it.each(written)('%s links only to what is there', (page) => {
    const broken = [...read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => target)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => !existsSync(join(root, dirname(page), target)))
    expect(broken).toEqual([])
  })

  it.each(written)('%s names only commands that exist', (page) => {
    const known = [...read('server/cli/main.ts').matchAll(/^ {2}'?([\w-]+)'?: async \(\) =>/gm)].map(
      ([, verb]) => verb,
    )
    expect(known.length).toBeGreaterThan(5)
    for (const [, verb] of read(page).matchAll(/`(?:npx )?reach ([a-z][a-z-]*)/g))
      expect(known, page).toContain(verb)
  })

  it('shows a picture of the product that is not too large', () => {
    const picture = /!\[[^\]]{20,}\]\((docs\/images\/[^)]+)\)/.exec(read('README.md'))
    expect(picture).not.toBeNull()
    expect(statSync(join(root, picture![1])).size).toBeLessThan(250_000)
  })

  it('lists every variable of the environment that the product reads, and no other', () => {
    const config = [...read('server/config.ts').matchAll(/env\.([A-Z_]+)/g)].map(([, name]) => name)
    const listed = [...read('README.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
    expect(listed.sort()).toEqual([...new Set(config)].sort())
  })
})
