import { findClassAccess } from '../../../core/network/streetClass.ts'

/**
 * OpenStreetMap's class of a publisher's class and type: "class/type", then the type, then the class are looked up in the
 * manifest; at last a word that is itself OpenStreetMap's. undefined = none of them. Without class and type: `road`.
 */
export function readStreetClass(
  streetClass: string | null,
  type: string | null,
  classes: Record<string, string> | undefined,
): string | undefined {
  if (streetClass === null && type === null) return 'road'
  for (const key of [`${streetClass ?? ''}/${type ?? ''}`, type, streetClass]) {
    if (key !== null && classes && Object.hasOwn(classes, key)) return classes[key]
  }
  for (const word of [type, streetClass]) {
    if (word !== null && findClassAccess(word.toLowerCase())) return word.toLowerCase()
  }
  return undefined
}
