import { withAlpha, type Hex } from '../../draw/colour.ts'
import { person } from '../../rigs/person.ts'
import { REST, type RigLook } from '../../rigs/rig.ts'
import type { Action, PropSpec } from '../../scene-spec.ts'
import type { Part, RoomKit } from './room.ts'

/** Somebody in the back who belongs there. */
export interface Guest {
  readonly x: number
  /** y of the feet. */
  readonly y: number
  /** World units of a grown person. */
  readonly height: number
  readonly action: Action
  readonly facesLeft?: boolean
  readonly variants?: readonly string[]
  readonly props?: readonly PropSpec[]
  /** Something is there already that they sit on. */
  readonly isSeated?: boolean
}

/** Grown people: children would sit on the floor. */
const ANYBODY = [
  'woman',
  'man',
  'business-woman',
  'man',
  'woman',
  'old-man',
  'woman',
  'man',
  'old-woman',
] as const
/** Pictures of one stride of who runs on the spot. */
const STRIDE = 6
const SEAT: PropSpec = { concept: 'chair', colour: null, role: 'ridden' }

/** People in the back, dimmed by the room; none where nobody is to be. They shift a little, on their places. */
export function guests(
  { stage, spec, random, at, isMirrored }: Pick<RoomKit, 'stage' | 'spec' | 'random' | 'at' | 'isMirrored'>,
  parallax: number,
  shade: Hex,
  shadeAlpha: number,
  list: readonly Guest[],
): Part {
  if (spec.isDeserted === true) return () => undefined
  const first = Math.floor(random() * ANYBODY.length)
  const planned = list.map((guest, index) => {
    const variants = guest.variants ?? ANYBODY
    const look: RigLook = {
      // One after the other, so that no room is full of the same.
      variant: variants[(first + index) % variants.length] ?? 'man',
      colours: [],
      props: [...(guest.props ?? []), ...(guest.isSeated === true ? [SEAT] : [])],
      seed: Math.floor(random() * 10000),
    }
    return { guest, look, index, phase: random() * 6 }
  })
  return (frame) => {
    stage.enter(frame.camera, parallax)
    for (const { guest, look, index, phase } of planned) {
      const tall = guest.height * person.naturalSize(look)
      const side = (guest.facesLeft === true) === isMirrored ? 1 : -1
      const box = { width: tall * 1.1, height: tall * 1.12, anchorX: tall * 0.55, anchorY: tall * 1.06 }
      // Two moments of the same idling, one after the other: they live, and cost two pictures.
      const isRunning = guest.action === 'run'
      const beat = isRunning ? Math.floor(frame.time * 9) % STRIDE : Math.floor(frame.time * 0.9 + phase) % 2
      const sprite = stage.sprite(`guest ${index} ${beat} ${guest.height}`, box, (pen) => {
        pen.scale(tall * side, tall)
        person.draw(pen, look, {
          ...REST,
          action: guest.action,
          time: phase + beat * 0.45,
          look: isRunning ? 0 : beat * 0.06 - 0.02,
          phase: isRunning ? (beat / STRIDE) * Math.PI * 2 : 0,
        })
        pen.globalCompositeOperation = 'source-atop'
        pen.fillStyle = withAlpha(shade, shadeAlpha)
        pen.fillRect(-2, -3, 4, 5)
        pen.globalCompositeOperation = 'source-over'
      })
      stage.put(sprite, at(guest.x), guest.y)
    }
  }
}
