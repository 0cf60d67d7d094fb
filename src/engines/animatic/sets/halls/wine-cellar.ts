import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import { createDust } from '../parts/dust.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, hallSet } from './hall.ts'
import { paintGlow, paintMasonry, shadeGround, shadeWall, strokeSlabs } from './parts.ts'
import { paintBarrel } from './vaults.ts'

const BRICKS: readonly Hex[] = ['#8a5a44', '#7f6552', '#94684a']
const LAMP: Hex = '#ffc873'
const OAK: Hex = '#9a6638'
/** Half the width of a vault, and how far the middles of two are apart, world units. */
const VAULT = { half: 0.29, step: 0.72, top: 0.22 } as const

/** A cellar of brick vaults: casks lie in some, bottles in the others, lamps hang between them. */
export const wineCellar = hallSet(({ stage, random, seed }) => {
  const brick = pick(random, BRICKS)
  const middle = stage.aspect / 2
  const top = VAULT.top + stage.top * 0.1
  const reach = Math.ceil((stage.aspect / 2 + 0.4) / VAULT.step)
  const vaults = Array.from({ length: 2 * reach + 1 }, (_, index) => ({
    x: middle + (index - reach) * VAULT.step,
    hasCasks: (index - reach) % 2 === 0,
  }))
  const lamps = vaults.slice(1).map(({ x }) => x - VAULT.step / 2)
  const dust = createDust(random, stage, {
    count: 24,
    colour: LAMP,
    centre: middle,
    reach: stage.aspect * 0.5,
  })
  return {
    light: lampLight(brick),
    floor: { farY: 0.87 },
    paintWall(pen) {
      shadeWall(pen, stage, darken(brick, 0.3), 0.5)
      const area = {
        x: -0.6,
        y: stage.top - 0.1,
        width: stage.aspect + 1.2,
        height: FLOOR_Y - stage.top + 0.1,
      }
      paintMasonry(pen, darken(brick, 0.22), area, { width: 0.085, height: 0.036 }, seed, 0.16)
      for (const { x, hasCasks } of vaults) {
        paintVault(pen, x, top, brick)
        if (hasCasks) paintCasks(pen, x)
        else paintBottles(pen, x, top, seed)
      }
      for (const x of lamps) {
        paintGlow(pen, LAMP, 0.5, x, 0.3, 0.4)
        paintLamp(pen, x, stage.top)
      }
    },
    paintGround(pen) {
      shadeGround(pen, stage, darken(mix(brick, '#6a6470', 0.5), 0.3), 0.1)
      strokeSlabs(pen, stage, '#140c0a', 0.35, 0.16)
      for (const x of lamps) fillEllipse(pen, withAlpha(LAMP, 0.14), x, FLOOR_Y + 0.09, 0.26, 0.045)
    },
    paintMiddle(pen) {
      const x = stage.aspect * (stage.portrait ? 0.88 : 0.82)
      paintBarrel(pen, x - 0.08, FLOOR_Y + 0.05, 1.15)
      paintBarrel(pen, x + 0.06, FLOOR_Y + 0.065, 1.25)
      paintBarrel(pen, stage.aspect * 0.1, FLOOR_Y + 0.06, 1.25)
    },
    moveFar: (frame) => swayLight(stage, lamps, frame),
    moveNear: (frame) => dust.draw(frame),
  }
})

function lampLight(brick: Hex): Light {
  return {
    direction: 1,
    key: lighten(LAMP, 0.3),
    keyAlpha: 0.28,
    shadow: '#1a0f0c',
    shadowAlpha: 0.42,
    tint: mix(brick, LAMP, 0.4),
    tintAlpha: 0.26,
    rim: lighten(LAMP, 0.2),
    rimAlpha: 0.75,
  }
}

function traceVault(pen: Pen, x: number, top: number, grow: number): void {
  const half = VAULT.half + grow
  pen.beginPath()
  pen.moveTo(x - half, FLOOR_Y)
  pen.lineTo(x - half, top + VAULT.half)
  pen.arc(x, top + VAULT.half, half, Math.PI, 0)
  pen.lineTo(x + half, FLOOR_Y)
  pen.closePath()
}

function paintVault(pen: Pen, x: number, top: number, brick: Hex): void {
  traceVault(pen, x, top, 0.035)
  pen.fillStyle = lighten(brick, 0.04)
  pen.fill()
  pen.strokeStyle = withAlpha('#1a0f0c', 0.4)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let joint = 0; joint <= 16; joint += 1) {
    const [across, up] = [Math.cos((joint / 16) * Math.PI), -Math.sin((joint / 16) * Math.PI)]
    pen.moveTo(x + across * VAULT.half, top + VAULT.half + up * VAULT.half)
    pen.lineTo(x + across * (VAULT.half + 0.035), top + VAULT.half + up * (VAULT.half + 0.035))
  }
  pen.stroke()
  traceVault(pen, x, top, 0)
  const dark = pen.createLinearGradient(0, top, 0, FLOOR_Y)
  dark.addColorStop(0, darken(brick, 0.72))
  dark.addColorStop(1, darken(brick, 0.55))
  pen.fillStyle = dark
  pen.fill()
}

