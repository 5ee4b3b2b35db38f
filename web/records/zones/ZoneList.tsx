import { useRegion } from '../../api/RegionContext.tsx'
import { newId } from '../newId.ts'
import type { Zone, ZoneRow } from '../recordRequests.ts'
import { useRecordWords } from '../useRecordWords.ts'
import { useZones } from './ZoneContext.tsx'

export interface EditedZone {
  first: Zone
  held: ZoneRow | null
}

/** The zones of the region in words; the owner edits them and draws new ones. */
export function ZoneList({ edit }: { edit: (edited: EditedZone) => void }) {
  const { t, language } = useRecordWords()
  const { detail } = useRegion()
  const { zones } = useZones()
  const isOwner = detail.access === 'owner'
  if (zones.length === 0 && !isOwner) return null
  const draw = () =>
    edit({
      held: null,
      first: {
        id: newId(
          'zone',
          zones.map(({ zone }) => zone.id),
        ),
        name: { en: '', fr: '' },
        hours: { en: '', fr: '' },
        agency: null,
        toAnywhere: false,
        source: '',
        polygon: [],
      },
    })
  return (
    <section className="zones" aria-labelledby="zones-title">
      <h2 id="zones-title">{t.zonesTitle}</h2>
      <p className="quiet">{zones.length === 0 ? t.zonesNone : t.zonesNote}</p>
      {zones.length > 0 && (
        <ul>
          {zones.map((row) => {
            const { zone } = row
            const hours = [zone.hours[language], zone.agency, zone.toAnywhere && t.zoneAnywhereYes]
            return (
              <li key={zone.id}>
                <strong>{zone.name[language]}</strong>
                {isOwner && (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={t.recordEditNamed(zone.name[language])}
                    onClick={() => edit({ first: zone, held: row })}
                  >
                    {t.recordEdit}
                  </button>
                )}
                <span className="quiet">{hours.filter(Boolean).join(', ')}</span>
                <span className="quiet">{t.recordSourceTold(zone.source)}</span>
                {row.problems.length > 0 && <span className="field-fault">{t.recordProblems}</span>}
              </li>
            )
          })}
        </ul>
      )}
      {isOwner && (
        <button type="button" className="button" onClick={draw}>
          {t.zoneDraw}
        </button>
      )}
    </section>
  )
}
