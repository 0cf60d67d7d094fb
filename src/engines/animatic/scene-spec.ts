/**
 * What the parser understood of one shot: the only thing the composer reads. Plain JSON, so that it crosses process
 * boundaries, can be printed by `explain`, and makes golden tests readable.
 */
export interface SceneSpec {
  readonly setting: SettingName
  /** Which place of its setting it is. Absent: any. */
  readonly place?: PlaceName
  readonly time: TimeOfDay
  readonly weather: Weather
  /** How that weather is in particular; it is one of its own. Absent: as usual. */
  readonly weatherKind?: WeatherKind
  readonly season: Season | null
  readonly mood: Mood
  /** In order of importance; the first is the hero. Empty: the setting alone is the picture. */
  readonly subjects: readonly SubjectSpec[]
  readonly camera: CameraMove
  readonly framing: Framing
  /** How fast time passes. Absent: as it does. */
  readonly pace?: Pace
  readonly look: LookName
  /** Quoted words, unchanged; null when nobody speaks. */
  readonly dialogue: string | null
  /** The words were asked for as a caption: they are read, and nobody says them. Absent: they are said, too. */
  readonly isCaptionOnly?: boolean
  /** BCP 47 tag of the prompt's main language, for captions and fonts. */
  readonly language: string
  /** Nobody is about but the subjects: no passers-by, no traffic. Absent: as the place is. */
  readonly isDeserted?: true
  /** The place is inside a vehicle that travels; its setting is `interior`. Absent: it is not. */
  readonly inside?: VehicleInside
  /** What is to be seen there besides, in places that have room for it. Absent: nothing. */
  readonly sights?: readonly SightName[]
  /** How sun or moon are shown, where the sky is. Absent: as the hour has them. */
  readonly orb?: OrbSpec
  /** `#rrggbb` of the wall behind, in a studio. Absent: as the hour has it. */
  readonly backdrop?: string
  /** `#rrggbb` of patterns that are nothing but colours, in the order of the words. Absent: their own. */
  readonly hues?: readonly string[]
  /** What the place is built of, for places that are buildings. Absent: as usual. */
  readonly builtOf?: Material
}

export const SETTINGS = [
  'abstract',
  'airport',
  'beach',
  'castle',
  'city-day',
  'city-night',
  'desert',
  'forest',
  'garden',
  'harbour',
  'interior',
  'kitchen',
  'mountains',
  'office',
  'planet',
  'road',
  'sky',
  'snow',
  'space',
  'stadium',
  'stage',
  'underwater',
  'village',
] as const
export type SettingName = (typeof SETTINGS)[number]

/**
 * Places that look like themselves, and the setting whose rules each follows: who is at home there, what is heard, what
 * weather comes in, how it is seen from above.
 */