/** Three casks, two below and one on them, seen at their heads. */
function paintCasks(pen: Pen, x: number): void {
  const radius = 0.128
  const foot = FLOOR_Y - radius - 0.012
  fillRoundRect(pen, '#3c2618', x - 0.27, FLOOR_Y - 0.026, 0.54, 0.03, 0.006)
  paintCask(pen, x - radius * 1.02, foot, radius)
  paintCask(pen, x + radius * 1.02, foot, radius)
  paintCask(pen, x, foot - radius * 1.76, radius)
}

function paintCask(pen: Pen, x: number, y: number, radius: number): void {
  const belly = pen.createRadialGradient(x - radius * 0.3, y - radius * 0.3, 0, x, y, radius)
  belly.addColorStop(0, lighten(OAK, 0.06))
  belly.addColorStop(1, darken(OAK, 0.5))
  fillEllipse(pen, belly, x, y, radius)
  fillEllipse(pen, '#35343a', x, y, radius * 0.94)
  const head = pen.createLinearGradient(x - radius, y - radius, x + radius, y + radius)
  head.addColorStop(0, lighten(OAK, 0.1))
  head.addColorStop(1, darken(OAK, 0.25))
  fillEllipse(pen, head, x, y, radius * 0.86)
  pen.strokeStyle = withAlpha('#3a2210', 0.55)
  pen.lineWidth = 0.0028
  pen.beginPath()
  for (const part of [-0.56, -0.28, 0, 0.28, 0.56]) {
    const half = radius * 0.86 * Math.sqrt(1 - (part / 0.86) ** 2)
    pen.moveTo(x + part * radius, y - half)
    pen.lineTo(x + part * radius, y + half)
  }
  pen.stroke()
  fillRoundRect(
    pen,
    darken(OAK, 0.35),
    x - radius * 0.8,
    y - radius * 0.07,
    radius * 1.6,
    radius * 0.14,
    0.004,
  )
  fillEllipse(pen, '#2a1a10', x, y + radius * 0.5, radius * 0.07)
  fillRoundRect(pen, '#b08d4a', x - radius * 0.05, y + radius * 0.5, radius * 0.1, radius * 0.2, 0.003)
}

/** A rack of lozenges full of bottles that lie with their necks to the front. */
function paintBottles(pen: Pen, x: number, top: number, seed: number): void {
  const random = createRandom(seed ^ Math.round(x * 977))
  pen.save()
  traceVault(pen, x, top, -0.012)
  pen.clip()
  const step = 0.066
  const rows = Math.ceil((FLOOR_Y - top) / (step * 0.5))
  for (let row = 0; row < rows; row += 1) {
    for (let column = -5; column <= 5; column += 1) {
      const at = x + (column + (row % 2) / 2) * step
      const y = FLOOR_Y - step * 0.52 - row * step * 0.5
      // Some are drunk already.
      if (random() < 0.14) continue
      const glass = pick(random, ['#2f4a32', '#3a2a22', '#4a1f2a', '#31402a'])
      fillEllipse(pen, glass, at, y, step * 0.27)
      fillEllipse(pen, lighten(glass, 0.22), at - step * 0.06, y - step * 0.07, step * 0.11)
      fillEllipse(pen, pick(random, ['#8c2f3a', '#b08d4a', '#5a2f36']), at, y, step * 0.1)
    }
  }
  pen.strokeStyle = darken(OAK, 0.25)
  pen.lineWidth = 0.009
  pen.beginPath()
  for (let slant = -12; slant <= 12; slant += 1) {
    pen.moveTo(x + slant * step + step / 2, FLOOR_Y)
    pen.lineTo(x + slant * step + step / 2 - 0.6, FLOOR_Y - 0.6)
    pen.moveTo(x + slant * step + step / 2, FLOOR_Y)
    pen.lineTo(x + slant * step + step / 2 + 0.6, FLOOR_Y - 0.6)
  }
  pen.stroke()
  pen.restore()
}

function paintLamp(pen: Pen, x: number, top: number): void {
  pen.fillStyle = '#231914'
  pen.fillRect(x - 0.002, top - 0.3, 0.004, 0.27 - top + 0.3)
  fillRoundRect(pen, '#2c211a', x - 0.022, 0.262, 0.044, 0.014, 0.004)
  fillEllipse(pen, '#fff0c8', x, 0.296, 0.017, 0.022)
  fillEllipse(pen, withAlpha(LAMP, 0.5), x, 0.296, 0.026, 0.03)
}

function swayLight(stage: Stage, lamps: readonly number[], { camera, time }: Frame): void {
  stage.enter(camera, 0.6)
  for (const [index, x] of lamps.entries())
    stage.glow(x, 0.296, 0.16, LAMP, 0.42 + 0.05 * Math.sin(time * 1.7 + index * 2.1))
}
