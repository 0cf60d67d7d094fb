import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, fillPolygon, type Pen } from '../../draw/shapes.ts'
import { drawGrass, grassBox, plantGrass } from '../parts/flora.ts'
import { lampLevel, seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { buildScenery, fillBelow, REACH, shade, type Backdrop } from './scenery.ts'

const HORIZON_Y = 0.63
const YARD_Y = 0.77

/** A graveyard: leaning stones and crosses, crooked trees, an iron gate, a chapel on the hill, mist over the grass. */
export const graveyard: SceneSet = {
  build(context) {
    const { stage, palette, random, seed } = context
    const hill = createRidge(seed + 5, { kind: 'hill', baseY: 0.6, height: 0.07, frequency: 1.1 })
    const isLeft = random() < 0.5
    const turf = mix(palette.ground, seen('#5f6a58', palette, 0), 0.5)
    const blades = plantGrass(
      random,
      Math.round(130 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: YARD_Y + 0.01, nearY: 0.96 },
      0.032,
      0.0036,
      [lighten(turf, 0.1), darken(turf, 0.2)],
    )
    const front = plantGrass(
      random,
      Math.round(80 * (stage.aspect / 1.78 + 0.25)),
      { left: -REACH, right: stage.aspect + REACH, farY: 1, nearY: 1.08 },
      0.11,
      0.009,
      [darken(turf, 0.55), darken(turf, 0.45)],
    )
    const chapelX = stage.aspect * (isLeft ? 0.78 : 0.22)
    return buildScenery(context, {
      sky: { horizonY: HORIZON_Y, cloudCount: 5, cloudFloor: 0.36 },
      layers: [
        {
          key: 'graves-hill',
          parallax: 0.2,
          y0: 0.3,
          y1: HORIZON_Y + 0.08,
          paint(pen) {
            paintChapel(pen, context, chapelX, hill.crestAt(chapelX) + 0.006)
            const tone = seen('#5f6f66', palette, 0.46)
            pen.fillStyle = shade(pen, 0.52, HORIZON_Y + 0.04, [tone, mix(tone, palette.fog, 0.5)])
            hill.trace(pen, -REACH, stage.aspect + REACH, HORIZON_Y + 0.08)
            pen.fill()
          },
        },
        {
          key: 'graves-far',
          parallax: 0.42,
          y0: 0.14,
          y1: YARD_Y + 0.04,
          paint(pen) {
            fillBelow(
              pen,
              stage,
              shade(pen, HORIZON_Y, YARD_Y, [mix(turf, palette.fog, 0.4), mix(turf, palette.fog, 0.14)]),
              (x) => HORIZON_Y + 0.03 + 0.006 * Math.sin(x * 2.3),
            )
            paintStones(pen, context, 1, HORIZON_Y + 0.05, 0.06, 0.3, 17)
            paintTree(pen, context, stage.aspect * (isLeft ? 0.36 : 0.64), 0.715, 0.44, 0.2, 1)
          },
        },
        (frame) => drawMist(context, frame, 0.68, 0.4),
        {
          key: 'graves-fence',
          parallax: 0.6,
          y0: 0.38,
          y1: YARD_Y + 0.03,
          paint: (pen) => paintFence(pen, context, isLeft),
        },
        yard(context, turf),
        {
          key: 'graves-near',
          parallax: 0.8,
          y0: -0.06,
          y1: 0.9,
          paint(pen) {
            paintTree(pen, context, stage.aspect * (isLeft ? 0.08 : 0.92), YARD_Y + 0.04, 0.74, 0.02, 2)
            paintStones(pen, context, 2, YARD_Y + 0.045, 0.12, 0.04, 9)
          },
        },
        (frame) => drawMist(context, frame, 0.82, 0.8),
        (frame) => {
          stage.enter(frame.camera, 0.9)
          stage.within(grassBox(blades), (pen) => drawGrass(pen, blades, frame.time))
        },
      ],
      floor: { y: 0.91, farY: 0.875, horizonY: HORIZON_Y },
      front(frame, drop) {
        stage.enter({ ...frame.camera, y: frame.camera.y - drop }, 1.22)
        stage.within(grassBox(front), (pen) => drawGrass(pen, front, frame.time))
        drawBats(context, frame)
      },
    })
  },
}

function yard({ stage, palette }: SetContext, turf: Hex): Backdrop {
  return {
    key: 'graves-yard',
    parallax: 0.86,
    y0: YARD_Y - 0.03,
    paint(pen) {
      fillBelow(
        pen,
        stage,
        shade(pen, YARD_Y, stage.bottom, [
          lighten(turf, 0.05),
          turf,
          mix(darken(turf, 0.45), palette.shadow, 0.24),
        ]),
        (x) => YARD_Y + 0.008 * Math.sin(x * 2.9 + 2),
      )
      const path = seen('#8a7f6c', palette, 0.02)
      pen.fillStyle = withAlpha(path, 0.55)
      pen.beginPath()
      pen.moveTo(stage.aspect * 0.47, YARD_Y - 0.004)
      pen.bezierCurveTo(stage.aspect * 0.44, 0.84, 0.1, 0.88, -REACH, 0.9)
      pen.lineTo(-REACH, 0.96)
      pen.bezierCurveTo(stage.aspect * 0.4, 0.95, stage.aspect * 0.7, 0.95, stage.aspect + REACH, 0.955)
      pen.lineTo(stage.aspect + REACH, 0.895)
      pen.bezierCurveTo(
        stage.aspect * 0.7,
        0.88,
        stage.aspect * 0.56,
        0.84,
        stage.aspect * 0.53,
        YARD_Y - 0.004,
      )
      pen.fill()
    },
  }
}

/** Slabs, crosses and obelisks; none stands quite upright. */
function paintStones(
  pen: Pen,
  { stage, palette, seed }: SetContext,
  key: number,
  y: number,
  size: number,
  haze: number,
  count: number,
): void {
  const random = createRandom(seed ^ (key * 911))
  const tone = seen('#9a9c98', palette, haze)
  const dim = mix(darken(tone, 0.26), palette.shadow, 0.18)
  for (let index = 0; index < count; index += 1) {
    const x = -0.4 + ((index + 0.2 + random() * 0.6) / count) * (stage.aspect + 0.8)
    const height = size * between(random, 0.8, 1.25)
    const kind = Math.floor(random() * 4)
    const lean = between(random, -0.12, 0.12)
    // The path stays free.
    if (key === 2 && Math.abs(x - stage.aspect / 2) < 0.2) continue
    pen.save()
    pen.translate(x, y + between(random, -0.008, 0.014))
    fillEllipse(pen, withAlpha(palette.shadow, 0.26), 0, 0, height * 0.5, height * 0.07)
    pen.rotate(lean)
    pen.scale(height, height)
    for (const [fill, dx] of [
      [dim, 0.05],
      [tone, 0],
    ] as const) {
      pen.fillStyle = fill
      pen.beginPath()
      if (kind === 0) {
        pen.rect(-0.06 + dx, -1.1, 0.13, 1.12)
        pen.rect(-0.27 + dx, -0.84, 0.55, 0.13)
      } else if (kind === 1) {
        pen.moveTo(-0.16 + dx, 0.02)
        pen.lineTo(-0.1 + dx, -1.1)
        pen.lineTo(dx, -1.24)
        pen.lineTo(0.1 + dx, -1.1)
        pen.lineTo(0.16 + dx, 0.02)
      } else {
        pen.moveTo(-0.3 + dx, 0.02)
        pen.lineTo(-0.3 + dx, -0.6)
        pen.quadraticCurveTo(-0.28 + dx, -0.94, dx, -0.95)
        pen.quadraticCurveTo(0.28 + dx, -0.94, 0.3 + dx, -0.6)
        pen.lineTo(0.3 + dx, 0.02)
      }
      pen.fill()
    }
    if (kind > 1) {
      pen.fillStyle = withAlpha(dim, 0.8)
      for (let line = 0; line < 3; line += 1)
        pen.fillRect(-0.16 + 0.03 * line, -0.66 + line * 0.12, 0.32 - 0.06 * line, 0.035)
    }
    fillEllipse(pen, withAlpha(seen('#6f8a55', palette, haze), 0.6), -0.14, -0.03, 0.2, 0.06)
    pen.restore()
  }
}

/** A bare tree with crooked boughs. */
function paintTree(
  pen: Pen,
  { palette, seed }: SetContext,
  x: number,
  y: number,
  height: number,
  haze: number,
  key: number,
): void {
  const bark = mix(seen('#463c3c', palette, haze), palette.shadow, 0.3)
  const kind = key + (seed % 13)
  pen.strokeStyle = bark
  pen.fillStyle = bark
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  const grow = (
    fromX: number,
    fromY: number,
    angle: number,
    length: number,
    width: number,
    level: number,
  ): void => {
    const bend = (slotChance(level * 7 + Math.round(angle * 10), kind) - 0.5) * 0.9
    const midX = fromX + Math.cos(angle + bend) * length * 0.55
    const midY = fromY + Math.sin(angle + bend) * length * 0.55
    const toX = midX + Math.cos(angle - bend * 0.7) * length * 0.5
    const toY = midY + Math.sin(angle - bend * 0.7) * length * 0.5
    pen.lineWidth = width
    pen.beginPath()
    pen.moveTo(fromX, fromY)
    pen.lineTo(midX, midY)
    pen.lineTo(toX, toY)
    pen.stroke()
    if (level === 0) return
    const forks = level > 3 ? 3 : 2
    for (let fork = 0; fork < forks; fork += 1) {
      const spread = (fork / (forks - 1) - 0.5) * (1.5 + 0.5 * slotChance(level + fork, kind + 3))
      grow(
        toX,
        toY,
        angle + spread,
        length * (0.62 + 0.14 * slotChance(fork + level * 3, kind)),
        width * 0.58,
        level - 1,
      )
    }
  }
  grow(x, y, -Math.PI / 2 + 0.1 * (key === 1 ? 1 : -1), height * 0.36, height * 0.062, 4)
  fillPolygon(pen, bark, [
    [x - height * 0.09, y + 0.008],
    [x - height * 0.026, y - height * 0.12],
    [x + height * 0.026, y - height * 0.12],
    [x + height * 0.09, y + 0.008],
  ])
}

/** Iron bars with points, and a gate between two pillars with an arch over it. */
function paintFence(pen: Pen, { stage, palette }: SetContext, isLeft: boolean): void {
  const iron = mix(seen('#2f3236', palette, 0.06), palette.shadow, 0.2)
  const gate = stage.aspect / 2
  const half = 0.11
  const footY = YARD_Y + 0.006
  pen.fillStyle = iron
  pen.beginPath()
  for (let x = -REACH; x < stage.aspect + REACH; x += 0.034) {
    if (Math.abs(x - gate) < half + 0.03) continue
    pen.rect(x - 0.0026, footY - 0.12, 0.0052, 0.12)
    pen.moveTo(x - 0.006, footY - 0.118)
    pen.lineTo(x, footY - 0.14)
    pen.lineTo(x + 0.006, footY - 0.118)
  }
  pen.fill()
  for (const y of [-0.105, -0.024]) {
    pen.fillRect(-REACH, footY + y, gate - half + REACH, 0.006)
    pen.fillRect(gate + half, footY + y, stage.aspect + REACH - gate - half, 0.006)
  }
  const stone = seen('#8f8d86', palette, 0.06)
  for (const side of [-1, 1]) {
    const x = gate + side * half
    pen.fillStyle = stone
    pen.fillRect(x - 0.022, footY - 0.2, 0.044, 0.2)
    pen.fillStyle = mix(darken(stone, 0.2), palette.shadow, 0.1)
    pen.fillRect(x + (isLeft ? -0.022 : 0.008), footY - 0.2, 0.014, 0.2)
    pen.fillStyle = lighten(stone, 0.06)
    pen.fillRect(x - 0.028, footY - 0.212, 0.056, 0.016)
    fillEllipse(pen, stone, x, footY - 0.226, 0.017)
    // A wing of the gate stands open.
    pen.strokeStyle = iron
    pen.lineWidth = 0.005
    pen.beginPath()
    for (let bar = 0; bar < 4; bar += 1) {
      const bx = x + side * -0.012 - side * bar * 0.016
      pen.moveTo(bx, footY + 0.004 * bar)
      pen.lineTo(bx, footY - 0.16 + 0.006 * bar)
    }
    pen.moveTo(x - side * 0.012, footY - 0.13)
    pen.lineTo(x - side * 0.062, footY - 0.115)
    pen.stroke()
  }
  pen.strokeStyle = iron
  pen.lineWidth = 0.007
  pen.beginPath()
  pen.moveTo(gate - half, footY - 0.21)
  pen.quadraticCurveTo(gate, footY - 0.33, gate + half, footY - 0.21)
  pen.moveTo(gate - half, footY - 0.195)
  pen.quadraticCurveTo(gate, footY - 0.295, gate + half, footY - 0.195)
  for (let bar = -3; bar <= 3; bar += 1) {
    const drop = (bar / 4) ** 2 * 0.06
    pen.moveTo(gate + bar * 0.027, footY - 0.268 + drop)
    pen.lineTo(gate + bar * 0.027, footY - 0.245 + drop)
  }
  pen.stroke()
  pen.fillStyle = iron
  pen.fillRect(gate - 0.003, footY - 0.32, 0.006, 0.055)
  pen.fillRect(gate - 0.014, footY - 0.308, 0.028, 0.006)
}

function paintChapel(pen: Pen, { palette }: SetContext, x: number, y: number): void {
  const tone = seen('#7a7480', palette, 0.36)
  const dim = mix(darken(tone, 0.2), palette.shadow, 0.14)
  const light = mix(seen('#5a6070', palette, 0.3), '#ffcf7a', lampLevel(palette) * 0.9)
  pen.fillStyle = tone
  pen.fillRect(x - 0.05, y - 0.075, 0.13, 0.09)
  fillPolygon(pen, dim, [
    [x - 0.04, y - 0.072],
    [x - 0.02, y - 0.115],
    [x + 0.07, y - 0.115],
    [x + 0.09, y - 0.072],
  ])
  pen.fillStyle = mix(tone, dim, 0.3)
  pen.fillRect(x - 0.062, y - 0.13, 0.042, 0.145)
  fillPolygon(pen, dim, [
    [x - 0.07, y - 0.128],
    [x - 0.041, y - 0.22],
    [x - 0.012, y - 0.128],
  ])
  fillEllipse(pen, light, x - 0.041, y - 0.1, 0.006, 0.012)
  for (const dx of [0.01, 0.045]) fillEllipse(pen, light, x + dx, y - 0.035, 0.007, 0.016)
}

const MIST = { width: 1.1, height: 0.09 } as const

function drawMist({ stage, palette, seed }: SetContext, frame: Frame, y: number, parallax: number): void {
  const { width, height } = MIST
  const white = mix(palette.fog, '#ffffff', palette.time === 'night' ? 0.2 : 0.5)
  const veil = stage.sprite(
    'graves-mist',
    { width, height, anchorX: width / 2, anchorY: height / 2 },
    (pen) => {
      pen.scale(width / 2, height / 2)
      const soft = pen.createRadialGradient(0, 0, 0, 0, 0, 1)
      soft.addColorStop(0, withAlpha(white, 0.42))
      soft.addColorStop(1, withAlpha(white, 0))
      fillEllipse(pen, soft, 0, 0, 1)
    },
  )
  stage.enter(frame.camera, parallax)
  const lane = stage.aspect + 1.8
  for (let index = 0; index < 4; index += 1) {
    const x =
      ((slotChance(index, (seed % 97) + Math.round(y * 10)) * lane + frame.time * (0.016 + 0.008 * index)) %
        lane) -
      0.9
    stage.put(veil, x, y + 0.012 * index, { scale: 0.8 + 0.16 * index, alpha: 0.8 })
  }
}

/** Bats before the moon. */
function drawBats({ stage, palette, seed }: SetContext, frame: Frame): void {
  if (palette.time !== 'night' && palette.time !== 'sunset') return
  const size = 0.032
  const box = { width: size * 2.3, height: size * 1.5, anchorX: size * 1.15, anchorY: size * 0.75 }
  const poses = [0.5, -0.25].map((beat) =>
    stage.sprite(`bat-${beat}`, box, (pen) => {
      pen.fillStyle = mix(darken(palette.shadow, 0.2), '#15121c', 0.5)
      pen.beginPath()
      for (const side of [-1, 1]) {
        pen.moveTo(0, -size * 0.1)
        pen.quadraticCurveTo(side * size * 0.5, -size * (beat + 0.2), side * size, -size * beat)
        pen.quadraticCurveTo(
          side * size * 0.8,
          -size * (beat - 0.35),
          side * size * 0.62,
          -size * (beat - 0.5) * 0.5,
        )
        pen.quadraticCurveTo(side * size * 0.4, size * 0.02, side * size * 0.3, size * 0.16)
        pen.quadraticCurveTo(side * size * 0.12, size * 0.05, 0, size * 0.26)
      }
      pen.fill()
    }),
  )
  stage.enter(frame.camera, 0.5)
  for (let bat = 0; bat < 5; bat += 1) {
    const turn = frame.time * (0.7 + 0.1 * bat) + bat * 1.9 + (seed % 7)
    const pose = poses[Math.floor(frame.time * 9 + bat) % 2]
    if (pose === undefined) continue
    stage.put(
      pose,
      stage.aspect * (0.5 + 0.36 * Math.sin(turn * 0.6 + bat)),
      0.2 + 0.09 * Math.sin(turn * 1.3) + 0.02 * bat,
      { scale: 0.55 + 0.13 * bat },
    )
  }
}
