import { mix, withAlpha, type Hex } from '../../draw/colour.ts'
import { between, createRandom } from '../../draw/random.ts'
import { fillEllipse, type Pen } from '../../draw/shapes.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame, SceneSet } from '../set.ts'

const HORIZON_Y = 0.6
const SUN_RADIUS = 0.25
const SKY: readonly (readonly [at: number, colour: Hex])[] = [
  [0, '#0d0630'],
  [0.5, '#3c1170'],
  [0.8, '#a41f8a'],
  [1, '#ff5fa2'],
]
const MAGENTA = '#ff3fc8'
const CYAN = '#3fe6ff'
const PLAIN = '#14062e'
const MARGIN = 0.34
/** Parallax of the plain: its lines run into the distance. */
const PLAIN_PARALLAX = 0.5
const CROSS_LINES = 13
/** Lines that come nearer in a second. */
const PACE = 0.9

/** What the eighties thought the future would look like: a striped sun over a plain of glowing lines. The hour is always the same. */
export const neonGrid: SceneSet = {
  build({ stage, seed, heavens }) {
    const peaks = raisePeaks(stage, seed)
    return {
      light: {
        direction: 1,
        key: '#ff9ad8',
        keyAlpha: 0.24,
        shadow: '#12062c',
        shadowAlpha: 0.36,
        tint: '#b58af0',
        tintAlpha: 0.2,
        rim: CYAN,
        rimAlpha: 0.85,
      },
      floor: { y: 0.9, farY: 0.82, parallax: 1, personHeight: 0.34, kind: 'road', horizonY: HORIZON_Y },
      drawBack(frame) {
        const { camera } = frame
        const sky = { y0: stage.top - 0.1, y1: HORIZON_Y + 0.02, margin: MARGIN }
        stage.layer('neon sky', camera, 0.06, sky, (pen) => paintSky(pen, stage, seed))
        heavens?.draw(frame)
        const range = { y0: HORIZON_Y - 0.22, y1: HORIZON_Y + 0.02, margin: MARGIN }
        stage.layer('neon peaks', camera, 0.2, range, (pen) => paintPeaks(pen, peaks))
        const plain = { y0: HORIZON_Y, y1: stage.bottom + 0.14, margin: MARGIN }
        stage.layer('neon plain', camera, PLAIN_PARALLAX, plain, (pen) => paintPlain(pen, stage))
        drawCrossLines(stage, frame)
        stage.enter(camera, 0.1)
        stage.glow(stage.aspect / 2, HORIZON_Y, 0.5, MAGENTA, 0.4)
      },
      drawFront() {},
    }
  },
}

function paintSky(pen: Pen, stage: Stage, seed: number): void {
  const { top, aspect } = stage
  const sky = pen.createLinearGradient(0, top, 0, HORIZON_Y)
  for (const [at, colour] of SKY) sky.addColorStop(at, colour)
  pen.fillStyle = sky
  pen.fillRect(-MARGIN, top - 0.1, aspect + 2 * MARGIN, HORIZON_Y - top + 0.14)
  const random = createRandom(seed ^ 0x80ed)
  for (let star = 0; star < 110; star += 1)
    fillEllipse(
      pen,
      withAlpha('#ffffff', between(random, 0.3, 0.9)),
      between(random, -MARGIN, aspect + MARGIN),
      top + random() ** 1.6 * (HORIZON_Y - top) * 0.8,
      between(random, 0.0008, 0.0022),
    )
  paintSun(pen, aspect / 2, HORIZON_Y - SUN_RADIUS * 0.62)
}

/** A disc from yellow to magenta, cut by stripes that widen downwards. */
function paintSun(pen: Pen, x: number, y: number): void {
  const halo = pen.createRadialGradient(x, y, SUN_RADIUS * 0.9, x, y, SUN_RADIUS * 1.7)
  halo.addColorStop(0, withAlpha('#ff6fb0', 0.5))
  halo.addColorStop(1, withAlpha('#ff6fb0', 0))
  fillEllipse(pen, halo, x, y, SUN_RADIUS * 1.7)
  const disc = pen.createLinearGradient(0, y - SUN_RADIUS, 0, y + SUN_RADIUS)
  disc.addColorStop(0, '#fff27a')
  disc.addColorStop(0.45, '#ff9a4a')
  disc.addColorStop(1, '#ff2f9a')
  pen.save()
  pen.beginPath()
  let bandTop = y - SUN_RADIUS
  for (let stripe = 0; stripe < 7; stripe += 1) {
    const gap = y - SUN_RADIUS * 0.08 + stripe * SUN_RADIUS * 0.155
    pen.rect(x - SUN_RADIUS, bandTop, 2 * SUN_RADIUS, gap - bandTop)
    bandTop = gap + SUN_RADIUS * (0.02 + stripe * 0.012)
  }
  pen.clip()
  fillEllipse(pen, disc, x, y, SUN_RADIUS)
  pen.restore()
}

