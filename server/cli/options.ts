import { InvalidArgumentError, Option } from 'commander'

/** An option's number within bounds. */
export function numberBetween(low: number, high: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() === '' || !Number.isFinite(value) || value < low || value > high)
      throw new InvalidArgumentError(`It must be a number from ${low} to ${high}.`)
    return value
  }
}

export const formatOption = (choices: string[]) =>
  new Option('--format <format>', 'how to print the answer').choices(['table', ...choices]).default('table')
export const accessOption = () =>
  new Option('--access <access>', 'what the owner or the public may see')
    .choices(['owner', 'public'])
    .default('owner')
export const modeOption = () =>
  new Option('--mode <mode>', 'how people travel').choices(['walk']).default('walk')
