/**
 * Whether a program stream is agricultural: "Primary Agriculture" (all quarters at hand), "Agricultural Stream",
 * "Seasonal Agricultural Worker Program", "Volet agricole", "Agriculture primaire". A high- or low-wage stream never is.
 */
export function isAgriculturalStream(stream: string): boolean {
  return /\bagri/i.test(stream)
}
