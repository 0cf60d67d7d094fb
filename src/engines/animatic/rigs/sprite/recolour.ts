import { mix, toChannels } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Drawing, Fill, Outline } from './drawings.ts'

/** Below this much colour it is an eye, a tooth or a metal part, and stays as it is. */
const GREY = 0.14
/** Of a drawing with less of it that takes a colour, it is the grey that does. */
const MOSTLY_GREY = 0.3

/**
 * A fill of the stored art in another main colour: hue and saturation are the new colour's, light and shade stay.
 * `#rrggbbaa` keeps its last two digits. `middle`: how light the greys of a grey drawing are, 0..1, which then take the
 * colour in place of what has one; undefined: the drawing is no grey one.
 */
export function recolour(fill: string, colour: Hex, middle?: number): string {
  const own = fill.slice(0, 7)
  const { saturation, lightness } = measure(own)
  if (middle === undefined ? !takesColour({ saturation, lightness }) : saturation >= GREY) return fill
  const target = measure(colour)
  const shift = middle === undefined ? lightness - 0.55 : clampShade(lightness - middle)
  const shifted = Math.min(0.94, Math.max(0.06, target.lightness + shift * 0.8))
  const toned =
    shifted > target.lightness
      ? mix(colour, '#ffffff', (shifted - target.lightness) / Math.max(0.01, 1 - target.lightness))
      : mix(colour, '#000000', 1 - shifted / Math.max(0.01, target.lightness))
  return toned + fill.slice(7)
}

/** Neither grey nor next to black or white: pale cloth and paper do. */
function takesColour({ saturation, lightness }: ReturnType<typeof measure>): boolean {
  return (saturation >= GREY || lightness >= 0.85) && lightness >= 0.14 && lightness <= 0.96
}

/** Black and white of one drawing stay apart, but are of one colour. */
function clampShade(shade: number): number {
  return Math.min(0.4, Math.max(-0.4, shade))
}

/** Grey all the same: their coloured parts are less than the boxes around them. */
const GREY_THINGS = /^(?:bomb|camera|earbuds)$/
/** It is not the grey of these that has their colour. */
const COLOURED_THINGS = /^(?:stethoscope|tank)$/

/**
 * How light the greys of a drawing that is mostly grey are, 0..1: a camera, a spider. `name`: of the drawing. Undefined:
 * most of it has a colour.
 */
export function middleGreyOf({ outlines }: Drawing, name: string): number | undefined {
  if (COLOURED_THINGS.test(name)) return undefined
  let all = 0
  let taking = 0
  let grey = 0
  let light = 0
  for (const outline of outlines) {
    const area = areaOf(outline)
    const tone = measure(mainOf(outline.fill))
    all += area
    if (takesColour(tone)) taking += area
    if (tone.saturation >= GREY) continue
    grey += area
    light += area * tone.lightness
  }
  const isGrey = GREY_THINGS.test(name) || taking / all <= MOSTLY_GREY
  return isGrey && grey > 0 ? light / grey : undefined
}

function mainOf(fill: Fill): string {
  if (typeof fill === 'string') return fill.slice(0, 7)
  return (fill.stops[Math.floor(fill.stops.length / 2)]?.[1] ?? '#808080').slice(0, 7)
}

/** Of the box around it, in the drawing's units; a line counts for its width only. */
function areaOf({ data, alpha = 1, stroke }: Outline): number {
  const numbers = (data.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number)
  const xs = numbers.filter((_, at) => at % 2 === 0)
  const ys = numbers.filter((_, at) => at % 2 === 1)
  const spread = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value), -Infinity) -
    values.reduce((least, value) => Math.min(least, value), Infinity)
  const [width, height] = [Math.max(0, spread(xs)), Math.max(0, spread(ys))]
  return alpha * (stroke === undefined ? width * height : stroke * Math.max(width, height))
}

function measure(colour: Hex): { readonly saturation: number; readonly lightness: number } {
  const channels = toChannels(colour).map((value) => value / 255)
  const most = Math.max(...channels)
  const least = Math.min(...channels)
  return { saturation: most - least, lightness: (most + least) / 2 }
}
