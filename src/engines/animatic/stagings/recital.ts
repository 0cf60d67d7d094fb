import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { handAt, pianoBeats, type Note } from '../cues.ts'
import type { Hex } from '../draw/colour.ts'
import { fillEllipse, type Pen } from '../draw/shapes.ts'
import { furniture } from '../rigs/furniture.ts'
import { rigAs, rigOf } from '../rigs/rig-as.ts'
import { instrument } from '../rigs/instrument.ts'
import { grandPianoKey } from '../rigs/instrument/piano.ts'
import { SEAT_HEIGHT } from '../rigs/person/manner.ts'
import { REST, type Rig, type RigLook } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'
import { physiqueOf } from './to-look.ts'
import { generic } from './generic.ts'

const PIANO = /piano|keyboard|organ|harpsichord/
/** The bench's cushion lies this high in the bench's own units. */
const CUSHION = 0.8
/** How far ahead of itself a seated player strikes the keys, and how far it lifts its hands, body units. */
const PLAYERS = {
  person: { ahead: 0.22, seat: SEAT_HEIGHT, lift: 0.045, palm: 0.02 },
  animal: { ahead: 0.37, seat: 0.36, lift: 0.13, palm: 0.045 },
} as const
const NOTE_SECONDS = 2.6
/** How far a note rises, drifts to either side, and reaches from its middle. */
const NOTE_RISE = 0.46
const NOTE_REACH = 0.4
const NOTE_SIZE = 0.09
const NOTE_COLOURS: readonly Hex[] = ['#ffd479', '#ff9fb0', '#9fd8ff', '#c9a7ff', '#a8f0c0']

interface Recital {
  readonly context: StagingContext
  readonly hero: SubjectSpec
  readonly rig: Rig
  readonly notes: readonly Note[]
  readonly middle: number
  readonly floorY: number
  /** World units per body unit. */
  readonly piano: { readonly x: number; readonly scale: number }
  readonly player: { readonly x: number; readonly y: number; readonly scale: number }
  readonly manner: (typeof PLAYERS)['person' | 'animal']
}

/** Somebody at the grand piano: the hands strike the keys when the notes sound. */
export function stageRecital(context: StagingContext): StagedScene | undefined {
  const hero = context.spec.subjects.find(playsPiano)
  if (hero === undefined) return undefined
  const rig = rigOf(hero)
  if (rig === undefined) return undefined
  const recital = arrange(context, hero, rig)
  return {
    actors: [pianoOf(recital), benchOf(recital), playerOf(recital), ...listeners(context, hero)],
    drawOver: (frame) => drawNotes(recital, frame),
  }
}

function playsPiano(subject: SubjectSpec): boolean {
  if (subject.rig !== 'person' && subject.rig !== 'quadruped' && subject.rig !== 'robot') return false
  const played = subject.props.some((prop) => prop.role === 'played' && PIANO.test(prop.concept))
  const beside = subject.props.some((prop) => PIANO.test(prop.concept))
  return played || (beside && (subject.action === 'play-instrument' || subject.action === 'play'))
}

function arrange(context: StagingContext, hero: SubjectSpec, rig: Rig): Recital {
  const { stage, set, seed, horizon } = context
  const manner = hero.rig === 'quadruped' ? PLAYERS.animal : PLAYERS.person
  const pianoScale = stage.portrait ? 0.49 : 0.64
  const playerScale =
    hero.rig === 'quadruped' ? pianoScale * (stage.portrait ? 0.74 : 0.66) : pianoScale * 0.93
  const middle = stage.aspect / 2
  const pianoX = middle + (stage.portrait ? 0.1 : 0.12)
  const [left] = grandPianoKey(44)
  const [right] = grandPianoKey(80)
  const keysX = pianoX + ((left + right) / 2) * pianoScale
  const floorY = set.floor.y
  return {
    context,
    hero,
    rig,
    notes: pianoBeats(seed, horizon),
    middle,
    floorY,
    piano: { x: pianoX, scale: pianoScale },
    player: {
      x: keysX - manner.ahead * playerScale,
      y: hero.rig === 'quadruped' ? floorY - manner.seat * playerScale : floorY,
      scale: playerScale,
    },
    manner,
  }
}

/** Where a hand is in the piano's own units. */
function handOnPiano(
  { notes }: Recital,
  hand: 0 | 1,
  time: number,
): { readonly x: number; readonly y: number; readonly lift: number } {
  const { midi, lift } = handAt(notes, hand, time)
  const [x, y] = grandPianoKey(midi)
  return { x, y, lift }
}

function pianoOf(recital: Recital): Actor {
  const { piano, floorY, context } = recital
  const prop = recital.hero.props.find(({ concept }) => PIANO.test(concept))
  const look: RigLook = {
    variant: 'piano',
    colours: prop?.colour == null ? [] : [prop.colour],
    props: [],
    seed: 0,
  }
  return {
    rig: rigAs(instrument, { material: prop?.material }),
    look,
    light: { keyAlpha: 0.12, tintAlpha: 0, shadowAlpha: 0.2 },
    place: () => ({
      x: piano.x,
      y: floorY,
      scale: piano.scale,
      parallax: context.set.floor.parallax,
      shadowWidth: 0.72,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: 'play-instrument',
      time,
      reach: ([1, 0] as const).map((hand) => {
        const { x, y, lift } = handOnPiano(recital, hand, time)
        return [x, y - lift * 0.02] as const
      }),
    }),
  }
}

