import { FILE_NOTICES } from '../files/notices.ts'
import type { NoticeCatalogue } from '../notice.ts'

/** Background layers of the map. */
export const CONTEXT_NOTICES = {
  ...FILE_NOTICES,
  unfit_shape: {
    severity: 'warning',
    en: 'A shape of this kind cannot be drawn in this layer; it was left out.',
    fr: 'Une géométrie de ce type ne peut être dessinée dans cette couche; elle a été écartée.',
  },
} as const satisfies NoticeCatalogue
