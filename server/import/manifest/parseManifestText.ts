import { RefusedInput } from '../../errors.ts'

/** JSON into a value; a fault names its line and column. Throws RefusedInput `broken_manifest`. */
export function parseManifestText(fileName: string, text: string): unknown {
  const bare = text.replace(/^\ufeff/, '')
  try {
    return JSON.parse(bare)
  } catch (error) {
    const message = (error as Error).message
    const position = findFault(bare)
    const before = bare.slice(0, position).split('\n')
    const reason = message
      .replace(/ in JSON at position.*| \(line \d+ column \d+\)/g, '')
      .replace(/, ?"?\.\.\..*/s, '')
    throw new RefusedInput(
      'broken_manifest',
      `${fileName} is not JSON at line ${before.length}, column ${before[before.length - 1].length + 1}: ${reason}. JSON wants double quotes, a comma between members, none after the last, and no comments.`,
      null,
    )
  }
}

/** Where the JSON goes wrong: the length of the longest beginning that could still become JSON. */
function findFault(text: string): number {
  let sound = 0
  let broken = text.length + 1
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    if (isBeginning(text.slice(0, middle))) sound = middle
    else broken = middle
  }
  return sound
}

/** Whether a text that is no JSON fails only at its end. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const { message } = error as Error
    const position = /at position (\d+)/.exec(message)?.[1]
    if (/^Unterminated|^Unexpected end/.test(message)) return true
    return position !== undefined && Number(position) >= text.length
  }
}
