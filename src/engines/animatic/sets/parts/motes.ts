import { withAlpha } from '../../draw/colour.ts'
import type { Hex } from '../../draw/colour.ts'
import type { Random } from '../../draw/random.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'

interface Mote {
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly phase: number
  readonly drift: number
}

/** One path per shade: seventy fills of a dot each cost as much as a whole hill. */
const SHADES = 5

function shadeOf(mote: Mote, time: number): number {
  const glimmer = 0.6 + 0.4 * Math.sin(time * 2 + mote.phase)
  return Math.min(SHADES - 1, Math.floor(glimmer * SHADES))
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
    const pen = stage.enter(camera, 1.1)
    for (let shade = 0; shade < SHADES; shade += 1) {
      pen.fillStyle = withAlpha(options.colour, (options.strength * (shade + 0.5)) / SHADES)
      pen.beginPath()
      for (const mote of motes) {
        if (shadeOf(mote, time) !== shade) continue
        const x =
          wrap(mote.x + time * 0.01 + Math.sin(time * 0.4 + mote.phase) * 0.02) * (stage.aspect + 0.2) - 0.1
        const y =
          stage.top +
          wrap(mote.y + time * 0.012 * mote.drift + Math.sin(time * 0.6 + mote.phase) * 0.02) * height
        pen.moveTo(x + mote.radius, y)
        pen.arc(x, y, mote.radius, 0, Math.PI * 2)
      }
      pen.fill()
    }
  }
}
