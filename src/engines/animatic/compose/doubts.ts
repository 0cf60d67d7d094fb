import { SPRITE_ART } from '../rigs/sprite/table.ts'
import type { PlaceName, PropSpec, SceneSpec, SpotName, SubjectSpec } from '../scene-spec.ts'
import { ANIMATE } from '../vocabulary/actors.ts'
import type { Unseen } from './find-unseen.ts'

const OPPOSITE: Readonly<Record<string, SpotName>> = { left: 'right', right: 'left' }

/** Something that was asked for, and scenes that would look otherwise if it were in the picture. */
export interface Doubt {
  readonly unseen: Unseen
  /** It is not seen if none of these differs from the scene as it was asked for. */
  readonly without: readonly SceneSpec[]
  /** Nor if these two differ: somebody else with it, and without. Absent: nobody else would show it. */
  readonly elsewhere?: readonly [SceneSpec, SceneSpec]
}

/** All of a scene that may have been asked for in vain. */
export function doubtsOf(spec: SceneSpec, named: ReadonlySet<string>): readonly Doubt[] {
  return [
    ...spec.subjects.flatMap((subject) => [
      ...coloursOf(spec, subject),
      ...propsOf(spec, subject, named),
      ...deedsOf(spec, subject),
      ...bodyOf(spec, subject),
    ]),
    // Nobody is there who could be shot in another way than the place.
    ...(spec.subjects.length === 0 ? [] : shotOf(spec)),
  ]
}

/** The scene with somebody changed; several of whom the same is said, all of them. */
function changing(
  spec: SceneSpec,
  isMeant: (subject: SubjectSpec) => boolean,
  change: (subject: SubjectSpec) => SubjectSpec,
): SceneSpec {
  return { ...spec, subjects: spec.subjects.map((one) => (isMeant(one) ? change(one) : one)) }
}

function coloursOf(spec: SceneSpec, subject: SubjectSpec): readonly Doubt[] {
  const { colours, turnsTo } = subject
  const other = changing(
    spec,
    (one) => one === subject,
    (one) => ({ ...one, colours: one.colours.map(opposite) }),
  )
  const { turnsTo: _, ...steady } = subject
  const unturned = changing(
    spec,
    (one) => one === subject,
    () => steady,
  )
  const last = turnsTo?.colours?.at(-1)
  return [
    ...colours
      .slice(0, 1)
      .map((colour): Doubt => ({ unseen: { subject, kind: 'colour', name: colour }, without: [other] })),
    ...(last === undefined
      ? []
      : [{ unseen: { subject, kind: 'colour', name: last }, without: [unturned] } as const]),
  ]
}

/** Who has hands, or a body to wear something on. */
function isAlive({ rig, variant }: SubjectSpec): boolean {
  return ANIMATE.has(rig) || (rig === 'sprite' && SPRITE_ART.get(variant)?.life === 'animal')
}

/** What is beside somebody who does something is what they do it with: the one does not go without the other. */
function propsOf(spec: SceneSpec, subject: SubjectSpec, named: ReadonlySet<string>): readonly Doubt[] {
  if (!isAlive(subject)) return []
  const asked = subject.props.filter(
    ({ concept, role, colour }) =>
      (named.has(concept) || colour !== null) &&
      // Who rides is drawn with the animal, and so is who has hair.
      role !== 'ridden' &&
      (concept !== 'hair' || colour !== null) &&
      (role !== 'beside' || subject.activity === undefined),
  )
  return asked.flatMap((prop): readonly Doubt[] => {
    const { concept, colour } = prop
    const exchange = (by: readonly PropSpec[]) => (one: SubjectSpec) => ({
      ...one,
      props: one.props.flatMap((own) => (own.concept === concept ? by : [own])),
    })
    const has = ({ props }: SubjectSpec): boolean => props.some((own) => own.concept === concept)
    const without = changing(spec, has, exchange([]))
    return [
      ...(named.has(concept)
        ? [
            {
              unseen: { subject, kind: 'prop', name: concept, prop } as const,
              without: [without],
              ...asAnybody(spec, subject, exchange([])),
            },
          ]
        : []),
      ...(colour === null
        ? []
        : [
            {
              unseen: { subject, kind: 'colour', name: colour, prop } as const,
              without: [changing(spec, has, exchange([{ ...prop, colour: opposite(colour) }])), without],
            },
          ]),
    ]
  })
}

/**
 * A knight has a sword whether it was named or not: what makes a difference to any man who has it is drawn, and here it is
 * as it would be anyway. Not for others than people, who have nothing by nature.
 */
