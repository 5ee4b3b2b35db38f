import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const text = read('DECISIONS.md')
const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json'))
const peers = JSON.parse(read('test/bench/package.json')).dependencies
const packages = [dependencies, optionalDependencies, devDependencies, peers].flatMap((each) =>
  Object.keys(each),
)

/** Lines of a section, by its heading. */
function section(heading: string): string {
  const start = text.indexOf(`\n## ${heading}\n`)
  expect(start, heading).toBeGreaterThan(0)
  const end = text.indexOf('\n## ', start + 5)
  return text.slice(start, end < 0 ? undefined : end)
}

describe('DECISIONS.md', () => {
  it.each(packages)('says what %s absorbs and what it costs', (name) => {
    const row = text
      .split('\n')
      .find((line) => line.startsWith('| ') && line.split(' | ')[0].includes(`\`${name}\``))
    expect(row, name).toBeDefined()
    const [, absorbs, costs] = row!.slice(2, -2).split(' | ')
    expect(absorbs.length).toBeGreaterThan(15)
    expect(costs.length).toBeGreaterThan(3)
  })

  it('names no package that is gone', () => {
    const named = [...section('Packages').matchAll(/^\| (.*?) \| /gm)]
      .flatMap(([, cell]) => [...cell.matchAll(/`([^`]+)`/g)])
      .map(([, name]) => name)
    expect(named.filter((name) => !packages.includes(name))).toEqual([])
  })

  it('lists exactly the libraries that core imports', () => {
    const imported = new Set<string>()
    for (const file of readdirSync(join(root, 'core'), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue
      for (const [, name] of read(join('core', file)).matchAll(/from '((?:@[\w-]+\/)?[a-z][\w-]*)/g))
        imported.add(name)
    }
    const listed = [...section('Libraries that core may import').matchAll(/^- `([^`]+)`/gm)].map(
      ([, name]) => name,
    )
    expect(listed.sort()).toEqual([...imported].sort())
  })

  it('keeps each decision short', () => {
    const decisions = section('Design').split('\n### ').slice(1)
    expect(decisions.length).toBeGreaterThan(15)
    for (const decision of decisions) {
      const lines = decision.trim().split('\n').filter(Boolean)
      expect(lines.length, lines[0]).toBeLessThanOrEqual(7)
    }
  })
})
