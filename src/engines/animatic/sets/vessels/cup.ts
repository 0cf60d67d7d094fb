import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Palette } from '../../draw/palette.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { slotChance } from '../parts/span.ts'
import { roomLight } from '../rooms/room-light.ts'
import type { Frame, SceneSet } from '../set.ts'
import { paintNearTable } from './near-table.ts'

type Tone = (colour: Hex) => Hex

const RIM_Y = 0.58
const BREW: Hex = '#6f4023'

interface Cup {
  readonly x: number
  /** Half the width and height of the opening. */
  readonly wide: number
  readonly deep: number
}

/** A cup so near that what floats in it is at sea: coffee to the horizon of its far rim. */
export const cup: SceneSet = {
  build({ stage, palette }) {
    const shape: Cup = { x: stage.aspect / 2, wide: Math.min(0.74, stage.aspect * 0.47), deep: 0.17 }
    const { tone, actors } = roomLight(palette)
    const steam = bakeSteam(stage, palette)
    const ripple = bakeRipple(stage, tone)
    return {
      light: actors,
      floor: {
        y: RIM_Y + 0.055,
        farY: RIM_Y - 0.02,
        parallax: 1,
        personHeight: 0.05,
        kind: 'water',
        horizonY: RIM_Y - shape.deep,
      },
      drawBack(frame) {
        const whole = { y0: stage.top - 0.15, y1: stage.bottom + 0.15, margin: 0.3 }
        stage.layer('cup-room', frame.camera, 0.5, whole, (pen) => paintNearTable(pen, stage, palette, tone))
        const near = { y0: RIM_Y - 0.26, y1: stage.bottom + 0.15, margin: 0.2 }
        stage.layer('cup', frame.camera, 1, near, (pen) => paintCup(pen, stage, palette, tone, shape))
        drawRipples(stage, ripple, shape, frame)
      },
      drawFront(frame) {
        const brink = { y0: RIM_Y - 0.03, y1: RIM_Y + 0.22, margin: 0.2 }
        stage.layer('cup-brink', frame.camera, 1, brink, (pen) => paintBrink(pen, tone, shape))
        drawSteam(stage, steam, shape, frame)
      },
    }
  },
}

function paintCup(pen: Pen, { bottom }: Stage, palette: Palette, tone: Tone, { x, wide, deep }: Cup): void {
  const china = tone('#f6f2ea')
  const dark = mix(darken(china, 0.34), palette.shadow, 0.25)
  paintHandle(pen, china, dark, x + wide)
  const body = pen.createLinearGradient(x - wide, 0, x + wide, 0)
  body.addColorStop(0, dark)
  body.addColorStop(0.25, china)
  body.addColorStop(0.62, lighten(china, 0.4))
  body.addColorStop(1, dark)
  pen.fillStyle = body
  pen.beginPath()
  pen.moveTo(x - wide, RIM_Y)
  pen.bezierCurveTo(x - wide * 0.98, RIM_Y + 0.3, x - wide * 0.8, 0.95, x - wide * 0.62, bottom + 0.1)
  pen.lineTo(x + wide * 0.62, bottom + 0.1)
  pen.bezierCurveTo(x + wide * 0.8, 0.95, x + wide * 0.98, RIM_Y + 0.3, x + wide, RIM_Y)
  pen.fill()
  fillEllipse(pen, lighten(china, 0.5), x, RIM_Y, wide, deep)
  fillEllipse(pen, dark, x, RIM_Y + 0.008, wide * 0.95, deep * 0.9)
  const brew = pen.createLinearGradient(0, RIM_Y - deep, 0, RIM_Y + deep)
  brew.addColorStop(0, tone(lighten(BREW, 0.22)))
  brew.addColorStop(0.5, tone(BREW))
  brew.addColorStop(1, tone(darken(BREW, 0.36)))
  fillEllipse(pen, brew, x, RIM_Y + 0.022, wide * 0.93, deep * 0.85)
  paintCrema(pen, tone, x, wide, deep)
}

function paintHandle(pen: Pen, china: Hex, dark: Hex, x: number): void {
  for (const [width, tone] of [
    [0.1, dark],
    [0.07, china],
  ] as const) {
    pen.strokeStyle = tone
    pen.lineWidth = width
    pen.beginPath()
    pen.ellipse(x - 0.03, RIM_Y + 0.2, 0.15, 0.13, 0.1, -1.5, 1.6)
    pen.stroke()
  }
}

