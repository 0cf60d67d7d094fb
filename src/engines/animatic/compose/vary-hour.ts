import type { Palette } from '../draw/palette.ts'
import { between, createRandom, pick } from '../draw/random.ts'
import type { TimeOfDay } from '../scene-spec.ts'

type Light = Pick<Palette, 'sky'> & Partial<Pick<Palette, 'fog' | 'ambient' | 'key' | 'ground' | 'rim'>>

/** No two evenings are alike: other skies of the same hour. The palette's own is one of them, too. */
const OTHER_SKIES: Readonly<Record<TimeOfDay, readonly Light[]>> = {
  day: [
    { sky: ['#2c7ccf', '#6db8ea', '#d6eef2'], fog: '#cfe8f2' },
    { sky: ['#4795cf', '#93cbe2', '#f2ecd4'], fog: '#e2e6d8', key: '#ffeec4' },
    { sky: ['#2d92c4', '#74cbdf', '#def3e6'], fog: '#d2ece6' },
  ],
  dawn: [
    { sky: ['#6688b8', '#eeb78c', '#fdebb8'], fog: '#f6dcb0', ambient: '#f7e2ce' },
    { sky: ['#666eb6', '#c6a4d6', '#f7dfe4'], fog: '#ecd4e0', ambient: '#f0dceb' },
  ],
  sunset: [
    { sky: ['#3d568a', '#e08d5a', '#ffd57a'], fog: '#f0b473', ambient: '#edc6a4', key: '#ffdc92' },
    { sky: ['#24326a', '#8c58a4', '#ff9e7c'], fog: '#d68c94', ambient: '#dbb0b4', rim: '#ffcfae' },
    { sky: ['#2b1d38', '#b23c3c', '#ff913e'], fog: '#dc724c', ambient: '#e0a68e' },
  ],
  'golden-hour': [
    { sky: ['#89a9b8', '#f5cf8c', '#fff0bd'], fog: '#ffe6b4' },
    { sky: ['#7f93bd', '#eebb9c', '#ffdf9e'], fog: '#f8d3ac', ambient: '#fbdcb8' },
  ],
  'blue-hour': [
    { sky: ['#0f2a5e', '#2c6aa8', '#b9c4cf'], fog: '#6f93bd', ambient: '#8aa8d6' },
    { sky: ['#1b1a58', '#41489c', '#dc9a9c'], fog: '#7c7cba', ambient: '#9a9adb' },
  ],
  night: [
    { sky: ['#0b0a2a', '#241f5c', '#4c4a92'], fog: '#454a8e', ambient: '#7c7fc8', ground: '#2c3a6c' },
    { sky: ['#051420', '#0f384c', '#2f6a7c'], fog: '#2d5f74', ambient: '#6e9cba', ground: '#1f4a5c' },
  ],
  overcast: [
    { sky: ['#66646c', '#95939a', '#cdc6be'], fog: '#bcb8b4', ambient: '#cec9c6' },
    { sky: ['#4d6072', '#7d92a4', '#bac9d2'], fog: '#abbac4' },
  ],
}
/** How often the hour looks as it does in the book. */
const USUAL = 0.4
/** How often sun or moon stands on the other side. */
const MIRRORED = 0.4

/** The palette of an hour on one certain day. A pure function of the seed. */
export function varyHour(palette: Palette, seed: number): Palette {
  const random = createRandom(seed ^ 0x50175)
  const other = random() < USUAL ? {} : pick(random, OTHER_SKIES[palette.time])
  return { ...palette, ...other, sun: moveSun(palette.sun, random) }
}

function moveSun(sun: Palette['sun'], random: () => number): Palette['sun'] {
  if (sun === null) return null
  const x = sun.x + between(random, -0.08, 0.08)
  const isLow = sun.y > 0.45
  return {
    ...sun,
    x: random() < MIRRORED ? 1 - x : x,
    y: sun.y + (isLow ? between(random, -0.05, 0.02) : between(random, -0.05, 0.05)),
    radius: sun.radius * between(random, 0.85, 1.2),
  }
}
