/** How much a word tells: rare words more than common ones. */
export type WordWeight = (word: string) => number

export interface NameSimilarity {
  /** Weighted Dice coefficient: 1 = the same words. */
  dice: number
  /** Share of the shorter name that stands in the other: 1 = one name is part of the other. */
  containment: number
}

/**
 * Similarity of two names by their words, 0 to 1. Words match when equal, or when long and one is the other cut short or they
 * differ by one letter ("heigh", "heights"; "minstries", "ministries"). With equal weights, {hamilton, general} and {general}
 * give dice 2/3 and containment 1.
 */
export function nameSimilarity(
  a: readonly string[],
  b: readonly string[],
  weight: WordWeight,
): NameSimilarity {
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weight(word), 0)
  const [weightA, weightB] = [sum(a), sum(b)]
  if (weightA === 0 || weightB === 0) return { dice: 0, containment: 0 }
  const free = new Set(b)
  let sharedA = 0
  let sharedB = 0
  for (const word of a) {
    const match = free.has(word) ? word : [...free].find((other) => nearlyEqual(word, other))
    if (match === undefined) continue
    free.delete(match)
    sharedA += weight(word)
    sharedB += weight(match)
  }
  return {
    dice: (sharedA + sharedB) / (weightA + weightB),
    containment: Math.max(sharedA / weightA, sharedB / weightB),
  }
}

function nearlyEqual(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5) return false
  return a.startsWith(b) || b.startsWith(a) || differByOneLetter(a, b)
}

/** One letter changed, missing or added. */
function differByOneLetter(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1)
  return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1)
}
