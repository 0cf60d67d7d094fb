import { darken, lighten, mix, withAlpha } from '../../draw/colour.ts'
import { createRandom, pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Light, Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { FLOOR_Y, MIDDLE_PARALLAX, hallSet } from './hall.ts'
import { SKY_PARALLAX, type Bridge, WINDOW, drawShootingDust, paintHeavens, paintWorld } from './heavens.ts'
import { groundShadow, paintBeam, paintGlow, shadeBox, shadeGround } from './parts.ts'

const STYLES: readonly Bridge[] = [
  { hull: '#5a6784', glow: '#6fe0ff', accent: '#ff9a4a', world: ['#3f7fd0', '#7fd0a8', '#cfeaff'] },
  { hull: '#6f6a7c', glow: '#b58aff', accent: '#4fe0b0', world: ['#d08a5a', '#a8503c', '#ffd9a8'] },
  { hull: '#58706f', glow: '#7affc0', accent: '#ff6f8a', world: ['#8f7ad0', '#5a4a9c', '#e0c8ff'] },
]

/** The bridge of a spaceship: stars and a world before wide panes, consoles that blink, strips of light along the floor. */
export const spaceship = hallSet(({ stage, random, seed }) => {
  const style = pick(random, STYLES)
  const worldX = stage.aspect * (random() < 0.5 ? 0.3 : 0.72)
  const top = WINDOW.top + stage.top * 0.5
  return {
    light: bridgeLight(style),
    paintWall(pen) {
      paintHull(pen, stage, style, top)
      pen.save()
      pen.globalCompositeOperation = 'destination-out'
      panePath(pen, stage, top)
      pen.fill()
      pen.restore()
      paintFrame(pen, stage, style, top)
      paintGlow(pen, style.glow, 0.2, stage.aspect / 2, top - 0.02, 0.5)
    },
    drawSky(frame) {
      const y1 = WINDOW.bottom + 0.08
      stage.layer('bridge-sky', frame.camera, SKY_PARALLAX, { y0: top - 0.1, y1, margin: 0.2 }, (pen) => {
        paintHeavens(pen, stage, seed, top)
        paintWorld(pen, worldX, (top + WINDOW.bottom) / 2 + 0.06, 0.24, style.world)
      })
      drawShootingDust(stage, seed, top, frame)
    },
    paintGround(pen) {
      shadeGround(pen, stage, darken(style.hull, 0.45), 0.08)
      paintPlates(pen, stage, style)
    },
    paintMiddle(pen) {
      for (const part of stage.portrait ? [0.06, 0.94] : [0.13, 0.87])
        paintConsole(pen, stage.aspect * part, style, seed)
    },
    move: (frame) => drawLamps(stage, style, seed, frame),
    paintNear(pen) {
      const dark = mix(style.hull, '#0a0d16', 0.82)
      for (const side of [-1, 1]) {
        const x = side < 0 ? -0.3 : stage.aspect + 0.3
        fillPolygon(pen, dark, [
          [x, stage.bottom - 0.2],
          [x - side * 0.34, stage.bottom - 0.08],
          [x - side * 0.4, stage.bottom + 0.2],
          [x, stage.bottom + 0.2],
        ])
        for (let lamp = 0; lamp < 4; lamp += 1)
          fillEllipse(
            pen,
            withAlpha(lamp % 2 === 0 ? style.glow : style.accent, 0.55),
            x - side * (0.1 + lamp * 0.055),
            stage.bottom - 0.125 + lamp * 0.019,
            0.011,
          )
      }
    },
  }
})

function bridgeLight({ hull, glow }: Bridge): Light {
  return {
    direction: 1,
    key: lighten(glow, 0.4),
    keyAlpha: 0.2,
    shadow: '#141a2c',
    shadowAlpha: 0.34,
    tint: mix(lighten(hull, 0.5), glow, 0.2),
    tintAlpha: 0.16,
    rim: lighten(glow, 0.3),
    rimAlpha: 0.7,
  }
}

function paintHull(pen: Pen, { aspect, top: high }: Stage, { hull }: Bridge, top: number): void {
  shadeBox(pen, darken(hull, 0.5), darken(hull, 0.2), -1, high - 0.2, aspect + 2, top - high + 0.2)
  shadeBox(pen, hull, darken(hull, 0.35), -1, top, aspect + 2, FLOOR_Y - top + 0.1)
  pen.strokeStyle = withAlpha('#0a0f1c', 0.3)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let x = -0.5; x < aspect + 0.6; x += 0.21) {
    pen.moveTo(x, WINDOW.bottom + 0.02)
    pen.lineTo(x, FLOOR_Y)
    pen.moveTo(x, high - 0.1)
    pen.lineTo(x + (x - aspect / 2) * -0.12, top - 0.02)
  }
  pen.stroke()
}

