/**
 * The clock that picture and sound share. Everything here is a pure function of seed and time, so that the paw is on the
 * key when the note sounds, and the tyres smoke when they squeal. Lists are sorted by time: build them once per shot,
 * not once per frame.
 */
import { animalCalls, callingAt, HELD, mouthAt } from './calls.ts'
import { between, createRandom, pick } from './draw/random.ts'
import type { Mood, SceneSpec, SubjectSpec } from './scene-spec.ts'

/** Fraction of a landing shot at which the main wheels touch the runway. */
export const TOUCHDOWN_FRACTION = 0.48
/** Fraction of a take-off shot at which the nose begins to rise. */
export const ROTATION_FRACTION = 0.34
/** Fraction of a take-off shot at which the main wheels leave the runway. */
export const LIFT_OFF_FRACTION = 0.42
/** Fraction of a rocket's take-off shot at which its engines light. */
export const IGNITION_FRACTION = 0.12
/** Fraction of a rocket's take-off shot at which it leaves the pad. */
export const LAUNCH_FRACTION = 0.26
/** Fraction of a shot at which a passing vehicle is nearest to the camera. */
export const PASS_BY_FRACTION = 0.5
/** Seconds from one breaking wave to the next; the first breaks at a quarter of the period. */
export const WAVE_PERIOD_SECONDS = 5.5
/** Seconds between two clicks of wheels over a rail joint (each click is a pair). */
export const RAIL_JOINT_SECONDS = 0.62

const TURN = Math.PI * 2

/** How far a wave has come up the beach, 0 (drawn back) .. 1 (breaking). */
export function waveSwell(timeSeconds: number): number {
  return 0.5 + 0.5 * Math.sin((timeSeconds * TURN) / WAVE_PERIOD_SECONDS)
}

/** Seconds until a vehicle that crashes strikes. */
export function crashSeconds(seconds: number): number {
  return Math.min(2.4, seconds * 0.42)
}

export interface Note {
  readonly timeSeconds: number
  /** 0: left, 1: right. */
  readonly hand: 0 | 1
  /** MIDI note number, 60 = middle C. */
  readonly midi: number
}

/** Seconds of one eighth note of the piano piece: 96 beats per minute. */
const PIANO_EIGHTH_SECONDS = 0.3125
const PIANO_BASS = [48, 45, 41, 43] as const
const PIANO_THIRDS = [4, 3, 4, 4] as const
const PIANO_SCALE = [60, 62, 64, 67, 69, 72, 74, 76, 79, 81] as const
/** Half steps that a seed may move the whole piece by. */
const PIANO_KEYS = [-3, 0, 2, 4] as const

/**
 * The piece a player plays for `seconds`: a left hand that rocks through four chords, a right hand that wanders over a
 * five-note scale and lands on chord notes at the start of a bar. One hand never has two keys down at a time.
 */
export function pianoBeats(seed: number, seconds: number): readonly Note[] {
  const random = createRandom(seed ^ 0x9e37)
  const key = pick(random, PIANO_KEYS)
  const notes: Note[] = []
  let step = 4
  for (let eighth = 0; eighth * PIANO_EIGHTH_SECONDS < seconds - 0.05; eighth += 1) {
    const timeSeconds = eighth * PIANO_EIGHTH_SECONDS
    const chord = Math.floor(eighth / 8) % 4
    const bass = PIANO_BASS[chord] ?? 48
    if (eighth % 2 === 0) {
      const rocking = [0, 7, 12, 12 + (PIANO_THIRDS[chord] ?? 4)][(eighth / 2) % 4] ?? 0
      notes.push({ timeSeconds, hand: 0, midi: bass + rocking + key })
    }
    step = nextStep(step, random())
    const rests = eighth % 8 !== 0 && random() > 0.8
    const midi = eighth % 8 === 0 ? bass + 24 : (PIANO_SCALE[step] ?? 69)
    if (!rests) notes.push({ timeSeconds, hand: 1, midi: midi + key })
  }
  return notes
}

/** A melody moves by small steps, and turns back at the ends of its range. */
function nextStep(step: number, chance: number): number {
  const move = [-2, -1, -1, 1, 1, 2][Math.floor(chance * 6)] ?? 1
  const moved = step + move
  return moved < 0 || moved >= PIANO_SCALE.length ? step - move : moved
}

