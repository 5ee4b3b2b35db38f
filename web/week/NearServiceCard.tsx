import type { ReactNode } from 'react'
import { findLanguageByCode } from '../../core/match/languages.ts'
import type { NearAnswer, NearService, Said } from '../../server/contract/near.ts'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { readableHours } from '../i18n/openingHours.ts'
import { Fact } from '../ui/Fact.tsx'
import { ModeIcon } from '../ui/ModeIcon.tsx'
import { minutesOf } from './minutesOf.ts'
import { useTimeWords } from './useTimeWords.ts'

/** One service: how to get there and back, what is known of it and who said so, and what to ask; what nobody knows is asked only. */
export function NearServiceCard({
  service,
  number,
  asked,
  children,
}: {
  service: NearService
  /** On the map, too. */
  number: number
  asked: NearAnswer['person']
  children: ReactNode
}) {
  const { t, f, language } = useLanguage()
  const { time } = useTimeWords()
  const { way, hours, language: speaks, eligibility, coverage, verified, ask, phone } = service
  const fits = service.answer === 'yes'
  const languageName = (code: string) =>
    code === 'mul' ? t.nearSeveral : (findLanguageByCode(code)?.[language] ?? code)
  const short = (coverages: readonly (keyof typeof t.nearCoverageShort)[]) =>
    f.list(coverages.map((each) => t.nearCoverageShort[each]))
  const costs = coverage.costs?.map(({ dollars, coverages }) =>
    t.nearCost(dollars, coverages && short(coverages)),
  )
  const takes = coverage.accepted
    ? coverage.withoutCard === 'yes'
      ? t.nearTakesAll
      : t.nearTakes(short(coverage.accepted))
    : null
  return (
    <li className={`near-card ${fits ? 'near-fits' : 'near-ask'}`}>
      <div className="near-head">
        <h4>
          <span className="near-number" aria-hidden="true">
            {number}
          </span>
          {service.name[language]}
        </h4>
        <span className="near-badge">{fits ? t.nearFits : t.nearAsk}</span>
      </div>
      {service.address && <p className="quiet">{service.address}</p>}
      <p className="near-way">
        <ModeIcon mode={way.mode} />
        <span>
          <strong>{t.nearWay(minutesOf(way.thereSeconds), minutesOf(way.backSeconds), way.mode)}</strong>{' '}
          <span className="near-times">
            {t.nearTimes(way.day, time(way.leaves), time(way.arrives), time(way.home))}
          </span>
        </span>
      </p>
      {children}
      {!fits && (
        <p className="near-call">
          {t.nearAskAbout(ask)}
          {phone ? ': ' : ` (${t.nearNoPhone})`}
          {phone && <Phone phone={phone} />}
        </p>
      )}
      <dl className="facts">
        {hours.text && (
          <Fact name={t.nearOpen}>
            {readableHours(language, hours.text)}
            <SaidBy said={hours.said} />
          </Fact>
        )}
        {speaks.offered && (
          <Fact name={t.nearLanguage}>
            {f.list(
              speaks.offered.map(
                ({ code, kind }) => `${languageName(code)}${kind ? ` (${t.nearKinds[kind]})` : ''}`,
              ),
            )}
            <SaidBy said={speaks.said} />
          </Fact>
        )}
        {coverage.withoutCard && (
          <Fact name={t.nearWithoutCard}>
            <strong>{t.nearThree[coverage.withoutCard]}</strong>
            {[takes, ...(costs ?? [])].filter(Boolean).map((each) => `; ${each}`)}
            <SaidBy said={coverage.said} />
          </Fact>
        )}
        {asked.status && (
          <Fact name={t.nearServes}>
            {t.nearThree[eligibility.value ?? 'unknown']}
            {eligibility.rules.length === 0 && `; ${t.nearNoRule}`}
            {eligibility.rules.map((rule) => (
              <span key={rule.name.en} className="near-said">
                {rule.name[language]} ({[rule.publisher, rule.title].filter(Boolean).join(', ')}
                {!rule.verified && `; ${t.nearUnread}`})
              </span>
            ))}
          </Fact>
        )}
        <Fact name={t.nearConfirmed}>
          {verified.date ? f.date(verified.date) : t.nearNever}
          {verified.by && `, ${verified.by}`}
          {verified.date && verified.stale && ` (${t.nearStale})`}
        </Fact>
        {fits && phone && (
          <Fact name={t.telephone}>
            <Phone phone={phone} />
          </Fact>
        )}
      </dl>
    </li>
  )
}

function Phone({ phone }: { phone: string }) {
  return <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
}

function SaidBy({ said }: { said: Said | null }) {
  const { t } = useLanguage()
  if (!said) return null
  return <span className="near-said">{t.nearSaid(said.by, said.date, said.stale)}</span>
}
