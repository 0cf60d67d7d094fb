import { withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { paintGlow, shadeBox } from './parts.ts'

export const WINDOW = { top: 0.1, bottom: 0.56 }

/** How far away the stars are. */
export const SKY_PARALLAX = 0.12

export interface Bridge {
  readonly hull: Hex
  readonly glow: Hex
  readonly accent: Hex
  readonly world: readonly [Hex, Hex, Hex]
}

export function paintHeavens(pen: Pen, { aspect }: Stage, seed: number, top: number): void {
  shadeBox(pen, '#050818', '#1a2044', -0.6, top - 0.1, aspect + 1.2, WINDOW.bottom - top + 0.2)
  const random = createRandom(seed ^ 0x77a)
  for (let cloud = 0; cloud < 7; cloud += 1)
    paintGlow(
      pen,
      pick(random, ['#7a4fc9', '#3f6fd0', '#c94f8a']),
      0.16,
      random() * aspect,
      top + random() * 0.4,
      0.2 + random() * 0.16,
    )
  for (let star = 0; star < 150; star += 1) {
    const size = 0.0008 + random() ** 4 * 0.003
    fillEllipse(
      pen,
      withAlpha(pick(random, ['#ffffff', '#dfe8ff', '#ffe9cf']), 0.4 + random() * 0.6),
      random() * (aspect + 0.6) - 0.3,
      top - 0.02 + random() * 0.52,
      size,
    )
  }
}

export function paintWorld(
  pen: Pen,
  x: number,
  y: number,
  radius: number,
  [sea, land, air]: Bridge['world'],
): void {
  paintGlow(pen, air, 0.35, x, y, radius * 1.5)
  pen.save()
  pen.beginPath()
  pen.arc(x, y, radius, 0, Math.PI * 2)
  pen.clip()
  pen.fillStyle = sea
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  for (const [dx, dy, wide, high, turn] of [
    [-0.4, -0.3, 0.5, 0.28, 0.4],
    [0.3, 0.1, 0.42, 0.36, -0.3],
    [-0.2, 0.62, 0.4, 0.2, 0.2],
    [0.5, -0.6, 0.3, 0.14, 0.3],
  ] as const)
    fillEllipse(pen, land, x + dx * radius, y + dy * radius, wide * radius, high * radius, turn)
  for (const [dy, wide] of [
    [-0.12, 0.9],
    [0.34, 0.7],
    [-0.56, 0.5],
  ] as const)
    fillEllipse(
      pen,
      withAlpha('#ffffff', 0.3),
      x - 0.1 * radius,
      y + dy * radius,
      wide * radius,
      0.06 * radius,
      -0.1,
    )
  const shade = pen.createLinearGradient(x - radius, y - radius, x + radius, y + radius)
  shade.addColorStop(0.3, 'rgba(4,8,24,0)')
  shade.addColorStop(1, 'rgba(4,8,24,0.85)')
  pen.fillStyle = shade
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
  pen.restore()
}

/** Specks that drift by: she is under way. */
export function drawShootingDust(stage: Stage, seed: number, top: number, frame: Frame): void {
  stage.enter(frame.camera, SKY_PARALLAX)
  stage.within({ left: -0.3, top, right: stage.aspect + 0.3, bottom: WINDOW.bottom }, (pen) => {
    const random = createRandom(seed ^ 0x1d3)
    pen.fillStyle = 'rgba(220,236,255,0.7)'
    for (let speck = 0; speck < 14; speck += 1) {
      const [start, y, pace] = [random(), random(), 0.05 + random() * 0.12]
      const x = ((start + frame.time * pace * 0.5) % 1) * (stage.aspect + 0.6) - 0.3
      pen.fillRect(x, top + 0.02 + y * (WINDOW.bottom - top - 0.04), 0.01 + pace * 0.14, 0.0018)
    }
  })
}
