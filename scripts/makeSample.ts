/** Writes data/sample, the made-up region: `node scripts/makeSample.ts`. README.md there is written by hand and is not touched. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { buildSample } from './sample/buildSample.ts'

const folder = resolve(import.meta.dirname, '../data/sample')
let bytes = 0
for (const [path, content] of buildSample()) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
  bytes += content.length
}
console.log(`data/sample: ${(bytes / 1e6).toFixed(2)} MB`)
