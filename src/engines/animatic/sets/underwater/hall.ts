import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom } from '../../draw/random.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import { personFromBehind } from '../../rigs/person/from-behind.ts'
import { REST } from '../../rigs/rig.ts'
import type { Frame } from '../set.ts'

/** y of the lower edge of the glass, and of the hall's floor in front of it. */
const SILL_Y = 0.815
const FLOOR_Y = 0.852
const CEILING_Y = 0.075
const PARALLAX = 0.95

/** The dark hall of a public aquarium, before a tank as wide as the picture. */
export interface Hall {
  /** The water's colours, which light the hall. */
  readonly glow: Hex
  readonly deep: Hex
  readonly seed: number
  readonly isDeserted: boolean
}

/** Ceiling, sill and floor around the glass; painted over the water and behind whoever stands there. */
export function drawHall(stage: Stage, { glow, deep }: Hall, { camera }: Frame): void {
  const dark = mix(darken(deep, 0.62), '#060d1c', 0.5)
  const extent = { y0: SILL_Y - 0.03, y1: Math.max(1, stage.bottom) + 0.14, margin: 0.4 }
  stage.layer('aquarium-floor', camera, PARALLAX, extent, (pen) => paintFloor(pen, stage, dark, glow))
  const above = { y0: stage.top - 0.14, y1: CEILING_Y + stage.top + 0.04, margin: 0.4 }
  stage.layer('aquarium-ceiling', camera, PARALLAX, above, (pen) => paintCeiling(pen, stage, dark, glow))
}

function paintFloor(pen: Pen, { aspect, bottom }: Stage, dark: Hex, glow: Hex): void {
  const [left, wide] = [-0.6, aspect + 1.2]
  const low = Math.max(1, bottom) + 0.2
  const floor = pen.createLinearGradient(0, FLOOR_Y, 0, low)
  floor.addColorStop(0, mix(dark, glow, 0.5))
  floor.addColorStop(0.5, mix(dark, glow, 0.16))
  floor.addColorStop(1, dark)
  pen.fillStyle = floor
  pen.fillRect(left, FLOOR_Y, wide, low - FLOOR_Y)
  // The light of the tank in the polished floor.
  pen.fillStyle = withAlpha(lighten(glow, 0.3), 0.14)
  pen.beginPath()
  for (const [at, half] of [
    [0.22, 0.16],
    [0.5, 0.24],
    [0.8, 0.14],
  ] as const) {
    const x = aspect * at
    pen.moveTo(x - half * 0.7, FLOOR_Y)
    pen.lineTo(x + half * 0.7, FLOOR_Y)
    pen.lineTo(x + half * 1.3, low)
    pen.lineTo(x - half * 1.3, low)
  }
  pen.fill()
  pen.fillStyle = dark
  pen.fillRect(left, SILL_Y, wide, FLOOR_Y - SILL_Y)
  pen.fillStyle = withAlpha(lighten(glow, 0.45), 0.8)
  pen.fillRect(left, SILL_Y - 0.004, wide, 0.006)
}

function paintCeiling(pen: Pen, { aspect, top }: Stage, dark: Hex, glow: Hex): void {
  const y = top + CEILING_Y
  pen.fillStyle = dark
  pen.fillRect(-0.6, top - 0.2, aspect + 1.2, y - top + 0.2)
  pen.fillStyle = withAlpha(lighten(glow, 0.45), 0.7)
  pen.fillRect(-0.6, y, aspect + 1.2, 0.005)
  pen.fillStyle = withAlpha('#ffe7b4', 0.9)
  pen.beginPath()
  for (let x = 0.12; x < aspect; x += 0.32) pen.ellipse(x, y - 0.03, 0.014, 0.004, 0, 0, Math.PI * 2)
  pen.fill()
}

const VISITORS = ['woman', 'child', 'man', 'woman', 'child', 'man'] as const

/** The joint between two panes, and visitors before the glass: dark, with their backs to us, at the sides. */
export function drawVisitors(stage: Stage, hall: Hall, { camera }: Frame): void {
  const { aspect, portrait } = stage
  const extent = { y0: 0.2, y1: Math.max(1, stage.bottom) + 0.1, margin: 0.3 }
  stage.layer('aquarium-visitors', camera, 1, extent, (pen) => {
    if (hall.isDeserted) return
    const random = createRandom(hall.seed ^ 0xa9)
    const places = portrait ? [0.08, 0.24, 0.92] : [0.045, 0.125, 0.195, 0.86, 0.94]
    for (const [index, at] of places.entries()) {
      const look = {
        variant: VISITORS[(index + (hall.seed % 3)) % VISITORS.length] ?? 'man',
        colours: [],
        props: [],
        seed: Math.floor(random() * 9000),
      }
      const tall = (portrait ? 0.34 : 0.42) * personFromBehind.naturalSize(look)
      pen.save()
      pen.translate(at * aspect, 0.945 + random() * 0.03)
      pen.scale(tall, tall)
      personFromBehind.draw(pen, look, { ...REST, time: index })
      pen.restore()
    }
    // Against the light of the water they are shadows.
    pen.globalCompositeOperation = 'source-atop'
    pen.fillStyle = withAlpha(mix(darken(hall.deep, 0.7), '#050b18', 0.5), 0.84)
    pen.fillRect(-0.6, 0, aspect + 1.2, 2)
    pen.globalCompositeOperation = 'source-over'
  })
}
