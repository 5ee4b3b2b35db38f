/** Runs the benches of this folder one after the other, prints a table, writes results.json (words name benches: only theirs are written anew); exit 1 where a bar does not hold. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Table from 'cli-table3'
import { type Bench, holds, type Measurement } from './bench.ts'

const words = process.argv.slice(2)
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => words.length === 0 || words.some((word) => file.startsWith(word)))
  .sort()

const results: (Measurement & { bench: string; holds: boolean })[] = []
for (const file of files) {
  const bench = file.replace('.bench.ts', '')
  console.error(`${bench} ...`)
  const run = ((await import(pathToFileURL(join(import.meta.dirname, file)).href)) as { default: Bench })
    .default
  const measured = await run()
  if (measured === 'skipped') {
    console.error(`${bench}: skipped, its data (../shared) is not here`)
    continue
  }
  for (const measurement of measured) results.push({ bench, ...measurement, holds: holds(measurement) })
}

const table = new Table({
  head: ['bench', 'measured', 'value', 'unit', 'bar', 'holds'],
  style: { head: [], border: [] },
})
for (const { bench, name, value, unit, bar, holds: good } of results) {
  const promise = [
    bar?.atLeast === undefined ? '' : `>= ${bar.atLeast}`,
    bar?.atMost === undefined ? '' : `<= ${bar.atMost}`,
  ]
  const digits = Math.abs(value) >= 100 ? 0 : 3
  table.push([
    bench,
    name,
    value.toFixed(digits),
    unit,
    promise.join(' ').trim(),
    bar ? (good ? 'yes' : 'NO') : '',
  ])
}
console.log(table.toString())
const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  platform: process.platform,
}
// Benches that did not run keep the figures of the last time they did.
const file = join(import.meta.dirname, 'results.json')
const before = (JSON.parse(readFileSync(file, 'utf8')) as { results: typeof results }).results
const ran = new Set(results.map(({ bench }) => bench))
const kept = words.length === 0 ? [] : before.filter(({ bench }) => !ran.has(bench))
const all = [...kept, ...results].sort((a, b) => a.bench.localeCompare(b.bench))
writeFileSync(file, `${JSON.stringify({ machine, results: all }, null, 2)}\n`)
process.exitCode = results.every((result) => result.holds) ? 0 : 1
