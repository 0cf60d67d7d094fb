import type { Actor, StagedScene, StagingContext } from '../compose/staging.ts'
import { createMouth, handAt, pianoBeats } from '../cues.ts'
import { clamp, lerp } from '../draw/easing.ts'
import { createRandom } from '../draw/random.ts'
import { fillEllipse, fillPolygon, fillRoundRect } from '../draw/shapes.ts'
import type { Pen } from '../draw/shapes.ts'
import { rigFor } from '../rigs/index.ts'
import { drawGrandPiano, GRAND_PIANO_BOX, KEYBOARD } from '../rigs/instrument/grand-piano.ts'
import type { Rig, RigLook } from '../rigs/rig.ts'
import { REST } from '../rigs/rig.ts'
import type { SubjectSpec } from '../scene-spec.ts'
import type { Frame } from '../sets/set.ts'

/** Range of the piece, for the way from a pitch to a place on the keyboard. */
const LOWEST_MIDI = 38
const HIGHEST_MIDI = 86
const PIANOS = new Set(['piano', 'grand-piano'])
const SEAT_HEIGHT = 0.2
const NOTE_COLOURS = ['#ffd479', '#ff9fb0', '#9fd8ff', '#c9a7ff'] as const

/** Everything is measured in `size`: about the height of the open lid. */
interface Layout {
  readonly size: number
  readonly floorY: number
  readonly piano: { readonly x: number; readonly scale: number }
  readonly player: { readonly x: number; readonly y: number; readonly scale: number }
  readonly benchX: number
}

/** Somebody at the grand piano: the paws or hands are where the sound says they are, notes rise from the lid. */
export function stagePiano(context: StagingContext): StagedScene | undefined {
  const [hero] = context.spec.subjects
  if (hero === undefined || !hero.props.some((prop) => prop.role === 'played' && PIANOS.has(prop.concept))) {
    return undefined
  }
  const rig = rigFor(hero.rig)
  if (rig === undefined) return undefined
  const layout = planLayout(context, hero)
  const notes = plantNotes(context.seed)
  return {
    actors: [pianoActor(context, layout), playerActor(context, layout, hero, rig)],
    drawBehind: (frame) => drawBench(context, layout, frame),
    drawOver: (frame) => drawNotes(context, layout, notes, frame),
  }
}

function planLayout({ stage, set }: StagingContext, hero: SubjectSpec): Layout {
  const size = stage.portrait ? 0.54 : 0.64
  const centre = stage.aspect / 2
  const floorY = set.floor.y
  const benchX = centre - size * (stage.portrait ? 0.56 : 0.62)
  const isPerson = hero.rig !== 'quadruped'
  return {
    size,
    floorY,
    benchX,
    piano: {
      x: centre + size * 0.24,
      scale: size * (stage.portrait ? 0.84 : 0.92),
    },
    player: isPerson
      ? { x: benchX + 0.02 * size, y: floorY, scale: size * 1.12 }
      : { x: benchX + 0.03 * size, y: floorY - SEAT_HEIGHT * size, scale: size * 0.66 },
  }
}

/** What cannot be seen as an actor of its own is drawn through a rig with one shape. */
function propRig(box: { width: number; height: number }, draw: (pen: Pen) => void): Rig {
  return { variants: ['prop'], box: () => box, naturalSize: () => 1, draw }
}

const NO_LOOK: RigLook = { variant: 'prop', colours: [], props: [], seed: 0 }

function pianoActor({ seed, seconds, set }: StagingContext, layout: Layout): Actor {
  const beats = pianoBeats(seed, seconds)
  let pressed: readonly number[] = []
  return {
    rig: propRig(GRAND_PIANO_BOX, (pen) => drawGrandPiano(pen, pressed)),
    look: NO_LOOK,
    light: { keyAlpha: 0.12, tintAlpha: 0, shadowAlpha: 0.2 },
    place: () => ({
      x: layout.piano.x,
      // A hair behind the player, so that it is drawn first.
      y: layout.floorY - 0.001,
      scale: layout.piano.scale,
      parallax: set.floor.parallax,
      shadowWidth: 0.75,
    }),
    pose(frame) {
      pressed = ([0, 1] as const)
        .map((hand) => handAt(beats, hand, frame.time))
        .filter((hand) => hand.lift < 0.18)
        .map((hand) => keyFraction(hand.midi))
      return { ...REST, time: frame.time }
    },
  }
}

function keyFraction(midi: number): number {
  return clamp((midi - LOWEST_MIDI) / (HIGHEST_MIDI - LOWEST_MIDI), 0, 0.999)
}

