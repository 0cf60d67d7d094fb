import { darken, lighten, mix } from '../../draw/colour.ts'
import { lerp } from '../../draw/easing.ts'
import { fillLimb } from '../../draw/shapes.ts'
import type { Pen, Point } from '../../draw/shapes.ts'
import type { Action } from '../../scene-spec.ts'
import { drawFeather } from '../bird/feather.ts'
import type { Pose } from '../rig.ts'
import type { Species } from './stock.ts'
import type { Stance } from './stance.ts'

/** Of a wing, in lengths of the trunk. */
const SPAN = 1.2
const FEATHERS = 9
const ALOFT: readonly Action[] = ['fly', 'float', 'take-off', 'land', 'jump']

/** How far wings reach above the back and behind the shoulder, body units. */
export function wingReach({ length, wings }: Species): number {
  return wings === undefined ? 0 : length * SPAN * 1.06
}

/** Whether who has wings is in the air. */
export function isAloft({ action }: Pose): boolean {
  return ALOFT.includes(action)
}

/** A feathered wing that rises from the shoulder: it beats in the air, and is held half open on the ground. */
export function drawWing(pen: Pen, species: Species, stance: Stance, pose: Pose, isFar: boolean): void {
  if (species.wings === undefined) return
  const colour = isFar ? mix(species.wings, '#2a2848', 0.22) : species.wings
  const span = species.length * SPAN
  const beat = pose.time * 5.2
  const raise = isAloft(pose) ? 0.5 + 0.75 * Math.sin(beat) : 0.86 + 0.05 * Math.sin(pose.time * 1.5)
  const root: Point = [
    stance.bodyX + species.length * (isFar ? 0.26 : 0.17),
    stance.bodyY - species.bodyHeight * 0.38 + stance.tilt * species.length * 0.2,
  ]
  const arm = raise + (isFar ? 0.34 : 0.16)
  const wrist: Point = [root[0] - Math.cos(arm) * span * 0.4, root[1] - Math.sin(arm) * span * 0.4]
  for (const [reach, tone] of [
    [1, darken(colour, 0.16)],
    [0.68, colour],
    [0.4, lighten(colour, 0.3)],
  ] as const) {
    for (let feather = FEATHERS; feather >= 0; feather -= 1) {
      const along = feather / FEATHERS
      const turn = Math.PI + raise * (1 - along) - along * 0.5
      const [x, y] = [lerp(wrist[0], root[0], along), lerp(wrist[1], root[1], along)]
      drawFeather(
        pen,
        feather % 2 === 0 ? tone : darken(tone, 0.05),
        x,
        y,
        span * lerp(0.66, 0.34, along) * reach,
        span * 0.062,
        turn,
      )
    }
  }
  fillLimb(pen, lighten(colour, 0.12), root, wrist, species.bodyHeight * 0.16, species.bodyHeight * 0.09)
}
