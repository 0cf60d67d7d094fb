import type { Hex } from '../../draw/colour.ts'
import type { Random } from '../../draw/random.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'
import { showSpecks } from './specks.ts'

interface Mote {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly phase: number
  readonly drift: number
}

/** Pollen, dust or fireflies that hang in the air in front of the scene. */
export function createMotes(
  stage: Stage,
  random: Random,
  options: { readonly count: number; readonly colour: Hex; readonly strength: number },
): (frame: Frame) => void {
  const motes: Mote[] = Array.from({ length: options.count }, () => ({
    x: random(),
    y: random(),
    radius: 0.0016 + 0.0022 * random(),
    phase: random() * 6,
    drift: random() - 0.3,
  }))
  const wrap = (value: number): number => value - Math.floor(value)
  const height = stage.bottom - stage.top
  return ({ time, camera }) => {
    stage.enter(camera, 1.1)
    const specks = motes.map((mote) => ({
      x: wrap(mote.x + time * 0.01 + Math.sin(time * 0.4 + mote.phase) * 0.02) * (stage.aspect + 0.2) - 0.1,
      y:
        stage.top +
        wrap(mote.y + time * 0.012 * mote.drift + Math.sin(time * 0.6 + mote.phase) * 0.02) * height,
      radius: mote.radius,
      alpha: options.strength * (0.6 + 0.4 * Math.sin(time * 2 + mote.phase)),
    }))
    showSpecks(stage, options.colour, specks)
  }
}
