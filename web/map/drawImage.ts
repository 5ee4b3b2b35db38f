/** Draws the map's images when the style first asks for them: hatching, patterns and signs of barriers, pins and cluster rings. */

import { PATTERN_SIZE } from '../../core/figures/barrierColours.ts'
import type { Barrier } from '../../core/gaps/barriers.ts'
import { BARRIER_SIGNS } from '../standards/barrierSigns.ts'
import { HATCH_IMAGE } from './layers/areaLayers.ts'
import { ZONE_COLOUR, ZONE_IMAGE } from './layers/zoneLayers.ts'
import { SERVICE_CATEGORIES } from './serviceCategories.ts'

/** Pixels of the image for one pixel of the map: sharp on dense screens. */
export const IMAGE_RATIO = 2

/** The image of a name, or null where the name is not one of ours. */
export function drawImage(name: string): ImageData | null {
  if (name === HATCH_IMAGE) return drawHatch()
  if (name === ZONE_IMAGE) return drawZone()
  const [kind, what, state] = name.split('|')
  if (kind === 'pin') return drawPin(what, state)
  if (kind === 'pattern' && what.startsWith('unknown-')) return drawBand(Number(what.slice(8)))
  if (kind === 'pattern') return drawPattern(what as Barrier)
  if (kind === 'sign') return drawSign(what as Barrier, true)
  if (kind === 'glyph') return drawSign(what as Barrier, false)
  if (kind === 'ring') return drawRing(what.split(',').map(Number))
  return null
}

function canvasOf(size: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size * IMAGE_RATIO
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2D canvas')
  context.scale(IMAGE_RATIO, IMAGE_RATIO)
  return context
}

function finish(context: CanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height)
}

function drawHatch(): ImageData {
  const size = 8
  const context = canvasOf(size)
  context.fillStyle = '#f4f2ec'
  context.fillRect(0, 0, size, size)
  context.strokeStyle = '#8d9296'
  context.lineWidth = 1.3
  context.beginPath()
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift, size)
    context.lineTo(shift + size, 0)
  }
  context.stroke()
  return finish(context)
}

/** A net, as nothing else is drawn; what lies below stays in sight. */
function drawZone(): ImageData {
  const size = 14
  const context = canvasOf(size)
  context.strokeStyle = ZONE_COLOUR
  context.lineWidth = 1.2
  context.beginPath()
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift, 0)
    context.lineTo(shift + size, size)
    context.moveTo(shift, size)
    context.lineTo(shift + size, 0)
  }
  context.stroke()
  return finish(context)
}

function drawPattern(barrier: Barrier): ImageData {
  const { colour, pattern, line } = BARRIER_SIGNS[barrier]
  const context = canvasOf(PATTERN_SIZE)
  context.fillStyle = colour
  context.fillRect(0, 0, PATTERN_SIZE, PATTERN_SIZE)
  context.strokeStyle = line
  context.lineWidth = 1.2
  context.stroke(new Path2D(pattern))
  return finish(context)
}

/** Slanting bands that leave `1 - share` of the ground to see; each has a line in it, as all that is unknown. */
function drawBand(share: number): ImageData {
  const size = 16
  const { colour, line } = BARRIER_SIGNS.unknown
  const context = canvasOf(size)
  const slant = (style: string, width: number, shift: number) => {
    context.strokeStyle = style
    context.lineWidth = width
    context.beginPath()
    for (const start of [-size, 0, size]) {
      context.moveTo(start + shift - size, -size)
      context.lineTo(start + shift + 2 * size, 2 * size)
    }
    context.stroke()
  }
  // Across the bands a tile is size / sqrt(2) wide.
  slant(colour, (share * size) / Math.SQRT2, 0)
  slant(line, 1.2, 0)
  if (share > 0.6) slant(line, 1.2, size / 2)
  return finish(context)
}

/** On a disc of the barrier's colour it needs no box. */
function drawSign(barrier: Barrier, boxed: boolean): ImageData {
  const size = 28
  const { chip, paths } = BARRIER_SIGNS[barrier]
  const context = canvasOf(size)
  const box = (edge: number, style: string) => {
    context.beginPath()
    context.roundRect(edge, edge, size - 2 * edge, size - 2 * edge, 7)
    context.fillStyle = style
    context.fill()
  }
  if (boxed) {
    box(0, barrier === 'unknown' ? chip.edge : '#ffffff')
    box(1.8, chip.ground)
  }
  context.translate(size / 2 - 8, size / 2 - 8)
  context.scale(16 / 15, 16 / 15)
  context.fillStyle = chip.icon
  for (const path of paths) context.fill(new Path2D(path))
  return finish(context)
}

function drawPin(category: string, state: string | undefined): ImageData {
  const size = 28
  const middle = size / 2
  const context = canvasOf(size)
  const { colour, paths } =
    SERVICE_CATEGORIES.find((one) => one.id === category) ?? SERVICE_CATEGORIES.at(-1)!
  disc(context, middle, 13, state === 'selected' ? '#10242b' : '#ffffff')
  if (state === 'selected') disc(context, middle, 11.6, '#ffffff')
  disc(context, middle, state === 'selected' ? 10.4 : 11.4, colour)
  context.save()
  context.translate(middle - 6.4, middle - 6.4)
  context.scale(12.8 / 15, 12.8 / 15)
  context.fillStyle = '#ffffff'
  for (const path of paths) context.fill(new Path2D(path))
  context.restore()
  if (state === 'doubtful') drawDoubt(context, size)
  return finish(context)
}

/** A question mark at the edge: the point of this record is doubtful. */
function drawDoubt(context: CanvasRenderingContext2D, size: number) {
  context.save()
  context.translate(size - 6, 6)
  context.beginPath()
  context.arc(0, 0, 5.6, 0, 2 * Math.PI)
  context.fillStyle = '#ffd24a'
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = '#16262c'
  context.stroke()
  context.fillStyle = '#16262c'
  context.font = '700 8.5px "Radio Canada Big", sans-serif'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText('?', 0, 0.5)
  context.restore()
}

/** `counts` in the order of SERVICE_CATEGORIES; related categories of one colour join into one arc. */
function drawRing(counts: readonly number[]): ImageData {
  const size = 40
  const middle = size / 2
  const context = canvasOf(size)
  const byColour = new Map<string, number>()
  SERVICE_CATEGORIES.forEach(({ colour }, i) => {
    if (counts[i] > 0) byColour.set(colour, (byColour.get(colour) ?? 0) + counts[i])
  })
  const total = [...byColour.values()].reduce((sum, count) => sum + count, 0)
  disc(context, middle, 19.5, '#ffffff')
  let from = -Math.PI / 2
  for (const [colour, count] of byColour) {
    const to = from + (count / total) * 2 * Math.PI
    context.beginPath()
    context.arc(middle, middle, 15.6, from, to)
    context.lineWidth = 4.6
    context.strokeStyle = colour
    context.stroke()
    from = to
  }
  return finish(context)
}

function disc(context: CanvasRenderingContext2D, middle: number, radius: number, colour: string) {
  context.beginPath()
  context.arc(middle, middle, radius, 0, 2 * Math.PI)
  context.fillStyle = colour
  context.fill()
}
