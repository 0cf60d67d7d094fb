import type { Palette } from '../../draw/palette.ts'
import { slotChance } from '../../sets/parts/span.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { Frame } from '../../sets/set.ts'
import { toWorld, type Drop } from './scattered.ts'

/** How it rains. */
export interface Rain {
  readonly name: string
  readonly count: number
  /** How far it leans. */
  readonly slant: number
  /** Heights of the picture in a second, of the nearest. */
  readonly speed: number
  /** World units of a streak of depth 1. */
  readonly length: number
  /** Factor of how much of it is seen. */
  readonly strength: number
}

export const RAINS = {
  drizzle: { name: 'drizzle', count: 170, slant: 0.08, speed: 0.75, length: 0.022, strength: 0.95 },
  rain: { name: 'rain', count: 170, slant: 0.16, speed: 1.5, length: 0.05, strength: 1 },
  downpour: { name: 'downpour', count: 330, slant: 0.12, speed: 2.1, length: 0.105, strength: 1.1 },
  storm: { name: 'storm', count: 260, slant: 0.34, speed: 1.5, length: 0.05, strength: 1 },
} as const satisfies Readonly<Record<string, Rain>>

/** Streaks of three thicknesses, each for a range of depths. Widths are world units. */
const STREAKS = [
  { name: 'far', from: 0, to: 0.6, depth: 0.48, alpha: 0.22, width: 0.0012 },
  { name: 'middle', from: 0.6, to: 0.85, depth: 0.72, alpha: 0.34, width: 0.0019 },
  { name: 'near', from: 0.85, to: 2, depth: 0.92, alpha: 0.5, width: 0.0022 },
] as const
const STREAK_PAD = 0.003

/**
 * Rain and snow are nearly white: laid on as light they look as they would if they covered what is behind, and are
 * shown and not drawn, at a fraction of the cost.
 */
export function asLight(pen: Pen, draw: () => void): void {
  pen.save()
  pen.globalCompositeOperation = 'screen'
  draw()
  pen.restore()
}

export function drawRain(
  stage: Stage,
  palette: Palette,
  drops: readonly Drop[],
  frame: Frame,
  rain: Rain,
): void {
  const pen = stage.enter(frame.camera, 1)
  const colour = palette.stars > 0.5 ? '#c5d4ff' : '#eef4fa'
  asLight(pen, () => {
    for (const streak of STREAKS) {
      const sprite = streakSprite(stage, colour, rain, streak)
      for (const drop of drops) {
        if (drop.depth < streak.from || drop.depth >= streak.to) continue
        const fallen = frame.time * rain.speed * drop.depth
        const [x, y] = toWorld(stage, drop.x - fallen * rain.slant * 0.4, drop.y + fallen)
        const alpha = streak.alpha * rain.strength
        stage.put(sprite, x, y, { scale: drop.depth / streak.depth, alpha })
      }
    }
  })
}

function streakSprite(
  stage: Stage,
  colour: Hex,
  { slant, length: reach }: Rain,
  { name, depth, width }: (typeof STREAKS)[number],
): Sprite {
  const length = reach * depth
  const drift = length * slant
  const box = {
    width: drift + 2 * STREAK_PAD,
    height: length + 2 * STREAK_PAD,
    anchorX: drift + STREAK_PAD,
    anchorY: STREAK_PAD,
  }
  return stage.sprite(`rain ${name}`, box, (pen) => {
    pen.strokeStyle = colour
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.lineTo(-drift, length)
    pen.stroke()
  })
}

const SPLASHES = 34
const SPLASH_SECONDS = 0.36
const SPLASH = { radius: 0.017, height: 0.016 }

/** Crowns of drops where a downpour meets the ground, from `farY` down to the lower edge. */
export function drawSplashes(stage: Stage, frame: Frame, farY: number): void {
  const pen = stage.enter(frame.camera, 1)
  const { radius, height } = SPLASH
  const box = { width: 2.4 * radius, height: height * 1.9, anchorX: 1.2 * radius, anchorY: height * 1.3 }
  const sprite = stage.sprite('splash', box, (spritePen) => paintSplash(spritePen, radius, height))
  asLight(pen, () => {
    for (let index = 0; index < SPLASHES; index += 1) {
      const turn = frame.time / SPLASH_SECONDS + index / SPLASHES
      const [cycle, way] = [Math.floor(turn), turn % 1]
      const near = slotChance(index, cycle + 7)
      const x = slotChance(index, cycle * 3 + 1) * (stage.aspect + 0.3) - 0.15
      stage.put(sprite, x, farY + near * (stage.bottom - farY), {
        scale: (0.4 + 0.6 * near) * (0.35 + 0.65 * Math.sqrt(way)),
        alpha: 0.62 * (1 - way),
      })
    }
  })
}

function paintSplash(pen: Pen, radius: number, height: number): void {
  pen.strokeStyle = '#e8f1fa'
  pen.lineWidth = 0.0016
  pen.beginPath()
  pen.ellipse(0, 0, radius, radius * 0.3, 0, 0, Math.PI * 2)
  for (const side of [-1, -0.4, 0.4, 1]) {
    pen.moveTo(side * radius * 0.5, 0)
    pen.lineTo(side * radius * 0.8, -height * (1.15 - 0.4 * Math.abs(side)))
  }
  pen.stroke()
}
