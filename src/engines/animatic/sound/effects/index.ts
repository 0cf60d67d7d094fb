import { gulls, songbirds } from '../ambience/birds.ts'
import { murmur } from '../ambience/people.ts'
import { wind } from '../ambience/wind.ts'
import { gaitOf, GAITS_ON_FOOT } from '../../gaits.ts'
import type { DriverSpec, RigName, SceneSpec, SubjectSpec } from '../../scene-spec.ts'
import { approachSeconds } from '../../opening-cues.ts'
import { SAMPLE_RATE } from '../dsp.ts'
import type { Layer, Render } from '../layer.ts'
import { soundOfActivity } from './activities.ts'
import { findVoice } from './animal-voices.ts'
import { buzzing, calls, wingBeats } from './animals.ts'
import { balloonBurner, helicopter, jet, propellers } from './aircraft.ts'
import { ballSounds } from './ball-games.ts'
import { boardSound } from './boards.ts'
import { bowWave, putter, rigging, shipHorn } from './boats.ts'
import { footsteps, stepsOfApproach, surfaceOf } from './footsteps.ts'
import type { Sole } from './footsteps.ts'
import { drumKit, guitar, harp, piano, sustained } from './instruments.ts'
import { beeps, servos } from './robot.ts'
import { FISTS } from './sports.ts'
import { rocketEngine, saucer } from './spacecraft.ts'
import { diverBubbles, splashes } from './swimming.ts'
import { findThing, sonar } from './things.ts'
import { bicycle, carHorn, motorVehicle, railRhythm, siren, steamPuffs, trainWhistle } from './vehicles.ts'

const effect = (name: string, level: number, render: Render): Layer => ({ name, level, render })

/** How many subjects are heard; more would be a din. */
const HEARD_SUBJECTS = 3
/** Each later subject is this much softer than the one before it. */
const STEP_BACK_DECIBELS = 4

/** What the subjects do, the hero loudest. Slowed or sped up it is not heard, as in films. */
export function effectsOf(spec: SceneSpec): readonly Layer[] {
  if (spec.pace !== undefined || spec.heard?.isMute === true) return []
  const own = spec.subjects.slice(0, HEARD_SUBJECTS).flatMap((subject, index) =>
    soundsOf(subject, spec).map(({ name, level, render }) => ({
      name: `${index} ${subject.concept} ${name}`,
      level: level - index * STEP_BACK_DECIBELS,
      render,
    })),
  )
  return [...own, ...ballSounds(spec), ...stepsOfCamera(spec)]
}

/** With the eyes of somebody on foot goes the sound of their steps. */
function stepsOfCamera(spec: SceneSpec): readonly Layer[] {
  if (spec.camera !== 'walk' && spec.camera !== 'run') return []
  return [effect('own steps', -25, footsteps(GAITS_ON_FOOT[spec.camera], 'shoe', surfaceOf(spec)))]
}

/** True when somebody makes music in the picture, so that none is added. */
export function hasPlayer(spec: SceneSpec): boolean {
  return spec.pace === undefined && spec.subjects.some((subject) => instrumentOf(subject) !== null)
}

function soundsOf(subject: SubjectSpec, spec: SceneSpec): readonly Layer[] {
  const instrument = instrumentOf(subject)
  if (instrument !== null) return [instrument]
  const aboard = subject.driver === undefined ? null : instrumentOf(playerIn(subject, subject.driver))
  const own = [...(BY_RIG[subject.rig]?.(subject, spec) ?? []), ...(aboard === null ? [] : [aboard])]
  const words = [wordsOf(subject), ...subject.props.map((prop) => prop.concept)].join(' ')
  const thing = findThing(words, subject.action)
  const deed = soundOfActivity(subject.activity)
  return [
    ...own,
    // What rings is not heard twice.
    ...(thing === null || subject.activity === 'ring'
      ? fistsOf(subject)
      : [effect('thing', thing.level, thing.render)]),
    ...(deed === undefined ? [] : [effect('deed', deed.level, afterWay(deed.render, subject.approaches))]),
  ]
}

