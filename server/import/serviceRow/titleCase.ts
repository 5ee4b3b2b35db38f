const DIRECTIONS = /\b(n|s|e|w|ne|nw|se|sw)$/i
const SMALL = /^(de|du|des|la|le|les|of|the|and|et|sur|aux?)$/
/** First letters of words: after a hyphen, and after the article of "l'église", too. */
const FIRST = /(?<=^|[-/(]|\b[dl]['’])\p{L}/gu

/** Lower-case text of a database as a person writes it: "main street e" becomes "Main Street E". Other text is left alone. */
export function titleCase(text: string | null): string | null {
  if (text === null || text !== text.toLowerCase()) return text
  return text
    .split(' ')
    .map((word, index) =>
      index > 0 && SMALL.test(word) ? word : word.replace(FIRST, (letter) => letter.toUpperCase()),
    )
    .join(' ')
    .replace(DIRECTIONS, (direction) => direction.toUpperCase())
}