function benchOf(recital: Recital): Actor {
  const { player, manner, floorY, context, hero } = recital
  const height = manner.seat * player.scale
  return {
    rig: furniture,
    look: { variant: 'piano-bench', colours: [], props: [], seed: 0 },
    place: () => ({
      x: player.x - (hero.rig === 'quadruped' ? 0.03 : 0.07) * player.scale,
      y: floorY - 0.0005,
      scale: height / CUSHION,
      parallax: context.set.floor.parallax,
      shadowWidth: 0.62,
    }),
    pose: ({ time }) => ({ ...REST, time }),
  }
}

function playerOf(recital: Recital): Actor {
  const { player, piano, manner, rig, hero, floorY, context } = recital
  const look: RigLook = {
    variant: hero.variant,
    colours: hero.colours,
    props: [...hero.props, { concept: 'bench', colour: null, role: 'ridden' }],
    seed: context.seed,
    ...physiqueOf(hero),
  }
  const reachOf = (hand: 0 | 1, time: number): readonly [number, number] => {
    const { x, y, lift } = handOnPiano(recital, hand, time)
    const worldX = piano.x + x * piano.scale
    const worldY = floorY + y * piano.scale
    return [
      (worldX - player.x) / player.scale,
      (worldY - player.y) / player.scale - manner.palm - lift * manner.lift,
    ]
  }
  return {
    rig,
    look,
    place: () => ({
      x: player.x,
      y: player.y + (player.y < floorY ? 0.0001 : 0.0005),
      scale: player.scale,
      parallax: context.set.floor.parallax,
      shadowWidth: 0,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: 'play-instrument',
      time,
      look: 0.06 * Math.sin(time * 2.5) - 0.02,
      reach: [reachOf(1, time), reachOf(0, time)],
    }),
  }
}

/** The others of the prompt stand farther back, out of the pianist's way. */
function listeners(context: StagingContext, hero: SubjectSpec): readonly Actor[] {
  const rest = context.spec.subjects.filter((subject) => subject !== hero && !(subject.rig === 'instrument'))
  const companions =
    hero.count > 1 ? [{ ...hero, count: hero.count - 1, action: 'sit' as const, props: [] }] : []
  if (rest.length + companions.length === 0) return []
  const scene = generic({ ...context, spec: { ...context.spec, subjects: [...companions, ...rest] } })
  const { floor } = context.set
  return scene.actors.map((actor, index) => ({
    ...actor,
    place(frame: Frame) {
      const placement = actor.place(frame)
      const side = index % 2 === 0 ? 1 : -1
      return {
        ...placement,
        x: context.stage.aspect / 2 + side * context.stage.aspect * (0.36 - 0.06 * Math.floor(index / 2)),
        y: floor.farY + 0.02,
        scale: placement.scale * 0.72,
        flip: side > 0,
      }
    },
  }))
}

/** Every note of the melody rises from the open lid. */
function drawNotes({ context, notes, piano, floorY }: Recital, frame: Frame): void {
  const { stage } = context
  stage.enter(frame.camera, 1)
  const lid = { x: piano.x - 0.12 * piano.scale, y: floorY - 0.46 * piano.scale }
  const box = {
    left: lid.x - NOTE_REACH,
    top: lid.y - NOTE_RISE - NOTE_SIZE,
    right: lid.x + NOTE_REACH,
    bottom: lid.y + NOTE_SIZE,
  }
  stage.within(box, (pen) => paintNotes(pen, notes, lid, frame))
}

function paintNotes(
  pen: Pen,
  notes: Recital['notes'],
  lid: { readonly x: number; readonly y: number },
  frame: Frame,
): void {
  notes.forEach((note, index) => {
    const age = frame.time - note.timeSeconds
    if (note.hand === 0 || age < 0 || age > NOTE_SECONDS) return
    const way = age / NOTE_SECONDS
    const drift = Math.sin(index * 2.4) * 0.2
    const x = lid.x + drift * (0.3 + way) + Math.sin(way * 6 + index) * 0.02
    const y = lid.y - way * NOTE_RISE
    pen.save()
    pen.translate(x, y)
    pen.rotate(Math.sin(way * 5 + index * 1.7) * 0.3)
    pen.globalAlpha = Math.sin(Math.min(1, way * 3) * Math.PI * 0.5) * (1 - way ** 2)
    drawNote(
      pen,
      NOTE_COLOURS[note.midi % NOTE_COLOURS.length] ?? '#ffd479',
      0.016 + ((index * 5) % 7) * 0.0012,
      index % 3 === 1,
    )
    pen.restore()
  })
}

function drawNote(pen: Pen, colour: Hex, size: number, pair: boolean): void {
  fillEllipse(pen, colour, 0, 0, size, size * 0.75, -0.4)
  pen.fillRect(size * 0.74, -size * 3.4, size * 0.28, size * 3.4)
  pen.beginPath()
  if (pair) {
    pen.ellipse(size * 2.6, size * 0.3, size, size * 0.75, -0.4, 0, Math.PI * 2)
    pen.rect(size * 3.3, -size * 3, size * 0.28, size * 3.3)
    pen.moveTo(size * 0.74, -size * 3.4)
    pen.lineTo(size * 3.58, -size * 3)
    pen.lineTo(size * 3.58, -size * 2.3)
    pen.lineTo(size * 0.74, -size * 2.7)
  } else {
    pen.moveTo(size, -size * 3.4)
    pen.quadraticCurveTo(size * 2.2, -size * 2.6, size * 1.7, -size * 1.4)
    pen.quadraticCurveTo(size * 1.8, -size * 2.2, size, -size * 2.5)
  }
  pen.fill()
}
