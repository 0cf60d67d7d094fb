import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { pick } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect, type Pen } from '../../draw/shapes.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { drawEndless } from '../parts/endless.ts'
import { seen } from '../parts/lighting.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame } from '../set.ts'
import { createStreet, STREET_FOOT_Y, STREET_PROPS_Y } from './street-set.ts'

const GLOWS = [
  ['#4ae0ff', '#b06aff', '#ff6ac0'],
  ['#5affc8', '#4aa8ff', '#ffd84a'],
  ['#ff8a5a', '#ff5ab0', '#6ac8ff'],
] as const

/** A city of the future: white and glass towers, rings and sky bridges, vehicles that fly in lanes, lit edges. */
export const futureCity = createStreet((context, tone) => {
  const { stage, palette, random } = context
  const glows = pick(random, GLOWS)
  const lit = Math.max(0.35, tone.lights)
  const lift = stage.portrait ? 0.3 : 0
  const traffic = createSkyTraffic(stage, glows, lit)
  return {
    paving: { kind: 'slabs', colour: '#a8b4c4' },
    crowd: 0.8,
    propsTop: 0.5,
    drawFar(frame) {
      for (const [index, parallax] of [0.08, 0.2, 0.38].entries()) {
        drawEndless(
          stage,
          frame.camera,
          { key: `spires ${index}`, parallax, period: 2.6, y0: stage.top - 0.1, y1: STREET_FOOT_Y + 0.03 },
          (pen) => {
            const face = seen(tone.lights > 0.6 ? '#5a6f9a' : '#b4c6dc', palette, 0.54 - index * 0.22)
            for (let tower = 0; tower < 6; tower += 1) {
              const chance = slotChance(tower, index + (context.seed % 13))
              paintSpire(pen, {
                x: (tower + 0.2 + chance * 0.4) * (2.6 / 6),
                height: (0.3 + chance * 0.34 - index * 0.03) * (1 + lift),
                width: 0.09 + 0.05 * slotChance(tower, index + 30),
                kind: Math.floor(chance * 997) % 4,
                face,
                glow: glows[tower % 3] ?? '#4ae0ff',
                lit: lit * (0.5 + index * 0.25),
              })
            }
            if (index === 1) paintSkyBridge(pen, face, glows[0], lit)
          },
        )
        if (index < 2) traffic(frame, index)
      }
    },
    paintProps(pen, period) {
      for (let index = 0; index < 4; index += 1) {
        const x = (index + 0.3) * (period / 4)
        const glow = glows[index % 3] ?? '#4ae0ff'
        paintPylon(pen, x, seen('#e8eef4', palette, 0.04), glow, lit)
        if (index % 2 === 0) paintHologram(pen, x + 0.26, glow, lit)
        else
          paintPlanter(
            pen,
            x + 0.26,
            seen('#e8eef4', palette, 0.04),
            seen('#4f9a6a', palette, 0.04),
            glow,
            lit,
          )
      }
      pen.fillStyle = withAlpha(glows[0], 0.35 + 0.4 * lit)
      pen.fillRect(0, STREET_PROPS_Y + 0.012, period, 0.005)
    },
  }
})

interface Spire {
  readonly x: number
  readonly height: number
  readonly width: number
  readonly kind: number
  readonly face: Hex
  readonly glow: Hex
  readonly lit: number
}

function paintSpire(pen: Pen, { x, height, width, kind, face, glow, lit }: Spire): void {
  const foot = STREET_FOOT_Y + 0.03
  const top = foot - height
  const half = width / 2
  const skin = pen.createLinearGradient(x - half, 0, x + half, 0)
  skin.addColorStop(0, darken(face, 0.2))
  skin.addColorStop(0.55, face)
  skin.addColorStop(1, lighten(face, 0.18))
  pen.fillStyle = skin
  pen.beginPath()
  switch (kind) {
    case 0:
      pen.moveTo(x - half, foot)
      pen.bezierCurveTo(x - half, foot - height * 0.5, x - half * 0.5, top + height * 0.3, x, top)
      pen.bezierCurveTo(x + half * 0.5, top + height * 0.3, x + half, foot - height * 0.5, x + half, foot)
      break
    case 1:
      pen.roundRect(x - half, top, width, height, [half, half, 0, 0])
      break
    case 2:
      pen.moveTo(x - half, foot)
      pen.lineTo(x - half * 0.9, top + height * 0.16)
      pen.lineTo(x + half * 0.9, top)
      pen.lineTo(x + half, foot)
      break
    default:
      pen.rect(x - half * 0.34, top, half * 0.68, height)
      pen.ellipse(x, top + height * 0.24, half * 1.35, height * 0.035, 0, 0, Math.PI * 2)
      pen.ellipse(x, top + height * 0.42, half * 1.1, height * 0.028, 0, 0, Math.PI * 2)
      pen.rect(x - half * 0.8, foot - height * 0.4, half * 1.6, height * 0.4)
  }
  pen.fill()
  pen.save()
  pen.clip()
  pen.fillStyle = withAlpha(mix(glow, '#ffffff', 0.4), 0.14 + 0.5 * lit)
  for (let row = 0; row < height / 0.024; row += 1)
    for (let column = 0; column < 4; column += 1)
      if (slotChance(row * 4 + column, Math.floor(x * 90)) < 0.24 + lit * 0.3)
        pen.fillRect(x - half * 0.8 + column * width * 0.21, top + 0.02 + row * 0.024, width * 0.13, 0.008)
  pen.restore()
  pen.strokeStyle = withAlpha(glow, 0.3 + 0.6 * lit)
  pen.lineWidth = 0.003
  pen.beginPath()
  pen.moveTo(x, top + 0.004)
  pen.lineTo(x, foot)
  pen.stroke()
  fillEllipse(pen, glow, x, top, 0.005)
  if (lit > 0.4) fillEllipse(pen, withAlpha(glow, 0.3), x, top, 0.022)
}

