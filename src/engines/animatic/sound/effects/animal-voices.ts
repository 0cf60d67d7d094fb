import type { Curve } from '../dsp.ts'
import type { VoiceShape } from '../synthesis/voice.ts'

/** How one kind of animal calls: what its throat does, how long, how often in a row. */
export interface AnimalVoice {
  readonly shape: VoiceShape
  /** Length of one call against the length that `animalCalls` gives. */
  readonly stretch: number
  /** Calls in a row, e.g. two barks. */
  readonly repeats: number
}

const ARCH: Curve = [
  [0, 0],
  [0.15, 1],
  [0.7, 0.8],
  [1, 0],
]
const SUDDEN: Curve = [
  [0, 0],
  [0.06, 1],
  [0.35, 0.6],
  [1, 0],
]
const flat = (value: number): Curve => [[0, value]]

type Formants = VoiceShape['formants']

function animal(
  pitch: Curve,
  loudness: Curve,
  formants: Formants,
  throat: { breath: number; roughness: number; roughHertz: number },
  times: { stretch: number; repeats: number } = { stretch: 1, repeats: 1 },
): AnimalVoice {
  return { shape: { pitch, loudness, formants, ...throat }, ...times }
}

const formant = (frequency: Curve | number, gain: number, q: number): Formants[number] => ({
  frequency: typeof frequency === 'number' ? flat(frequency) : frequency,
  gain,
  q,
})

const CLEAR = { breath: 0.05, roughness: 0.05, roughHertz: 7 }
const HOARSE = { breath: 0.3, roughness: 0.7, roughHertz: 34 }

