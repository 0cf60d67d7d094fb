import type { Pen } from '../draw/shapes.ts'
import { inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'
import {
  drawBullet,
  drawBulletCoach,
  drawModernCoach,
  drawModernEngine,
  drawSteamCoach,
  drawTram,
} from './train/coach.ts'
import { drawSteamEngine, drawTender } from './train/steam.ts'

interface Model {
  readonly height: number
  readonly size: number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const MODELS: Readonly<Record<string, Model>> = {
  steam: { height: 0.54, size: 5, draw: drawSteamEngine },
  modern: { height: 0.5, size: 6, draw: drawModernEngine },
  shinkansen: { height: 0.37, size: 7, draw: drawBullet },
  tram: { height: 0.54, size: 6, draw: drawTram },
  tender: { height: 0.4, size: 3, draw: drawTender },
  'steam-coach': { height: 0.39, size: 5, draw: drawSteamCoach },
  'modern-coach': { height: 0.39, size: 6, draw: drawModernCoach },
  'shinkansen-coach': { height: 0.37, size: 7, draw: drawBulletCoach },
}

function modelOf(look: RigLook): Model {
  return MODELS[look.variant] ?? MODELS['modern']!
}

/** One vehicle on rails, facing right; a whole train is an engine with `carriagesOf` it behind. 1 is a vehicle's length. */
export const train: Rig = {
  variants: Object.keys(MODELS),
  box: (look) => ({ width: look.variant === 'tender' ? 0.58 : 1.06, height: modelOf(look).height }),
  naturalSize: (look) => modelOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => modelOf(look).draw(pen, look, pose)),
}

/** What an engine pulls: variants and lengths (against the engine's own) from front to back. */
export function carriagesOf(
  variant: string,
): readonly { readonly variant: string; readonly length: number }[] {
  switch (variant) {
    case 'steam':
      return [
        { variant: 'tender', length: 0.5 },
        { variant: 'steam-coach', length: 1 },
        { variant: 'steam-coach', length: 1 },
        { variant: 'steam-coach', length: 1 },
      ]
    case 'tram':
      return []
    case 'shinkansen':
      return Array.from({ length: 4 }, () => ({ variant: 'shinkansen-coach', length: 1 }))
    default:
      return Array.from({ length: 4 }, () => ({ variant: 'modern-coach', length: 1 }))
  }
}