function asAnybody(
  spec: SceneSpec,
  subject: SubjectSpec,
  change: (subject: SubjectSpec) => SubjectSpec,
): Pick<Doubt, 'elsewhere'> {
  if (subject.rig !== 'person') return {}
  const plain = { ...subject, concept: 'man', variant: 'man' }
  const played = (one: SubjectSpec): SceneSpec =>
    changing(
      spec,
      (other) => other === subject,
      () => one,
    )
  return { elsewhere: [played(plain), played(change(plain))] }
}

function deedsOf(spec: SceneSpec, subject: SubjectSpec): readonly Doubt[] {
  const { activity, afterwards, at, carries, action } = subject
  const isOne = (one: SubjectSpec): boolean => one === subject
  const idle = (one: SubjectSpec): SubjectSpec => {
    const { activity: _, ...rest } = one
    return rest
  }
  const goingOn = (one: SubjectSpec): SubjectSpec => {
    const { afterwards: _, ...rest } = one
    return rest
  }
  const anywhere = (one: SubjectSpec): SubjectSpec => {
    const { at: _, ...rest } = one
    return rest
  }
  /** Who is to the left may stand there by chance. */
  const otherwisePlaced = (one: SubjectSpec): SubjectSpec => {
    const opposite = OPPOSITE[one.at?.spot ?? '']
    return opposite === undefined || one.at === undefined
      ? anywhere(one)
      : { ...one, at: { ...one.at, spot: opposite } }
  }
  const free = (one: SubjectSpec): SubjectSpec => {
    const { carries: _, ...rest } = one
    return rest
  }
  // Who sits where one sits does so whatever the words.
  const sits = (action === 'sit' || action === 'sleep') && at?.spot === 'on'
  const doesSo = (one: SubjectSpec): boolean => one.activity === activity
  return [
    ...(activity === undefined
      ? []
      : [
          {
            unseen: { subject, kind: 'activity', name: activity } as const,
            without: [
              changing(spec, doesSo, idle),
              changing(spec, doesSo, (one) => ({ ...idle(one), props: [], action: 'stand' })),
            ],
          },
        ]),
    ...(afterwards === undefined
      ? []
      : [
          {
            unseen: { subject, kind: 'afterwards', name: afterwards } as const,
            without: [changing(spec, isOne, goingOn)],
          },
        ]),
    ...(at === undefined || sits || at.by === subject.concept
      ? []
      : [
          {
            unseen: { subject, kind: 'spot', name: `${at.spot} ${at.by}` } as const,
            without: [changing(spec, ({ at: place }) => place?.by === at.by, otherwisePlaced)],
          },
        ]),
    ...(carries === undefined
      ? []
      : [
          {
            unseen: { subject, kind: 'carried', name: carries.concept } as const,
            without: [changing(spec, isOne, free)],
          },
        ]),
  ]
}

/** Bodies are so unless something else is said, or another word implies it. */
const PLAIN = /^(?:young|dark-haired|dark-skinned|light-skinned)$/

function bodyOf(spec: SceneSpec, subject: SubjectSpec): readonly Doubt[] {
  const { material, traits = [] } = subject
  const isOne = (one: SubjectSpec): boolean => one === subject
  const plain = (one: SubjectSpec): SubjectSpec => {
    const { material: _, ...rest } = one
    return rest
  }
  return [
    ...(material === undefined
      ? []
      : [
          {
            unseen: { subject, kind: 'material', name: material } as const,
            without: [changing(spec, isOne, plain)],
          },
        ]),
    ...traits
      .filter((trait) => !PLAIN.test(trait))
      .map((trait) => ({
        unseen: { subject, kind: 'trait', name: trait } as const,
        without: [
          changing(spec, isOne, (one) => ({ ...one, traits: traits.filter((other) => other !== trait) })),
        ],
      })),
  ]
}

/** Places that are seen from nearby as they are. */
const NEAR: ReadonlySet<PlaceName> = new Set<PlaceName>(['glass-globe', 'snow-globe', 'terrarium'])

function shotOf(spec: SceneSpec): readonly Doubt[] {
  const { camera, framing, place } = spec
  const isNear = place !== undefined && NEAR.has(place)
  return [
    ...(camera === 'push'
      ? []
      : [
          {
            unseen: { kind: 'camera', name: camera } as const,
            without: [{ ...spec, camera: 'push' } as const],
          },
        ]),
    ...(framing === 'close' && !isNear
      ? [
          {
            unseen: { kind: 'framing', name: framing } as const,
            without: [{ ...spec, framing: 'medium' } as const],
          },
        ]
      : []),
  ]
}

/** A colour that is nothing like it. */
function opposite(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16)
  return `#${(value ^ 0x808080).toString(16).padStart(6, '0')}`
}
