import { darken, mix, withAlpha, type Hex } from '../draw/colour.ts'
import { pick, type Random } from '../draw/random.ts'
import { fillEllipse, fillRoundRect, type Pen } from '../draw/shapes.ts'
import type { Stage } from '../draw/stage.ts'
import type { PlaceName, SceneSpec } from '../scene-spec.ts'
import { createDust } from './parts/dust.ts'
import { paintPendant, paintPicture, paintPiece, paintPlant, paintWall } from './rooms/decor.ts'
import { paintBoards, paintRug, paintSkirting } from './rooms/floors.ts'
import { paintFallOff, paintFootShade, paintShafts } from './rooms/light-in-room.ts'
import { roomLight, type RoomLight } from './rooms/room-light.ts'
import { isStillLife, paintTableTop, TABLE_FLOOR } from './rooms/table-view.ts'
import { paintDrapes, paintSash, paintSunPatch, paintView, type WindowFrame } from './rooms/window.ts'
import { drawWindowWeather } from './rooms/window-weather.ts'
import type { BuiltSet, Frame, SceneSet } from './set.ts'

const FLOOR_Y = 0.775
const WALL_PARALLAX = 0.66
const FLOOR_PARALLAX = 0.92

type Kind = 'parlour' | 'bedroom' | 'library'

interface Style {
  readonly wall: Hex
  readonly pattern: 'plain' | 'stripes' | 'dots' | 'bricks'
  readonly dado: Hex | null
  readonly floor: Hex
  readonly drapes: Hex
  readonly rug: Hex
  readonly sofa: Hex
  /** The bed of the story takes the place of the room's own. Absent: it has its own. */
  readonly isWithoutBed?: boolean
}

const STYLES: Readonly<Record<Kind, readonly Style[]>> = {
  parlour: [
    {
      wall: '#e9c9a4',
      pattern: 'stripes',
      dado: '#f2e6d4',
      floor: '#b5804e',
      drapes: '#b8434f',
      rug: '#b5424c',
      sofa: '#3f7f86',
    },
    {
      wall: '#9fc0b4',
      pattern: 'plain',
      dado: '#e9efe8',
      floor: '#c09260',
      drapes: '#e0a848',
      rug: '#d98a4a',
      sofa: '#c9624a',
    },
    {
      wall: '#c9b3d0',
      pattern: 'dots',
      dado: '#f0e8f0',
      floor: '#a8764c',
      drapes: '#6a5a9c',
      rug: '#6f6ab0',
      sofa: '#d8a04c',
    },
  ],
  bedroom: [
    {
      wall: '#a9c0dc',
      pattern: 'dots',
      dado: null,
      floor: '#b98a5c',
      drapes: '#f0e2c8',
      rug: '#7f9fd0',
      sofa: '#5f7fb8',
    },
    {
      wall: '#f0cdbf',
      pattern: 'stripes',
      dado: null,
      floor: '#b07a50',
      drapes: '#8fa8a0',
      rug: '#d98f8a',
      sofa: '#c2638f',
    },
  ],
  library: [
    {
      wall: '#a5705a',
      pattern: 'plain',
      dado: '#7f5440',
      floor: '#8a5a38',
      drapes: '#3f5f4c',
      rug: '#8a2f38',
      sofa: '#7a3a34',
    },
    {
      wall: '#6f8f7c',
      pattern: 'stripes',
      dado: '#84593f',
      floor: '#8f6038',
      drapes: '#8a3f3a',
      rug: '#3f6a5a',
      sofa: '#9a5a34',
    },
  ],
}

