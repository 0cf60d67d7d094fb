import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { drawGrass, grassBox, plantGrass } from '../parts/flora.ts'
import { ground, outdoorLight, seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SetContext } from '../set.ts'
import { fillBelow, REACH, shade, type Backdrop } from './scenery.ts'
import { paintCattails, paintStone } from './shore.ts'
import { createSwayRow } from './sway-row.ts'

export interface BankOptions {
  /** Where the water ends. */
  readonly y: number
  /** Colour of its rim, sand or gravel. */
  readonly rim: Hex
  /** 0..1: how much of the shore has no reeds. */
  readonly reeds: number
  readonly front: 'cattails' | 'grass'
  /** Tone of the ground, if it is not the season's grass. */
  readonly soil?: Hex
}

export interface Bank {
  readonly layers: readonly (Backdrop | ((frame: Frame) => void))[]
  front(frame: Frame, drop: number): void
}

/** The near shore: grass with a rim of sand, and reeds that stand in the water at both sides. */
export function createBank(context: SetContext, options: BankOptions): Bank {
  const { y: bankY, rim, soil } = options
  const { stage, palette, random, seed } = context
  const lineAt = (x: number): number =>
    bankY + 0.01 * Math.sin(x * 3.3 + (seed % 6)) + 0.004 * Math.sin(x * 9.1)
  const leaf =
    soil === undefined ? ground(palette, '#7a9a4a', 0.55, 0.02) : seen(lighten(soil, 0.06), palette, 0)
  const blades = plantGrass(
    random,
    Math.round(90 * (stage.aspect / 1.78 + 0.25)),
    { left: -REACH, right: stage.aspect + REACH, farY: bankY + 0.03, nearY: 0.97 },
    0.03,
    0.0036,
    [lighten(leaf, 0.1), darken(leaf, 0.16)],
  )
  const cattail = (
    key: string,
    y: number,
    height: number,
    dim: number,
    more: { readonly parallax: number; readonly gaps: number },
  ): ReturnType<typeof createSwayRow> => {
    const tone = (colour: Hex): Hex => mix(darken(seen(colour, palette, 0), dim), palette.shadow, dim * 0.7)
    return createSwayRow(
      stage,
      {
        key,
        y,
        depth: 0.012,
        spacing: height * 0.5,
        height,
        width: height * 1.1,
        shapes: 4,
        sway: 0.07,
        seed: (seed % 8191) + Math.round(y * 50),
        ...more,
      },
      (pen, shape) => paintCattails(pen, tone('#7f9a4a'), tone('#6f4a30'), shape),
    )
  }
  const reeds = cattail('bank-reeds', bankY + 0.004, 0.15, 0.06, { parallax: 0.86, gaps: options.reeds })
  const near = cattail('bank-front', 1.05, 0.24, 0.46, { parallax: 1.22, gaps: 0.4 })
  const side = outdoorLight(palette).direction
  const turf = soil === undefined ? palette.ground : seen(soil, palette, 0)
  const frontGrass = plantGrass(
    random,
    Math.round(80 * (stage.aspect / 1.78 + 0.25)),
    { left: -REACH, right: stage.aspect + REACH, farY: 1, nearY: 1.08 },
    0.1,
    0.009,
    [darken(turf, 0.5), darken(turf, 0.42)],
  )
  return {
    layers: [
      reeds,
      {
        key: 'bank',
        parallax: 0.9,
        y0: bankY - 0.03,
        paint(pen) {
          fillBelow(pen, stage, seen(darken(rim, 0.24), palette, 0.02), (x) => lineAt(x) - 0.006)
          fillBelow(pen, stage, seen(rim, palette, 0.02), (x) => lineAt(x))
          const grass = [
            mix(turf, seen('#8fb058', palette, 0), 0.2),
            turf,
            mix(darken(turf, 0.4), palette.shadow, 0.2),
          ]
          fillBelow(
            pen,
            stage,
            shade(pen, bankY, stage.bottom, grass),
            (x) => lineAt(x) + 0.02 + 0.004 * Math.sin(x * 17),
          )
          for (let pebble = 0; pebble < 60; pebble += 1) {
            const x = -REACH + slotChance(pebble, 51) * (stage.aspect + 2 * REACH)
            const size = 0.008 + 0.016 * slotChance(pebble, 52)
            pen.save()
            pen.translate(x, lineAt(x) + 0.004 + 0.02 * slotChance(pebble, 53))
            pen.scale(size, size)
            paintStone(
              pen,
              seen(mix(rim, '#8a8a88', slotChance(pebble, 54)), palette, 0),
              palette.shadow,
              side,
              pebble,
            )
            pen.restore()
          }
          for (let patch = 0; patch < 6; patch += 1) {
            const px = -0.1 + ((patch * 0.618) % 1) * (stage.aspect + 0.2)
            fillEllipse(pen, withAlpha(palette.key, 0.1), px, bankY + 0.06 + 0.018 * patch, 0.16, 0.01)
          }
        },
      },
      (frame) => {
        stage.enter(frame.camera, 0.9)
        stage.within(grassBox(blades), (pen) => drawGrass(pen, blades, frame.time))
      },
    ],
    front(frame, drop) {
      if (options.front === 'cattails') {
        near(frame, drop)
        return
      }
      // A tall picture has room for a second row.
      for (const down of stage.portrait ? [drop * 0.4, drop] : [drop]) {
        stage.enter({ ...frame.camera, y: frame.camera.y - down }, down === drop ? 1.22 : 1.12)
        stage.within(grassBox(frontGrass), (pen) => drawGrass(pen, frontGrass, frame.time))
      }
    },
  }
}
