import { hallOf } from '../hall.ts'
import { guests } from '../guests.ts'
import { createRoom, FLOOR_Y } from '../room.ts'
import type { SceneSet } from '../../set.ts'

/** A ballroom: columns, tall windows, chandeliers, couples that dance. */
export const ballroom: SceneSet = createRoom('ballroom', (kit) => {
  const { aspect, portrait } = kit.stage
  const shade = kit.light.tone('#5a4440')
  const dancer = { y: FLOOR_Y + 0.03, height: 0.38, action: 'dance' } as const
  const xs = portrait ? [0.12, aspect - 0.14] : [0.26, aspect * 0.5 - 0.28, aspect - 0.3]
  const couples = guests(
    kit,
    0.78,
    shade,
    0.2,
    xs.flatMap((x) => [
      { ...dancer, x: x - 0.05, variants: ['man'] },
      { ...dancer, x: x + 0.06, facesLeft: true, variants: ['woman', 'princess'] },
    ]),
  )
  return hallOf(kit, [couples])
})
