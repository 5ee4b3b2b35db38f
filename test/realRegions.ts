/**
 * Where the real regions lie for tests: beside the checkout in development and in CI, nowhere on a user's machine. Tests that
 * need them are skipped there, saying so.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../shared')

/** Folder of a real region, or undefined where it does not exist. */
export function findRealRegion(name: 'hamilton' | 'northern-kentucky' | 'porto-alegre'): string | undefined {
  const folder = join(root, 'regions', name)
  return existsSync(folder) ? folder : undefined
}

/** Folder of the published values for access measures, or undefined. */
export function findOracles(): string | undefined {
  const folder = join(root, 'oracles')
  return existsSync(folder) ? folder : undefined
}
