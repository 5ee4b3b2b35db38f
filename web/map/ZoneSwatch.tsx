import { ZONE_COLOUR } from './layers/zoneLayers.ts'

/** The swatch of zones that are served on demand. */
export function ZoneSwatch() {
  return (
    <svg width="28" height="16" aria-hidden="true">
      <defs>
        <pattern id="legend-zone" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M-1-1 7 7M-1 5 1 7M5-1 7 1" stroke={ZONE_COLOUR} strokeWidth="1.2" />
        </pattern>
      </defs>
      <rect
        x="1"
        y="1"
        width="26"
        height="14"
        fill="url(#legend-zone)"
        stroke={ZONE_COLOUR}
        strokeWidth="1.5"
        strokeDasharray="4 2"
      />
    </svg>
  )
}