/** What is done at the end of a way is heard no sooner. */
function afterWay(render: Render, way: SubjectSpec['approaches']): Render {
  if (way === undefined) return render
  return ({ left, right }, shot, random) => {
    const late = approachSeconds(way, shot.seconds)
    const from = Math.round(late * SAMPLE_RATE)
    const track = { left: left.subarray(from), right: right.subarray(from) }
    render(track, { ...shot, seconds: shot.seconds - late }, random)
  }
}

/** Those who fight without arms, and do not hold each other. */
function fistsOf({ rig, action, activity }: SubjectSpec): readonly Layer[] {
  const isFighting = (rig === 'person' || rig === 'robot') && action === 'fight'
  return isFighting && activity !== 'grapple' && activity !== 'box'
    ? [effect('fists', FISTS.level, FISTS.render)]
    : []
}

const wordsOf = (subject: SubjectSpec): string => `${subject.concept} ${subject.variant}`

const INSTRUMENTS: readonly (readonly [who: RegExp, effect: Layer])[] = [
  [/piano|keyboard|organ|harpsichord/, effect('piano', -18, piano)],
  [/harp|koto|sitar|zither|guzheng|pipa|lyre/, effect('harp', -19, harp)],
  [/ukulele|banjo|mandolin/, effect('guitar', -19, guitar(0.95))],
  [/guitar|lute|oud|\bbass\b/, effect('guitar', -19, guitar(0.6))],
  [/drum|percussion|conga|tabla/, effect('drums', -18, drumKit)],
  [/cello/, effect('cello', -19, sustained('cello'))],
  [/violin|fiddle|viola|erhu/, effect('violin', -19, sustained('violin'))],
  [/trumpet|trombone|tuba|french-horn/, effect('trumpet', -19, sustained('trumpet'))],
  [/sax|clarinet|oboe/, effect('saxophone', -19, sustained('saxophone'))],
  [/flute|recorder|whistle|panpipe/, effect('flute', -20, sustained('flute'))],
  [/accordion|harmonica|bagpipe|concertina/, effect('accordion', -19, sustained('accordion'))],
]

/** Who makes music in a boat. */
function playerIn({ count, size }: SubjectSpec, driver: DriverSpec): SubjectSpec {
  return { ...driver, count, size, action: 'play-instrument' }
}

/** The instrument that a subject plays, or that plays by itself. */
function instrumentOf(subject: SubjectSpec): Layer | null {
  const played = subject.props.filter((prop) => prop.role === 'played').map((prop) => prop.concept)
  const plays = subject.action === 'play-instrument' || subject.action === 'play'
  const own = subject.rig === 'instrument' && plays ? [wordsOf(subject)] : []
  const held = plays ? subject.props.map((prop) => prop.concept) : []
  for (const words of [...played, ...own, ...held]) {
    const found = INSTRUMENTS.find(([who]) => who.test(words))
    if (found !== undefined) return found[1]
  }
  return null
}

