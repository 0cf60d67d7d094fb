import type { PlaceName, SceneSpec } from '../../scene-spec.ts'
import type { Layer, Render } from '../layer.ts'
import { songbirds } from './birds.ts'
import { drips } from './drips.ts'
import { mainsHum, roomTone } from './room.ts'
import { bubbles } from './water.ts'

const layer = (name: string, level: number, render: Render): Layer => ({ name, level, render })

/** What is heard in halls and workshops. */
export const HALLS: Readonly<Partial<Record<PlaceName, (spec: SceneSpec) => readonly Layer[]>>> = {
  garage: () => [layer('room', -38, roomTone(360)), layer('hum', -42, mainsHum)],
  greenhouse: ({ time }) => [
    layer('room', -42, roomTone(300)),
    layer('drips', -38, drips(0.8)),
    ...(time === 'night' ? [] : [layer('birds', -40, songbirds(0.5))]),
  ],
  laboratory: () => [
    layer('room', -40, roomTone(420)),
    layer('hum', -43, mainsHum),
    layer('boiling', -37, bubbles(3, 760)),
  ],
}
