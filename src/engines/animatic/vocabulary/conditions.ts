/** Spectacles that belong to a place rather than to its subjects: events, and what drifts through the air. */
export const SIGHTS = [
  'far-mountains',
  'fireworks',
  'waterfall',
  'bough',
  'tornado',
  'eruption',
  'lightning',
  'avalanche',
  'tsunami',
  'breakers',
  'flood',
  'explosion',
  'burning',
  'great-fire',
  'aurora',
  'meteors',
  'comet',
  'rainbow',
  'bubbles',
  'petals',
  'leaves',
  'feathers',
  'confetti',
  'sparks',
  'lasers',
  'seeds',
  'fireflies',
  'light-rays',
  'bokeh',
  'lens-flare',
  'heat-shimmer',
  'candlelight',
  'sky-lanterns',
  'water-lanterns',
  'splash',
  'swirl',
  'mist',
  'droplets',
  'ice-cubes',
  'coffee-beans',
] as const
export type SightName = (typeof SIGHTS)[number]

/** How many clouds drift in an open sky. */
export const CLOUDINESS = ['none', 'few', 'many'] as const
export type Cloudiness = (typeof CLOUDINESS)[number]

/** How much of the moon is lit, and what is before the sun. */
export const PHASES = ['full', 'half', 'crescent', 'new', 'blood', 'lunar-eclipse', 'solar-eclipse'] as const
export type Phase = (typeof PHASES)[number]

export const TIMES = ['day', 'dawn', 'golden-hour', 'sunset', 'blue-hour', 'night', 'overcast'] as const
export type TimeOfDay = (typeof TIMES)[number]
export const WEATHERS = ['clear', 'rain', 'storm', 'snow', 'fog', 'wind'] as const
export type Weather = (typeof WEATHERS)[number]
/** Weathers that look like themselves, and the one whose rules each follows: what is wet, what is heard, how rooms see it. */
export const WEATHER_KINDS = {
  drizzle: 'rain',
  downpour: 'rain',
  hail: 'rain',
  blizzard: 'snow',
  haze: 'fog',
  smoke: 'fog',
  sandstorm: 'wind',
} as const satisfies Readonly<Record<string, Weather>>
export type WeatherKind = keyof typeof WEATHER_KINDS
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof SEASONS)[number]
/** From a street that is nearly empty to one where nobody gets through. */
export const BUSTLES = ['few', 'busy', 'packed'] as const
export type Bustle = (typeof BUSTLES)[number]

export const MOODS = ['neutral', 'calm', 'joyful', 'dark', 'epic', 'romantic', 'tense', 'sad'] as const
export type Mood = (typeof MOODS)[number]