/** Where one hand is: the key it is over (blending on the way to the next) and how high, 0 (key down) .. 1 (raised). */
export function handAt(
  notes: readonly Note[],
  hand: 0 | 1,
  timeSeconds: number,
): { readonly midi: number; readonly lift: number } {
  const own = notes.filter((note) => note.hand === hand)
  const next = own.find((note) => note.timeSeconds > timeSeconds)
  const last = own.findLast((note) => note.timeSeconds <= timeSeconds)
  if (last === undefined) return { midi: next?.midi ?? 60, lift: 0.6 }
  if (next === undefined) return { midi: last.midi, lift: Math.min(1, (timeSeconds - last.timeSeconds) * 2) }
  const way = (timeSeconds - last.timeSeconds) / (next.timeSeconds - last.timeSeconds)
  const eased = way * way * (3 - 2 * way)
  return { midi: last.midi + (next.midi - last.midi) * eased, lift: Math.sin(way * Math.PI) }
}

/** Seconds of one beat of the music of a mood; dancers move, and strummers strum, on it. */
export function beatSeconds(mood: Mood): number {
  return 60 / BEATS_PER_MINUTE[mood]
}

const BEATS_PER_MINUTE: Readonly<Record<Mood, number>> = {
  neutral: 92,
  calm: 72,
  joyful: 116,
  dark: 66,
  epic: 100,
  romantic: 76,
  tense: 108,
  sad: 63,
}

export interface DrumHit {
  readonly timeSeconds: number
  readonly drum: 'kick' | 'snare' | 'hat'
}

/** A plain rock beat at the mood's tempo: kick on one and three, snare on two and four, hats on every eighth. */
export function drumHits(mood: Mood, seconds: number): readonly DrumHit[] {
  const eighthSeconds = beatSeconds(mood) / 2
  const hits: DrumHit[] = []
  for (let eighth = 0; eighth * eighthSeconds < seconds; eighth += 1) {
    const timeSeconds = eighth * eighthSeconds
    const inBar = eighth % 8
    if (inBar === 0 || inBar === 4 || inBar === 5) hits.push({ timeSeconds, drum: 'kick' })
    if (inBar === 2 || inBar === 6) hits.push({ timeSeconds, drum: 'snare' })
    hits.push({ timeSeconds, drum: 'hat' })
  }
  return hits
}

export interface Lightning {
  /** When the flash begins; it flickers for about 0.35 s. */
  readonly timeSeconds: number
  /** When its thunder arrives, later than the flash. */
  readonly thunderSeconds: number
  /** 0.4 (far) .. 1 (near). */
  readonly strength: number
  /** Where it strikes, as a fraction of the width. */
  readonly x: number
}

/** The lightning of a storm: the first flash within 1.2 s, then one every 2.5 to 5 s. */
export function lightningStrikes(seed: number, seconds: number): readonly Lightning[] {
  const random = createRandom(seed ^ 0x7d0e)
  const strikes: Lightning[] = []
  let timeSeconds = between(random, 0.5, 1.2)
  while (timeSeconds < seconds) {
    const strength = between(random, 0.4, 1)
    const thunderSeconds = timeSeconds + between(random, 0.15, 0.3) + (1 - strength) * 1.2
    strikes.push({ timeSeconds, thunderSeconds, strength, x: between(random, 0.12, 0.88) })
    timeSeconds += between(random, 2.5, 5)
  }
  return strikes
}

/** Brightness of the sky under lightning, 0..1: two quick flickers, then an afterglow. */
export function flashAt(strikes: readonly Lightning[], timeSeconds: number): number {
  let flash = 0
  for (const strike of strikes) {
    const age = timeSeconds - strike.timeSeconds
    if (age < 0 || age > 0.45) continue
    const flicker = age < 0.07 ? 1 : age < 0.12 ? 0.25 : 0.85
    flash = Math.max(flash, strike.strength * flicker * (1 - age / 0.45))
  }
  return flash
}

export interface Firework {
  /** When it bursts; before 0 for those that already hang in the sky. */
  readonly timeSeconds: number
  /** As a fraction of the width. */
  readonly x: number
  /** 0 (low) .. 1 (at the top of the sky). */
  readonly height: number
  /** 0.6 .. 1.15 of a large one. */
  readonly size: number
  /** Which kind of shell it is. */
  readonly shell: number
}

