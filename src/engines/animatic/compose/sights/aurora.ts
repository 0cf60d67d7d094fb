import { drawAurora } from '../../sets/snow/aurora.ts'
import type { Sight, SightContext } from './sight.ts'

/** Northern lights in any night sky; the snow has its own. */
export function createAurora({ stage, spec }: SightContext): Sight | undefined {
  if (spec.setting === 'snow' && spec.framing !== 'aerial') return undefined
  return { drawInSky: (frame) => drawAurora(stage, frame, 0.1) }
}
