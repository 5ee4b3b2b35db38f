/** The words of the product as they stand in its sources: every text between quotation marks, and every piece of a template. */
import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'

const ROOT = resolve(import.meta.dirname, '../..')
const FOLDERS = '{core,server,web,scripts/docs,scripts/sample}'

export interface SourceText {
  /** "server/errors.ts:12". */
  place: string
  text: string
}

export function wordsInSource(): SourceText[] {
  return globSync(`${FOLDERS}/**/*.{ts,tsx}`, { cwd: ROOT }).flatMap((file) =>
    textsOf(file, readFileSync(join(ROOT, file), 'utf8')),
  )
}

export function textsOf(file: string, code: string): SourceText[] {
  const { program, errors } = parseSync(file, code)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`)
  const texts: SourceText[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, value, start } = node as { type?: string; value?: unknown; start: number }
    const text =
      type === 'TemplateElement'
        ? (value as { cooked: string | null }).cooked
        : type === 'JSXText'
          ? value
          : null
    const found = type === 'Literal' && typeof value === 'string' ? value : text
    if (typeof found === 'string')
      texts.push({ place: `${file}:${code.slice(0, start).split('\n').length}`, text: found })
    for (const child of Object.values(node)) visit(child)
  }
  visit(program)
  return texts
}
