import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { lighten, mix, withAlpha } from '../draw/colour.ts'
import { breathe } from '../draw/camera.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import { rigOf } from '../rigs/rig-as.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import { seen } from '../sets/parts/lighting.ts'
import { isSurf, isSurfing, isWave } from '../sets/beach/surfing.ts'
import type { Frame } from '../sets/set.ts'
import { PUFF_RADIUS, softPuff } from './soft-puff.ts'
import { toLook } from './to-look.ts'

/** More are smaller, and by turns higher and lower on the wave; still more are in rows before it, too. */
const ABREAST = 3
const ON_WAVE = 7
/** A grown person, in world units. */
const ADULT = { landscape: 0.36, portrait: 0.3 }
const SOFTENING = 0.28
const WAVE = { width: 1.7, height: 0.6 }

interface Surfer {
  readonly subject: SubjectSpec
  readonly index: number
}

/** Surfers on the face of a wave that carries them along. */
export function stageSurf(context: StagingContext): StagedScene | undefined {
  const { spec, set, stage } = context
  if (set.floor.kind !== 'water' || !isSurf(spec.subjects)) return undefined
  const surfers = spec.subjects
    .filter(isSurfing)
    .flatMap((subject) => Array.from({ length: subject.count }, () => subject))
    .map((subject, index): Surfer => ({ subject, index }))
  const wave = bakeWave(context)
  const isHuge = spec.subjects.some(isWave)
  const scale = (stage.portrait ? 0.9 : 1.12) * (isHuge ? 1.25 : 1)
  const along = ({ time, seconds }: Frame): number => lerp(-0.05, 0.07, time / seconds) * stage.aspect
  return {
    actors: surfers.flatMap((surfer) => toActor(surfer, surfers.length, along, context)),
    camera: (time, seconds) => breathe({ x: lerp(-0.04, 0.05, time / seconds), y: 0, zoom: 1.05 }, time),
    drawBehind(frame) {
      stage.enter(frame.camera, set.floor.parallax)
      const x = stage.aspect * (stage.portrait ? 0.48 : 0.5) + along(frame)
      const y = set.floor.y + 0.02 + 0.006 * Math.sin(frame.time * 1.6)
      stage.put(wave, x, y, { scale })
      drawFoam(context, x, y, scale, frame)
    },
    drawOver(frame) {
      drawSpray(context, surfers, along, frame)
    },
  }
}

function placeOf(
  { index }: Surfer,
  total: number,
  stage: Stage,
): { readonly x: number; readonly rise: number } {
  if (total > ON_WAVE) return inRows(index, total, stage)
  const spread = total === 1 ? 0 : index / (total - 1) - 0.5
  const width = stage.portrait ? 0.34 : 0.62
  const slope = total <= ABREAST ? 0.07 * index : 0.14 * (spread + 0.5) + (index % 2) * 0.05
  return {
    x: stage.aspect * 0.46 + spread * width * (total > ABREAST ? 1.3 : 1),
    rise: total === 1 ? 0.09 : 0.1 - slope,
  }
}

/** Height of the highest row on the wave and on the water beside it, and of the lowest row; over the wave's foot. */
const ROWS = { top: 0.26, beside: 0.07, bottom: -0.07 }
/** Where the back of the wave rises, and where it ends and flat water begins; parts of the picture's width. */
const BACK = { from: 0, to: 0.32 }
const LIP = { from: 0.42, to: 0.56 }

function inRows(index: number, total: number, { aspect }: Stage): ReturnType<typeof placeOf> {
  const rows = Math.ceil(total / ON_WAVE)
  const inRow = Math.ceil(total / rows)
  const row = index % rows
  const place = (Math.floor(index / rows) + 0.5 + (((row * 0.618034) % 1) - 0.5) * 0.6) / inRow - 0.5
  const across = 0.5 + place * 0.84
  const onBack = clamp((across - BACK.from) / (BACK.to - BACK.from))
  const onLip = clamp((LIP.to - across) / (LIP.to - LIP.from))
  const top = lerp(ROWS.beside, ROWS.top, Math.min(onBack, onLip))
  return { x: aspect * across, rise: lerp(top, ROWS.bottom, row / (rows - 1)) }
}

