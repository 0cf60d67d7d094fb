import type { Frame } from '../../sets/set.ts'
import type { StagedScene, StagingContext } from '../staging.ts'

/** What a sight is made from: the scene, and who is on the stage already. */
export type SightContext = Pick<
  StagingContext,
  'stage' | 'spec' | 'palette' | 'set' | 'seed' | 'seconds' | 'horizon'
> & { readonly actors: StagedScene['actors'] }

/** A spectacle. All painters are pure in the frame. */
export interface Sight {
  /** In the sky, behind all that stands on the ground. */
  drawInSky?(frame: Frame): void
  /** On the horizon, behind all of the place; only where the place lets it, as it is drawn. */
  drawFarOff?(frame: Frame): void
  /** Between the set and the actors. */
  drawBehind?(frame: Frame): void
  /** Over the actors. */
  drawOver?(frame: Frame): void
}

/** Undefined when the scene has no room for it. */
export type SightMaker = (context: SightContext) => Sight | undefined
