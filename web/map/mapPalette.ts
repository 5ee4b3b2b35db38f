/** Quiet colours of the ground: nothing there may compete with the coverage colours. */
export const GROUND = {
  land: '#eeece6',
  water: '#cfdfe6',
  waterLine: '#a9c3cf',
  park: '#d3dfc8',
  street: '#ffffff',
  streetCasing: '#b9b3a8',
  label: '#2b3438',
  waterLabel: '#4f7d93',
  halo: '#ffffff',
  boundary: '#4d4a4f',
  ward: '#6d6a70',
} as const
