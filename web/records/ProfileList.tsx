import type { HealthCoverage } from '../../core/match/coverage.ts'
import { findLanguageByCode } from '../../core/match/languages.ts'
import { STATUS_NAMES, type Status } from '../../core/match/personProfile.ts'
import { FreeWeek } from './FreeWeek.tsx'
import { OriginTag } from './OriginTag.tsx'
import type { Profile, ProfileRow } from './recordRequests.ts'
import { SourceWords } from './SourceWords.tsx'
import { useRecordWords } from './useRecordWords.ts'

/** Who people are taken to be and when they are free; each is marked as the assumption that it is. */
export function ProfileList({
  profiles,
  edit,
}: {
  profiles: readonly ProfileRow[]
  edit: ((row: ProfileRow) => void) | null
}) {
  const { t, language } = useRecordWords()
  return (
    <section className="records-part" aria-labelledby="profiles-title">
      <h3 id="profiles-title">{t.profilesTitle}</h3>
      <p className="quiet">{t.profilesNote}</p>
      <ul className="profile-list">
        {profiles.map((row) => {
          const { profile } = row
          return (
            <li key={profile.id} className={row.origin === 'off' ? 'record-off' : undefined}>
              <div className="profile-head">
                <h4>{profile.name[language]}</h4>
                <span className={`severity ${profile.assumed ? 'severity-warning' : ''}`}>
                  {profile.assumed ? t.profileAssumption : t.profileChosen}
                </span>
                <OriginTag row={row} />
                {edit && (
                  <button
                    type="button"
                    className="link-button"
                    aria-label={t.recordEditNamed(profile.name[language])}
                    onClick={() => edit(row)}
                  >
                    {t.recordEdit}
                  </button>
                )}
              </div>
              <p className="quiet">{t.profileSubjects[profile.of]}</p>
              <p>{profile.assumption[language]}</p>
              <PersonFacts profile={profile} />
              <FreeWeek freeTime={profile.freeTime} />
              {profile.sources.map((source) => (
                <p key={source.title} className="profile-source">
                  <SourceWords source={source} />
                </p>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function PersonFacts({ profile }: { profile: Profile }) {
  const { t, f, language } = useRecordWords()
  const { languages, status, healthCoverage, age } = profile.person
  const facts: [string, string | null][] = [
    [
      t.profileLanguages,
      languages && f.list(languages.map((code) => findLanguageByCode(code)?.[language] ?? code)),
    ],
    [t.profileStatus, status && (STATUS_NAMES[status as Status]?.[language] ?? status)],
    [t.profileCoverage, healthCoverage && t.nearCoverageShort[healthCoverage as HealthCoverage]],
  ]
  return (
    <dl className="profile-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? t.profileUnknown}</dd>
        </div>
      ))}
      {age && (age.from !== null || age.to !== null) && (
        <div>
          <dt className="visually-hidden">{t.ruleAgeFrom}</dt>
          <dd>{t.ruleAge(age.from, age.to)}</dd>
        </div>
      )}
    </dl>
  )
}