/** Three panes that lean outwards. */
function panePath(pen: Pen, { aspect }: Stage, top: number): void {
  const middle = aspect / 2
  const half = Math.max(0.36, aspect * 0.25)
  pen.beginPath()
  for (const [left, right, sink] of [
    [-half - 1.2, -half - 0.035, 1],
    [-half, half, 0],
    [half + 0.035, half + 1.2, -1],
  ] as const) {
    const [leftDrop, rightDrop] = [sink === 1 ? 0.09 : 0, sink === -1 ? 0.09 : 0]
    pen.moveTo(middle + left * 0.94, top + leftDrop)
    pen.lineTo(middle + right * 0.94, top + rightDrop)
    pen.lineTo(middle + right, WINDOW.bottom)
    pen.lineTo(middle + left, WINDOW.bottom)
    pen.closePath()
  }
}

function paintFrame(pen: Pen, stage: Stage, { hull, glow }: Bridge, top: number): void {
  panePath(pen, stage, top)
  pen.fillStyle = withAlpha('#bfe4ff', 0.05)
  pen.fill()
  pen.strokeStyle = darken(hull, 0.4)
  pen.lineWidth = 0.022
  pen.stroke()
  pen.strokeStyle = withAlpha(glow, 0.55)
  pen.lineWidth = 0.004
  pen.stroke()
  fillRoundRect(pen, lighten(hull, 0.12), -1, WINDOW.bottom + 0.004, stage.aspect + 2, 0.026, 0.004)
  fillRoundRect(pen, withAlpha(glow, 0.8), -1, WINDOW.bottom + 0.04, stage.aspect + 2, 0.006, 0.003)
  for (const part of [0.24, 0.5, 0.76]) {
    fillRoundRect(pen, '#eafaff', stage.aspect * part - 0.1, top - 0.05, 0.2, 0.012, 0.006)
    paintGlow(pen, '#dff6ff', 0.3, stage.aspect * part, top - 0.044, 0.16)
  }
  // Screens in the wall.
  for (const part of [0.3, 0.43, 0.57, 0.7]) {
    const x = stage.aspect * part - 0.05
    fillRoundRect(pen, '#0c1826', x, WINDOW.bottom + 0.07, 0.1, 0.075, 0.006)
    fillRoundRect(pen, withAlpha(glow, 0.22), x + 0.006, WINDOW.bottom + 0.076, 0.088, 0.063, 0.004)
    pen.fillStyle = withAlpha(glow, 0.7)
    for (let line = 0; line < 4; line += 1)
      pen.fillRect(
        x + 0.014,
        WINDOW.bottom + 0.086 + line * 0.012,
        0.02 + ((line * 7 + part * 100) % 5) * 0.01,
        0.004,
      )
  }
}

