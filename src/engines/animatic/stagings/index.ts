import type { StagedScene, Staging, StagingContext } from '../compose/staging.ts'
import { generic } from './generic.ts'

/** Special stagings first; the first that knows the scene wins. */
const STAGINGS: readonly Staging[] = []

/** Puts the subjects of a scene on the stage. A scene without subjects has no actors. */
export function stagingFor(context: StagingContext): StagedScene {
  for (const staging of STAGINGS) {
    const scene = staging(context)
    if (scene !== undefined) return scene
  }
  return generic(context)
}
