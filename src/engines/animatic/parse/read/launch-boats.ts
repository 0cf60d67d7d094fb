import type { Thing } from '../meaning.ts'
import { board } from './bind-objects.ts'
import { startDraft } from './draft.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './scene-state.ts'

const boat = (variant: string): Thing => ({ concept: variant, rig: 'boat', variant })
/** What is rowed, paddled and sailed. */
const BOATS: Readonly<Record<string, Thing>> = {
  canoe: boat('canoe'),
  kayak: boat('kayak'),
  'rowing-boat': boat('rowing-boat'),
  'sailing-boat': boat('sailing-boat'),
  'pirate-ship': boat('pirate-ship'),
}

function boatOf({ props }: Draft): Thing | undefined {
  const ridden = props.find(({ role, concept }) => role === 'ridden' && BOATS[concept] !== undefined)
  return ridden === undefined ? undefined : BOATS[ridden.concept]
}

/** "two women rowing on a river": in a boat, whether one was named or not. */
export function launchBoats(scene: Scene): void {
  const { drafts } = scene
  boardPaddlers(scene)
  boardAnglers(scene)
  takeSailingBoat(drafts)
  const crew = drafts.filter((draft) => boatOf(draft) !== undefined)
  const [first] = crew
  const thing = first === undefined ? undefined : boatOf(first)
  if (first === undefined || thing === undefined) return
  for (const one of crew) removeBoat(one)
  if (drafts.some((draft) => draft.thing.rig === 'boat')) return
  const meaning = { concept: thing.concept, things: [thing], places: [], gives: [] }
  const phrase = { ...first.phrase, meaning, count: 1, colours: [], size: null, isPlural: false }
  const vessel = startDraft(thing, phrase, scene.sentence)
  vessel.action = 'sail'
  drafts.unshift(vessel)
  board(scene, crew, vessel)
}

/** "a man sails": in something that is not said. */
function takeSailingBoat(drafts: readonly Draft[]): void {
  const isAboard = drafts.some(
    ({ thing, props }) => thing.rig !== 'person' || props.some(({ role }) => role === 'ridden'),
  )
  const sailors = drafts.filter(({ action }) => action === 'sail')
  if (isAboard) return
  for (const { props, phrase } of sailors) {
    const concept = phrase.meaning.concept === 'pirate' ? 'pirate-ship' : 'sailing-boat'
    props.push({ concept, role: 'ridden', colour: null })
  }
}

/** "a wooden boat on a lagoon, two people paddling": in that one. */
function boardPaddlers(scene: Scene): void {
  const { drafts } = scene
  const paddlers = drafts.filter(({ thing, action }) => thing.rig === 'person' && action === 'sail')
  const vessel = drafts.find(({ thing, crew }) => PADDLED.test(thing.variant) && crew.length === 0)
  if (vessel === undefined || paddlers.length === 0) return
  vessel.action = 'sail'
  board(scene, paddlers, vessel)
}

/** "an old man fishes from a boat": not from the shore beside it. */
function boardAnglers(scene: Scene): void {
  const { drafts } = scene
  const isAngling = ({ thing, props }: Draft): boolean =>
    thing.rig === 'person' && props.some(({ role, concept }) => role === 'held' && concept === 'fishing-rod')
  for (const boarded of drafts) if (isAnyBoat(boarded) && boarded.crew.some(isAngling)) boarded.thing = ROWED
  const anglers = drafts.filter(isAngling)
  const vessel = drafts.find(
    ({ thing, crew, count, phrase }) =>
      ANGLED_FROM.test(thing.variant) &&
      crew.length === 0 &&
      count === 1 &&
      (phrase.isFrom === true || !phrase.isBeside),
  )
  if (vessel === undefined || anglers.length === 0) return
  if (isAnyBoat(vessel)) vessel.thing = ROWED
  board(scene, anglers, vessel)
}

function isAnyBoat({ phrase }: Draft): boolean {
  return ANY_BOAT.test(phrase.text)
}

const ROWED = boat('rowing-boat')
/** Words that do not say of what kind it is. */
const ANY_BOAT = /^(?:boat|boot|bote?|barco|barca|bateau|barque|лодк.*|船|ボート|배|नाव|قارب)$/iu
const ANGLED_FROM = /^(?:canoe|kayak|rowing-boat|sailing-boat|fishing-boat|raft)$/
const PADDLED = /^(?:canoe|kayak|rowing-boat)$/

function removeBoat({ props }: Draft): void {
  const at = props.findIndex(({ role, concept }) => role === 'ridden' && BOATS[concept] !== undefined)
  if (at >= 0) props.splice(at, 1)
}
