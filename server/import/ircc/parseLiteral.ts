import { RefusedInput } from '../../errors.ts'

export type Literal = null | boolean | number | string | Literal[] | { [key: string]: Literal }

const MAX_DEPTH = 32
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\n': '',
}

/**
 * Reads the one literal of a JavaScript data file, `var name = [ {key : "value"}, ];`, without running it: arrays, objects
 * with bare or quoted keys, strings in either quote, numbers, true, false, null, comments and commas at the end. Plain
 * JSON is such a literal too. Throws RefusedInput `broken_script` with the line; code of any other kind is refused.
 */
export function parseLiteral(text: string, file: string): Literal {
  let at = 0

  function refuse(expected: string): never {
    const line = text.slice(0, at).split('\n').length
    const found = at < text.length ? JSON.stringify(text.slice(at, at + 20)) : 'the end of the file'
    throw new RefusedInput(
      'broken_script',
      `"${file}" cannot be read at line ${line}: ${expected} expected, found ${found}. Is the file whole?`,
      file,
    )
  }

  function skipBlanks(): void {
    for (;;) {
      while (at < text.length && /[\s\ufeff]/.test(text[at])) at++
      if (text.startsWith('//', at)) at = endOf('\n')
      else if (text.startsWith('/*', at)) at = endOf('*/')
      else return
    }
  }

  function endOf(mark: string): number {
    const end = text.indexOf(mark, at + 2)
    return end < 0 ? text.length : end + mark.length
  }

  function take(sign: string): boolean {
    skipBlanks()
    if (text[at] !== sign) return false
    at++
    return true
  }

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (found) at += found.length
    return found
  }

  function readString(): string {
    const quote = text[at++]
    let value = ''
    for (;;) {
      const sign = text[at++]
      if (sign === undefined || sign === '\n') {
        at--
        refuse(`closing ${quote}`)
      }
      if (sign === quote) return value
      value += sign === '\\' ? readEscape() : sign
    }
  }

  function readEscape(): string {
    const code = match(/u[0-9a-f]{4}|x[0-9a-f]{2}/iy)
    if (code) return String.fromCharCode(Number.parseInt(code.slice(1), 16))
    const sign = text[at++] ?? ''
    return ESCAPES[sign] ?? sign
  }

  function readObject(depth: number): Literal {
    const object: { [key: string]: Literal } = Object.create(null)
    while (!take('}')) {
      skipBlanks()
      const key =
        text[at] === '"' || text[at] === "'"
          ? readString()
          : (match(/[\p{L}_$][\p{L}\p{N}_$]*|\d+/uy) ?? refuse('a key'))
      if (!take(':')) refuse('":"')
      object[key] = readValue(depth)
      if (!take(',')) {
        if (!take('}')) refuse('"," or "}"')
        break
      }
    }
    return object
  }

  function readArray(depth: number): Literal {
    const list: Literal[] = []
    while (!take(']')) {
      list.push(readValue(depth))
      if (!take(',')) {
        if (!take(']')) refuse('"," or "]"')
        break
      }
    }
    return list
  }

  function readValue(depth: number): Literal {
    if (depth > MAX_DEPTH) refuse('a shallower value')
    skipBlanks()
    const sign = text[at]
    if (sign === '"' || sign === "'") return readString()
    if (take('{')) return readObject(depth + 1)
    if (take('[')) return readArray(depth + 1)
    const number = match(/[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/iy)
    if (number) return Number(number)
    const word = match(/(true|false|null)\b/y)
    if (word) return word === 'null' ? null : word === 'true'
    return refuse('a value')
  }

  skipBlanks()
  if (match(/(?:export\s+)?(?:var|let|const)\s+[\p{L}_$][\p{L}\p{N}_$]*\s*=/uy) === undefined)
    match(/export\s+default\b|[\p{L}_$][\p{L}\p{N}_$.]*\s*=/uy)
  const value = readValue(0)
  take(';')
  skipBlanks()
  if (at < text.length) refuse('the end of the file')
  return value
}