function paintSkyBridge(pen: Pen, face: Hex, glow: Hex, lit: number): void {
  for (const [x, y, length] of [
    [0.2, 0.44, 0.5],
    [1.3, 0.52, 0.56],
  ] as const) {
    fillRoundRect(pen, lighten(face, 0.1), x, y, length, 0.022, 0.011)
    pen.fillStyle = withAlpha(glow, 0.4 + lit * 0.4)
    pen.fillRect(x + 0.01, y + 0.009, length - 0.02, 0.004)
  }
}

/** Lanes of vehicles in the air, far and near. */
function createSkyTraffic(
  stage: Stage,
  glows: readonly Hex[],
  lit: number,
): (frame: Frame, lane: number) => void {
  const pods = glows.map((glow, index): Sprite =>
    stage.sprite(`pod ${index}`, { width: 0.12, height: 0.06, anchorX: 0.06, anchorY: 0.03 }, (pen) => {
      fillEllipse(pen, withAlpha(glow, 0.3 + lit * 0.3), 0, 0.012, 0.05, 0.01)
      fillPolygon(pen, '#3a4252', [
        [-0.045, 0.006],
        [-0.034, -0.009],
        [0.012, -0.014],
        [0.045, 0.004],
        [0.036, 0.011],
        [-0.036, 0.011],
      ])
      fillPolygon(pen, '#bfe4f4', [
        [-0.012, -0.01],
        [0.01, -0.013],
        [0.028, -0.002],
        [-0.012, -0.002],
      ])
      pen.fillStyle = glow
      pen.fillRect(-0.048, 0.001, 0.01, 0.005)
      fillEllipse(pen, '#fff6d8', 0.044, 0.005, 0.004)
    }),
  )
  return ({ camera, time }, lane) => {
    const parallax = 0.14 + lane * 0.14
    stage.enter(camera, parallax)
    const room = stage.aspect + 0.6
    const left = camera.x * parallax - 0.3
    for (let index = 0; index < 7; index += 1) {
      const pod = pods[index % pods.length]
      if (pod === undefined) continue
      const speed = 0.1 + lane * 0.08
      const at = (index / 7) * room + slotChance(index, lane) * 0.1 + time * speed - left
      const y = 0.2 + lane * 0.17 + (index % 2) * 0.05 + Math.sin(time + index) * 0.004
      stage.put(pod, (((at % room) + room) % room) + left, y, { scale: 0.55 + lane * 0.45 })
    }
  }
}

function paintPylon(pen: Pen, x: number, white: Hex, glow: Hex, lit: number): void {
  pen.strokeStyle = white
  pen.lineWidth = 0.012
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(x, STREET_PROPS_Y)
  pen.quadraticCurveTo(x, STREET_PROPS_Y - 0.24, x + 0.07, STREET_PROPS_Y - 0.25)
  pen.stroke()
  pen.strokeStyle = glow
  pen.lineWidth = 0.004
  pen.beginPath()
  pen.moveTo(x + 0.02, STREET_PROPS_Y - 0.232)
  pen.lineTo(x + 0.076, STREET_PROPS_Y - 0.244)
  pen.stroke()
  fillEllipse(pen, withAlpha(glow, 0.3 * lit), x + 0.055, STREET_PROPS_Y - 0.235, 0.05, 0.03)
}

function paintHologram(pen: Pen, x: number, glow: Hex, lit: number): void {
  fillRoundRect(pen, '#3a4252', x - 0.04, STREET_PROPS_Y - 0.02, 0.08, 0.02, 0.006)
  fillPolygon(pen, withAlpha(glow, 0.12 + 0.12 * lit), [
    [x - 0.03, STREET_PROPS_Y - 0.02],
    [x - 0.08, STREET_PROPS_Y - 0.24],
    [x + 0.08, STREET_PROPS_Y - 0.24],
    [x + 0.03, STREET_PROPS_Y - 0.02],
  ])
  pen.strokeStyle = withAlpha(glow, 0.8)
  pen.lineWidth = 0.003
  pen.strokeRect(x - 0.07, STREET_PROPS_Y - 0.23, 0.14, 0.11)
  pen.beginPath()
  pen.arc(x, STREET_PROPS_Y - 0.175, 0.034, 0, Math.PI * 2)
  pen.ellipse(x, STREET_PROPS_Y - 0.175, 0.05, 0.014, 0.3, 0, Math.PI * 2)
  pen.stroke()
}

function paintPlanter(pen: Pen, x: number, white: Hex, leaf: Hex, glow: Hex, lit: number): void {
  for (let blade = 0; blade < 9; blade += 1)
    fillEllipse(
      pen,
      blade % 2 === 0 ? leaf : lighten(leaf, 0.14),
      x + (blade - 4) * 0.016,
      STREET_PROPS_Y - 0.075 - (blade % 3) * 0.014,
      0.012,
      0.036,
      (blade - 4) * 0.14,
    )
  fillPolygon(pen, white, [
    [x - 0.1, STREET_PROPS_Y - 0.058],
    [x + 0.1, STREET_PROPS_Y - 0.058],
    [x + 0.08, STREET_PROPS_Y],
    [x - 0.08, STREET_PROPS_Y],
  ])
  pen.fillStyle = withAlpha(glow, 0.4 + 0.5 * lit)
  pen.fillRect(x - 0.086, STREET_PROPS_Y - 0.016, 0.172, 0.004)
}
