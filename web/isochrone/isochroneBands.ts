/** The limits that are drawn, near to far, dark to light: the order is the lightness, so it reads in grey, too. */
export const ISOCHRONE_BANDS = [
  { minutes: 15, colour: '#1f5f78' },
  { minutes: 30, colour: '#62a9ad' },
  { minutes: 45, colour: '#bfe0d6' },
] as const
