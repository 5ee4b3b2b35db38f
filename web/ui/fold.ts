/** Without case and accents, so that "saint-jerome" finds Saint-Jérôme. */
export function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}
