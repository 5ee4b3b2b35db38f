import { RefusedInput } from '../../errors.ts'

/** JSON into a value; a fault names its line and column. Throws RefusedInput `broken_manifest`. */
export function parseManifestText(fileName: string, text: string): unknown {
  const bare = text.replace(/^\ufeff/, '')
  try {
    return JSON.parse(bare)
  } catch (error) {
    const message = (error as Error).message
    const position = Number(/at position (\d+)/.exec(message)?.[1] ?? bare.length)
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
