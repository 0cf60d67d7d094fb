import { createRandom } from '../draw/random.ts'
import type { Stage } from '../draw/stage.ts'
import type { Frame } from '../sets/set.ts'
import type { PictureLight } from './picture-light.ts'

/** The picture stands alone at first; the air before it fills with light over this time. */
const FADE_SECONDS = 1.4
const MOTES = 16
/** World units per second. */
const DRIFT = 0.011

/** What makes a still picture breathe: a light that swells and wanders, and dust that hangs in it. */
export function createAir(stage: Stage, light: PictureLight, seed: number): (frame: Frame) => void {
  const random = createRandom(seed ^ 0x3c6ef372)
  const side = random() < 0.5 ? 0.12 : 0.88
  const { colour } = light
  const strength = Math.round(light.strength * 26) / 100
  const motes = Array.from({ length: MOTES }, () => ({
    x: random(),
    y: random(),
    radius: 0.004 + 0.012 * random() ** 2,
    phase: random() * 6.28,
  }))
  const wrap = (value: number): number => value - Math.floor(value)
  return ({ time, camera }) => {
    const shown = Math.min(1, time / FADE_SECONDS)
    const pen = stage.enter(camera, 1)
    const put = (x: number, y: number, radius: number, alpha: number, share: number): void => {
      pen.globalAlpha = shown * share
      stage.glow(x, y, radius, colour, alpha)
    }
    const sway = Math.sin(time * 0.5) * 0.06
    put(stage.aspect * side + sway, stage.top + 0.1, 0.85, strength, 0.75 + 0.25 * Math.sin(time * 0.9))
    for (const { x, y, radius, phase } of motes) {
      const glimmer = 0.45 + 0.4 * Math.sin(time * 1.3 + phase)
      const driftX = wrap(x + time * DRIFT + Math.sin(time * 0.4 + phase) * 0.01) * stage.aspect
      const driftY = stage.top + wrap(y - time * DRIFT * 0.6) * (stage.bottom - stage.top)
      put(driftX, driftY, radius, 0.5, glimmer)
    }
    pen.globalAlpha = 1
  }
}
