/** Date of a list from the manifest's vintage: "2022-12-15", "2022-12" or "2022" (ISO 8601, as exact as it is known), or null. */
export function toListDate(vintage: string | number | undefined): string | null {
  return vintage === undefined ? null : String(vintage)
}