const MEOW = animal(
  [
    [0, 520],
    [0.35, 760],
    [1, 430],
  ],
  ARCH,
  [
    formant(
      [
        [0, 480],
        [0.35, 1150],
        [1, 560],
      ],
      1,
      4,
    ),
    formant(
      [
        [0, 2300],
        [0.4, 2000],
        [1, 1100],
      ],
      0.7,
      7,
    ),
    formant(3600, 0.25, 6),
  ],
  CLEAR,
)
const BARK = animal(
  [
    [0, 330],
    [0.25, 480],
    [1, 230],
  ],
  SUDDEN,
  [formant(680, 1, 3), formant(1500, 0.7, 4), formant(2700, 0.3, 5)],
  { breath: 0.35, roughness: 0.5, roughHertz: 48 },
  { stretch: 0.28, repeats: 2 },
)
const ROAR = animal(
  [
    [0, 95],
    [0.3, 150],
    [1, 70],
  ],
  [
    [0, 0],
    [0.2, 1],
    [0.7, 0.9],
    [1, 0],
  ],
  [
    formant(
      [
        [0, 320],
        [0.35, 620],
        [1, 300],
      ],
      1,
      2.5,
    ),
    formant(1150, 0.5, 3),
    formant(2300, 0.2, 3),
  ],
  HOARSE,
  { stretch: 2.2, repeats: 1 },
)
const GROWL = animal(
  [
    [0, 75],
    [0.5, 95],
    [1, 70],
  ],
  ARCH,
  [formant(300, 1, 2), formant(900, 0.4, 3)],
  { breath: 0.25, roughness: 0.9, roughHertz: 27 },
  { stretch: 1.7, repeats: 1 },
)
const MOO = animal(
  [
    [0, 125],
    [0.4, 185],
    [0.8, 175],
    [1, 130],
  ],
  ARCH,
  [
    formant(
      [
        [0, 240],
        [0.3, 520],
        [1, 430],
      ],
      1,
      4,
    ),
    formant(
      [
        [0, 700],
        [0.4, 1000],
      ],
      0.5,
      5,
    ),
  ],
  CLEAR,
  { stretch: 2, repeats: 1 },
)
const BLEAT = animal(
  [
    [0, 330],
    [0.3, 390],
    [1, 320],
  ],
  ARCH,
  [formant(750, 1, 4), formant(1650, 0.7, 5), formant(2900, 0.3, 5)],
  { breath: 0.08, roughness: 0.75, roughHertz: 8.5 },
  { stretch: 1.3, repeats: 1 },
)
const NEIGH = animal(
  [
    [0, 700],
    [0.15, 1250],
    [0.6, 900],
    [1, 380],
  ],
  ARCH,
  [formant(1100, 1, 3), formant(2300, 0.6, 4), formant(700, 0.4, 3)],
  { breath: 0.18, roughness: 0.8, roughHertz: 13 },
  { stretch: 2, repeats: 1 },
)
const OINK = animal(
  [
    [0, 210],
    [0.5, 270],
    [1, 160],
  ],
  SUDDEN,
  [formant(520, 1, 3), formant(1250, 0.8, 4), formant(2400, 0.4, 4)],
  { breath: 0.45, roughness: 0.8, roughHertz: 62 },
  { stretch: 0.4, repeats: 2 },
)
const HOWL = animal(
  [
    [0, 280],
    [0.2, 520],
    [0.75, 500],
    [1, 360],
  ],
  [
    [0, 0],
    [0.2, 0.9],
    [0.7, 1],
    [1, 0],
  ],
  [formant(520, 1, 5), formant(1050, 0.35, 6)],
  CLEAR,
  { stretch: 3, repeats: 1 },
)
const TRUMPET = animal(
  [
    [0, 320],
    [0.2, 560],
    [0.8, 600],
    [1, 420],
  ],
  ARCH,
  [formant(900, 1, 2.5), formant(1800, 0.9, 3), formant(3200, 0.6, 4)],
  { breath: 0.12, roughness: 0.35, roughHertz: 41 },
  { stretch: 1.8, repeats: 1 },
)
const YIP = animal(
  [
    [0, 620],
    [0.4, 980],
    [1, 560],
  ],
  SUDDEN,
  [formant(950, 1, 3), formant(2200, 0.6, 4)],
  { breath: 0.2, roughness: 0.3, roughHertz: 30 },
  { stretch: 0.3, repeats: 3 },
)
const CROAK = animal(
  [
    [0, 95],
    [0.6, 130],
    [1, 110],
  ],
  ARCH,
  [formant(620, 1, 5), formant(1500, 0.8, 6)],
  { breath: 0.05, roughness: 1, roughHertz: 28 },
  { stretch: 0.6, repeats: 2 },
)
const SQUEAK = animal(
  [
    [0, 1900],
    [0.5, 2500],
    [1, 2100],
  ],
  SUDDEN,
  [formant(2600, 1, 3), formant(5200, 0.4, 4)],
  CLEAR,
  { stretch: 0.2, repeats: 3 },
)
const CHATTER = animal(
  [
    [0, 480],
    [0.5, 760],
    [1, 520],
  ],
  SUDDEN,
  [formant(900, 1, 3), formant(1700, 0.8, 4), formant(3000, 0.3, 4)],
  { breath: 0.2, roughness: 0.4, roughHertz: 22 },
  { stretch: 0.24, repeats: 5 },
)
const CAW = animal(
  [
    [0, 430],
    [0.3, 520],
    [1, 380],
  ],
  SUDDEN,
  [formant(1250, 1, 3), formant(2100, 0.9, 3), formant(3400, 0.4, 4)],
  { breath: 0.35, roughness: 0.8, roughHertz: 71 },
  { stretch: 0.6, repeats: 2 },
)
const QUACK = animal(
  [
    [0, 310],
    [1, 240],
  ],
  SUDDEN,
  [formant(1150, 1, 4), formant(1900, 0.8, 4), formant(2900, 0.4, 4)],
  { breath: 0.1, roughness: 0.5, roughHertz: 52 },
  { stretch: 0.28, repeats: 3 },
)
const HONK = animal(
  [
    [0, 330],
    [0.4, 470],
    [1, 380],
  ],
  ARCH,
  [formant(850, 1, 3), formant(1700, 0.7, 4)],
  { breath: 0.1, roughness: 0.3, roughHertz: 45 },
  { stretch: 0.5, repeats: 2 },
)
const CLUCK = animal(
  [
    [0, 420],
    [0.5, 620],
    [1, 380],
  ],
  SUDDEN,
  [formant(900, 1, 4), formant(2000, 0.5, 5)],
  { breath: 0.08, roughness: 0.3, roughHertz: 36 },
  { stretch: 0.22, repeats: 4 },
)
const CROW = animal(
  [
    [0, 520],
    [0.15, 820],
    [0.3, 700],
    [0.5, 980],
    [0.8, 900],
    [1, 520],
  ],
  [
    [0, 0],
    [0.08, 1],
    [0.22, 0.2],
    [0.3, 1],
    [0.42, 0.2],
    [0.5, 1],
    [0.85, 0.9],
    [1, 0],
  ],
  [formant(1150, 1, 3), formant(2200, 0.7, 4), formant(3300, 0.3, 4)],
  { breath: 0.08, roughness: 0.3, roughHertz: 33 },
  { stretch: 2.2, repeats: 1 },
)
const SCREECH = animal(
  [
    [0, 2700],
    [0.15, 3100],
    [1, 2000],
  ],
  [
    [0, 0],
    [0.08, 1],
    [0.6, 0.7],
    [1, 0],
  ],
  [formant(2900, 1, 2), formant(5600, 0.4, 3)],
  { breath: 0.4, roughness: 0.4, roughHertz: 60 },
  { stretch: 1.3, repeats: 1 },
)
const HOOT = animal(
  [
    [0, 370],
    [0.5, 400],
    [1, 365],
  ],
  ARCH,
  [formant(390, 1, 6), formant(800, 0.15, 6)],
  CLEAR,
  { stretch: 0.6, repeats: 2 },
)
const SONG = animal(
  [
    [0, 260],
    [0.3, 420],
    [0.6, 310],
    [1, 180],
  ],
  ARCH,
  [formant(420, 1, 3), formant(900, 0.5, 4)],
  { breath: 0.02, roughness: 0.12, roughHertz: 5 },
  { stretch: 3, repeats: 1 },
)

