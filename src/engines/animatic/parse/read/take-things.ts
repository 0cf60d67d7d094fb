import type { Meaning } from '../meaning.ts'
import { giveProp } from './bind-props.ts'
import type { Draft } from './draft.ts'

/** "spielt auf den Wolken Trompete": who makes music on nothing has what lies about. */
export function takeInstrument(drafts: Draft[]): void {
  const free = drafts.filter(({ thing, at }) => thing.rig === 'instrument' && at === null)
  const players = drafts.filter(
    ({ action, props }) => action === 'play-instrument' && props.every(({ role }) => role !== 'played'),
  )
  const [instrument] = free
  const [player] = players
  if (instrument === undefined || player === undefined || free.length > 1 || players.length > 1) return
  const { concept } = instrument.thing
  giveProp(player, { concept, role: 'played', colour: instrument.colours[0] ?? null })
  drafts.splice(drafts.indexOf(instrument), 1)
}

/** "reads the newspaper": that, and no book besides. */
export function readPapers(drafts: readonly Draft[]): void {
  for (const { props } of drafts) {
    const book = props.findIndex(({ concept, colour }) => concept === 'book' && colour === null)
    if (book >= 0 && props.some(({ concept }) => /^(?:newspaper|letter|map|scroll)$/.test(concept)))
      props.splice(book, 1)
  }
}

const BROOM = 'broom'
const ON_BROOM: ReadonlySet<Meaning['action']> = new Set(['fly', 'ride', 'sit'])

/** "a witch flies on a broom", "a boy rides a broom": it is in their hands, and they are in the air. */
export function rideBrooms(drafts: Draft[]): void {
  const broom = drafts.find(({ thing }) => thing.concept === BROOM)
  const isFlying = broom?.action === 'fly'
  const rider = drafts.find(
    ({ thing, action, props }) =>
      thing.rig === 'person' &&
      (ON_BROOM.has(action) || isFlying) &&
      (broom !== undefined || props.some(({ concept }) => concept === BROOM)),
  )
  if (rider === undefined) return
  const isAloft = rider.action !== 'sit' || rider.thing.concept === 'witch'
  if (!isAloft) return
  rider.action = 'fly'
  giveProp(rider, { concept: BROOM, role: 'held', colour: broom?.colours[0] ?? null })
  if (broom !== undefined) drafts.splice(drafts.indexOf(broom), 1)
}

/** "crianças soltam pipas": whatever the verb, a kite that somebody has is in the air. */
export function playWithKites(drafts: readonly Draft[]): void {
  const kite = drafts.find(({ thing, action }) => thing.variant === 'kite' && action === 'stand')
  const players = drafts.filter(({ thing }) => thing.rig === 'person')
  if (kite === undefined || players.length === 0) return
  kite.action = 'fly'
  for (const player of players) if (player.action === 'stand') player.action = 'play'
}
