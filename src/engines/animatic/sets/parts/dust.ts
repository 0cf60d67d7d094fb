import { withAlpha, type Hex } from '../../draw/colour.ts'
import { between, type Random } from '../../draw/random.ts'
import type { Stage } from '../../draw/stage.ts'
import type { Frame } from '../set.ts'

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

/** Motes that hang in the light, one path for each of three brightnesses. */
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
      const pen = stage.enter(frame.camera, 1)
      const height = stage.bottom - stage.top
      for (const [band, alpha] of [
        [0, 0.16],
        [1, 0.34],
        [2, 0.55],
      ] as const) {
        pen.fillStyle = withAlpha(colour, alpha)
        pen.beginPath()
        for (const mote of motes) {
          const shine = Math.abs(Math.sin(frame.time * 0.9 + mote.phase))
          if (Math.min(2, Math.floor(shine * 3)) !== band) continue
          const way = (mote.y - frame.time * mote.fall + 10) % 1
          const x = mote.x + Math.sin(frame.time * 0.5 + mote.phase) * 0.02
          const y = stage.top + way * height * 0.92
          pen.moveTo(x + mote.radius, y)
          pen.arc(x, y, mote.radius, 0, 6.284)
        }
        pen.fill()
      }
    },
  }
}
