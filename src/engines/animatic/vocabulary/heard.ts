/** Who plays the music that was asked for; `plain`: as the mood has it, but louder. */
export const SCORES = [
  'plain',
  'piano',
  'guitar',
  'strings',
  'orchestra',
  'electronic',
  'rock',
  'jazz',
  'lo-fi',
  'ambient',
  'music-box',
  'percussion',
  'harp',
  'flute',
] as const
export type ScoreName = (typeof SCORES)[number]

/** Sounds that may be asked for anywhere. */
export const NOISES = [
  'waves',
  'birds',
  'rain',
  'thunder',
  'wind',
  'fire',
  'crowd',
  'applause',
  'traffic',
  'chatter',
  'crickets',
  'frogs',
  'bells',
  'clock',
  'typing',
  'stream',
  'train',
  'siren',
  'heartbeat',
  'phone',
  'bees',
  'gulls',
  'owl',
  'laughter',
  'dog',
  'cat',
  'footsteps',
  'horns',
  'baby',
  'helicopter',
  'kettle',
  'printer',
] as const
export type NoiseName = (typeof NOISES)[number]

/** What was said of the sound. */
export interface HeardSpec {
  /** Null: no music. Absent: as the scene has it. */
  readonly score?: ScoreName | null
  /** Besides what the scene sounds like. */
  readonly noises?: readonly NoiseName[]
  /** Nothing at all is heard. */
  readonly isMute?: true
}
