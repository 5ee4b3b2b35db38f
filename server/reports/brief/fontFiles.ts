import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/radio-canada-big/package.json'),
)

/** The page's font as whole TrueType files, for print and pictures. */
export const FONT_FILES = ['400Regular', '600SemiBold', '700Bold'].map((weight) =>
  join(folder, weight, `RadioCanadaBig_${weight}.ttf`),
)
