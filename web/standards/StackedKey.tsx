import { useLanguage } from '../i18n/LanguageContext.tsx'
import { BarrierIcon } from './BarrierIcon.tsx'
import { fillOf } from './BarrierPatterns.tsx'
import type { StackedPart } from './stackedParts.ts'

/** Each part of a stacked bar in words, with its count and share. */
export function StackedKey({ parts }: { parts: readonly StackedPart[] }) {
  const { t, f } = useLanguage()
  return (
    <ul className="barrier-key">
      {parts.map(({ kind, people, share }) => (
        <li key={kind}>
          <PartSwatch kind={kind} />
          {kind === 'covered' ? <span /> : <BarrierIcon barrier={kind} />}
          <span>{t.partName(kind)}</span>
          <strong>{f.count(Math.round(people))}</strong>
          <span className="quiet">{f.percent(share)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The fill of a part as the bar and the map show it. */
export function PartSwatch({ kind }: { kind: StackedPart['kind'] }) {
  return (
    <svg className="barrier-swatch" viewBox="0 0 28 18" width={28} height={18} aria-hidden="true">
      <rect x={0.5} y={0.5} width={27} height={17} rx={4} fill={fillOf(kind)} stroke="#00000030" />
    </svg>
  )
}
