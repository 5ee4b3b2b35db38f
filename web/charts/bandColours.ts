/** Near to far, light to dark: readable in grey and with every kind of colour vision, since the order is the lightness. */
export const BAND_COLOURS = [
  '#bfdcd3',
  '#8fc4bd',
  '#5ea8a8',
  '#358795',
  '#25647d',
  '#1f4567',
  '#1b2b4d',
] as const
