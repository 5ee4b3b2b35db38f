import { expect, it } from 'vitest'
import { titleCase } from '../../../../server/import/serviceRow/titleCase.ts'

it.each([
  ['main street e', 'Main Street E'],
  ["rue de l'église", "Rue de L'Église"],
  ['saint-jean-sur-richelieu', 'Saint-Jean-Sur-Richelieu'],
  ['28 oki dr nw', '28 Oki Dr NW'],
  ['Already Right', 'Already Right'],
  [null, null],
])('%j becomes %j', (text, expected) => expect(titleCase(text)).toBe(expected))