const BY_RIG: Partial<Record<RigName, (subject: SubjectSpec, spec: SceneSpec) => readonly Layer[]>> = {
  aircraft: (subject) => {
    const words = wordsOf(subject)
    if (/paper|kite|glider/.test(words)) {
      return [effect('glide', -30, wind({ gusts: 0.8, howl: 0.15, cutoff: 900 }))]
    }
    const power = subject.action === 'take-off' || subject.action === 'land' ? -17 : -21
    return /propeller|biplane|seaplane|cessna/.test(words)
      ? [effect('propellers', power, propellers(subject.action, 78))]
      : [effect('jet', power, jet(subject.action))]
  },
  balloon: () => [effect('burner', -24, balloonBurner)],
  bicycle: (subject, spec) => (isParked(subject, spec) ? [] : [effect('bicycle', -27, bicycle)]),
  bird: (subject) => [
    ...birdVoice(subject),
    ...(subject.action === 'fly' &&
    /eagle|swan|goose|crane|owl|flamingo|pelican|stork|pigeon|gull/.test(wordsOf(subject))
      ? [effect('wings', -32, wingBeats(2.4, 0.35))]
      : []),
  ],
  boat: (subject) => boatSounds(wordsOf(subject)),
  car: (subject, spec) => carSounds(subject, spec),
  dinosaur: (subject, spec) => [...voiceOf(subject, -19), ...stepsOf(subject, spec, 'heavy', -22)],
  dragon: (subject) => [...voiceOf(subject, -19), effect('wings', -25, wingBeats(1.3, 1))],
  fish: () => [effect('bubbles', -32, diverBubbles)],
  helicopter: () => [effect('blades', -20, helicopter)],
  insect: (subject) =>
    /bee|wasp|\bfly\b|mosquito|hornet|beetle/.test(wordsOf(subject))
      ? [effect('buzz', -30, buzzing(/mosquito/.test(wordsOf(subject)) ? 560 : 210))]
      : [],
  person: (subject, spec) => personSounds(subject, spec),
  quadruped: (subject, spec) => [
    ...voiceOf(subject, -22),
    ...stepsOf(subject, spec, hoofed(subject) ? 'hoof' : 'paw', hoofed(subject) ? -23 : -35),
  ],
  robot: (subject, spec) => [
    effect('servos', -29, servos),
    effect('beeps', -27, beeps),
    ...stepsOf(subject, spec, 'heel', -26),
  ],
  rocket: (subject) => [effect('engine', -17, rocketEngine(subject.action))],
  sprite: (subject) => voiceOf(subject, -25),
  train: (subject, spec) => {
    const steam = /steam|locomotive|vintage/.test(wordsOf(subject))
    if (isParked(subject, spec)) return [effect('whistle', -23, trainWhistle(steam))]
    return [
      effect('rails', -21, railRhythm),
      ...(steam ? [effect('puffs', -22, steamPuffs)] : []),
      ...(/subway|metro|tram/.test(wordsOf(subject)) ? [] : [effect('whistle', -24, trainWhistle(steam))]),
    ]
  },
  ufo: () => [effect('saucer', -22, saucer)],
  whale: (subject) => [...voiceOf(subject, -21), effect('bubbles', -34, diverBubbles)],
}

function voiceOf(subject: SubjectSpec, level: number): readonly Layer[] {
  if (subject.action === 'sleep') return []
  const found = findVoice(wordsOf(subject))
  return found === null ? [] : [effect('voice', level, calls(found.voice, found.pitchScale, subject.count))]
}

/** Small birds sing songs instead of calling; gulls cry. */
function birdVoice(subject: SubjectSpec): readonly Layer[] {
  const words = wordsOf(subject)
  if (/gull/.test(words)) return [effect('voice', -24, gulls)]
  if (/hummingbird/.test(words)) return [effect('wings', -30, buzzing(62))]
  const called = voiceOf(subject, -24)
  return called.length > 0 || subject.action === 'sleep' ? called : [effect('song', -26, songbirds(1.1))]
}

function stepsOf(subject: SubjectSpec, spec: SceneSpec, sole: Sole, level: number): readonly Layer[] {
  if (spec.setting === 'underwater' || spec.setting === 'space') return []
  const { approaches } = subject
  if (approaches !== undefined)
    return [effect('steps', level, stepsOfApproach(approaches, sole, surfaceOf(spec)))]
  const gait = gaitOf(subject)
  if (gait === null) return []
  return [effect('steps', level, footsteps(gait, sole, surfaceOf(spec), subject.afterwards !== undefined))]
}

function hoofed(subject: SubjectSpec): boolean {
  return /horse|pony|unicorn|zebra|donkey|cow|bull|deer|goat|moose|camel/.test(wordsOf(subject))
}