function paintPlates(pen: Pen, { aspect, bottom }: Stage, { glow }: Bridge): void {
  const middle = aspect / 2
  pen.strokeStyle = withAlpha('#04060e', 0.4)
  pen.lineWidth = 0.003
  pen.beginPath()
  for (let line = -9; line <= 9; line += 1) {
    pen.moveTo(middle + line * 0.16, FLOOR_Y)
    pen.lineTo(middle + line * 0.6, FLOOR_Y + 0.66)
  }
  for (const depth of [0.03, 0.075, 0.14, 0.23, 0.35]) {
    pen.moveTo(-0.6, FLOOR_Y + depth)
    pen.lineTo(aspect + 0.6, FLOOR_Y + depth)
  }
  pen.stroke()
  for (const side of [-1, 1]) {
    const [near, far] = [middle + side * 0.74, middle + side * 0.26]
    const low = bottom + 0.1
    paintBeam(
      pen,
      glow,
      0.85,
      [
        [far, FLOOR_Y],
        [far + side * 0.008, FLOOR_Y],
      ],
      [
        [near, low + 0.5],
        [near + side * 0.05, low + 0.5],
      ],
    )
    paintGlow(pen, glow, 0.16, (near + far) / 2, FLOOR_Y + 0.14, 0.2)
  }
}

function paintConsole(pen: Pen, x: number, { hull, glow, accent }: Bridge, seed: number): void {
  const y = FLOOR_Y + 0.06
  groundShadow(pen, x, y, 0.25)
  fillPolygon(pen, darken(hull, 0.15), [
    [x - 0.24, y],
    [x - 0.2, y - 0.15],
    [x + 0.2, y - 0.15],
    [x + 0.24, y],
  ])
  fillPolygon(pen, lighten(hull, 0.14), [
    [x - 0.23, y - 0.14],
    [x - 0.19, y - 0.2],
    [x + 0.19, y - 0.2],
    [x + 0.23, y - 0.14],
  ])
  pen.fillStyle = withAlpha(glow, 0.6)
  pen.fillRect(x - 0.21, y - 0.022, 0.42, 0.005)
  const random = createRandom(seed ^ Math.round(x * 100))
  for (let key = 0; key < 26; key += 1)
    fillRoundRect(
      pen,
      pick(random, [glow, accent, '#dfe8f0', darken(hull, 0.5)]),
      x - 0.19 + (key % 13) * 0.0295,
      y - 0.188 + Math.floor(key / 13) * 0.022,
      0.02,
      0.011,
      0.003,
    )
  for (const side of [-1, 1]) {
    fillRoundRect(pen, '#0c1826', x + side * 0.1 - 0.08, y - 0.32, 0.16, 0.11, 0.01)
    fillRoundRect(pen, withAlpha(glow, 0.2), x + side * 0.1 - 0.072, y - 0.312, 0.144, 0.094, 0.006)
    paintGlow(pen, glow, 0.25, x + side * 0.1, y - 0.26, 0.14)
  }
}

function drawLamps(stage: Stage, { glow, accent }: Bridge, seed: number, frame: Frame): void {
  stage.enter(frame.camera, MIDDLE_PARALLAX)
  const y = FLOOR_Y + 0.06
  for (const [index, part] of (stage.portrait ? [0.06, 0.94] : [0.13, 0.87]).entries()) {
    const x = stage.aspect * part
    stage.within({ left: x - 0.19, top: y - 0.32, right: x + 0.19, bottom: y - 0.2 }, (box) => {
      for (let bar = 0; bar < 7; bar += 1) {
        const tall = 0.018 + 0.05 * Math.abs(Math.sin(frame.time * 1.7 + bar * 1.3 + index + seed))
        box.fillStyle = bar % 3 === 0 ? accent : glow
        box.fillRect(x - 0.165 + bar * 0.019, y - 0.228 - tall, 0.013, tall)
      }
      box.strokeStyle = glow
      box.lineWidth = 0.003
      box.beginPath()
      box.arc(x + 0.1, y - 0.265, 0.036, 0, Math.PI * 2)
      box.stroke()
      const angle = frame.time * 2.2
      box.beginPath()
      box.moveTo(x + 0.1, y - 0.265)
      box.lineTo(x + 0.1 + Math.cos(angle) * 0.036, y - 0.265 + Math.sin(angle) * 0.036)
      box.stroke()
      if (Math.sin(frame.time * 5) > 0) fillEllipse(box, accent, x + 0.116, y - 0.28, 0.005)
    })
  }
}
