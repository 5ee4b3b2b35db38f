/**
 * Uniform random numbers from a fixed seed, above 0 and below 1: sfc32, small fast counting generator of 128 bits, by Chris Doty-Humphrey
 * (PractRand 0.95, "RNG engines", public domain; the constants and the warm-up of 12 rounds are from copies, the archive itself
 * could not be opened). Not for secrets. One seed gives the same numbers on the server and in the page.
 * Worked: seed 1 begins 0.4685, 0.4359, 0.3976.
 */
export type RandomNumbers = () => number

/** `seed`: a whole number from 0 to 2^53 - 1. */
export function randomNumbers(seed: number): RandomNumbers {
  let a = 0
  let b = seed | 0
  let c = Math.floor(seed / 2 ** 32) | 0
  let counter = 1
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()
  return () => (next() + 0.5) / 2 ** 32
}
