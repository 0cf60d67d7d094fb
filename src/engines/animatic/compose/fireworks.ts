import { fireworkBursts, type Firework } from '../cues.ts'
import { lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { clamp, lerp, smoothstep } from '../draw/easing.ts'
import { between, createRandom, type Random } from '../draw/random.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import type { SettingName } from '../scene-spec.ts'
import type { Floor, Frame, Heavens } from '../sets/set.ts'
import type { StagingContext } from './staging.ts'

type FireworkContext = Pick<StagingContext, 'stage' | 'spec' | 'seed' | 'horizon'>

/** Fireworks as a set shows them: each of these draws what belongs to the frame, and nothing if there is none. */
export interface Fireworks extends Heavens {
  /** Their light in the air before the scenery; and all of them, if the set had no place for them in its sky. */
  drawRest(frame: Frame, floor: Floor): void
}

/** Seconds a rocket climbs, and its stars burn. */
const CLIMB_SECONDS = 0.8
const BURN_SECONDS = 2.5
/** World units: the radius that shells are baked at, and the largest that is drawn. */
const RADIUS = 0.21
const PARALLAX = 0.12

type Kind = 'peony' | 'chrysanthemum' | 'willow' | 'ring' | 'palm'

/** What a shell looks like: baked once open and once when its stars sink. */
interface Shell {
  readonly kind: Kind
  readonly colour: Hex
  readonly tip: Hex
  readonly open: Sprite
  readonly sinking: Sprite
  /** Its light in the air and on the ground. */
  readonly halo: Sprite
  /** Its light on water: two sets of glints that lie between each other. */
  readonly paths: readonly Sprite[]
}

const SHELLS: readonly { readonly kind: Kind; readonly colour: Hex; readonly tip: Hex }[] = [
  { kind: 'chrysanthemum', colour: '#ffb545', tip: '#fff0c0' },
  { kind: 'peony', colour: '#ff4d5e', tip: '#ffd0c8' },
  { kind: 'ring', colour: '#58b8ff', tip: '#e8f6ff' },
  { kind: 'willow', colour: '#ffce7a', tip: '#fff6dc' },
  { kind: 'peony', colour: '#56e08c', tip: '#e6ffe4' },
  { kind: 'palm', colour: '#d77bff', tip: '#ffe0ff' },
]

/** Rockets climb, burst, and their stars sink and go out: behind all that stands on the ground, and twice on water. */
export function createFireworks({ stage, spec, seed, horizon }: FireworkContext): Fireworks | undefined {
  if (spec.sights?.includes('fireworks') !== true) return undefined
  const bursts = fireworkBursts(seed, horizon)
  const random = createRandom(seed ^ 0x1f3a)
  const shells = SHELLS.map((shell, index) => bakeShell(stage, shell, index, random))
  const spark = bakeSpark(stage)
  const band = bandOver(stage, spec.setting)
  /** Whether the set has drawn them, or their image, in the present frame. */
  const shown = { inSky: false, onWater: false }
  const eachShell = (
    { camera, time }: Frame,
    show: (shell: Shell, at: Place, burst: Firework, age: number) => void,
  ): void => {
    stage.enter(camera, PARALLAX)
    for (const burst of bursts) {
      const age = time - burst.timeSeconds
      const shell = shells[burst.shell % shells.length]
      if (shell === undefined || age < -CLIMB_SECONDS || age > BURN_SECONDS) continue
      show(shell, { x: stage.aspect * burst.x, y: lerp(band.low, band.high, burst.height) }, burst, age)
    }
  }
  const draw = (frame: Frame): void => {
    shown.inSky = true
    eachShell(frame, (shell, at, burst, age) => {
      if (age < 0) drawRocket(stage, spark, at, band.ground, age)
      else drawBurst(stage, shell, at, burst, age)
    })
  }
  return {
    draw,
    drawOnWater(frame, { horizonY, nearY }) {
      shown.onWater = true
      eachShell(frame, (shell, { x }, { size }, age) => {
        if (age >= 0) drawImage(stage, shell, { x, y: horizonY }, size, nearY - horizonY, age)
      })
    },
    drawRest(frame, { horizonY }) {
      if (!shown.inSky) draw(frame)
      if (!shown.onWater)
        eachShell(frame, (shell, { x }, _, age) => lightGround(stage, shell, x, horizonY, age))
      shown.inSky = false
      shown.onWater = false
    },
  }
}

/** Between which heights they burst, and whence they rise. Roofs and crowns hide no more than the lower half of one. */
interface Band {
  readonly low: number
  readonly high: number
  readonly ground: number
}

function bandOver(stage: Stage, setting: SettingName): Band {
  const ground = 0.72
  // Under leaves the sky is seen between the trunks.
  if (setting === 'forest') return { low: 0.46, high: 0.3 + stage.top * 0.3, ground }
  if (TALL.has(setting)) return { low: 0.2 + stage.top * 0.3, high: 0.11 + stage.top * 0.8, ground }
  return { low: 0.3, high: Math.min(0.3, stage.top + 0.17), ground }
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Where roofs, stands and towers reach high. */
const TALL: ReadonlySet<SettingName> = new Set(['city-night', 'city-day', 'castle', 'stadium'])

/** A spark that climbs ever slower, and what it leaves behind. */
function drawRocket(stage: Stage, spark: Sprite, { x, y }: Place, from: number, age: number): void {
  for (let trail = 0; trail < 6; trail += 1) {
    const way = 1 + age / CLIMB_SECONDS - trail * 0.035
    if (way < 0) continue
    const climbed = 1 - (1 - way) ** 2
    const lean = (1 - climbed) * 0.03
    stage.put(spark, x - lean, from + (y - from) * climbed, {
      scale: 0.75 - trail * 0.09,
      alpha: (0.85 - trail * 0.13) * clamp((1 - way) * 5 + 0.3),
    })
  }
}

function drawBurst(stage: Stage, shell: Shell, { x, y }: Place, burst: Firework, age: number): void {
  const way = age / BURN_SECONDS
  const grown = 1 - Math.exp(-age * 4.2)
  const scale = burst.size * (0.12 + 0.88 * grown)
  const sunk = 0.05 * burst.size * age ** 2
  const flash = Math.exp(-age * 5)
  shed(stage, shell, x, y, 0.5 + 0.5 * grown, 1.1 * flash - 0.1)
  const turning = smoothstep(0.45, 0.68, way)
  if (turning < 1) stage.put(shell.open, x, y + sunk * 0.6, { scale, alpha: clamp((1 - turning) * 1.1) })
  if (turning > 0) {
    const flicker = 0.82 + 0.18 * Math.sin(age * 31 + burst.x * 40)
    stage.put(shell.sinking, x, y + sunk * 0.6, {
      scale,
      alpha: clamp(turning * (1 - smoothstep(0.72, 1, way)) * flicker),
    })
  }
}

/** Baked once and shown in all sizes: a glow of each size of its own would be painted in every frame. */
function shed(stage: Stage, { halo }: Shell, x: number, y: number, scale: number, alpha: number): void {
  if (alpha < 0.03) return
  const { pen } = stage
  pen.save()
  pen.globalCompositeOperation = 'screen'
  stage.put(halo, x, y, { scale, alpha: Math.min(1, alpha) })
  pen.restore()
}

/** How bright a shell of this age shines on what lies below, 0..1. */
function shineAt(age: number): number {
  return Math.exp(-age * 5) * 0.7 + Math.max(0, 1 - (age / BURN_SECONDS) * 1.4) * 0.25 - 0.06
}

/** What shines above is seen on the ground. */
function lightGround(stage: Stage, shell: Shell, x: number, horizonY: number, age: number): void {
  if (age >= 0) shed(stage, shell, x, horizonY + 0.06, 0.8, Math.min(0.5, shineAt(age) * 0.45))
}

/** A broken path of light on the water; the waves turn its two halves on and off. */
function drawImage(
  stage: Stage,
  { paths }: Shell,
  { x, y }: Place,
  size: number,
  depth: number,
  age: number,
): void {
  const way = age / BURN_SECONDS
  const alpha = Math.min(0.95, 1.6 * Math.exp(-age * 5) + 0.8 * (1 - smoothstep(0.35, 0.95, way)))
  if (alpha < 0.03) return
  const { pen } = stage
  pen.save()
  pen.globalCompositeOperation = 'screen'
  for (const [half, path] of paths.entries()) {
    const beat = 0.72 + 0.28 * Math.sin(age * 6.3 + half * Math.PI + x * 9)
    stage.put(path, x, y, {
      scale: Math.min(1.25, depth / PATH_DEPTH) * (0.8 + 0.2 * size),
      alpha: alpha * beat,
    })
  }
  pen.restore()
}

interface Ray {
  readonly cos: number
  readonly sin: number
  /** 0..1 of the shell's radius. */
  readonly reach: number
  readonly strength: number
}

const RAYS: Readonly<Record<Kind, number>> = { peony: 110, chrysanthemum: 96, willow: 72, ring: 48, palm: 17 }

function castRays(kind: Kind, random: Random): readonly Ray[] {
  const count = RAYS[kind]
  return Array.from({ length: count }, (_, index) => {
    const turn = ((index + between(random, -0.4, 0.4)) / count) * Math.PI * 2 * (kind === 'ring' ? 1 : 7.31)
    // Points on a ball, as they are seen from afar; a ring is a tilted circle.
    const depth = random() * 2 - 1
    const reach =
      kind === 'ring'
        ? between(random, 0.92, 1)
        : kind === 'palm'
          ? between(random, 0.75, 1)
          : Math.sqrt(1 - depth ** 2)
    const flat = kind === 'ring' ? 0.62 : 1
    return { cos: Math.cos(turn), sin: Math.sin(turn) * flat, reach, strength: between(random, 0.55, 1) }
  })
}

function bakeShell(
  stage: Stage,
  { kind, colour, tip }: (typeof SHELLS)[number],
  index: number,
  random: Random,
): Shell {
  const rays = castRays(kind, random)
  const side = RADIUS * 2.06
  const box = { width: side, height: side * 1.08, anchorX: side / 2, anchorY: side / 2 }
  const open = stage.sprite(`firework-${index}`, box, (pen) => {
    paintHaze(pen, colour, 0.34)
    for (const ray of rays) paintRay(pen, kind, ray, colour, tip, 0)
  })
  const sinking = stage.sprite(`firework-sinking-${index}`, box, (pen) => {
    paintHaze(pen, colour, 0.16)
    for (const ray of rays)
      paintRay(pen, kind, ray, mix(colour, '#ff9a4a', 0.25), tip, kind === 'willow' ? 1.5 : 1)
  })
  const width = RADIUS * 2
  const round = { width, height: width, anchorX: RADIUS, anchorY: RADIUS }
  const halo = stage.sprite(`firework-halo-${index}`, round, (pen) => paintHaze(pen, colour, 1))
  const paths = [0, 1].map((half) => bakePath(stage, `firework-path-${index}-${half}`, half, colour, tip))
  return { kind, colour, tip, open, sinking, halo, paths }
}

/** Where a ray's light begins, as a part of its reach: short trails, or threads from the middle. */
const ROOTS: Readonly<Record<Kind, number>> = {
  peony: 0.72,
  chrysanthemum: 0.18,
  willow: 0.1,
  ring: 0.82,
  palm: 0.08,
}
const PIECES = 7

/** One star and its trail; `droop` 0 (flying) .. 1 (sinking). */
function paintRay(pen: Pen, kind: Kind, ray: Ray, colour: Hex, tip: Hex, droop: number): void {
  const root = Math.min(0.86, ROOTS[kind] + droop * 0.22)
  const thick = (kind === 'palm' ? 0.0062 : kind === 'ring' ? 0.0044 : 0.0032) * (0.7 + 0.3 * ray.strength)
  const point = (along: number): readonly [number, number] => [
    ray.cos * ray.reach * along * RADIUS,
    ray.sin * ray.reach * along * RADIUS + droop * 0.2 * RADIUS * along ** 3,
  ]
  pen.lineCap = 'round'
  for (let piece = 0; piece < PIECES; piece += 1) {
    const from = root + ((1 - root) * piece) / PIECES
    const to = root + ((1 - root) * (piece + 1)) / PIECES
    const bright = ((piece + 1) / PIECES) ** 1.6
    pen.strokeStyle = withAlpha(
      mix(colour, tip, bright * 0.5),
      (droop > 0 ? 0.8 : 0.95) * bright * ray.strength,
    )
    pen.lineWidth = thick * (0.45 + 0.55 * bright)
    pen.beginPath()
    pen.moveTo(...point(from))
    pen.lineTo(...point(to))
    pen.stroke()
  }
  const [x, y] = point(1)
  fillEllipse(pen, withAlpha(colour, 0.3 * ray.strength), x, y, thick * 2.6)
  fillEllipse(pen, withAlpha(lighten(tip, 0.3), ray.strength), x, y, thick * (droop > 0 ? 0.8 : 1.05))
}

/** The smoke between the stars, lit by them. */
function paintHaze(pen: Pen, colour: Hex, alpha: number): void {
  const haze = pen.createRadialGradient(0, 0, 0, 0, 0, RADIUS * 1.05)
  haze.addColorStop(0, withAlpha(lighten(colour, 0.3), alpha))
  haze.addColorStop(0.45, withAlpha(colour, alpha * 0.5))
  haze.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = haze
  pen.fillRect(-RADIUS * 1.1, -RADIUS * 1.1, RADIUS * 2.2, RADIUS * 2.2)
}

/** World units: how deep a path is baked, and half its width. */
const PATH_DEPTH = 0.24
const PATH_REACH = 0.12
const GLINTS = 44

function bakePath(stage: Stage, key: string, half: number, colour: Hex, tip: Hex): Sprite {
  const random = createRandom(0x77 + half)
  const box = { width: 2 * PATH_REACH, height: PATH_DEPTH, anchorX: PATH_REACH, anchorY: 0 }
  return stage.sprite(key, box, (pen) => {
    if (half === 0) paintSheen(pen, colour)
    for (let glint = 0; glint < GLINTS; glint += 1) {
      const depth = (glint + random()) / GLINTS
      const y = 0.003 + (PATH_DEPTH - 0.01) * depth
      const spread = 0.022 + 0.075 * depth
      const x = (random() + random() - 1) * spread
      const reach = (0.012 + 0.026 * depth) * between(random, 0.5, 1.2)
      const fade = (1 - depth) ** 0.7 * (1 - Math.abs(x) / (spread * 1.3))
      pen.fillStyle = withAlpha(mix(colour, tip, random() * 0.6), 0.9 * fade)
      pen.beginPath()
      pen.moveTo(x - reach, y)
      pen.quadraticCurveTo(x, y - 0.004 - 0.003 * depth, x + reach, y)
      pen.quadraticCurveTo(x, y + 0.003 + 0.002 * depth, x - reach, y)
      pen.fill()
    }
  })
}

/** The water between the glints is lit, too. */
function paintSheen(pen: Pen, colour: Hex): void {
  pen.save()
  pen.scale(PATH_REACH * 0.62, PATH_DEPTH)
  const sheen = pen.createRadialGradient(0, 0.05, 0, 0, 0.05, 0.9)
  sheen.addColorStop(0, withAlpha(colour, 0.42))
  sheen.addColorStop(0.5, withAlpha(colour, 0.16))
  sheen.addColorStop(1, withAlpha(colour, 0))
  pen.fillStyle = sheen
  pen.fillRect(-1.4, 0, 2.8, 1)
  pen.restore()
}

function bakeSpark(stage: Stage): Sprite {
  const half = 0.012
  return stage.sprite(
    'firework-spark',
    { width: half * 2, height: half * 2, anchorX: half, anchorY: half },
    (pen) => {
      fillEllipse(pen, withAlpha('#ffb869', 0.25), 0, 0, 0.008)
      fillEllipse(pen, withAlpha('#ffd9a0', 0.6), 0, 0, 0.0045)
      fillEllipse(pen, '#fff4dc', 0, 0, 0.0025)
    },
  )
}
