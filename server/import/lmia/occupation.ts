/**
 * Splits an occupation "6322-Cooks" into its code in the National Occupational Classification (4 digits in NOC 2011, 5 in
 * NOC 2021) and its label. "(blank)" and an empty cell mean missing.
 */
export interface Occupation {
  code: string | null
  label: string | null
}

export function splitOccupation(text: string): Occupation {
  const tidy = text.replace(/\s+/g, ' ').trim()
  if (tidy === '' || /^\((blank|vide)\)$/i.test(tidy)) return { code: null, label: null }
  const match = /^(\d{4,5})\s*[-–:]\s*(.+)$/.exec(tidy)
  return match ? { code: match[1], label: match[2] } : { code: null, label: tidy }
}
