import { mix, type Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import type { Stage } from '../draw/stage.ts'
import type { Building } from '../rigs/building/building.ts'
import { buildingOf } from '../rigs/building/index.ts'
import type { Frame } from '../sets/set.ts'
import { PUFF_RADIUS, softPuff } from '../stagings/soft-puff.ts'
import type { Actor } from './staging.ts'

const LAMPLIGHT: Hex = '#ffcf7a'
/** Below this it is day, and no lamp is lit. */
const FAINTEST = 0.3
const PUFFS = 7
/** Seconds from the chimney until a puff is gone. */
const PUFF_LIFE = 4.2

interface Scenery {
  readonly stage: Stage
  readonly palette: Palette
}

/**
 * The actors, those among them that are buildings with smoke over their chimneys and light in their windows: the dark
 * that lies on the walls is not on these.
 */
export function inhabit(actors: readonly Actor[], { stage, palette }: Scenery): readonly Actor[] {
  const smoke = mix('#ffffff', palette.fog, 0.5)
  return actors.map((actor) => {
    const building = buildingOf(actor.look.variant)
    if (building === undefined) return actor
    return {
      ...actor,
      drawOver(frame) {
        const at = spotsOf(actor, frame)
        stage.enter(frame.camera, at.parallax)
        lightWindows(building, actor, at, stage, frame)
        for (const chimney of building.chimneys)
          raiseSmoke(at(chimney.spot), chimney.size * at.unit, { stage, smoke }, frame)
        actor.drawOver?.(frame)
      },
    }
  })
}

type Spots = ((spot: readonly [number, number]) => readonly [number, number]) & {
  readonly parallax: number
  /** World units per hundredth of the building's height. */
  readonly unit: number
}

/** Where spots of the building are in the world. */
function spotsOf(actor: Actor, frame: Frame): Spots {
  const { x, y, scale, parallax, flip = false } = actor.place(frame)
  const unit = scale / 100
  const at = ([left, top]: readonly [number, number]): readonly [number, number] => [
    x + (flip ? -left : left) * unit,
    y + top * unit,
  ]
  return Object.assign(at, { parallax, unit })
}

function lightWindows(
  { lamps }: Building,
  { look: { lights = 0 } }: Actor,
  at: Spots,
  stage: Stage,
  frame: Frame,
): void {
  if (lights < FAINTEST) return
  for (const [index, { spot, size, colour = LAMPLIGHT, flicker = 0 }] of lamps.entries()) {
    const dimmed = flicker * (0.5 + 0.5 * Math.sin(frame.time * 3.1 + index * 2.3))
    stage.glow(...at(spot), size * at.unit, colour, lights * (0.9 - dimmed))
  }
}

function raiseSmoke(
  [x, y]: readonly [number, number],
  size: number,
  { stage, smoke }: { readonly stage: Stage; readonly smoke: Hex },
  { time }: Frame,
): void {
  const puff = softPuff(stage, smoke)
  for (let index = 0; index < PUFFS; index += 1) {
    const age = (time / PUFF_LIFE + index / PUFFS) % 1
    const drift = Math.sin(age * 5 + index) * 0.3 + age * 2.2
    stage.put(puff, x + drift * size, y - age * 5.4 * size, {
      scale: ((0.7 + age * 1.9) * size) / PUFF_RADIUS,
      alpha: 0.5 * (1 - age) * Math.min(1, age * 8),
    })
  }
}
