import { withAlpha, type Hex } from '../../draw/colour.ts'
import { between, type Random } from '../../draw/random.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import { HELD } from '../../rigs/person/held.ts'
import { person } from '../../rigs/person.ts'
import { REST, type RigLook } from '../../rigs/rig.ts'
import type { Frame } from '../set.ts'

export interface CrowdOptions {
  readonly count: number
  /** y of the nearest and farthest feet. */
  readonly nearY: number
  readonly farY: number
  readonly nearParallax: number
  readonly farParallax: number
  /** World height of an adult on the nearest row. */
  readonly height: number
  /** What the air and the light make of them. */
  readonly shade: Hex
  readonly shadeAlpha: number
  /** Part of the people under umbrellas, 0..1. */
  readonly umbrellas: number
  readonly umbrellaColours: readonly Hex[]
  /** World units per second; 0: they stand. */
  readonly speed: number
  /** They have coats on. Default: false. */
  readonly isCold?: boolean
  /** What else they have on, by turns; null: what anybody wears. Default: that. */
  readonly wears?: readonly (string | null)[]
  /** Who they are. Absent: whoever is about in a town. */
  readonly variants?: readonly string[]
}

export interface Crowd {
  draw(frame: Frame): void
}

interface Passer {
  readonly kind: number
  readonly x: number
  readonly depth: number
  readonly direction: 1 | -1
  readonly speed: number
  readonly phase: number
  readonly size: number
}

/** Poses of one walking cycle that are baked. */
const PHASES = 8
/** A small crowd has fewer kinds of people: each is as much work to bake as a whole figure is to draw in eight frames. */
const MAX_KINDS = 8
const VARIANTS = [
  'man',
  'woman',
  'business-man',
  'woman',
  'man',
  'girl',
  'business-woman',
  'old-man',
] as const
const ROOM = 0.9

/** Passers-by: a handful of people baked in eight steps of their walk, and put again and again. */
export function createCrowd(stage: Stage, random: Random, options: CrowdOptions): Crowd {
  const kinds = Math.min(MAX_KINDS, Math.ceil(options.count / 2) + 1)
  const looks = Array.from({ length: kinds }, (_, kind) =>
    dressPasser(options, kind, Math.floor(random() * 10000)),
  )
  const umbrellas = looks.map((_, kind) => {
    const colours = options.umbrellaColours
    return kind / kinds < options.umbrellas ? (colours[kind % colours.length] ?? null) : null
  })
  const passers = gather(random, stage, options, kinds)
  const spriteAt: SpriteAt = (kind, step, direction) => {
    const look = looks[kind] ?? looks[0]!
    return bakePasser(stage, look, umbrellas[kind] ?? null, { kind, step, direction }, options)
  }
  return {
    draw(frame) {
      for (const passer of passers) drawPasser(stage, passer, spriteAt, options, frame)
    },
  }
}

type SpriteAt = (kind: number, step: number, direction: 1 | -1) => Sprite

function dressPasser(
  { variants = VARIANTS, isCold = false, wears = [] }: CrowdOptions,
  kind: number,
  seed: number,
): RigLook {
  const worn = isCold ? 'winter-coat' : (wears[kind % wears.length] ?? null)
  return {
    variant: variants[kind % variants.length] ?? 'man',
    colours: [],
    props: worn === null ? [] : [{ concept: worn, colour: null, role: 'worn' }],
    seed,
  }
}

function gather(random: Random, stage: Stage, options: CrowdOptions, kinds: number): readonly Passer[] {
  const span = spanOf(stage)
  return Array.from({ length: options.count }, (_, index): Passer => {
    const kind = index % kinds
    // All of a kind walk the same way, so that each is baked once.
    const direction = kind % 2 === 0 ? 1 : -1
    return {
      kind,
      x: ((index + random() * 0.8) / options.count) * span,
      depth: random(),
      direction,
      speed: options.speed * between(random, 0.75, 1.25) * direction,
      phase: random() * PHASES,
      size: between(random, 0.94, 1.06),
    }
  }).toSorted((a, b) => a.depth - b.depth)
}

function spanOf(stage: Stage): number {
  return stage.aspect + ROOM
}

function drawPasser(
  stage: Stage,
  passer: Passer,
  spriteAt: SpriteAt,
  options: CrowdOptions,
  frame: Frame,
): void {
  const { depth } = passer
  const parallax = options.farParallax + (options.nearParallax - options.farParallax) * depth
  const y = options.farY + (options.nearY - options.farY) * depth
  const scale = (0.78 + 0.22 * depth) * passer.size
  const span = spanOf(stage)
  // People leave on one side and enter on the other, relative to what the camera sees.
  const left = frame.camera.x * parallax - ROOM / 2
  const x = wrap(passer.x + passer.speed * frame.time - left, span) + left
  const steps =
    options.speed === 0
      ? 0
      : ((Math.abs(passer.speed) * frame.time) / (options.height * scale * 0.55)) * PHASES
  const step = Math.floor(steps + passer.phase) % PHASES
  stage.enter(frame.camera, parallax)
  // Baked in both directions: what is put upright need not be drawn.
  stage.put(spriteAt(passer.kind, step, passer.direction), x, y, { scale })
}

function wrap(value: number, span: number): number {
  return ((value % span) + span) % span
}

function bakePasser(
  stage: Stage,
  look: RigLook,
  umbrella: Hex | null,
  { kind, step, direction }: { readonly kind: number; readonly step: number; readonly direction: 1 | -1 },
  options: CrowdOptions,
): Sprite {
  const { height, shade, shadeAlpha } = options
  const tall = height * person.naturalSize(look)
  const box = {
    width: tall * (umbrella === null ? 0.74 : 0.96),
    height: tall * (umbrella === null ? 1.08 : 1.32),
    anchorX: tall * (umbrella === null ? 0.37 : direction > 0 ? 0.42 : 0.54),
    anchorY: tall * (umbrella === null ? 1.05 : 1.29),
  }
  return stage.sprite(`passer ${kind} ${step} ${direction} ${height}`, box, (pen) => {
    pen.scale(tall * direction, tall)
    const carried =
      umbrella === null
        ? look
        : {
            ...look,
            props: [...look.props, { concept: 'umbrella', colour: umbrella, role: 'held' as const }],
          }
    person.draw(pen, carried, {
      ...REST,
      action: options.speed === 0 ? 'stand' : 'walk',
      time: kind * 1.3,
      phase: (step / PHASES) * Math.PI * 2,
    })
    pen.globalCompositeOperation = 'source-atop'
    pen.fillStyle = withAlpha(shade, shadeAlpha)
    pen.fillRect(-2, -3, 4, 4)
    pen.globalCompositeOperation = 'source-over'
    if (umbrella !== null) lightUmbrella(pen, umbrella, shade, shadeAlpha)
  })
}

/** Cloth lets light through: umbrellas keep more of their colour than the people below. */
function lightUmbrella(
  pen: Parameters<(typeof HELD)['umbrella']['draw']>[0],
  colour: Hex,
  shade: Hex,
  alpha: number,
): void {
  pen.save()
  pen.translate(0.155, -0.63)
  pen.scale(0.01, 0.01)
  HELD.umbrella.draw(pen, colour)
  pen.restore()
  pen.globalCompositeOperation = 'source-atop'
  pen.fillStyle = withAlpha(shade, alpha * 0.35)
  pen.fillRect(-2, -3, 4, 4)
}
