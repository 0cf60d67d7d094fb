import type { Hex } from '../../draw/colour.ts'
import { clamp } from '../../draw/easing.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { outdoorLight } from '../parts/lighting.ts'
import { createMotes } from '../parts/motes.ts'
import { createSkyDome } from '../parts/sky-dome.ts'
import type { BuiltSet, Floor, Frame, SetContext } from '../set.ts'

/** What does not move: baked once. */
export interface Backdrop {
  readonly key: string
  readonly parallax: number
  readonly y0: number
  /** Default: below the picture. */
  readonly y1?: number
  paint(pen: Pen): void
}

export interface Scenery {
  /** Where the sky ends; its clouds. Absent: the first backdrop is the sky. */
  readonly sky?: { readonly horizonY: number; readonly cloudCount: number; readonly cloudFloor?: number }
  /** From far to near; a function draws what moves. */
  readonly layers: readonly (Backdrop | ((frame: Frame) => void))[]
  readonly floor: Pick<Floor, 'y' | 'farY'> & Partial<Floor>
  /** Over the actors; `drop` sets it lower in a tall picture. */
  front?(frame: Frame, drop: number): void
  /** Dust by day, fireflies by night. Absent: clear air. */
  readonly motes?: { readonly count: number; readonly colour: Hex }
}

/** Beyond both sides everything is painted this far. */
export const REACH = 0.6

/** A place in the open air, made of backdrops. */
export function buildScenery(context: SetContext, scenery: Scenery): BuiltSet {
  const { stage, palette, random } = context
  const sky =
    scenery.sky === undefined
      ? undefined
      : createSkyDome(stage, palette, random, { ...scenery.sky, heavens: context.heavens })
  const isNight = palette.stars > 0.5
  const motes =
    scenery.motes === undefined
      ? undefined
      : createMotes(stage, random, {
          count: scenery.motes.count,
          colour: isNight ? '#d8ff8a' : scenery.motes.colour,
          strength: isNight ? 0.75 : 0.45,
        })
  return {
    light: outdoorLight(palette),
    floor: { parallax: 0.92, personHeight: 0.5, kind: 'ground', horizonY: 0.6, ...scenery.floor },
    drawBack(frame) {
      sky?.draw(frame)
      for (const layer of scenery.layers) {
        if (typeof layer === 'function') layer(frame)
        else showBackdrop(stage, layer, frame)
      }
    },
    drawFront(frame) {
      scenery.front?.(frame, (stage.bottom - 1) * 0.8)
      motes?.(frame)
      sky?.drawVeil(frame)
    },
  }
}

function showBackdrop(stage: Stage, { key, parallax, y0, y1, paint }: Backdrop, frame: Frame): void {
  const extent = { y0, y1: y1 ?? stage.bottom + 0.15, margin: clamp(0.16 + parallax * 0.22, 0.16, 0.4) }
  stage.layer(key, frame.camera, parallax, extent, paint)
}

/** Fills everything below a line across the picture. */
export function fillBelow(
  pen: Pen,
  stage: Stage,
  fill: Pen['fillStyle'],
  lineAt: (x: number) => number,
  step = 0.04,
): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.moveTo(-REACH, stage.bottom + 0.3)
  for (let x = -REACH; x <= stage.aspect + REACH + step; x += step) pen.lineTo(x, lineAt(x))
  pen.lineTo(stage.aspect + REACH + step, stage.bottom + 0.3)
  pen.fill()
}

/** A vertical gradient of so many colours, evenly spread. */
export function shade(pen: Pen, fromY: number, toY: number, colours: readonly string[]): Pen['fillStyle'] {
  const gradient = pen.createLinearGradient(0, fromY, 0, toY)
  colours.forEach((colour, index) => gradient.addColorStop(index / Math.max(1, colours.length - 1), colour))
  return gradient
}