function playerActor(context: StagingContext, layout: Layout, hero: SubjectSpec, rig: Rig): Actor {
  const { seed, seconds, set, spec } = context
  const beats = pianoBeats(seed, seconds)
  const mouth = createMouth(hero, spec, seed, seconds)
  const { player } = layout
  const isPerson = hero.rig !== 'quadruped'
  const handFor = (hand: 0 | 1, time: number): readonly [number, number] => {
    const { midi, lift } = handAt(beats, hand, time)
    const keyX = layout.piano.x + lerp(KEYBOARD.left, KEYBOARD.right, keyFraction(midi)) * layout.piano.scale
    const keyY = layout.floorY + (KEYBOARD.y - 0.01) * layout.piano.scale
    const raised = (keyY - player.y) / player.scale - 0.1 * lift
    return [(keyX - player.x) / player.scale, raised - (isPerson ? 0 : 0.03)]
  }
  return {
    rig,
    look: {
      variant: hero.variant,
      colours: hero.colours,
      // The piano stands on the floor; nobody holds it.
      props: hero.props.filter((prop) => prop.role !== 'played'),
      seed,
    },
    place: () => ({
      x: player.x,
      y: player.y + (isPerson ? 0 : SEAT_HEIGHT * layout.size),
      lift: isPerson ? 0 : SEAT_HEIGHT * layout.size,
      scale: player.scale,
      parallax: set.floor.parallax,
      shadowWidth: 0,
    }),
    pose: ({ time }) => ({
      ...REST,
      action: 'sit',
      time,
      look: 0.06 * Math.sin(time * 5) - 0.02,
      reach: [handFor(0, time), handFor(1, time)],
      mouth: mouth(time),
    }),
  }
}

function drawBench({ stage, set }: StagingContext, layout: Layout, frame: Frame): void {
  const pen = stage.enter(frame.camera, set.floor.parallax)
  const { size, floorY, benchX } = layout
  pen.save()
  pen.translate(benchX, floorY)
  pen.scale(size, size)
  fillRoundRect(pen, '#2a1a20', -0.1, -0.2, 0.24, 0.035, 0.012)
  fillRoundRect(pen, '#7a2036', -0.095, -0.225, 0.23, 0.035, 0.014)
  pen.fillStyle = '#1c1217'
  for (const x of [-0.085, 0.1]) pen.fillRect(x, -0.17, 0.022, 0.17)
  pen.restore()
}

interface FloatingNote {
  readonly born: number
  readonly drift: number
  readonly colour: string
  readonly isPair: boolean
}

const NOTE_LIFE_SECONDS = 3.2

function plantNotes(seed: number): FloatingNote[] {
  const random = createRandom(seed ^ 0x51ed270b)
  return Array.from({ length: 9 }, (_, index) => ({
    born: (index / 9) * NOTE_LIFE_SECONDS + random() * 0.2,
    drift: random() - 0.5,
    colour: NOTE_COLOURS[index % NOTE_COLOURS.length] ?? NOTE_COLOURS[0],
    isPair: random() < 0.5,
  }))
}

function drawNotes(
  { stage }: StagingContext,
  layout: Layout,
  notes: readonly FloatingNote[],
  frame: Frame,
): void {
  const pen = stage.enter(frame.camera, 1)
  for (const note of notes) {
    const age = ((frame.time + note.born) % NOTE_LIFE_SECONDS) / NOTE_LIFE_SECONDS
    const x = layout.piano.x + (note.drift * 0.75 + 0.06 * Math.sin(age * 7 + note.born * 3)) * layout.size
    const y = layout.floorY - (0.5 + age * 0.95) * layout.size
    pen.save()
    pen.globalAlpha = 0.85 * Math.sin(age * Math.PI)
    pen.translate(x, y)
    pen.rotate(0.3 * Math.sin(age * 5 + note.born))
    pen.scale(layout.size * 0.13, layout.size * 0.13)
    drawNote(pen, note.colour, note.isPair)
    pen.restore()
  }
}

function drawNote(pen: Pen, colour: string, isPair: boolean): void {
  fillEllipse(pen, colour, -0.24, 0.3, 0.2, 0.15, -0.35)
  pen.fillStyle = colour
  pen.fillRect(-0.09, -0.5, 0.07, 0.82)
  if (!isPair) {
    fillPolygon(pen, colour, [
      [-0.09, -0.5],
      [0.2, -0.16],
      [0.2, 0.05],
      [-0.02, -0.22],
    ])
    return
  }
  fillEllipse(pen, colour, 0.36, 0.2, 0.2, 0.15, -0.35)
  pen.fillRect(0.5, -0.6, 0.07, 0.82)
  fillPolygon(pen, colour, [
    [-0.09, -0.5],
    [0.57, -0.62],
    [0.57, -0.42],
    [-0.09, -0.3],
  ])
}
