import { createRandom } from '../../draw/random.ts'
import type { SceneSet } from '../set.ts'
import { ADRIFT, CLEAR_SPACE, drawDeepSpace, spaceLight } from './deep-space.ts'
import { paintGlobe, type Globe } from './heavens.ts'

type PlanetLook = Pick<Globe, 'colour' | 'band' | 'air' | 'kind' | 'ring' | 'spot' | 'cap'>

const PLANETS = {
  saturn: { colour: '#e3c48a', band: '#f4e2b8', air: '#fff0cc', kind: 'gas', ring: true },
  jupiter: { colour: '#d2a679', band: '#f3e0c4', air: '#ffe6c8', kind: 'gas', ring: false, spot: '#c2512f' },
  neptune: { colour: '#3566d6', band: '#6f9cf2', air: '#9cc4ff', kind: 'gas', ring: false, spot: '#1f3f9c' },
  uranus: { colour: '#9fdde2', band: '#c4eef0', air: '#d8fbff', kind: 'gas', ring: false },
  venus: { colour: '#e6bf7a', band: '#f6e2b0', air: '#fff0c0', kind: 'gas', ring: false },
  mercury: { colour: '#9a938c', band: '#c4bdb4', air: '#d8d4cc', kind: 'moon', ring: false },
  'mars-from-space': {
    colour: '#c2603a',
    band: '#e39a6a',
    air: '#ffc9a0',
    kind: 'moon',
    ring: false,
    cap: '#fdf4ec',
  },
} as const satisfies Readonly<Record<string, PlanetLook>>

/** How far rings reach, and air without them, in radii. */
const REACH = { ringed: 2.3, bare: 1.35 }

/** One planet by its name, large before the stars. */
export const PLANET_SETS = Object.fromEntries(
  Object.entries(PLANETS).map(([name, look]) => [name, portraitOf(look)]),
) as Readonly<Record<keyof typeof PLANETS, SceneSet>>

function portraitOf(look: PlanetLook): SceneSet {
  return {
    build({ stage, seed }) {
      const radius = stage.portrait ? (look.ring ? 0.2 : 0.32) : 0.31
      const globe: Globe = { ...look, x: 0, y: 0, radius, sunward: -2.3 }
      const reach = radius * (look.ring ? REACH.ringed : REACH.bare)
      const box = { width: reach * 2, height: reach * 2, anchorX: reach, anchorY: reach }
      return {
        light: spaceLight(CLEAR_SPACE),
        floor: ADRIFT,
        drawBack(frame) {
          drawDeepSpace(stage, CLEAR_SPACE, seed, frame)
          const sprite = stage.sprite('planet', box, (pen) => paintGlobe(pen, globe, createRandom(seed + 3)))
          stage.enter(frame.camera, 0.2)
          stage.put(sprite, stage.aspect * 0.5 + frame.time * 0.004, 0.48 - frame.time * 0.002)
        },
        drawFront() {},
      }
    },
  }
}
