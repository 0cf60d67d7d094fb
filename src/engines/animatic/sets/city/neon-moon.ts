import { mix } from '../../draw/colour.ts'
import { PALETTES, type Orb, type Palette } from '../../draw/palette.ts'
import type { Stage } from '../../draw/stage.ts'
import type { PlacedOrb } from '../parts/orb.ts'
import { NEON_SKIES, type NeonMood } from './tone.ts'

const MOON = { x: 0.6, y: 0.19, radius: 0.06 } as const

/** The moon over the street, in its light, and others, where they were asked for; none under cloud. */
export function hangMoons(stage: Stage, palette: Palette, mood: NeonMood): readonly PlacedOrb[] {
  const { sky, moon } = NEON_SKIES[mood]
  const base = PALETTES.night.sun
  const first = palette.sun
  if (first === null || base === null) return []
  const scale = MOON.radius / base.radius
  return [...(palette.others ?? []), first].map((orb) => ({
    ...orb,
    x: stage.aspect * (MOON.x + orb.x - first.x),
    y: MOON.y + stage.top * 0.5 + (orb.y - first.y),
    // From one evening to the next the moon of the street is always as large.
    radius: orb === first && !isLarge(orb) ? MOON.radius : orb.radius * scale,
    colour: isRed(orb) ? orb.colour : moon,
    glow: isRed(orb) ? orb.glow : mix(sky[2], moon, 0.5),
  }))
}

function isRed({ phase }: Orb): boolean {
  return phase === 'blood' || phase === 'lunar-eclipse'
}

function isLarge({ radius }: Orb): boolean {
  return radius > 0.08
}
