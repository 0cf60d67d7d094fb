/** A crane raises the camera, a tilt turns it. `walk` and `run` are seen with the eyes of somebody on foot. `push` is the slow move of a scene that names none; `push-in` is asked for. */
export const CAMERA_MOVES = [
  'push',
  'push-in',
  'pull',
  'pan-left',
  'pan-right',
  'whip-pan',
  'track',
  'crane-up',
  'crane-down',
  'tilt-up',
  'tilt-down',
  'orbit',
  'dolly-zoom',
  'handheld',
  'walk',
  'run',
  'still',
] as const
export type CameraMove = (typeof CAMERA_MOVES)[number]
export const FRAMINGS = ['wide', 'medium', 'close', 'aerial'] as const
export type Framing = (typeof FRAMINGS)[number]
/** From where somebody is looked at; `dutch` is a picture that is not level. */
export const ANGLES = ['low', 'high', 'dutch'] as const
export type Angle = (typeof ANGLES)[number]
/** How fast time passes in a scene, against the video's own clock; `pace.ts` says by how much. */
export const PACES = ['slow', 'fast', 'time-lapse'] as const
export type Pace = (typeof PACES)[number]

/** `flat` is the default; the first six after it are the wire's `style` values. */
export const LOOKS = [
  'flat',
  'thanksgiving',
  'comic',
  'news',
  'selfie',
  'nostalgic',
  'anime',
  'paper-cut',
  'noir',
  'watercolour',
  'sketch',
  'film',
  'silhouette',
  'pixel-art',
  'brick',
  'low-poly',
  'oil',
  'ink-wash',
  'ukiyo-e',
  'stained-glass',
  'pop-art',
  'pastel',
  'clay',
  'crayon',
  'chalk',
  'blueprint',
  'neon',
  'vhs',
  'silent-film',
] as const
export type LookName = (typeof LOOKS)[number]