type Peaks = readonly (readonly [x: number, y: number])[]

/** Jagged, and low in the middle, where the sun is. */
function raisePeaks({ aspect }: Stage, seed: number): Peaks {
  const random = createRandom(seed ^ 0x9eac)
  const count = 22
  return Array.from({ length: count + 1 }, (_, index) => {
    const x = -MARGIN + (index / count) * (aspect + 2 * MARGIN)
    const away = Math.min(1, Math.abs(x / aspect - 0.5) * 2)
    const tall = (index % 2 === 0 ? 0.35 : 1) * between(random, 0.6, 1)
    return [x, HORIZON_Y - 0.012 - 0.17 * tall * away ** 1.3] as const
  })
}

function paintPeaks(pen: Pen, peaks: Peaks): void {
  const [first] = peaks
  const last = peaks.at(-1)
  if (first === undefined || last === undefined) return
  pen.lineJoin = 'round'
  pen.beginPath()
  pen.moveTo(first[0], HORIZON_Y + 0.02)
  for (const [x, y] of peaks) pen.lineTo(x, y)
  pen.lineTo(last[0], HORIZON_Y + 0.02)
  pen.fillStyle = '#1a0840'
  pen.fill()
  pen.beginPath()
  for (const [x, y] of peaks) pen.lineTo(x, y)
  for (const [index, [x, y]] of peaks.entries()) {
    const beyond = peaks[index + 1]
    if (beyond === undefined) continue
    pen.moveTo(x, y)
    pen.lineTo((x + beyond[0]) / 2, HORIZON_Y)
    pen.lineTo(beyond[0], beyond[1])
  }
  glowStroke(pen, CYAN, 0.003)
}

/** A broad faint line below a thin bright one. */
function glowStroke(pen: Pen, colour: Hex, width: number): void {
  pen.strokeStyle = withAlpha(colour, 0.22)
  pen.lineWidth = width * 3
  pen.stroke()
  pen.strokeStyle = withAlpha(mix(colour, '#ffffff', 0.2), 0.85)
  pen.lineWidth = width * 0.8
  pen.stroke()
}

function paintPlain(pen: Pen, { aspect, bottom }: Stage): void {
  const low = bottom + 0.14
  const ground = pen.createLinearGradient(0, HORIZON_Y, 0, low)
  ground.addColorStop(0, '#5a1470')
  ground.addColorStop(0.16, '#2a0a50')
  ground.addColorStop(1, PLAIN)
  pen.fillStyle = ground
  pen.fillRect(-MARGIN, HORIZON_Y, aspect + 2 * MARGIN, low - HORIZON_Y)
  pen.beginPath()
  for (let line = -24; line <= 24; line += 1) {
    pen.moveTo(aspect / 2 + line * 0.075, HORIZON_Y)
    pen.lineTo(aspect / 2 + line * 0.075 * (1 + (low - HORIZON_Y) * 9), low)
  }
  glowStroke(pen, MAGENTA, 0.003)
  pen.fillStyle = withAlpha('#ffd0f0', 0.9)
  pen.fillRect(-MARGIN, HORIZON_Y - 0.0015, aspect + 2 * MARGIN, 0.003)
}

/** Lines across the plain that come nearer. */
function drawCrossLines(stage: Stage, { camera, time }: Frame): void {
  const width = stage.aspect + 2 * MARGIN
  const box = { width, height: 0.012, anchorX: width / 2, anchorY: 0.006 }
  const sprite = stage.sprite('neon cross line', box, (pen) => {
    pen.beginPath()
    pen.moveTo(-width / 2, 0)
    pen.lineTo(width / 2, 0)
    glowStroke(pen, MAGENTA, 0.0032)
  })
  stage.enter({ ...camera, x: 0 }, PLAIN_PARALLAX)
  const depth = stage.bottom + 0.06 - HORIZON_Y
  for (let line = 0; line < CROSS_LINES; line += 1) {
    const way = ((line + time * PACE) % CROSS_LINES) / CROSS_LINES
    const y = HORIZON_Y + depth * way ** 2.4
    stage.put(sprite, stage.aspect / 2, y, { alpha: Math.min(1, way * 4) })
  }
}