/** Fireworks of a shot, in volleys of one to three: some are in the sky when it begins. */
export function fireworkBursts(seed: number, seconds: number): readonly Firework[] {
  const random = createRandom(seed ^ 0x2b9d)
  const bursts: Firework[] = []
  let shell = Math.floor(random() * 6)
  let side = random()
  for (let timeSeconds = -1.1; timeSeconds < seconds; timeSeconds += between(random, 0.5, 0.95)) {
    const volley = random() < 0.25 ? 2 : 1
    for (let index = 0; index < volley; index += 1) {
      // The next one is never where the last one still hangs.
      side = (side + between(random, 0.3, 0.7)) % 1
      bursts.push({
        timeSeconds: timeSeconds + index * 0.12,
        x: 0.1 + 0.8 * side,
        height: random(),
        size: between(random, 0.6, 1.15),
        shell,
      })
      shell += between(random, 1, 2.99) | 0
    }
  }
  return bursts
}

/** Seconds into a shot at which its dialogue begins: heard, captioned and mouthed. */
export const DIALOGUE_START_SECONDS = 0.3
/** Seconds before the end of a shot by which its dialogue is said. */
const DIALOGUE_REST_SECONDS = 0.2

/** Characters that are a syllable or more each: kana, hangul, Han. */
const SYLLABIC = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/
const PAUSE = /[.!?,;:…。、，！？；：।؟،—–]/

/** Seconds that saying `text` takes at an easy pace. */
export function speakingSeconds(text: string): number {
  let seconds = 0
  for (const character of text) {
    if (PAUSE.test(character)) seconds += 0.16
    else seconds += SYLLABIC.test(character) ? 0.19 : 0.066
  }
  return seconds
}

/** When the dialogue of a shot is said: at an easy pace where the shot has room, faster where it has not. */
export function dialogueSpan(
  text: string,
  seconds: number,
): { readonly startSeconds: number; readonly endSeconds: number } {
  const startSeconds = Math.min(DIALOGUE_START_SECONDS, seconds * 0.1)
  const latest = Math.max(startSeconds, seconds - DIALOGUE_REST_SECONDS)
  return { startSeconds, endSeconds: Math.min(latest, startSeconds + speakingSeconds(text)) }
}

/** `Pose.mouth` of somebody who says `text` in a shot of `seconds`: opens and shuts about five times a second. */
export function talkingAt(text: string, timeSeconds: number, seconds: number): number {
  const { startSeconds, endSeconds } = dialogueSpan(text, seconds)
  if (timeSeconds <= startSeconds || timeSeconds >= endSeconds) return 0
  const age = timeSeconds - startSeconds
  const fade = Math.min(1, age / 0.08, (endSeconds - timeSeconds) / 0.08)
  const syllable = Math.sin(age * 4.9 * Math.PI) ** 2
  return fade * syllable * (0.65 + 0.35 * Math.sin(age * 7.3))
}

/** How wide an animal that says words opens its mouth: less than one that calls. */
const WORDS = 0.5

/** Who says the dialogue: whoever talks, else the first person, robot or animal; null when a narrator must. */
export function speakerOf(subjects: readonly SubjectSpec[]): SubjectSpec | null {
  return (
    subjects.find(({ action }) => action === 'talk') ??
    subjects.find(({ rig }) => rig === 'person' || rig === 'robot') ??
    subjects.find(({ rig }) => rig === 'quadruped' || rig === 'bird') ??
    null
  )
}

/**
 * `Pose.mouth` of the first individual of `subject`, as a function of seconds into the shot: the dialogue when it is the
 * speaker, its calls when it is an animal, otherwise shut.
 */
export function createMouth(
  subject: SubjectSpec,
  { subjects, dialogue, isCaptionOnly }: Pick<SceneSpec, 'subjects' | 'dialogue' | 'isCaptionOnly'>,
  seed: number,
  seconds: number,
): (timeSeconds: number) => number {
  if (dialogue !== null && isCaptionOnly !== true && speakerOf(subjects) === subject) {
    const wide = subject.rig === 'quadruped' ? WORDS : 1
    return (timeSeconds) => talkingAt(dialogue, timeSeconds, seconds) * wide
  }
  if (subject.rig === 'person' || subject.rig === 'robot' || subject.action === 'sleep') return () => 0
  const calls = animalCalls(seed, seconds)
  if (subject.action === 'talk') {
    const held = calls.map((call) => ({ ...call, lengthSeconds: call.lengthSeconds * HELD.times }))
    return (timeSeconds) => callingAt(held, timeSeconds, subject.rig === 'bird')
  }
  return (timeSeconds) => mouthAt(calls, timeSeconds)
}

