import type { CameraPath } from '../draw/camera.ts'
import type { Palette } from '../draw/palette.ts'
import type { Random } from '../draw/random.ts'
import type { Light, Placement, Stage } from '../draw/stage.ts'
import type { Pose, Rig, RigLook } from '../rigs/rig.ts'
import type { SceneSpec } from '../scene-spec.ts'
import type { BuiltSet, Frame } from '../sets/set.ts'

/** Somebody or something that appears in a shot. All functions are pure in the frame. */
export interface Actor {
  readonly rig: Rig
  readonly look: RigLook
  /** Box and shadow default to the rig's own. */
  place(frame: Frame): Placement
  pose(frame: Frame): Pose
  /** Overrides parts of the set's light. */
  readonly light?: Partial<Light>
  /** Looks of the other subjects that it draws, too: who rides it, what stands on it. Absent: nobody. */
  readonly others?: readonly RigLook[]
  /** Painted in world units just before and after the actor: a bench, a splash, a leash. */
  drawBehind?(frame: Frame): void
  drawOver?(frame: Frame): void
}

/** What a staging makes of a scene. */
export interface StagedScene {
  /** In any order: they are drawn from far to near, by the y they stand on. */
  readonly actors: readonly Actor[]
  /** The camera's path where the prompt names no move. Absent: that of a scene that names none. */
  readonly camera?: CameraPath
  /** It goes along with somebody, who would leave the picture otherwise: moves that are named are made besides. */
  readonly follows?: true
  /** World units by which the camera looks up, so that what stands on the ground is low in the picture. Absent: 0. */
  readonly looksUp?: number
  /** They do by themselves what they do afterwards. Absent: it is done for them where they stop. */
  readonly hasSequel?: true
  /** World units by which the camera has gone along with those who travel, besides its path. Absent: nobody does. */
  travelled?(time: number): number
  /** Looks of the subjects that `drawBehind` and `drawOver` draw, one each. Absent: of none. */
  readonly others?: readonly RigLook[]
  /** Painted behind every actor and over all of them: smoke, notes, splashes. */
  drawBehind?(frame: Frame): void
  drawOver?(frame: Frame): void
}

export interface StagingContext {
  readonly stage: Stage
  readonly spec: SceneSpec
  readonly palette: Palette
  readonly set: BuiltSet
  readonly seed: number
  readonly random: Random
  /** Seconds of the shot. */
  readonly seconds: number
  /** Seconds until which things happen; more than `seconds` when the shot goes on after its end. */
  readonly horizon: number
  /** The set goes on beyond the picture, for somebody to travel through. Absent: it does not. */
  readonly goesOn?: boolean
}

/** Puts a scene's subjects on the stage; undefined when the scene is not of its kind. */
export type Staging = (context: StagingContext) => StagedScene | undefined
