/** Longest id that is made; the server takes 63 letters. */
const MOST = 56

/**
 * An id of a name: small letters a to z, digits and hyphens, and none that is taken.
 * « Cours du soir, 40 minutes » is cours-du-soir-40-minutes; a second one cours-du-soir-40-minutes-2.
 */
export function newId(name: string, taken: readonly string[], otherwise = 'record'): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replaceAll(/^-+|-+$/g, '')
  const base = plain || otherwise
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base}-${number}`)) number++
  return `${base}-${number}`
}
