/** Writes the pages that are made from the code: `node scripts/makeDocs.ts`. test/docs fails while one of them is stale. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { buildDocs } from './docs/buildDocs.ts'

const root = resolve(import.meta.dirname, '..')
for (const [path, text] of await buildDocs(root)) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  console.log(path)
}