/** Against a few. */
function crowdScale(total: number): number {
  if (total <= ABREAST) return 1
  return total <= ON_WAVE ? 0.7 : 0.7 * Math.max(0.5, Math.sqrt(ON_WAVE / total))
}

function toActor(
  surfer: Surfer,
  total: number,
  along: (frame: Frame) => number,
  { stage, set, seed }: StagingContext,
): readonly Actor[] {
  const { subject, index } = surfer
  const rig = rigOf(subject)
  if (rig === undefined) return []
  const look = toLook(subject, seed + index * 17)
  const adult = stage.portrait ? ADULT.portrait : ADULT.landscape
  const { x, rise } = placeOf(surfer, total, stage)
  return [
    {
      rig,
      look,
      place(frame) {
        const beat = frame.time * 1.9 + index * 2.1
        return {
          x: x + along(frame) + 0.012 * Math.sin(beat * 0.7),
          y: set.floor.y + (total > ON_WAVE ? 0.2 * (ROWS.top - rise) : 0.004 * (index + 1)),
          scale: adult * rig.naturalSize(look) ** SOFTENING * crowdScale(total),
          parallax: set.floor.parallax,
          lift: rise + 0.012 * Math.sin(beat),
          rotation: 0.1 + 0.05 * Math.sin(beat + 0.8),
          shadowWidth: 0,
        }
      },
      pose: ({ time }) => ({ ...REST, action: 'ride', time: time + index * 1.3 }),
    },
  ]
}

/** A breaker, its lip curling over to the right; the anchor is the middle of its foot. */
function bakeWave({ stage, palette }: StagingContext): Sprite {
  const { width, height } = WAVE
  const box = { width, height, anchorX: width / 2, anchorY: height - 0.1 }
  const deep = seen('#1c6a94', palette, 0)
  const face = seen('#3fb0bf', palette, 0)
  const white = mix(seen('#ffffff', palette, 0), palette.fog, 0.15)
  return stage.sprite('surf-wave', box, (pen) => {
    const water = pen.createLinearGradient(0, -0.44, 0, 0.08)
    water.addColorStop(0, lighten(face, 0.24))
    water.addColorStop(0.4, face)
    water.addColorStop(1, deep)
    pen.fillStyle = water
    traceWave(pen)
    pen.fill()
    pen.save()
    traceWave(pen)
    pen.clip()
    paintFace(pen, lighten(face, 0.4), deep)
    pen.restore()
    paintLip(pen, white)
  })
}

function traceWave(pen: Pen): void {
  pen.beginPath()
  pen.moveTo(-0.85, 0.09)
  pen.bezierCurveTo(-0.72, 0, -0.66, -0.16, -0.5, -0.33)
  pen.bezierCurveTo(-0.4, -0.43, -0.22, -0.46, -0.1, -0.38)
  pen.bezierCurveTo(-0.02, -0.32, 0, -0.25, -0.03, -0.2)
  pen.bezierCurveTo(-0.06, -0.27, -0.14, -0.31, -0.2, -0.28)
  pen.bezierCurveTo(-0.27, -0.22, -0.16, -0.06, 0.1, -0.02)
  pen.bezierCurveTo(0.4, 0.02, 0.64, 0.03, 0.85, 0.09)
  pen.closePath()
}

/** Water that is drawn up the face. */
function paintFace(pen: Pen, light: string, deep: string): void {
  for (let streak = 0; streak < 11; streak += 1) {
    const at = streak / 10
    pen.strokeStyle = streak % 2 === 0 ? withAlpha(light, 0.4) : withAlpha(deep, 0.35)
    pen.lineWidth = 0.006 + 0.005 * ((streak * 0.618034) % 1)
    pen.beginPath()
    pen.moveTo(-0.75 + at * 1.4, 0.1)
    pen.bezierCurveTo(-0.6 + at * 0.9, 0.02, -0.52 + at * 0.4, -0.16, -0.46 + at * 0.34, -0.4)
    pen.stroke()
  }
}

