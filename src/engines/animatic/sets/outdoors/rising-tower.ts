import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import type { Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { Pace } from '../../scene-spec.ts'
import { lampLevel, seen } from '../parts/lighting.ts'
import type { Frame } from '../set.ts'

/** World units of one storey; and how many of the top ones are still bare. */
const STOREY = 0.054
const BARE = 2
/** Storeys at the beginning and at the end of the shot. */
const GROWTH: Readonly<Record<Pace | 'usual', readonly [from: number, to: number]>> = {
  usual: [5.4, 7],
  slow: [5.6, 6.4],
  fast: [3, 8],
  'time-lapse': [0.4, 10.6],
}

/** A house of many storeys that goes up in the course of a shot: concrete and scaffolding first, then its windows. */
export function createRisingTower(
  stage: Stage,
  palette: Palette,
  {
    x,
    footY,
    width,
    pace,
  }: { readonly x: number; readonly footY: number; readonly width: number; readonly pace: Pace | undefined },
): (frame: Frame) => void {
  const box = {
    width: width + 0.08,
    height: STOREY + 0.05,
    anchorX: width / 2 + 0.04,
    anchorY: STOREY + 0.045,
  }
  const concrete = seen('#b4aea6', palette, 0.14)
  const pole = seen('#d8843c', palette, 0.1)
  const bare = stage.sprite(`storey bare ${width}`, box, (pen) => paintBare(pen, width, concrete, pole))
  const done = stage.sprite(`storey done ${width}`, box, (pen) => paintDone(pen, width, palette))
  const [from, to] = GROWTH[pace ?? 'usual']
  return ({ time, seconds, camera }) => {
    const level = from + (to - from) * Math.min(1, time / seconds)
    const whole = Math.floor(level)
    stage.enter({ ...camera, x: Math.max(-1.5, Math.min(1.5, camera.x)) }, 0.3)
    for (let storey = 0; storey < whole; storey += 1)
      put(stage, storey < whole - BARE ? done : bare, x, footY - storey * STOREY, 1)
    const part = level - whole
    put(stage, bare, x, footY - (whole - 1 + part) * STOREY, Math.min(1, part * 3))
  }
}

function put(stage: Stage, storey: Sprite, x: number, y: number, alpha: number): void {
  stage.put(storey, x, y, { alpha })
}

function paintBare(pen: Pen, width: number, concrete: Hex, pole: Hex): void {
  const half = width / 2
  pen.fillStyle = withAlpha(darken(concrete, 0.6), 0.5)
  pen.fillRect(-half + 0.01, -STOREY, width - 0.02, STOREY)
  pen.fillStyle = darken(concrete, 0.12)
  for (let post = 0; post <= 5; post += 1)
    pen.fillRect(-half + (post / 5) * (width - 0.014), -STOREY, 0.014, STOREY)
  pen.fillStyle = concrete
  pen.fillRect(-half - 0.006, -STOREY - 0.004, width + 0.012, 0.012)
  pen.strokeStyle = '#7a5a44'
  pen.lineWidth = 0.0022
  pen.beginPath()
  for (let rod = 0; rod < 11; rod += 1) {
    const at = -half + 0.008 + (rod / 10) * (width - 0.016)
    pen.moveTo(at, -STOREY - 0.004)
    pen.lineTo(at, -STOREY - 0.03)
  }
  pen.stroke()
  pen.strokeStyle = pole
  pen.lineWidth = 0.004
  pen.beginPath()
  for (const side of [-1, 1]) {
    pen.moveTo(side * (half + 0.03), 0)
    pen.lineTo(side * (half + 0.03), -STOREY)
    pen.moveTo(side * half, -STOREY * 0.5)
    pen.lineTo(side * (half + 0.034), -STOREY * 0.5)
    pen.moveTo(side * half, 0)
    pen.lineTo(side * (half + 0.03), -STOREY)
  }
  pen.stroke()
}

function paintDone(pen: Pen, width: number, palette: Palette): void {
  const half = width / 2
  const wall = seen('#d8c9b0', palette, 0.1)
  const lit = lampLevel(palette)
  pen.fillStyle = wall
  pen.fillRect(-half, -STOREY - 0.001, width, STOREY + 0.002)
  pen.fillStyle = darken(wall, 0.16)
  pen.fillRect(-half, -0.006, width, 0.006)
  pen.fillStyle = lighten(wall, 0.2)
  pen.fillRect(-half, -STOREY, width, 0.004)
  const panes = Math.max(3, Math.round(width / 0.075))
  for (let pane = 0; pane < panes; pane += 1) {
    const left = -half + ((pane + 0.2) / panes) * width
    pen.fillStyle = mix(seen('#5f8fb4', palette, 0.1), '#ffdf98', pane % 3 === 1 ? lit : lit * 0.2)
    pen.fillRect(left, -STOREY + 0.012, (width / panes) * 0.6, STOREY - 0.024)
    pen.fillStyle = withAlpha('#ffffff', 0.25)
    pen.fillRect(left, -STOREY + 0.012, (width / panes) * 0.18, STOREY - 0.024)
  }
}
