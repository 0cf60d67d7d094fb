import type { Hex } from '../draw/colour.ts'
import type { Member } from './together/members.ts'

const AWAY: Hex = '#2f6fc0'
const AWAY_FROM_BLUE: Hex = '#c9303c'
/** Those who wear a team's colour. */
const TEAM = /^(?:athlete|footballer|basketball-player|hockey-player|american-footballer|baseball-player)$/

/** By turns of one side and the other: of players that no colour was asked for, the other side wears another. */
export function inTeams(members: readonly Member[]): readonly Member[] {
  return members.map((member, at) => {
    const { look, subject } = member
    const isAway = at % 2 === 1 && TEAM.test(look.variant) && look.colours.length === 0 && subject.count > 1
    return isAway
      ? {
          ...member,
          look: { ...look, colours: [look.variant === 'american-footballer' ? AWAY_FROM_BLUE : AWAY] },
        }
      : member
  })
}