function paintLip(pen: Pen, white: string): void {
  for (const [x, y, radius] of [
    [-0.5, -0.33, 0.03],
    [-0.42, -0.39, 0.036],
    [-0.33, -0.42, 0.04],
    [-0.23, -0.42, 0.042],
    [-0.13, -0.38, 0.044],
    [-0.06, -0.32, 0.04],
    [-0.03, -0.25, 0.032],
    [-0.035, -0.2, 0.02],
  ] as const) {
    for (const [aside, up, part] of [
      [0, 0, 0.78],
      [-0.9, 0.25, 0.55],
      [0.85, 0.3, 0.5],
      [0.3, -0.5, 0.42],
      [-0.5, -0.4, 0.36],
    ] as const)
      fillEllipse(pen, withAlpha(white, 0.95), x + aside * radius, y + up * radius, radius * part)
    fillEllipse(pen, withAlpha(white, 0.5), x - 0.03, y + 0.035, radius * 0.7, radius * 0.4)
  }
  paintWash(pen, white)
}

/** Foam along the foot: two broken bands of unequal heaps, thick below the lip and thin where the wave runs out. */
function paintWash(pen: Pen, white: string): void {
  for (const [row, [y, alpha, part]] of WASH.entries()) {
    pen.fillStyle = withAlpha(white, alpha)
    pen.beginPath()
    for (let heap = 0; heap < 46; heap += 1) {
      const at = heap / 45
      const chance = ((heap + row * 17) * 0.618034) % 1
      const thick = Math.sin(Math.min(1, at * 3.2) * 1.5) * (1 - at) ** 0.6 * part
      const radius = (0.006 + 0.022 * chance) * thick
      if (radius < 0.0022 || chance < 0.18) continue
      const x = -0.8 + at * 1.5
      const top = y - 0.01 * Math.sin(at * 9 + row) + 0.012 * at
      pen.moveTo(x + radius * 2.2, top)
      pen.ellipse(x, top, radius * 2.2, radius * 0.72, 0, 0, Math.PI * 2)
    }
    pen.fill()
  }
}

/** Height over the foot, strength and thickness of each band. */
const WASH = [
  [0.05, 0.3, 0.8],
  [0.066, 0.55, 0.9],
  [0.08, 0.85, 1],
] as const

/** What falls from the lip. */
function drawFoam(
  { stage, palette }: StagingContext,
  x: number,
  y: number,
  scale: number,
  frame: Frame,
): void {
  const puff = softPuff(stage, mix('#ffffff', palette.fog, 0.2))
  for (let index = 0; index < 16; index += 1) {
    const age = (frame.time * 0.9 + index / 16) % 1
    const from = -0.36 + 0.34 * ((index * 0.618034) % 1)
    const radius = (0.03 + 0.05 * age) * scale
    stage.put(puff, x + (from + 0.1 * age) * scale, y - (0.4 - 0.34 * age ** 1.6) * scale, {
      scale: radius / PUFF_RADIUS,
      alpha: 0.62 * (1 - age) * Math.min(1, age * 6),
    })
  }
}

/** Water thrown up behind each board. */
function drawSpray(
  { stage, palette, set }: StagingContext,
  surfers: readonly Surfer[],
  along: (frame: Frame) => number,
  frame: Frame,
): void {
  const puff = softPuff(stage, mix('#ffffff', palette.fog, 0.2))
  stage.enter(frame.camera, set.floor.parallax)
  for (const surfer of surfers) {
    const { x, rise } = placeOf(surfer, surfers.length, stage)
    for (let drop = 0; drop < 9; drop += 1) {
      const age = (frame.time * 1.6 + drop / 9) % 1
      const radius = 0.012 + 0.03 * age
      stage.put(
        puff,
        x + along(frame) - 0.09 - age * 0.16,
        set.floor.y - rise - 0.05 * Math.sin(age * Math.PI) + age * 0.03,
        {
          scale: radius / PUFF_RADIUS,
          alpha: 0.7 * (1 - age),
        },
      )
    }
  }
}
