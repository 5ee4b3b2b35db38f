import { SERVICE_TYPES } from '../../core/match/serviceTypes.ts'
import { useRegion } from '../api/RegionContext.tsx'
import { ChoiceField, PickList } from './fields.tsx'
import type { Profile } from './recordRequests.ts'
import type { Standard } from './standardDraft.ts'
import { useRecordWords } from './useRecordWords.ts'

type Change = (part: Partial<Standard>) => void

/** Services of some kinds, or the sites where people work. */
export function DestinationFields({ standard, change }: { standard: Standard; change: Change }) {
  const { t, language } = useRecordWords()
  const { destination } = standard
  return (
    <>
      <ChoiceField
        label={t.standardDestination}
        field="destination.kind"
        value={destination.kind}
        onChange={(kind) =>
          change({
            destination: kind === 'services' ? { kind, serviceTypes: [] } : { kind: 'employer-sites' },
          })
        }
      >
        <option value="services">{t.standardToServices}</option>
        <option value="employer-sites">{t.standardToWork}</option>
      </ChoiceField>
      {destination.kind === 'services' && (
        <PickList
          label={t.standardTypes}
          field="destination.serviceTypes"
          add={t.standardTypesAdd}
          none={t.standardTypesNone}
          options={SERVICE_TYPES.map((type) => [type.slug, type[language]] as const)}
          chosen={destination.serviceTypes}
          onChange={(serviceTypes) => change({ destination: { kind: 'services', serviceTypes } })}
        />
      )}
    </>
  )
}

/** A demand group by its own profile or another, or the workers of sites. */
export function WhoFields({
  standard,
  profiles,
  change,
}: {
  standard: Standard
  profiles: readonly Profile[]
  change: Change
}) {
  const { t, language } = useRecordWords()
  const { detail } = useRegion()
  const { who } = standard
  const groupId = who.kind === 'group' ? who.demandGroup : null
  const siteProfile = who.kind === 'sites' ? who.profile : null
  const groups = detail.groups.map(({ id, name }) => ({ id, name: name[language] }))
  const known = groupId === null || groups.some(({ id }) => id === groupId)
  const sites = profiles.filter(({ of }) => of !== 'group')
  return (
    <>
      <ChoiceField
        label={t.standardWho}
        field={who.kind === 'sites' ? 'who' : 'who.demandGroup'}
        value={who.kind === 'group' ? `group:${who.demandGroup}` : `sites:${who.profile}`}
        onChange={(value) => {
          const [kind, id] = value.split(/:(.*)/)
          change({ who: kind === 'group' ? { kind, demandGroup: id } : { kind: 'sites', profile: id } })
        }}
      >
        <optgroup label={t.standardGroups}>
          {groups.map(({ id, name }) => (
            <option key={id} value={`group:${id}`}>
              {name}
            </option>
          ))}
          {!known && <option value={`group:${groupId}`}>{groupId}</option>}
        </optgroup>
        <optgroup label={t.standardSites}>
          {sites.map(({ id, name }) => (
            <option key={id} value={`sites:${id}`}>
              {name[language]}
            </option>
          ))}
          {siteProfile !== null && !sites.some(({ id }) => id === siteProfile) && (
            <option value={`sites:${siteProfile}`}>{siteProfile}</option>
          )}
        </optgroup>
      </ChoiceField>
      {who.kind === 'group' && (
        <ChoiceField
          label={t.standardProfile}
          field="who.profile"
          value={who.profile ?? ''}
          onChange={(profile) =>
            change({
              who: { kind: 'group', demandGroup: who.demandGroup, ...(profile !== '' && { profile }) },
            })
          }
        >
          <option value="">{t.standardProfileOwn}</option>
          {profiles
            .filter(({ of }) => of === 'group')
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
        </ChoiceField>
      )}
    </>
  )
}
