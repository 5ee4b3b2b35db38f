/** Parts of a cell that lists things with ";", "|" or ",": trimmed, without blanks. "women; youth" gives ["women", "youth"]. */
export function splitList(text: string): string[] {
  const sign = /[;|]/.test(text) ? /[;|]/ : /,/
  return text
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