/** A room of a house: parlour, bedroom or library, with daylight at the window or lamps at night. */
export const interior: SceneSet = {
  build(context) {
    const { stage, palette, random, spec, seed } = context
    const kind = kindOf(spec, random)
    const style = { ...pick(random, STYLES[kind]), isWithoutBed: hasPiece(spec, 'bed') }
    const light = roomLight(palette)
    const window = windowOf(stage)
    const isClose = isStillLife(spec)
    const dust = createDust(random, stage, {
      count: 36,
      colour: palette.key,
      centre: window.x + window.width / 2,
      reach: 0.5,
    })
    const built: BuiltSet = {
      light: light.actors,
      floor: isClose
        ? TABLE_FLOOR
        : { y: 0.925, farY: 0.84, parallax: 0.95, personHeight: 0.58, kind: 'ground', horizonY: FLOOR_Y },
      drawBack(frame) {
        stage.layer(
          'wall',
          frame.camera,
          WALL_PARALLAX,
          { y0: stage.top - 0.1, y1: FLOOR_Y + 0.01, margin: 0.22 },
          (pen) => {
            paintWall(
              pen,
              stage.aspect,
              stage.top,
              FLOOR_Y,
              light.tone(style.wall, 0.15),
              style.pattern,
              style.dado === null ? null : light.tone(style.dado, 0.1),
            )
            paintView(pen, window, palette, spec.season, 'garden', seed)
            paintSash(pen, window, light.tone('#f7f2e8'))
            paintDrapes(pen, window, light.tone(style.drapes))
            paintSkirting(pen, stage.aspect, FLOOR_Y, light.tone(style.dado ?? '#f2ece0', 0.08))
            furnishWall(pen, stage, kind, light, style, spec)
            paintFallOff(pen, stage, FLOOR_Y, light, palette, sourceOf(stage, kind, light, window))
            if (kind !== 'library') paintShafts(pen, palette, light, window, FLOOR_Y)
          },
        )
        if (kind !== 'library') drawWindowWeather(stage, frame, WALL_PARALLAX, window, spec.weather)
        stage.layer(
          'floor',
          frame.camera,
          FLOOR_PARALLAX,
          { y0: FLOOR_Y, y1: stage.bottom + 0.12, margin: 0.3 },
          (pen) => {
            paintBoards(pen, stage, FLOOR_Y, light.tone(style.floor))
            paintSunPatch(pen, window, FLOOR_Y, palette.key, light.lamps > 0.8 ? 0 : 0.34)
            paintRug(
              pen,
              stage.aspect * 0.5,
              0.915,
              Math.min(1.2, stage.aspect * 0.86),
              light.tone(style.rug),
            )
          },
        )
        stage.layer(
          'furniture',
          frame.camera,
          0.8,
          { y0: FLOOR_Y - 0.62, y1: FLOOR_Y + 0.1, margin: 0.3 },
          (pen) => furnishFloor(pen, stage, kind, light, style),
        )
        drawLampGlow(stage, kind, light, frame)
        if (isClose)
          stage.layer('table', frame.camera, 1, { y0: 0.56, y1: stage.bottom + 0.14, margin: 0.3 }, (pen) =>
            paintTableTop(pen, stage, light.tone(darken(style.floor, 0.16)), null),
          )
      },
      drawFront(frame) {
        dust.draw(frame)
        if (!isClose) drawForeground(stage, light, style, frame)
      },
    }
    return built
  },
}

const KINDS: Readonly<Partial<Record<PlaceName, Kind>>> = {
  bedroom: 'bedroom',
  library: 'library',
  'living-room': 'parlour',
}

function kindOf(spec: SceneSpec, random: Random): Kind {
  const chance = random()
  const named = spec.place === undefined ? undefined : KINDS[spec.place]
  if (named !== undefined) return named
  // Whoever sleeps on a sofa is in the room where that stands.
  if (hasPiece(spec, 'sofa')) return 'parlour'
  if (hasPiece(spec, 'bed') || spec.subjects.some((subject) => subject.action === 'sleep')) return 'bedroom'
  if (spec.subjects.some((subject) => subject.props.some(({ concept }) => concept === 'book')))
    return 'library'
  return chance < 0.62 ? 'parlour' : chance < 0.8 ? 'library' : 'bedroom'
}

/** There is one bed in a room: that of the story. */
function hasPiece({ subjects }: SceneSpec, piece: string): boolean {
  return subjects.some(({ rig, variant }) => rig === 'furniture' && variant === piece)
}

function windowOf(stage: Stage): WindowFrame {
  const width = stage.portrait ? 0.36 : 0.46
  return {
    x: stage.aspect * (stage.portrait ? 0.5 : 0.57),
    y: 0.16 + stage.top * 0.22,
    width,
    height: 0.36,
    columns: 2,
    rows: 2,
  }
}

/** What hangs or stands against the wall. */
function furnishWall(
  pen: Pen,
  stage: Stage,
  kind: Kind,
  light: RoomLight,
  style: Style,
  spec: SceneSpec,
): void {
  const { aspect, top } = stage
  const high = 0.18 + top * 0.22
  const left = aspect * 0.08
  const frame = light.tone('#a8763c')
  if (kind === 'library') {
    for (const x of [left - 0.28, left, left + 0.28])
      paintPiece(pen, 'bookshelf', x, FLOOR_Y, 0.6, [light.tone('#6a4630', 0.1)])
    return
  }
  paintPicture(pen, left, high, 0.13, 0.16, frame, 0)
  paintPicture(pen, left + 0.16, high + 0.02, 0.1, 0.1, frame, 1)
  paintPicture(pen, left + 0.155, high + 0.14, 0.11, 0.075, frame, 3)
  if (kind === 'parlour') {
    paintPiece(pen, 'bookshelf', stage.portrait ? -0.06 : left - 0.16, FLOOR_Y, 0.52, [
      light.tone('#8a5f3c', 0.1),
    ])
    // There is one, however large.
    if (spec.subjects.every(({ concept }) => concept !== 'fireplace'))
      paintPiece(
        pen,
        'fireplace',
        stage.portrait ? aspect + 0.1 : aspect * 0.42,
        FLOOR_Y,
        0.33,
        [light.tone('#a05f48', 0.05)],
        light.lamps,
      )
  } else {
    paintPiece(pen, 'wardrobe', stage.portrait ? -0.08 : left - 0.18, FLOOR_Y, 0.56, [
      light.tone('#c99a68', 0.05),
    ])
  }
  paintPendant(pen, aspect * 0.36, top, 0.13 + top * 0.4, light.tone(style.sofa), light.lamps)
}

