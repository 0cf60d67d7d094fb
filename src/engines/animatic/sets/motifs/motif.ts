import { darken, lighten, mix, toChannels, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Random } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Light, Sprite, Stage } from '../../draw/stage.ts'
import type { SceneSpec } from '../../scene-spec.ts'
import type { Frame, SceneSet } from '../set.ts'

/** What a pattern is drawn in. */
export interface Inks {
  /** Behind everything. */
  readonly ground: Hex
  readonly inks: readonly [Hex, Hex, Hex]
}

export interface MotifContext extends Inks {
  readonly stage: Stage
  readonly random: Random
  readonly seed: number
  /** Top to bottom of what can be seen, camera moves allowed for. */
  readonly top: number
  readonly bottom: number
}

export interface Motif {
  /** Behind whoever is there, after the ground. */
  drawBack(frame: Frame): void
  drawFront?(frame: Frame): void
}

const REACH = 0.3
/** Of the brightest channel: what is darker is called black. */
const DARKEST = 64

/** Moving patterns: no place, but what music and backgrounds are made of. Colours that are named are theirs. */
export function motifSet(usual: Inks, plan: (context: MotifContext) => Motif): SceneSet {
  return {
    build({ stage, spec, random, seed }) {
      const colours = coloursOf(usual, spec)
      const [top, bottom] = [stage.top - 0.15, Math.max(1, stage.bottom) + 0.15]
      const motif = plan({ ...colours, stage, random, seed, top, bottom })
      return {
        light: lightOf(colours),
        floor: { y: 0.93, farY: 0.86, parallax: 0.95, personHeight: 0.6, kind: 'ground', horizonY: 0.6 },
        drawBack(frame) {
          stage.layer('motif-ground', frame.camera, 0.05, { y0: top, y1: bottom, margin: REACH }, (pen) =>
            paintGround(pen, stage, colours, top, bottom),
          )
          motif.drawBack(frame)
        },
        drawFront: (frame) => motif.drawFront?.(frame),
      }
    },
  }
}

/** Named colours come first; what is missing is mixed from them. Nearly black ones are the ground. */
function coloursOf(usual: Inks, { hues = [] }: SceneSpec): Inks {
  const [first, second, third] = hues.filter((hue) => Math.max(...toChannels(hue)) > DARKEST)
  if (first === undefined) return usual
  const other = second ?? lighten(first, 0.4)
  return { ground: darken(first, 0.9), inks: [first, other, third ?? mix(lighten(first, 0.25), other, 0.5)] }
}

function paintGround(pen: Pen, stage: Stage, { ground, inks }: Inks, top: number, bottom: number): void {
  pen.fillStyle = ground
  pen.fillRect(-REACH, top, stage.aspect + REACH * 2, bottom - top)
  const [x, y] = [stage.aspect / 2, 0.5]
  const reach = Math.max(stage.aspect, bottom - top) * 0.7
  const halo = pen.createRadialGradient(x, y, 0, x, y, reach)
  halo.addColorStop(0, withAlpha(inks[0], 0.32))
  halo.addColorStop(0.5, withAlpha(inks[0], 0.12))
  halo.addColorStop(1, withAlpha(inks[0], 0))
  pen.fillStyle = halo
  pen.fillRect(-REACH, top, stage.aspect + REACH * 2, bottom - top)
}

function lightOf({ ground, inks }: Inks): Light {
  return {
    direction: -1,
    key: lighten(inks[0], 0.5),
    keyAlpha: 0.26,
    shadow: darken(ground, 0.3),
    shadowAlpha: 0.46,
    tint: inks[1],
    tintAlpha: 0.14,
    rim: lighten(inks[0], 0.4),
    rimAlpha: 0.9,
  }
}

/** A disc of light that fades to its edge. */
export function bakeSpark(stage: Stage, colour: Hex, radius: number, isSharp = false): Sprite {
  const box = { width: radius * 2, height: radius * 2, anchorX: radius, anchorY: radius }
  return stage.sprite(`spark ${colour} ${isSharp}`, box, (pen) => {
    const soft = pen.createRadialGradient(0, 0, 0, 0, 0, radius)
    soft.addColorStop(0, isSharp ? '#ffffff' : withAlpha(lighten(colour, 0.3), 0.8))
    soft.addColorStop(isSharp ? 0.16 : 0.55, withAlpha(lighten(colour, 0.1), isSharp ? 0.95 : 0.5))
    soft.addColorStop(isSharp ? 0.34 : 0.85, withAlpha(colour, isSharp ? 0.3 : 0.4))
    soft.addColorStop(1, withAlpha(colour, 0))
    fillEllipse(pen, soft, 0, 0, radius)
  })
}

/** What is left of `value` within 0..1. */
export function wrap(value: number): number {
  return value - Math.floor(value)
}
