import { darken, lighten, mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { fillEllipse } from '../../draw/shapes.ts'
import { drawGrass, grassBox, plantGrass } from '../parts/flora.ts'
import { seen } from '../parts/lighting.ts'
import { createRidge } from '../parts/ridge.ts'
import { slotChance } from '../parts/span.ts'
import type { Frame, SceneSet, SetContext } from '../set.ts'
import { buildScenery, fillBelow, REACH, shade, type Backdrop } from './scenery.ts'
import { YARD_Y, paintStones, paintTree, paintFence, paintChapel } from './graveyard-parts.ts'

const HORIZON_Y = 0.63

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
