import { Label } from 'react-aria-components/Label'
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { useLanguage } from '../i18n/LanguageContext.tsx'
import { MAX_MINUTES, MIN_MINUTES } from '../url/view.ts'

const TICKS = [5, 30, 60, 90, 120]

/** The longest travel time that counts. `onMove` follows the thumb; `onSettle` is called when it is let go. */
export function MinutesSlider({
  label,
  minutes,
  onMove,
  onSettle,
}: {
  label: string
  minutes: number
  onMove: (minutes: number) => void
  onSettle: (minutes: number) => void
}) {
  const { t } = useLanguage()
  return (
    <Slider
      className="slider"
      minValue={MIN_MINUTES}
      maxValue={MAX_MINUTES}
      value={minutes}
      onChange={onMove}
      onChangeEnd={onSettle}
    >
      <Label>{label}</Label>
      <SliderOutput className="slider-value">{t.minutes(minutes)}</SliderOutput>
      <SliderTrack className="slider-track">
        <div className="slider-fill" style={{ width: position(minutes) }} />
        <SliderThumb className="slider-thumb" aria-valuetext={t.minutes(minutes)} />
      </SliderTrack>
      <div className="slider-ticks" aria-hidden="true">
        {TICKS.map((tick) => (
          <span key={tick} style={{ left: position(tick) }}>
            {tick}
          </span>
        ))}
      </div>
    </Slider>
  )
}

function position(minutes: number): string {
  return `${((minutes - MIN_MINUTES) / (MAX_MINUTES - MIN_MINUTES)) * 100}%`
}
