import { mix } from '../draw/colour.ts'
import { PALETTES } from '../draw/palette.ts'
import type { Orb, Palette } from '../draw/palette.ts'
import type { OrbSpec } from '../scene-spec.ts'

/** How much larger a large one is. */
const LARGE = 2.1
const BLOOD = '#c9603f'
const BLOOD_GLOW = '#a8402c'
/** Where a second and a third one stand, from the first: widths of the picture, heights of the world, sizes. */
const BESIDE = [
  { x: -0.17, y: 0.1, size: 0.62 },
  { x: -0.33, y: -0.03, size: 0.42 },
] as const

/** A palette with sun and moon as they were asked for. What is under cloud stays there. */
export function showOrb(palette: Palette, orb: OrbSpec | undefined): Palette {
  if (orb === undefined || palette.sun === null) return palette
  if (orb.phase === 'solar-eclipse') return eclipse(palette, palette.sun, orb)
  const isUp = (orb.body === 'moon') === palette.sun.moon
  const first = shape(isUp ? palette.sun : risingMoon(palette, palette.sun, orb), orb)
  const twins = BESIDE.slice(0, (orb.count ?? 1) - 1).map((twin) => beside(first, twin))
  const lit = orb.phase === 'blood' || orb.phase === 'lunar-eclipse' ? redden(palette) : palette
  return isUp
    ? { ...lit, sun: first, others: twins }
    : { ...lit, others: orb.body === 'moon' ? [first, ...twins] : twins }
}

/** Of a sun at night there is none to be seen: its hour wins. By day and at dusk a pale moon stands across from the sun. */
function risingMoon(palette: Palette, sun: Orb, { body }: OrbSpec): Orb {
  if (body === 'sun') return sun
  const air = palette.sky[1]
  return {
    x: sun.x < 0.5 ? sun.x * 0.5 + 0.58 : sun.x * 0.5 - 0.08,
    y: 0.2,
    radius: 0.042,
    colour: mix('#f6f4ea', air, palette.time === 'day' ? 0.3 : 0.08),
    glow: mix('#ffffff', air, 0.5),
    moon: true,
  }
}

function shape(orb: Orb, { phase, isLarge }: OrbSpec): Orb {
  const grown = isLarge === true ? { radius: orb.radius * LARGE, y: orb.y + (orb.y < 0.4 ? 0.07 : 0) } : {}
  if (!orb.moon) return { ...orb, ...grown }
  const isRed = phase === 'blood' || phase === 'lunar-eclipse'
  return { ...orb, ...grown, ...(isRed ? { colour: BLOOD, glow: BLOOD_GLOW } : {}), phase }
}

function beside(orb: Orb, { x, y, size }: (typeof BESIDE)[number]): Orb {
  const reach = Math.max(1, orb.radius / 0.08)
  return {
    ...orb,
    x: orb.x + (orb.x < 0.5 ? -x : x) * reach,
    y: Math.max(0.1, orb.y - y),
    radius: orb.radius * size,
  }
}

/** A red moon warms the night a little. */
function redden(palette: Palette): Palette {
  const warm = (colour: string, amount: number): string => mix(colour, '#7a2a24', amount)
  const [top, middle, low] = palette.sky
  return {
    ...palette,
    sky: [warm(top, 0.14), warm(middle, 0.26), warm(low, 0.42)],
    fog: warm(palette.fog, 0.34),
    ambient: mix(palette.ambient, '#b06a62', 0.32),
    key: mix(palette.key, '#ff9a78', 0.5),
    rim: mix(palette.rim, '#ff9a78', 0.5),
    ground: warm(palette.ground, 0.18),
  }
}

/** Dusk all around at midday: a black disc with its corona, stars above, a glow along the horizon. */
function eclipse(palette: Palette, { x }: Orb, { isLarge }: OrbSpec): Palette {
  const dusk = PALETTES.sunset
  return {
    ...dusk,
    sky: ['#0c1230', '#2c2f5c', '#d08a62'],
    sun: {
      x: 0.5 + (x - 0.5) * 0.7,
      y: 0.25,
      radius: isLarge === true ? 0.12 : 0.075,
      colour: '#07080f',
      glow: '#ffeed2',
      moon: false,
      phase: 'solar-eclipse',
    },
    fog: '#5a5078',
    ambient: '#8a84b4',
    key: '#ffe2b8',
    shadow: '#141230',
    ground: mix(palette.ground, '#2a2a50', 0.45),
    stars: 0.55,
  }
}
