import { Label } from 'react-aria-components/Label'
import { Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { useLanguage } from '../../i18n/LanguageContext.tsx'

/** Limits that the server sends steps for, in minutes. */
const LEAST = 10
const MOST = 90
const STEP = 5
const TICKS = [10, 30, 45, 60, 90]

const position = (minutes: number) => `${((minutes - LEAST) / (MOST - LEAST)) * 100}%`

/** The limit each way, answered while the thumb moves. */
export function LimitSlider({
  label,
  minutes,
  onMove,
}: {
  label: string
  minutes: number
  onMove: (minutes: number) => void
}) {
  const { t } = useLanguage()
  return (
    <Slider className="slider" minValue={LEAST} maxValue={MOST} step={STEP} value={minutes} onChange={onMove}>
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
