import { between, pick } from '../../draw/random.ts'
import type { Random } from '../../draw/random.ts'
import { curveAt, SAMPLE_RATE } from '../dsp.ts'
import type { Curve, Track } from '../dsp.ts'
import type { Render } from '../layer.ts'
import { SINE, addTone } from '../synthesis/tone.ts'

/** One note of a song: where its pitch goes, in multiples of the bird's own pitch. */
interface SongNote {
  readonly pitch: Curve
  readonly seconds: number
  readonly gapSeconds: number
  /** Trills per second; 0: none. */
  readonly trill: number
}

interface Song {
  readonly hertz: number
  readonly notes: readonly SongNote[]
  readonly repeats: number
}

const note = (pitch: Curve, seconds: number, gapSeconds: number, trill = 0): SongNote => ({
  pitch,
  seconds,
  gapSeconds,
  trill,
})

/** Five ways of singing, after great tit, chaffinch, blackbird, wren and robin. */
const SONGS: readonly Song[] = [
  {
    hertz: 3600,
    repeats: 3,
    notes: [note([[0, 1.3]], 0.09, 0.05), note([[0, 0.95]], 0.11, 0.08)],
  },
  {
    hertz: 3200,
    repeats: 1,
    notes: [
      ...[1.3, 1.27, 1.2, 1.12, 1.05, 1].map((scale) =>
        note(
          [
            [0, scale * 1.25],
            [1, scale * 0.85],
          ],
          0.06,
          0.045,
        ),
      ),
      note(
        [
          [0, 0.8],
          [0.5, 1.2],
          [1, 0.9],
        ],
        0.16,
        0,
      ),
    ],
  },
  {
    hertz: 2100,
    repeats: 1,
    notes: [
      note(
        [
          [0, 0.9],
          [0.5, 1.15],
          [1, 1],
        ],
        0.2,
        0.06,
      ),
      note(
        [
          [0, 1.2],
          [1, 1.05],
        ],
        0.16,
        0.05,
      ),
      note(
        [
          [0, 1],
          [0.3, 1.5],
          [1, 0.8],
        ],
        0.26,
        0.04,
      ),
      note([[0, 1.9]], 0.12, 0, 38),
    ],
  },
  { hertz: 4600, repeats: 1, notes: [note([[0, 1]], 0.2, 0.05, 24), note([[0, 1.15]], 0.3, 0.03, 30)] },
  {
    hertz: 3900,
    repeats: 1,
    notes: [
      note(
        [
          [0, 1.35],
          [1, 1.1],
        ],
        0.1,
        0.05,
      ),
      note(
        [
          [0, 0.8],
          [1, 1.3],
        ],
        0.09,
        0.03,
      ),
      note(
        [
          [0, 1.5],
          [0.5, 1],
          [1, 1.4],
        ],
        0.2,
        0.05,
      ),
    ],
  },
]

/** A few birds in different places, each with its own song; `perSecond` songs begin on average. */
export function songbirds(perSecond: number): Render {
  return (track, _shot, random) => {
    const birds = Array.from({ length: 3 }, () => ({
      song: pick(random, SONGS),
      pan: between(random, -0.85, 0.85),
      gain: between(random, 0.35, 1),
      scale: between(random, 0.92, 1.1),
    }))
    const seconds = track.left.length / SAMPLE_RATE
    let startSeconds = between(random, 0.1, 0.6)
    while (startSeconds < seconds) {
      const bird = pick(random, birds)
      sing(track, random, bird, startSeconds)
      startSeconds += between(random, 0.5, 1.5) / perSecond
    }
  }
}

interface Singer {
  readonly song: Song
  readonly pan: number
  readonly gain: number
  readonly scale: number
}

/** One whole song from `startSeconds` on. */
function sing(track: Track, random: Random, bird: Singer, startSeconds: number): void {
  let at = startSeconds
  for (let repeat = 0; repeat < bird.song.repeats; repeat += 1) {
    for (const songNote of bird.song.notes) {
      const hertz = bird.song.hertz * bird.scale * between(random, 0.98, 1.02)
      addTone(track, {
        wave: SINE,
        startSeconds: at,
        lengthSeconds: songNote.seconds,
        control: (age) => ({
          frequency: hertz * curveAt(songNote.pitch, age / songNote.seconds) * trillAt(songNote, age),
          gain: bird.gain * Math.sin((age / songNote.seconds) * Math.PI) ** 0.8,
          pan: bird.pan,
        }),
      })
      at += songNote.seconds + songNote.gapSeconds
    }
  }
}

function trillAt(songNote: SongNote, age: number): number {
  return songNote.trill === 0 ? 1 : 1 + 0.12 * Math.sin(age * songNote.trill * 2 * Math.PI)
}

/** Gulls over water: a falling, nasal cry, three or four in a row. */
export const gulls: Render = (track, _shot, random) => {
  const seconds = track.left.length / SAMPLE_RATE
  let startSeconds = between(random, 0.4, 1.5)
  while (startSeconds < seconds) {
    const cries = 2 + Math.floor(random() * 3)
    const pan = between(random, -0.8, 0.8)
    const scale = between(random, 0.9, 1.15)
    for (let cry = 0; cry < cries; cry += 1) addGullCry(track, startSeconds + cry * 0.34, scale, pan)
    startSeconds += between(random, 2.5, 4.5)
  }
}

function addGullCry(track: Track, startSeconds: number, scale: number, pan: number): void {
  const pitch: Curve = [
    [0, 950],
    [0.15, 1450],
    [1, 880],
  ]
  for (const [harmonic, strength] of [0.7, 1, 0.5, 0.3].entries()) {
    addTone(track, {
      wave: SINE,
      startSeconds,
      lengthSeconds: 0.28,
      control: (age) => ({
        frequency: curveAt(pitch, age / 0.28) * scale * (harmonic + 1),
        gain: strength * Math.sin((age / 0.28) * Math.PI),
        pan,
      }),
    })
  }
}
