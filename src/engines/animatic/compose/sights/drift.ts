import { lighten, luminance, multiply, type Hex } from '../../draw/colour.ts'
import { between, createRandom, pick } from '../../draw/random.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { Frame } from '../../sets/set.ts'
import { DRIFT_KINDS, type DriftKind, type DriftName } from './drift-kinds.ts'
import type { SightMaker } from './sight.ts'

interface Mote {
  readonly x: number
  readonly y: number
  /** 0 (far) .. 1 (near). */
  readonly depth: number
  readonly phase: number
  readonly sprite: Sprite
}

/** What drifts through the whole picture: the far half behind the actors, the near half before them. */
export function createDrift(name: DriftName): SightMaker {
  return ({ stage, seed, palette }) => {
    const kind = DRIFT_KINDS[name]
    const random = createRandom(seed ^ name.length ^ 0x6d07)
    const sprites = kind.colours.map((colour) => bake(stage, name, kind, colour, palette.ambient))
    const count = Math.round(kind.count * Math.min(1.2, Math.max(0.7, stage.aspect / 1.5)))
    const motes = Array.from({ length: count }, (): Mote => ({
      x: random(),
      y: random(),
      depth: random(),
      phase: between(random, 0, Math.PI * 2),
      sprite: pick(random, sprites),
    }))
    const draw = (frame: Frame, isNear: boolean): void => {
      stage.enter(frame.camera, isNear ? 1.05 : 0.8)
      for (const mote of motes) if (mote.depth > 0.55 === isNear) show(stage, kind, mote, frame.time)
    }
    return { drawBehind: (frame) => draw(frame, false), drawOver: (frame) => draw(frame, true) }
  }
}

/** Room beyond the picture, where they come in and leave. */
const MARGIN = 0.2

function show(stage: Stage, kind: DriftKind, { x, y, depth, phase, sprite }: Mote, time: number): void {
  const width = stage.aspect + 2 * MARGIN
  const height = stage.bottom - stage.top + 2 * MARGIN
  const pace = 0.6 + 0.7 * depth
  const wrap = (value: number): number => value - Math.floor(value)
  const along = wrap(x + (time * kind.blow * pace) / width) * width - MARGIN
  const down = wrap(y + (time * kind.fall * pace) / height) * height + stage.top - MARGIN
  const swing = Math.sin(time * (0.9 + depth) + phase)
  const [smallest, largest] = kind.radius
  const glimmer = 0.35 + 0.65 * Math.max(0, Math.sin(time * 2.1 + phase * 3)) ** 2
  stage.put(sprite, along + swing * kind.sway, down + Math.cos(time * 0.8 + phase) * kind.sway * 0.4, {
    ...(kind.spin === 0
      ? {}
      : { rotation: (time * kind.spin * (phase > Math.PI ? 1 : -1) + phase) * Math.PI * 2 }),
    scale: (smallest + (largest - smallest) * depth * depth) / largest,
    alpha: kind.shines === 'blinking' ? glimmer : kind.shines === undefined ? 0.92 : 1,
  })
}

function bake(stage: Stage, name: string, kind: DriftKind, colour: Hex, ambient: Hex): Sprite {
  const [, largest] = kind.radius
  const reach = largest * (kind.shines === undefined ? 1.25 : 4)
  const box = { width: 2 * reach, height: 2 * reach, anchorX: reach, anchorY: reach }
  const lit =
    kind.shines !== undefined || luminance(ambient) > 0.9 ? colour : multiply(colour, lighten(ambient, 0.2))
  return stage.sprite(`drift ${name} ${colour}`, box, (pen) => {
    pen.scale(largest, largest)
    kind.paint(pen, lit)
  })
}
