import { giveProp } from './bind-props.ts'
import type { Draft } from './draft.ts'

const BANDS = /band$|trio$|quartet$|^orchestra$|^musician$/

/** "a trio with piano, double bass and drums": each of them plays one of these, and none stands there by itself. */
export function formBand(drafts: Draft[]): void {
  const band = drafts.find(
    ({ thing, count }) => BANDS.test(thing.concept) && thing.rig === 'person' && count > 1,
  )
  const free = drafts.filter(({ thing, at }) => thing.rig === 'instrument' && at === null)
  if (band === undefined || free.length === 0) return
  const own = band.phrase.meaning.gives.map(({ concept }) => concept)
  const named = band.props.filter(({ role, concept }) => role === 'played' && !own.includes(concept))
  const said = [...named.map(({ concept }) => concept), ...free.map(({ thing }) => thing.concept)]
  const played = said.length < band.count && named.length === 0 ? [...own, ...said] : said
  const players = played.map((concept, nth): Draft => {
    const player: Draft = {
      ...band,
      thing: { ...band.thing, concept: `${band.thing.concept}-${nth}` },
      count: 1,
      action: 'play-instrument',
      props: band.props.filter(({ role }) => role === 'worn'),
    }
    giveProp(player, { concept, role: 'played', colour: null })
    return player
  })
  for (const instrument of free) drafts.splice(drafts.indexOf(instrument), 1)
  drafts.splice(drafts.indexOf(band), 1, ...players)
}
