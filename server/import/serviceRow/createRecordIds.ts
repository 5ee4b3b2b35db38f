import { createHash } from 'node:crypto'
import { plainWords } from '../addresses/plainWords.ts'

/**
 * Record ids for sources that publish none: 12 hexadecimal digits of the SHA-256 of the given parts as plain words, so that
 * they outlive a changed order, case or spacing. Equal records get "-2", "-3" ... in the order of the file.
 */
export function createRecordIds(): (parts: readonly (string | null)[]) => string {
  const number = createIdNumbers()
  return (parts) => {
    const content = parts.map((part) => plainWords(part ?? '')).join('|')
    return number(createHash('sha256').update(content).digest('hex').slice(0, 12)).id
  }
}

/** Numbers repeated ids: "7", "7-2" ... */
export function createIdNumbers(): (id: string) => { id: string; repeated: boolean } {
  const seen = new Map<string, number>()
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return { id: count === 1 ? id : `${id}-${count}`, repeated: count > 1 }
  }
}