/** When those who do one thing after another begin the second, in a shot of so many seconds. */
export function sequelSeconds(seconds: number): number {
  return seconds * 0.5
}

/** When something turns into something else, in a shot of so many seconds. */
export function changeSeconds(seconds: number): number {
  return seconds * 0.46
}

/** When something blows up in a shot of so many seconds. */
export function explosionSeconds(seconds: number): number {
  return Math.min(0.9, seconds * 0.2)
}

/** Something that is struck again and again: seen and heard at `first`, and every `seconds` after it. */
export interface Blows {
  readonly seconds: number
  readonly first: number
}

/** When an axe comes down, a knife is on the board, a shutter opens. */
export const BLOWS = {
  wood: { seconds: 2, first: 0.86 },
  chop: { seconds: (Math.PI * 2) / 9, first: (Math.PI * 1.5) / 9 },
  photograph: { seconds: 2.2, first: 1.3 },
  /** The first of three. */
  knock: { seconds: 2.2, first: 0.5 },
  clap: { seconds: 0.42, first: 0.3 },
  /** The spade is in the ground. */
  dig: { seconds: 2.4, first: 0.6 },
  /** The hoe is in the ground. */
  till: { seconds: 1.7, first: 0.6 },
  /** A hammer is on the nail or on the chisel. */
  hammer: { seconds: (Math.PI * 2) / 5, first: Math.PI / 10 },
} as const satisfies Readonly<Record<string, Blows>>

/** How far a hammer has come down, 0 .. 1 (where it hits). */
export function hammerAt(timeSeconds: number): number {
  const { first, seconds } = BLOWS.hammer
  return Math.max(0, Math.cos(((timeSeconds - first) / seconds) * Math.PI * 2)) ** 2
}

/** What is rubbed, wiped or pushed to and fro, in radians a second: where its sine passes 0 it is fastest, and heard. */
export const RUBS = {
  'brush-teeth': 11,
  iron: 2.2,
  knead: 3.6,
  massage: 3.2,
  mop: 2.4,
  'paint-wall': 2,
  rake: 2,
  saw: 5,
  scrub: 4.6,
  shave: 3,
  sweep: 2.6,
  vacuum: 2.4,
} as const

/** How many knocks make one knocking, and the seconds between them. */
export const KNOCKS = { count: 3, apart: 0.24 } as const

/** How far a fist that knocks is forward, 0 .. 1 (on the wood). */
export function knockAt(timeSeconds: number): number {
  const { first, seconds } = BLOWS.knock
  const age = timeSeconds - first + KNOCKS.apart / 2
  const inRound = ((age % seconds) + seconds) % seconds
  if (age < 0 || inRound > KNOCKS.count * KNOCKS.apart) return 0
  return Math.sin(((inRound % KNOCKS.apart) / KNOCKS.apart) * Math.PI) ** 2
}

/** How far apart clapping hands are, 0 (together) .. 1. */
export function clapAt(timeSeconds: number): number {
  return Math.abs(Math.sin(((timeSeconds - BLOWS.clap.first) / BLOWS.clap.seconds) * Math.PI))
}

/** When a door is opened or shut: it moves from `start` to `end`. */
export const DOORS = {
  'open-door': { start: 0.6, end: 2.2 },
  'close-door': { start: 0.5, end: 1.6 },
} as const satisfies Readonly<Record<string, { readonly start: number; readonly end: number }>>

/** How far open a door is, 0..1: one that falls shut gathers speed. */
export function doorOpening(activity: keyof typeof DOORS, timeSeconds: number): number {
  const { start, end } = DOORS[activity]
  const way = Math.min(1, Math.max(0, (timeSeconds - start) / (end - start)))
  return activity === 'open-door' ? way * way * (3 - 2 * way) : 1 - way * way
}

/** What is knocked off a table: the part of the shot at which it begins to slide; seconds that it slides, and falls. */
export const KNOCKED_OFF = { struck: 0.42, slides: 0.28, falls: 0.46 } as const

/** Seconds at which it breaks on the floor. */
export function breaksAt(shotSeconds: number): number {
  return shotSeconds * KNOCKED_OFF.struck + KNOCKED_OFF.slides + KNOCKED_OFF.falls
}