function personSounds(subject: SubjectSpec, spec: SceneSpec): readonly Layer[] {
  if (spec.setting === 'underwater') return [effect('breath', -29, diverBubbles)]
  if (subject.action === 'swim') return [effect('splashes', -25, splashes)]
  const ridden = subject.props.find((prop) => prop.role === 'ridden')
  if (ridden !== undefined) return riddenSounds(ridden.concept, subject, spec)
  const crowd = subject.count >= 4 ? [effect('crowd', -29, murmur(5))] : []
  const heels = /woman|lady|dancer/.test(wordsOf(subject))
  return [...stepsOf(subject, spec, heels ? 'heel' : 'shoe', heels ? -25 : -27), ...crowd]
}

/** The mount or vehicle under somebody. */
function riddenSounds(concept: string, rider: SubjectSpec, spec: SceneSpec): readonly Layer[] {
  if (/bicycle|bike|cycle|kick/.test(concept) && !/motor/.test(concept))
    return [effect('bicycle', -27, bicycle)]
  if (/motor|scooter/.test(concept))
    return [effect('motor', -21, motorVehicle({ hertz: 118, tyres: 0.2, passing: 0.6 }))]
  const board = boardSound(concept, rider)
  if (board !== undefined) return [board]
  const mount: SubjectSpec = {
    ...rider,
    concept,
    rig: 'quadruped',
    variant: concept,
    action: 'ride',
    props: [],
  }
  return [...voiceOf(mount, -25), ...stepsOf(mount, spec, hoofed(mount) ? 'hoof' : 'paw', -22)]
}

function boatSounds(words: string): readonly Layer[] {
  const wash = effect('bow', -26, bowWave)
  if (/submarine/.test(words)) return [effect('sonar', -24, sonar)]
  if (/sail|yacht|pirate|junk|galleon|viking|long-?ship|tall-ship/.test(words)) {
    return [wash, effect('rigging', -32, rigging)]
  }
  if (/canoe|kayak|rowing|raft|gondola/.test(words)) return [wash, effect('oars', -27, splashes)]
  if (/speed|jet-?ski/.test(words)) {
    return [wash, effect('motor', -22, motorVehicle({ hertz: 96, tyres: 0.1, passing: 0.5 }))]
  }
  if (/motor|tug|fishing|trawler/.test(words)) return [wash, effect('putter', -25, putter)]
  if (/ship|ferry|liner|cruise|steamer|cargo|tanker/.test(words)) return [wash, effect('horn', -20, shipHorn)]
  return [wash]
}

/** On an endless road everything drives, with the camera beside it. */
function isParked(subject: SubjectSpec, spec: SceneSpec): boolean {
  return subject.action === 'stand' && (spec.setting !== 'road' || subject.activity === 'burst')
}

function carSounds(subject: SubjectSpec, spec: SceneSpec): readonly Layer[] {
  const words = wordsOf(subject)
  // What is pushed has no motor that runs.
  const isPushed = spec.subjects.some(({ activity }) => activity === 'push')
  if (isParked(subject, spec) || isPushed) return []
  const crashes = spec.subjects.some(({ activity }) => activity === 'crash')
  const passing = spec.setting === 'road' || crashes ? 0.15 : 0.8
  const heavy = /bus|truck|lorry|tractor|fire|van/.test(words)
  const quick = /motor|race|racing|sport|scooter/.test(words)
  const motor = motorVehicle({
    hertz: heavy ? 46 : quick ? 122 : 74,
    tyres: quick ? 0.3 : 0.5,
    passing,
    ...(crashes ? { crashes } : {}),
  })
  return [
    effect('motor', -21, motor),
    ...(/police|ambulance/.test(words) ? [effect('siren', -22, siren('wail'))] : []),
    ...(/fire/.test(words) ? [effect('siren', -22, siren('two-tone'))] : []),
    ...(/taxi|cab/.test(words) ? [effect('horn', -26, carHorn)] : []),
  ]
}
