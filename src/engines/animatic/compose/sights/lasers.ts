import { lighten, withAlpha, type Hex } from '../../draw/colour.ts'
import type { Sprite, Stage } from '../../draw/stage.ts'
import type { SightMaker } from './sight.ts'

const COLOURS: readonly Hex[] = ['#4dff6a', '#3fd0ff', '#ff4fb8', '#b06bff']
const BEAMS = 10
/** World units of a beam, and of its glow to either side. */
const LENGTH = 1.5
const GLOW = 0.009

/** Fans of thin beams from above, that sweep to the beat. */
export const createLasers: SightMaker = ({ stage }) => {
  const sprites = COLOURS.map((colour) => bake(stage, colour))
  return {
    drawBehind({ camera, time }) {
      stage.enter(camera, 0.9)
      const fan = Math.sin(time * 1.3) * 0.5
      for (let beam = 0; beam < BEAMS; beam += 1) {
        const isLeft = beam % 2 === 0
        const rank = Math.floor(beam / 2) - (BEAMS / 2 - 1) / 2
        const sprite = sprites[(Math.floor(time * 1.05) + Math.floor(beam / 2)) % sprites.length]
        const aim = rank * (0.13 + 0.07 * Math.sin(time * 0.9)) + fan * 0.5
        const flash = 0.72 + 0.28 * Math.sin(time * 13 + beam * 2)
        if (sprite !== undefined)
          stage.put(sprite, stage.aspect * (isLeft ? 0.12 : 0.88), stage.top - 0.02, {
            rotation: isLeft ? aim - 0.62 : 0.62 - aim,
            alpha: flash,
          })
      }
    },
  }
}

function bake(stage: Stage, colour: Hex): Sprite {
  const box = { width: GLOW * 2, height: LENGTH, anchorX: GLOW, anchorY: 0 }
  return stage.sprite(`laser ${colour}`, box, (pen) => {
    const fade = (alpha: number): ReturnType<typeof pen.createLinearGradient> => {
      const light = pen.createLinearGradient(0, 0, 0, LENGTH)
      light.addColorStop(0, withAlpha(lighten(colour, 0.5), alpha))
      light.addColorStop(0.7, withAlpha(colour, alpha * 0.7))
      light.addColorStop(1, withAlpha(colour, 0))
      return light
    }
    for (const [half, alpha] of [
      [GLOW, 0.14],
      [GLOW * 0.5, 0.3],
      [GLOW * 0.18, 0.95],
    ] as const) {
      pen.fillStyle = fade(alpha)
      pen.fillRect(-half, 0, half * 2, LENGTH)
    }
  })
}
