import { useRegion } from '../api/RegionContext.tsx'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { mainBarrier } from '../standards/mainBarrier.ts'
import { useStandard } from '../standards/StandardContext.tsx'
import { useAreaWords } from '../standards/useAreaWords.ts'

/** Of an area or a cell of employer sites under a standard: its name, how many fall short and why. */
export function StandardTip({ id }: { id: string | undefined }) {
  const { t, f, language } = useLanguage()
  const { areas } = useRegion()
  const shown = useStandard()
  const { why } = useAreaWords(shown?.people ?? '')
  const row = shown?.gaps?.areas.find((area) => area.id === id)
  const name = row?.name ?? areas.find((area) => area.id === id)?.name
  const barrier = row && mainBarrier(row.barriers)
  return (
    <>
      <strong>{name?.[language]}</strong>
      {row && (
        <span>
          {why(row) ??
            t.hoverStandard(
              f.count(Math.round(row.shortfall ?? 0)),
              f.count(Math.round(row.people ?? 0)),
              barrier ? t.barriers[barrier] : null,
            )}
        </span>
      )}
    </>
  )
}
