import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import type { Pen } from '../../draw/shapes.ts'
import { seen } from '../parts/lighting.ts'
import { eachSlot, slotChance, visibleSpan } from '../parts/span.ts'
import type { Frame, SetContext } from '../set.ts'
import { REACH, shade, type Backdrop } from './scenery.ts'

export interface StillWaterOptions {
  readonly key: string
  /** y of the far shore, and of where the water ends. */
  readonly shoreY: number
  readonly nearY: number
  readonly parallax: number
  /** Colour of deep water under a white light. */
  readonly deep: Hex
  /** 0: a mirror .. 1: mud. */
  readonly dull: number
  /** World units per second that the near water runs to the right; 0: a lake. */
  readonly flow: number
  /** Paints what stands on the far shore, upright: it is shown upside down as well. Absent: nothing does. */
  mirror?(pen: Pen): void
}

/** Streaks: their tone, its strength, and the lane they keep to. */
const STILL = [
  ['bright', 0.34, 0],
  ['dark', 0.16, 1],
] as const
const RUNNING = [
  ['bright', 0.4, 0],
  ['dark', 0.24, 1],
  ['foam', 0.42, 2],
] as const

/** How much of the height of a thing its image has. */
const FLATNESS = 0.62

/** Calm water: the sky and the far shore upside down, and streaks that glide over it. */
export function createStillWater(
  { stage, palette, seed }: SetContext,
  options: StillWaterOptions,
): readonly [Backdrop, (frame: Frame) => void] {
  const { key, shoreY, nearY, parallax, deep, dull, flow } = options
  const own = seen(deep, palette, 0.04)
  const colours = [
    mix(mix(palette.sky[2], own, 0.22 + dull * 0.6), palette.shadow, 0.06),
    mix(mix(palette.sky[1], own, 0.36 + dull * 0.5), palette.shadow, 0.12),
    mix(mix(palette.sky[0], own, 0.5 + dull * 0.4), palette.shadow, 0.22),
  ]
  const backdrop: Backdrop = {
    key,
    parallax,
    y0: shoreY - 0.01,
    y1: nearY + 0.08,
    paint(pen) {
      pen.fillStyle = shade(pen, shoreY, nearY, colours)
      pen.fillRect(-REACH, shoreY, stage.aspect + 2 * REACH, nearY - shoreY + 0.1)
      if (options.mirror === undefined) return
      pen.save()
      pen.beginPath()
      pen.rect(-REACH, shoreY, stage.aspect + 2 * REACH, nearY - shoreY + 0.1)
      pen.clip()
      pen.translate(0, shoreY)
      pen.scale(1, -FLATNESS)
      pen.translate(0, -shoreY)
      options.mirror(pen)
      pen.restore()
      // The nearer, the less of the image is left.
      pen.fillStyle = shade(pen, shoreY, nearY, [
        withAlpha(colours[0] ?? own, 0.16 + dull * 0.4),
        withAlpha(colours[1] ?? own, 0.5 + dull * 0.3),
        withAlpha(colours[2] ?? own, 0.95),
      ])
      pen.fillRect(-REACH, shoreY, stage.aspect + 2 * REACH, nearY - shoreY + 0.1)
    },
  }
  const bright = mix(lighten(palette.sky[2], 0.3), palette.key, 0.3)
  const tones = { bright, dark: darken(own, 0.4), foam: mix('#ffffff', palette.ambient, 0.4) }
  const draw = (frame: Frame): void => {
    stage.enter(frame.camera, parallax)
    const span = visibleSpan(stage, frame.camera, parallax, 0.2)
    stage.within(
      { left: span.left - 0.2, right: span.right + 0.2, top: shoreY, bottom: nearY + 0.02 },
      (pen) => {
        for (const [tone, alpha, half] of flow > 0 ? RUNNING : STILL) {
          pen.fillStyle = withAlpha(tones[tone], alpha * (1 - dull * 0.3))
          pen.beginPath()
          for (let lane = 0; lane < 8; lane += 1) {
            const depth = (lane + 0.4 + half * 0.4) / 8
            const y = lerp(shoreY + 0.008, nearY - 0.006, depth ** 1.3)
            const spacing = 0.16 + depth * 0.22
            const drift = frame.time * flow * (0.35 + 0.65 * depth) * (0.85 + 0.3 * slotChance(lane, 3))
            eachSlot(
              { left: span.left - drift - 0.2, right: span.right - drift + 0.2 },
              spacing,
              (slot, index) => {
                const chance = slotChance(index, (seed % 911) + lane * 2 + half)
                const beat =
                  flow > 0 ? 1 : 0.55 + 0.45 * Math.sin(frame.time * (0.7 + chance) + index * 2.1 + lane)
                const width = (0.018 + 0.075 * depth * chance) * beat * (tone === 'foam' ? 1.7 : 1)
                if (chance < 0.3 || width < 0.004) return
                const x = slot + drift + chance * spacing
                const thick = 0.0012 + 0.0032 * depth
                const bob = 0.002 * Math.sin(frame.time * 1.4 + index)
                pen.moveTo(x - width, y + bob)
                pen.quadraticCurveTo(x, y - thick * 1.8 + bob, x + width, y + bob)
                pen.quadraticCurveTo(x, y + thick + bob, x - width, y + bob)
              },
            )
          }
          pen.fill()
        }
        drawGlitter(pen, frame)
      },
    )
  }
  const drawGlitter = (pen: Pen, frame: Frame): void => {
    if (palette.sun === null) return
    pen.fillStyle = withAlpha(lighten(palette.sun.glow, 0.4), 0.55 * (1 - dull * 0.7))
    pen.beginPath()
    for (let index = 0; index < 44; index += 1) {
      const depth = (index * 0.618034) % 1
      const beat = Math.sin(frame.time * (1.5 + slotChance(index, 4)) + index * 2.4)
      const width = (0.006 + 0.02 * depth) * beat
      if (width < 0.003) continue
      const x = palette.sun.x * stage.aspect + (slotChance(index, 6) - 0.5) * (0.08 + 0.26 * depth)
      pen.rect(x - width, lerp(shoreY + 0.008, nearY - 0.01, depth), width * 2, 0.0014 + 0.0016 * depth)
    }
    pen.fill()
  }
  return [backdrop, draw]
}
