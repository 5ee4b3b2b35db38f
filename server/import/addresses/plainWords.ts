/**
 * Text as bare words for comparing names: lower case, no accents, apostrophes dropped inside a word, every other sign a space.
 * "St. Joseph's" and "ST JOSEPHS" are both "st josephs".
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/(?<=[a-z])['’](?=s\b)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
