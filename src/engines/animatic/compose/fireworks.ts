import { fireworkBursts, type Firework } from '../cues.ts'
import { lighten, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { clamp, smoothstep } from '../draw/easing.ts'
import { between, createRandom, type Random } from '../draw/random.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import type { Sprite, Stage } from '../draw/stage.ts'
import type { SettingName } from '../scene-spec.ts'
import type { BuiltSet, Frame } from '../sets/set.ts'
import type { StagingContext } from './staging.ts'

type FireworkContext = Pick<StagingContext, 'stage' | 'spec' | 'set' | 'seed' | 'horizon'>

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
}

const SHELLS: readonly { readonly kind: Kind; readonly colour: Hex; readonly tip: Hex }[] = [
  { kind: 'chrysanthemum', colour: '#ffb545', tip: '#fff0c0' },
  { kind: 'peony', colour: '#ff4d5e', tip: '#ffd0c8' },
  { kind: 'ring', colour: '#58b8ff', tip: '#e8f6ff' },
  { kind: 'willow', colour: '#ffce7a', tip: '#fff6dc' },
  { kind: 'peony', colour: '#56e08c', tip: '#e6ffe4' },
  { kind: 'palm', colour: '#d77bff', tip: '#ffe0ff' },
]

/** Fireworks over the scene: rockets climb, burst, and their stars sink and go out. */
export function createFireworks(context: FireworkContext): ((frame: Frame) => void) | undefined {
  const { stage, spec, set, seed, horizon } = context
  if (spec.sights?.includes('fireworks') !== true) return undefined
  const bursts = fireworkBursts(seed, horizon)
  const random = createRandom(seed ^ 0x1f3a)
  const shells = SHELLS.map((shell, index) => bakeShell(stage, shell, index, random))
  const spark = bakeSpark(stage)
  const lowest = TALL.has(spec.setting) ? 0.15 : 0.3
  return (frame) => {
    stage.enter(frame.camera, PARALLAX)
    for (const burst of bursts) {
      const age = frame.time - burst.timeSeconds
      if (age < -CLIMB_SECONDS || age > BURN_SECONDS) continue
      const shell = shells[burst.shell % shells.length]
      if (shell === undefined) continue
      const at = placeOf(stage, burst, lowest)
      if (age < 0) drawRocket(stage, spark, at, set, age)
      else drawBurst(stage, shell, at, set, burst, age)
    }
  }
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Over roofs they burst higher than over open land. */
const TALL: ReadonlySet<SettingName> = new Set(['city-night', 'city-day', 'castle', 'forest', 'stadium'])

function placeOf(stage: Stage, { x, height }: Firework, lowest: number): Place {
  const highest = Math.min(lowest, stage.top + 0.17)
  return { x: stage.aspect * x, y: lowest + (highest - lowest) * height }
}

/** A spark that climbs ever slower, and what it leaves behind. */
function drawRocket(stage: Stage, spark: Sprite, { x, y }: Place, set: BuiltSet, age: number): void {
  const from = Math.min(set.floor.horizonY, 0.72)
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

function drawBurst(
  stage: Stage,
  shell: Shell,
  { x, y }: Place,
  set: BuiltSet,
  burst: Firework,
  age: number,
): void {
  const way = age / BURN_SECONDS
  const grown = 1 - Math.exp(-age * 4.2)
  const scale = burst.size * (0.12 + 0.88 * grown)
  const sunk = 0.05 * burst.size * age ** 2
  const flash = Math.exp(-age * 5)
  const shine = Math.max(0, 1 - way * 1.4)
  shed(stage, shell, x, y, 0.5 + 0.5 * grown, 1.1 * flash - 0.1)
  const turning = smoothstep(0.4, 0.75, way)
  if (turning < 1) stage.put(shell.open, x, y + sunk * 0.6, { scale, alpha: clamp((1 - turning) * 1.1) })
  if (turning > 0) {
    const flicker = 0.82 + 0.18 * Math.sin(age * 31 + burst.x * 40)
    stage.put(shell.sinking, x, y + sunk * 0.6, {
      scale,
      alpha: clamp(turning * (1 - smoothstep(0.72, 1, way)) * flicker),
    })
  }
  lightGround(stage, set, shell, x, flash * 0.7 + shine * 0.25 - 0.06)
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

/** What shines above is seen on the ground, and twice on water. */
function lightGround(stage: Stage, { floor }: BuiltSet, shell: Shell, x: number, strength: number): void {
  const isWet = floor.kind === 'water' || floor.water !== undefined
  const alpha = Math.min(0.5, strength * (isWet ? 0.7 : 0.45))
  shed(stage, shell, x, floor.horizonY + (isWet ? 0.09 : 0.06), isWet ? 0.6 : 0.8, alpha)
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
  return { kind, colour, tip, open, sinking, halo }
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