export const PLACES = {
  alley: 'city-day',
  'ancient-ruins': 'castle',
  aquarium: 'underwater',
  'art-studio': 'interior',
  attic: 'interior',
  ballroom: 'interior',
  'bamboo-grove': 'forest',
  bar: 'interior',
  barn: 'interior',
  'baseball-field': 'stadium',
  'basketball-court': 'interior',
  bathroom: 'interior',
  bazaar: 'city-day',
  bedroom: 'interior',
  'black-hole': 'space',
  bookshop: 'interior',
  'bowling-alley': 'interior',
  'boxing-ring': 'interior',
  bridge: 'road',
  cafe: 'interior',
  'cafe-front': 'city-day',
  campsite: 'forest',
  canyon: 'desert',
  cave: 'interior',
  chart: 'abstract',
  'cherry-grove': 'garden',
  cappadocia: 'desert',
  'christmas-market': 'village',
  church: 'interior',
  'church-front': 'village',
  'civic-front': 'city-day',
  classroom: 'office',
  'clay-court': 'stadium',
  'cliff-town': 'village',
  'climbing-wall': 'interior',
  club: 'stage',
  'code-rain': 'abstract',
  'coast-road': 'road',
  'colour-waves': 'abstract',
  'construction-site': 'city-day',
  cornfield: 'garden',
  corridor: 'interior',
  courtroom: 'office',
  'cricket-ground': 'stadium',
  'data-centre': 'office',
  'desert-road': 'road',
  cup: 'interior',
  dojo: 'interior',
  dunes: 'desert',
  dungeon: 'interior',
  'earth-orbit': 'space',
  'entrance-hall': 'interior',
  equalizer: 'abstract',
  factory: 'interior',
  fairground: 'garden',
  farm: 'village',
  festival: 'stadium',
  footbridge: 'garden',
  'future-city': 'city-day',
  galaxy: 'space',
  garage: 'office',
  'glass-globe': 'interior',
  graveyard: 'garden',
  'great-wall': 'mountains',
  greenhouse: 'interior',
  gym: 'interior',
  hairdresser: 'interior',
  hills: 'mountains',
  hospital: 'office',
  'hospital-front': 'city-day',
  'hotel-lobby': 'interior',
  'ice-sea': 'snow',
  'ice-rink': 'interior',
  igloo: 'interior',
  'japanese-temple': 'village',
  jungle: 'forest',
  kaleidoscope: 'abstract',
  laboratory: 'office',
  lake: 'mountains',
  'lavender-field': 'garden',
  liberty: 'harbour',
  library: 'interior',
  'living-room': 'interior',
  liquid: 'abstract',
  london: 'city-day',
  market: 'city-day',
  mars: 'planet',
  meadow: 'garden',
  'machu-picchu': 'mountains',
  'medieval-town': 'village',
  'mount-fuji': 'mountains',
  museum: 'interior',
  'neon-tunnel': 'abstract',
  network: 'abstract',
  'neon-grid': 'road',
  'new-york': 'city-day',
  nursery: 'interior',
  oasis: 'desert',
  orchard: 'garden',
  'outdoor-pool': 'garden',
  paris: 'city-day',
  park: 'garden',
  particles: 'abstract',
  playground: 'garden',
  pond: 'garden',
  pool: 'interior',
  prison: 'interior',
  'poppy-field': 'garden',
  promenade: 'harbour',
  'pumpkin-patch': 'garden',
  pyramids: 'desert',
  'race-track': 'road',
  racecourse: 'garden',
  'recording-studio': 'interior',
  restaurant: 'interior',
  'red-square': 'city-day',
  'rice-terraces': 'village',
  rio: 'harbour',
  river: 'mountains',
  'rock-face': 'mountains',
  rome: 'city-day',
  rooftop: 'city-day',
  'running-track': 'stadium',
  santorini: 'village',
  savanna: 'desert',
  'school-front': 'city-day',
  'sea-cliff': 'beach',
  'ship-deck': 'harbour',
  shipwreck: 'underwater',
  'shop-front': 'city-day',
  'skate-park': 'city-day',
  'snow-globe': 'interior',
  'solar-system': 'space',
  spaceship: 'interior',
  'sports-hall': 'interior',
  station: 'interior',
  stonehenge: 'garden',
  submarine: 'interior',
  suburb: 'village',
  summit: 'mountains',
  'sunflower-field': 'garden',
  'sunken-city': 'underwater',
  supermarket: 'interior',
  'suspension-bridge': 'road',
  swamp: 'forest',
  'taj-mahal': 'castle',
  sydney: 'harbour',
  'tall-grass': 'garden',
  terrarium: 'interior',
  temple: 'interior',
  'tennis-court': 'stadium',
  'throne-room': 'interior',
  tokyo: 'city-day',
  'tulip-field': 'garden',
  venice: 'city-day',
  viaduct: 'road',
  vineyard: 'garden',
  volcano: 'mountains',
  warehouse: 'interior',
  wasteland: 'city-day',
  'wheat-field': 'garden',
  'wild-west': 'desert',
  'wind-farm': 'garden',
  windmills: 'village',
  windowsill: 'interior',
  'wizard-tower': 'interior',
  workshop: 'office',
} as const satisfies Readonly<Record<string, SettingName>>
export type PlaceName = keyof typeof PLACES

