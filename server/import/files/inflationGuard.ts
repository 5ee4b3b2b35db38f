import { RefusedInput } from '../../errors.ts'

/** How far a packed file may unpack. Real open data stays below 60 to 1; a decompression bomb is about 1,000 to 1. */
export interface InflationLimits {
  /** One file, or one entry of an archive, unpacked. */
  entryBytes: number
  /** All entries of an archive together. */
  totalBytes: number
  entries: number
  ratio: number
  /** The ratio is looked at only beyond this size: small files of blanks pack well and harm nobody. */
  ratioFromBytes: number
}

const MIB = 1024 * 1024
export const INFLATION_LIMITS: InflationLimits = {
  entryBytes: 768 * MIB,
  totalBytes: 1536 * MIB,
  entries: 10_000,
  ratio: 200,
  ratioFromBytes: 32 * MIB,
}

/** Refuses `bytes` unpacked out of `packedBytes` when they pass the limits. */
export function guardInflation(
  name: string,
  bytes: number,
  packedBytes: number,
  limits = INFLATION_LIMITS,
): void {
  const bomb = bytes > limits.ratioFromBytes && bytes > packedBytes * limits.ratio
  if (!bomb && bytes <= limits.entryBytes) return
  const why = bomb
    ? `it unpacks to more than ${limits.ratio} times its size, as a decompression bomb does`
    : `it unpacks to more than ${Math.round(limits.entryBytes / MIB)} MB`
  throw new RefusedInput('decompression_bomb', `"${name}" was refused: ${why}.`, name)
}
