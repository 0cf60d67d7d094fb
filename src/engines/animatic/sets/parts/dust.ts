import type { Hex } from '../../draw/colour.ts'
import { between, type Random } from '../../draw/random.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { showSpecks } from './specks.ts'

export interface Dust {
  draw(frame: Frame): void
}

export interface DustOptions {
  readonly count: number
  readonly colour: Hex
  /** World x about which the dust hangs, and how far it reaches to both sides. */
  readonly centre: number
  readonly reach: number
}

/** Motes that hang in the light and glimmer as they turn. */
export function createDust(
  random: Random,
  stage: Stage,
  { count, colour, centre, reach }: DustOptions,
): Dust {
  const motes = Array.from({ length: count }, () => ({
    x: centre + between(random, -reach, reach),
    y: random(),
    radius: 0.0009 + random() ** 2 * 0.0022,
    fall: between(random, 0.004, 0.014),
    phase: random() * 6.28,
  }))
  return {
    draw(frame) {
      stage.enter(frame.camera, 1)
      const height = stage.bottom - stage.top
      const specks = motes.map((mote) => {
        const way = (mote.y - frame.time * mote.fall + 10) % 1
        return {
          x: mote.x + Math.sin(frame.time * 0.5 + mote.phase) * 0.02,
          y: stage.top + way * height * 0.92,
          radius: mote.radius,
          alpha: 0.1 + 0.5 * Math.abs(Math.sin(frame.time * 0.9 + mote.phase)),
        }
      })
      showSpecks(stage, colour, specks)
    },
  }
}
