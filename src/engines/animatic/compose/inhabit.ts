import { mix, type Hex } from '../draw/colour.ts'
import type { Palette } from '../draw/palette.ts'
import type { Placement, Stage } from '../draw/stage.ts'
import type { Building } from '../rigs/building/building.ts'
import { buildingOf } from '../rigs/building/index.ts'
import type { Frame } from '../sets/set.ts'
import { PUFF_RADIUS, softPuff } from '../stagings/soft-puff.ts'
import type { Actor } from './staging.ts'

const LAMPLIGHT: Hex = '#ffcf7a'
/** Below this it is day, and no lamp is lit. */
const FAINTEST = 0.3
const PUFFS = 9
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
  const smoke = mix('#ffffff', palette.fog, 0.35)
  return actors.map((actor) => {
    const building = buildingOf(actor.look.variant)
    if (building === undefined) return actor
    return {
      ...actor,
      drawOver(frame) {
        const placement = actor.place(frame)
        stage.enter(frame.camera, placement.parallax)
        lightWindows(building, actor, placement, stage, frame)
        raiseSmoke(building, placement, { stage, smoke }, frame)
        actor.drawOver?.(frame)
      },
    }
  })
}

/** Where a spot of the building is in the world. */
function spotIn(
  { x, y, scale, flip = false }: Placement,
  [left, top]: readonly [number, number],
): readonly [number, number] {
  return [x + ((flip ? -left : left) * scale) / 100, y + (top * scale) / 100]
}

function lightWindows(
  { lamps }: Building,
  { look: { lights = 0 } }: Actor,
  placement: Placement,
  stage: Stage,
  { time }: Frame,
): void {
  if (lights < FAINTEST) return
  for (const [index, { spot, size, colour = LAMPLIGHT, flicker = 0 }] of lamps.entries()) {
    const dimmed = flicker * (0.5 + 0.5 * Math.sin(time * 3.1 + index * 2.3))
    const [x, y] = spotIn(placement, spot)
    stage.glow(x, y, (size * placement.scale) / 100, colour, lights * (0.9 - dimmed))
  }
}

function raiseSmoke(
  { chimneys }: Building,
  placement: Placement,
  { stage, smoke }: { readonly stage: Stage; readonly smoke: Hex },
  { time }: Frame,
): void {
  const puff = softPuff(stage, smoke)
  for (const chimney of chimneys) {
    const [x, y] = spotIn(placement, chimney.spot)
    const size = (chimney.size * placement.scale) / 100
    for (let index = 0; index < PUFFS; index += 1) {
      const age = (time / PUFF_LIFE + index / PUFFS) % 1
      const drift = Math.sin(age * 5 + index) * 0.3 + age * 2.2
      stage.put(puff, x + drift * size, y - age * 7 * size, {
        scale: ((0.8 + age * 2.2) * size) / PUFF_RADIUS,
        alpha: 0.8 * (1 - age) * Math.min(1, age * 8),
      })
    }
  }
}