/** Foam that drifts along the wall of the cup. */
function paintCrema(pen: Pen, tone: Tone, x: number, wide: number, deep: number): void {
  const foam = withAlpha(tone('#d9a66a'), 0.75)
  for (let bubble = 0; bubble < 46; bubble += 1) {
    const angle = slotChance(bubble, 11) * Math.PI * 2
    const out = 0.86 + 0.1 * slotChance(bubble, 12)
    const size = 0.006 + 0.016 * slotChance(bubble, 13)
    fillEllipse(
      pen,
      foam,
      x + Math.cos(angle) * wide * 0.92 * out,
      RIM_Y + 0.022 + Math.sin(angle) * deep * 0.84 * out,
      size,
      size * 0.4,
    )
  }
}

const RIPPLE = 0.1

function bakeRipple(stage: Stage, tone: Tone): Sprite {
  const box = { width: RIPPLE * 1.1, height: 0.03, anchorX: RIPPLE * 0.55, anchorY: 0.02 }
  return stage.sprite('cup-ripple', box, (pen) => {
    pen.strokeStyle = withAlpha(tone('#c08a58'), 0.55)
    pen.lineWidth = 0.004
    pen.lineCap = 'round'
    pen.beginPath()
    pen.moveTo(-RIPPLE / 2, 0)
    pen.quadraticCurveTo(0, -0.016, RIPPLE / 2, 0)
    pen.stroke()
  })
}

/** Waves on the coffee, that drift and die before its edge. */
function drawRipples(stage: Stage, ripple: Sprite, { x, wide, deep }: Cup, { camera, time }: Frame): void {
  stage.enter(camera, 1)
  for (let row = 0; row < 8; row += 1) {
    const along = (row + 0.5) / 8
    const y = RIM_Y + 0.022 + deep * 0.78 * (along * 2 - 1)
    const half = wide * 0.84 * Math.sqrt(Math.max(0, 1 - (along * 2 - 1) ** 2)) - RIPPLE / 2
    for (let piece = 0; piece < 4; piece += 1) {
      const drift = (slotChance(piece, row + 20) + time * 0.05 * (0.6 + along)) % 1
      const edge = Math.min(1, 6 * drift, 6 * (1 - drift))
      const lift = 0.003 * Math.sin(time * 1.6 + piece * 2 + row)
      stage.put(ripple, x + half * (drift * 2 - 1), y + lift, { alpha: edge })
    }
  }
}

/** The near rim, before the hulls. */
function paintBrink(pen: Pen, tone: Tone, { x, wide, deep }: Cup): void {
  const china = tone('#f6f2ea')
  const rim = pen.createLinearGradient(x - wide, 0, x + wide, 0)
  rim.addColorStop(0, darken(china, 0.2))
  rim.addColorStop(0.6, lighten(china, 0.6))
  rim.addColorStop(1, darken(china, 0.2))
  pen.fillStyle = rim
  pen.beginPath()
  pen.ellipse(x, RIM_Y, wide, deep, 0, 0, Math.PI)
  pen.ellipse(x, RIM_Y + 0.004, wide * 0.955, deep * 0.91, 0, Math.PI, 0, true)
  pen.fill()
}

const WISP = 0.4

function bakeSteam(stage: Stage, palette: Palette): Sprite {
  const box = { width: 0.16, height: WISP + 0.06, anchorX: 0.08, anchorY: WISP + 0.03 }
  return stage.sprite('cup-steam', box, (pen) => {
    pen.strokeStyle = withAlpha(mix('#ffffff', palette.fog, 0.2), 0.16)
    pen.lineCap = 'round'
    for (const width of [0.034, 0.02, 0.01]) {
      pen.lineWidth = width
      pen.beginPath()
      pen.moveTo(0, 0)
      pen.bezierCurveTo(0.05, -WISP * 0.35, -0.06, -WISP * 0.65, 0.01, -WISP)
      pen.stroke()
    }
  })
}

function drawSteam(stage: Stage, wisp: Sprite, { x, wide }: Cup, { camera, time }: Frame): void {
  stage.enter(camera, 1)
  for (let index = 0; index < 4; index += 1) {
    const sway = Math.sin(time * 0.9 + index * 1.7)
    const from = x + wide * (index / 3 - 0.5) * 1.3 + 0.02 * sway
    stage.put(wisp, from, RIM_Y - 0.13, { alpha: 0.8 + 0.2 * sway })
  }
}