/** Vehicles that are shown from within. */
export type VehicleInside = 'train' | 'aeroplane'

/** Spectacles that belong to a place rather than to its subjects: events, and what drifts through the air. */
export const SIGHTS = [
  'fireworks',
  'waterfall',
  'bough',
  'tornado',
  'eruption',
  'lightning',
  'avalanche',
  'tsunami',
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
] as const
export type SightName = (typeof SIGHTS)[number]

/** How much of the moon is lit, and what is before the sun. */
export const PHASES = ['full', 'half', 'crescent', 'new', 'blood', 'lunar-eclipse', 'solar-eclipse'] as const
export type Phase = (typeof PHASES)[number]

/** Suns and moons that are not as the hour has them. */
export interface OrbSpec {
  readonly body: 'sun' | 'moon'
  /** Absent: as it happens to be. */
  readonly phase?: Phase
  /** Absent: as large as it is. */
  readonly isLarge?: true
  /** 2 or 3, under strange skies. Absent: 1. */
  readonly count?: number
}

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
export const MOODS = ['neutral', 'calm', 'joyful', 'dark', 'epic', 'romantic', 'tense', 'sad'] as const
export type Mood = (typeof MOODS)[number]
export const CAMERA_MOVES = [
  'push',
  'pull',
  'pan-left',
  'pan-right',
  'track',
  'crane-up',
  'crane-down',
  'orbit',
  'handheld',
  'still',
] as const
export type CameraMove = (typeof CAMERA_MOVES)[number]
export const FRAMINGS = ['wide', 'medium', 'close', 'aerial'] as const
export type Framing = (typeof FRAMINGS)[number]
/** How fast time passes in a scene, against the video's own clock; `pace.ts` says by how much. */
export const PACES = ['slow', 'fast', 'time-lapse'] as const
export type Pace = (typeof PACES)[number]
/** Settings that an `aerial` framing shows from above; the others have no outside, or no ground. */
export const SETTINGS_FROM_ABOVE = [
  'airport',
  'beach',
  'castle',
  'city-day',
  'city-night',
  'desert',
  'forest',
  'garden',
  'harbour',
  'mountains',
  'planet',
  'road',
  'sky',
  'snow',
  'stadium',
  'village',
] as const satisfies readonly SettingName[]
export type SettingFromAbove = (typeof SETTINGS_FROM_ABOVE)[number]

/** Places that are known by what stands there: from right above it would not be known, so they are always seen from the side. */
export const PLACES_FROM_THE_SIDE = [
  'ancient-ruins',
  'cliff-town',
  'clay-court',
  'coast-road',
  'desert-road',
  'fairground',
  'festival',
  'footbridge',
  'future-city',
  'graveyard',
  'great-wall',
  'japanese-temple',
  'liberty',
  'london',
  'mount-fuji',
  'neon-grid',
  'new-york',
  'outdoor-pool',
  'paris',
  'playground',
  'pyramids',
  'race-track',
  'racecourse',
  'rock-face',
  'rome',
  'santorini',
  'sea-cliff',
  'ship-deck',
  'skate-park',
  'cappadocia',
  'machu-picchu',
  'red-square',
  'rio',
  'stonehenge',
  'sydney',
  'taj-mahal',
  'tennis-court',
  'venice',
  'wasteland',
  'wild-west',
  'wind-farm',
  'windmills',
] as const satisfies readonly PlaceName[]

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
] as const
export type LookName = (typeof LOOKS)[number]