/** Pieces that stand free on the floor behind the actors. */
function furnishFloor(pen: Pen, stage: Stage, kind: Kind, light: RoomLight, style: Style): void {
  const { aspect } = stage
  const y = FLOOR_Y + 0.045
  if (kind !== 'bedroom' || style.isWithoutBed !== true)
    paintFootShade(pen, aspect * (stage.portrait ? 0.24 : 0.2), y, kind === 'library' ? 0.22 : 0.36)
  paintFootShade(pen, aspect * 0.9, y, 0.12)
  switch (kind) {
    case 'parlour':
      paintPiece(pen, 'sofa', aspect * (stage.portrait ? 0.22 : 0.17), y, 0.26, [light.tone(style.sofa)])
      paintPiece(
        pen,
        'lamp',
        aspect * (stage.portrait ? 0.5 : 0.335),
        y - 0.01,
        0.44,
        [light.tone('#f4d9a0')],
        light.lamps,
      )
      break
    case 'bedroom':
      if (style.isWithoutBed !== true)
        paintPiece(pen, 'bed', aspect * (stage.portrait ? 0.3 : 0.26), y + 0.02, 0.32, [
          light.tone(style.sofa),
        ])
      paintPiece(
        pen,
        'lamp',
        aspect * (stage.portrait ? 0.04 : 0.5),
        y - 0.01,
        0.4,
        [light.tone('#f4d9a0')],
        light.lamps,
      )
      break
    case 'library':
      paintPiece(pen, 'armchair', aspect * (stage.portrait ? 0.24 : 0.3), y, 0.32, [light.tone(style.sofa)])
      paintPiece(
        pen,
        'lamp',
        aspect * (stage.portrait ? 0.46 : 0.4),
        y - 0.01,
        0.46,
        [light.tone('#e6c07a')],
        light.lamps,
      )
  }
  paintPlant(pen, aspect * 0.9, y, 0.36, light.tone('#5f9a54'), light.tone('#c9764a'), 0)
}

/** Where the light of the room comes from. */
function sourceOf(
  stage: Stage,
  kind: Kind,
  light: RoomLight,
  window: WindowFrame,
): readonly [number, number] {
  if (light.lamps > 0.8) return [lampX(stage, kind), FLOOR_Y - 0.33]
  return [window.x + window.width / 2, window.y + window.height * 0.6]
}

function lampX({ aspect, portrait }: Stage, kind: Kind): number {
  const at = portrait
    ? { parlour: 0.5, bedroom: 0.04, library: 0.46 }
    : { parlour: 0.335, bedroom: 0.5, library: 0.4 }
  return aspect * at[kind]
}

function drawLampGlow(stage: Stage, kind: Kind, light: RoomLight, frame: Frame): void {
  if (light.lamps < 0.3) return
  stage.enter(frame.camera, 0.8)
  stage.glow(lampX(stage, kind), FLOOR_Y - 0.33, 0.36, '#ffca7a', Math.round(light.lamps * 5) / 10)
}

/** Something near the lens, out of focus: the arm of a chair, leaves. */
function drawForeground(stage: Stage, light: RoomLight, style: Style, frame: Frame): void {
  const { aspect, bottom } = stage
  const camera = { ...frame.camera, y: frame.camera.y * 0.4 }
  const pen = stage.enter(camera, 1.25)
  const dark = mix(light.tone(darken(style.sofa, 0.3)), '#22141e', 0.5)
  fillRoundRect(pen, dark, -0.42, bottom - 0.16, 0.36, 0.4, 0.07)
  fillEllipse(pen, withAlpha('#ffffff', 0.05), -0.2, bottom - 0.14, 0.14, 0.02)
  const leaf = mix(light.tone('#47703f'), '#1c1a24', 0.48)
  for (let frond = 0; frond < 7; frond += 1) {
    const sway = Math.sin(frame.time * 0.9 + frond) * 0.004
    const angle = -Math.PI * 0.5 - (frond - 1) * 0.2
    const length = 0.17 + ((frond * 3) % 4) * 0.03
    fillEllipse(
      pen,
      frond % 2 === 0 ? leaf : darken(leaf, 0.2),
      aspect + 0.1 + Math.cos(angle) * length * 0.7 + sway,
      bottom + 0.04 + Math.sin(angle) * length * 0.6,
      length * 0.48,
      0.03,
      angle,
    )
  }
}
