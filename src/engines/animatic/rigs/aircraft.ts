import { drawAirliner } from './aircraft/airliner.ts'
import { drawBiplane } from './aircraft/biplane.ts'
import { drawFighter } from './aircraft/fighter.ts'
import { drawGlider, drawPaperPlane } from './aircraft/glider.ts'
import { drawPropellerPlane } from './aircraft/propeller.ts'
import type { Pen } from '../draw/shapes.ts'
import { inHundredths } from './parts.ts'
import type { Pose, Rig, RigLook } from './rig.ts'

interface Model {
  readonly height: number
  readonly width: number
  /** Length against a standing adult; airliners are drawn far smaller than life. */
  readonly size: number
  draw(pen: Pen, look: RigLook, pose: Pose): void
}

const MODELS: Readonly<Record<string, Model>> = {
  airliner: { width: 1.16, height: 0.41, size: 7, draw: drawAirliner },
  'propeller-plane': {
    width: 1.12,
    height: 0.39,
    size: 3.6,
    draw: (pen, look, pose) => drawPropellerPlane(pen, look, pose, false),
  },
  seaplane: {
    width: 1.12,
    height: 0.39,
    size: 3.6,
    draw: (pen, look, pose) => drawPropellerPlane(pen, look, pose, true),
  },
  biplane: { width: 1.14, height: 0.43, size: 3.4, draw: drawBiplane },
  'fighter-jet': { width: 1.56, height: 0.39, size: 4.6, draw: drawFighter },
  glider: { width: 1.3, height: 0.4, size: 4, draw: drawGlider },
  'paper-plane': { width: 1.08, height: 0.42, size: 0.5, draw: drawPaperPlane },
}

function modelOf(look: RigLook): Model {
  return MODELS[look.variant] ?? MODELS['airliner']!
}

/** Aeroplanes, nose to the right. 1 is the length; the undercarriage follows `pose.action` and `pose.progress`. */
export const aircraft: Rig = {
  variants: Object.keys(MODELS),
  box(look) {
    const { width, height } = modelOf(look)
    // Nose up or down, the tail sweeps beyond the level outline.
    return { width: width * 1.14, height: height + width * 0.1 }
  },
  naturalSize: (look) => modelOf(look).size,
  draw: (pen, look, pose) => inHundredths(pen, () => modelOf(look).draw(pen, look, pose)),
}