export const RIGS = [
  'aircraft',
  'balloon',
  'bicycle',
  'bird',
  'boat',
  'car',
  'dinosaur',
  'dragon',
  'fish',
  'furniture',
  'food',
  'ghost',
  'helicopter',
  'insect',
  'instrument',
  'person',
  'plant',
  'quadruped',
  'robot',
  'rocket',
  'sprite',
  'train',
  'ufo',
  'whale',
] as const
/** A family of articulated drawings. `sprite` is relit stored art, for the long tail. */
export type RigName = (typeof RIGS)[number]

export const ACTIONS = [
  'stand',
  'walk',
  'run',
  'sit',
  'jump',
  'fly',
  'swim',
  'dance',
  'play',
  'play-instrument',
  'drive',
  'ride',
  'look',
  'wave',
  'eat',
  'drink',
  'sleep',
  'take-off',
  'land',
  'sail',
  'float',
  'talk',
  'work',
  'fight',
  'grow',
] as const
export type Action = (typeof ACTIONS)[number]

/** What somebody does with things or with others, of those acts that an action alone does not show. */
export const ACTIVITIES = [
  'archery',
  'badminton',
  'baseball',
  'basketball',
  'beam',
  'blackboard',
  'blow-bubbles',
  'blow-candles',
  'bowl',
  'box',
  'boxes',
  'brush-teeth',
  'cards',
  'cast-spell',
  'chess',
  'chop',
  'clap',
  'climb',
  'close-door',
  'conduct',
  'cricket',
  'cry',
  'darts',
  'dig',
  'dj',
  'draw',
  'duel',
  'examine',
  'feed-birds',
  'flip-pancake',
  'give',
  'golf',
  'grapple',
  'grill',
  'gymnastics',
  'haircut',
  'hand-in-hand',
  'handshake',
  'hockey',
  'hopscotch',
  'hug',
  'iron',
  'juggle',
  'kiss',
  'knead',
  'knit',
  'knock',
  'laundry',
  'lift-weights',
  'meal',
  'meditate',
  'meeting',
  'microscope',
  'open-door',
  'paint',
  'phone-call',
  'photograph',
  'picnic',
  'pitch',
  'plant',
  'plant-flag',
  'point',
  'pottery',
  'pour',
  'pram',
  'propose',
  'push-ups',
  'roast',
  'sandcastle',
  'seesaw',
  'selfie',
  'sew',
  'share-umbrella',
  'skip-rope',
  'slide',
  'snowman',
  'stir',
  'sweep',
  'swing',
  'table-tennis',
  'tango',
  'telescope',
  'tennis',
  'toast',
  'toss-dough',
  'tray',
  'treadmill',
  'trolley',
  'tug-of-war',
  'umbrella',
  'video-game',
  'volleyball',
  'vows',
  'wash-dishes',
  'watch-tv',
  'water-plants',
  'wood',
  'write',
  'yoga',
] as const
export type ActivityName = (typeof ACTIVITIES)[number]

/** What a thing may be made of, instead of flesh, paint and leaves. */
export const MATERIALS = [
  'wood',
  'stone',
  'marble',
  'glass',
  'ice',
  'paper',
  'wool',
  'gold',
  'silver',
  'steel',
  'bronze',
] as const
export type Material = (typeof MATERIALS)[number]

/** What words may say of a person's body: sex, age, skin, hair and build. */
export const TRAITS = [
  'female',
  'male',
  'child',
  'teen',
  'young',
  'old',
  'light-skinned',
  'tan-skinned',
  'brown-skinned',
  'dark-skinned',
  'dark-haired',
  'slim',
  'stout',
  'strong',
] as const
export type Trait = (typeof TRAITS)[number]

/** Where one thing is from another. */
export const SPOTS = ['on', 'under', 'behind', 'before', 'inside', 'between'] as const
export type SpotName = (typeof SPOTS)[number]

