import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SERVICE_ATTRIBUTES, SERVICE_TYPES } from '../../core/match/serviceTypes.ts'

const root = resolve(import.meta.dirname, '../..')
const rows = readFileSync(join(root, 'GLOSSARY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '))

/** Cells of the row whose first or code cell is the word. */
function findRow(word: string): string[] | undefined {
  return rows.find((cells) => cells.some((cell) => cell === `\`${word}\``))
}

const manifests = [
  'data/sample',
  'data/regions/hamilton',
  'data/regions/northern-kentucky',
  'data/regions/porto-alegre',
]
const groups = manifests.flatMap((folder) => {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'region.json'), 'utf8'))
  const counted = [manifest.areas, ...(manifest.counts ?? [])].flatMap((spec) =>
    Object.keys(spec.groups ?? {}),
  )
  return counted
})

describe('the glossary', () => {
  it.each(SERVICE_TYPES)('has the service type $slug with both its names', ({ slug, en, fr }) => {
    const row = findRow(slug)
    expect(row, slug).toBeDefined()
    expect(row).toContain(en)
    expect(row).toContain(fr)
  })

  it.each(SERVICE_ATTRIBUTES)('has the attribute $slug with both its names', ({ slug, en, fr }) => {
    expect(findRow(slug)).toEqual(expect.arrayContaining([en, fr]))
  })

  it.each([...new Set(groups)])('has the demand group %s', (group) => {
    expect(findRow(group), group).toBeDefined()
  })

  it.each(['error', 'warning', 'info'])('has the severity %s', (severity) => {
    expect(findRow(severity)).toBeDefined()
  })

  it('uses only names that the code has', () => {
    const code = ['core', 'server', 'web']
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
          join(folder, file),
        ),
      )
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n')
    const names = rows.flatMap((cells) => [...cells[3].matchAll(/`([A-Za-z_]\w*)`/g)].map(([, name]) => name))
    expect(names.length).toBeGreaterThan(80)
    const isKnown = (name: string) => groups.includes(name) || new RegExp(`\\b${name}\\b`).test(code)
    expect([...new Set(names)].filter((name) => !isKnown(name))).toEqual([])
  })

  it('gives every word a meaning, a source and a French word', () => {
    expect(rows.length).toBeGreaterThan(90)
    for (const cells of rows) for (const cell of cells) expect(cell.trim(), cells[0]).not.toBe('')
  })
})
