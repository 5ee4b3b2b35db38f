import { useLanguage } from '../i18n/LanguageContext.tsx'
import { useIsochrone } from '../isochrone/IsochroneContext.tsx'
import type { Direction, Origin } from '../isochrone/isochrone.ts'

/** In the panel of a place: draws travel times from it or to it. */
export function IsochroneButton({ origin, direction }: { origin: Origin; direction: Direction }) {
  const { t } = useLanguage()
  const { draw } = useIsochrone()
  return (
    <button type="button" className="button wide" onClick={() => draw(origin, direction)}>
      {direction === 'from' ? t.isochroneOfferArea : t.isochroneOfferService}
    </button>
  )
}