/** One kind of thing in the picture, `count` times. */
export interface SubjectSpec {
  /** Lexicon concept, e.g. `cat`, `woman`, `airliner`. */
  readonly concept: string
  readonly rig: RigName
  /** Entry of the rig's own table: species, vehicle type, `man`/`woman`/`child`, instrument … */
  readonly variant: string
  /** `#rrggbb`, main colour first; empty: the variant's own colours. */
  readonly colours: readonly string[]
  /** 1..40; above 6 the composer makes a crowd. */
  readonly count: number
  readonly size: 'tiny' | 'small' | 'normal' | 'large' | 'huge'
  readonly action: Action
  /** What is done in particular; `action` is then how they stand, sit or go at it. Absent: no more than the action. */
  readonly activity?: ActivityName
  /** Things held, worn, ridden or played. */
  readonly props: readonly PropSpec[]
  /** What it is made of. Absent: what it is by nature. */
  readonly material?: Material
  /** Of people: what was said of their bodies; of two that exclude one another the last counts. Absent: nothing. */
  readonly traits?: readonly Trait[]
  /** Where it is from another subject, named by its concept. Absent: wherever there is room. */
  readonly at?: { readonly spot: SpotName; readonly by: string }
  /** Who is at the wheel. Absent: whoever. */
  readonly driver?: DriverSpec
  /** Who else is in it, as many as can be seen there. Absent: nobody that was asked for. */
  readonly passengers?: readonly DriverSpec[]
  /** Who is in their arms, on their lap or on their shoulders. Absent: nobody. */
  readonly carries?: CarriedSpec
  /** A character that looks the same in every video. Absent: anybody. */
  readonly identity?: { readonly name: string; readonly seed: number }
  /** Of one family with all others that have this: alike in skin and hair. Twins are alike in all. Absent: of none. */
  readonly kin?: 'family' | 'twins'
  /** Chooses the skin and hair of the family. Given when the shot is opened, to those who have `kin`. */
  readonly kinSeed?: number
  /** Chooses what the prompt leaves open of their looks. Given when the shot is opened; absent: the staging chooses. */
  readonly looksSeed?: number
}

/** Where somebody has another one with them. */
export const HOLDS = ['arms', 'lap', 'shoulder', 'shoulders'] as const
export type Hold = (typeof HOLDS)[number]

/** A child or a small animal that somebody has in their arms, on their lap or on their shoulders. */
export interface CarriedSpec extends DriverSpec {
  readonly where: Hold
}

/** Somebody in a vehicle. */
export type DriverSpec = Pick<
  SubjectSpec,
  | 'concept'
  | 'rig'
  | 'variant'
  | 'colours'
  | 'props'
  | 'traits'
  | 'identity'
  | 'looksSeed'
  | 'kin'
  | 'kinSeed'
>

export interface PropSpec {
  /** `piano`, `guitar`, `dress`, `jacket`, `umbrella`, `hat`, `bag`, `ball`, `horse` … */
  readonly concept: string
  readonly colour: string | null
  /** `ridden`: a thing with wheels or a board by name alone; an animal is among the subjects, by the same `concept`. */
  readonly role: 'worn' | 'held' | 'played' | 'ridden' | 'beside'
  /** What it is made of, for what is held or played. Absent: as usual. */
  readonly material?: Material
  /** All of those who ride such a thing ride on one. Absent: each has their own. */
  readonly isShared?: true
}

/** A shot ready to be composed: what a rendering child is told. */
export interface ShotPlan {
  readonly spec: SceneSpec
  /** Seconds, > 0. */
  readonly seconds: number
  /** Whole frames at 30 fps; the shots of a video sum up to its frame count. */
  readonly frameCount: number
  /**
   * Frames until which things go on to happen, when the shot is drawn beyond its length: its movements are over then, the
   * music is not. Default: `frameCount`.
   */
  readonly horizonFrames?: number
  /** 32-bit unsigned. The same spec, seed, size and frame give the same pixels. */
  readonly seed: number
}

/** Frames per second of everything this engine draws. */
export const FRAME_RATE = 30
