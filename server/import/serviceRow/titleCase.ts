const DIRECTIONS = /\b(n|s|e|w|ne|nw|se|sw)$/i
const SMALL = /^(de|du|des|la|le|les|l'|d'|of|the|and|et|sur|aux?)$/

/** Lower-case text of a database as a person writes it: "main street e" becomes "Main Street E". Other text is left alone. */
export function titleCase(text: string | null): string | null {
  if (text === null || text !== text.toLowerCase()) return text
  return text
    .split(' ')
    .map((word, index) =>
      index > 0 && SMALL.test(word) ? word : word.replace(/(^|[-/(]|[dl]')(\p{L})/gu, capitalize),
    )
    .join(' ')
    .replace(DIRECTIONS, (direction) => direction.toUpperCase())
}

function capitalize(_match: string, before: string, letter: string): string {
  return before + letter.toUpperCase()
}