/** Who calls how, and at which pitch against the voice above; the first match counts. */
const VOICES: readonly (readonly [who: RegExp, voice: AnimalVoice, pitchScale: number])[] = [
  [/kitten/, MEOW, 1.5],
  [/\bcat\b|calico|tabby|siamese/, MEOW, 1],
  [/puppy|chihuahua/, BARK, 1.6],
  [
    /\bdog\b|hound|corgi|shiba|labrador|retriever|dalmatian|husky|terrier|beagle|bulldog|chihuahua|collie|dachshund|doberman|german-shepherd|greyhound|pomeranian|\bpug\b|samoyed|poodle/,
    BARK,
    1,
  ],
  [/wolf|coyote/, HOWL, 1],
  [/fox/, YIP, 1],
  [/sea-?lion|\bseal\b|walrus/, BARK, 0.8],
  [/\blion\b|lioness|tiger|leopard|jaguar|cheetah|panther/, ROAR, 1.15],
  [/\bbear\b|panda|gorilla|orangutan|koala/, GROWL, 1],
  [/\bcow\b|\bbull\b|\box\b|buffalo|bison|moose/, MOO, 1],
  [/sheep|lamb/, BLEAT, 1],
  [/goat/, BLEAT, 1.25],
  [/deer|camel|llama|alpaca|giraffe/, BLEAT, 0.6],
  [/\bhorse\b|stallion|foal|zebra|unicorn|pony/, NEIGH, 1],
  [/donkey|mule/, NEIGH, 0.6],
  [/\bpig\b|boar|piglet/, OINK, 1],
  [/elephant|mammoth/, TRUMPET, 1],
  [/rhino|hippo/, GROWL, 0.8],
  [/frog|toad/, CROAK, 1],
  [/mouse|\brat\b|hamster|squirrel|hedgehog|\bbat\b/, SQUEAK, 1],
  [/monkey|raccoon|otter|chimp|lemur|\bape\b/, CHATTER, 1],
  [/crow|raven|magpie/, CAW, 1],
  [/duck/, QUACK, 1],
  [/goose|swan|crane|flamingo|pelican/, HONK, 1],
  [/penguin/, HONK, 0.7],
  [/rooster|cockerel/, CROW, 1],
  [/chicken|\bhen\b|turkey/, CLUCK, 1],
  [/eagle|hawk|falcon|vulture/, SCREECH, 1],
  [/parrot|toucan/, CAW, 1.5],
  [/\bowl\b/, HOOT, 1],
  [/dove|pigeon/, HOOT, 1.2],
  [/peacock/, MEOW, 1.35],
  [/\bchick\b/, SQUEAK, 1.4],
  [/dolphin/, SQUEAK, 1.3],
  [/whale|orca/, SONG, 0.8],
  [/\bdragon\b/, ROAR, 0.62],
  [/dinosaur|tyrannosaur|t-?rex|raptor|triceratops|stegosaur|sauropod|brachiosaur/, ROAR, 0.5],
]

/** The voice of an animal by the words that name it, or null when it is silent (rabbits, fish, butterflies). */
export function findVoice(
  words: string,
): { readonly voice: AnimalVoice; readonly pitchScale: number } | null {
  for (const [who, voice, pitchScale] of VOICES) {
    if (who.test(words)) return { voice, pitchScale }
  }
  return null
}
