import type { Action, RigName } from '../../scene-spec.ts'

const MOVES: readonly Action[] = ['walk', 'run', 'drive', 'fly', 'sail', 'float', 'swim']

/** How each family moves when it is only said to go somewhere. */
/** "ラクダの隊商が通り過ぎる": who has legs drives nothing. */
const ON_LEGS: ReadonlySet<RigName> = new Set(['quadruped', 'bird'])

/** "корабль садится на планету": what flies sits down nowhere. */
const IN_AIR: ReadonlySet<RigName> = new Set(['aircraft', 'helicopter', 'rocket', 'ufo'])

const OWN_MOVE: Readonly<
  Partial<Record<RigName, { readonly action: Action; readonly except: readonly Action[] }>>
> = {
  car: { action: 'drive', except: ['drive', 'fly'] },
  train: { action: 'drive', except: ['drive', 'fly'] },
  bicycle: { action: 'ride', except: ['fly'] },
  boat: { action: 'sail', except: ['sail', 'fly', 'float'] },
  aircraft: { action: 'fly', except: ['fly', 'drive'] },
  helicopter: { action: 'fly', except: ['fly'] },
  balloon: { action: 'float', except: ['float', 'fly'] },
  rocket: { action: 'fly', except: ['fly', 'float'] },
  ufo: { action: 'fly', except: ['fly', 'float'] },
  insect: { action: 'fly', except: ['fly', 'float', 'walk'] },
  fish: { action: 'swim', except: ['float', 'fly'] },
  whale: { action: 'swim', except: ['float', 'fly'] },
}

/** The action as the family can do it: a train that "goes" drives, a yacht sails. */
export function fitAction(action: Action, rig: RigName): Action {
  if (action === 'drive' && ON_LEGS.has(rig)) return 'walk'
  // Who descends on foot does not come down from the sky.
  if (action === 'land' && rig === 'person') return 'walk'
  if (action === 'sit' && IN_AIR.has(rig)) return 'land'
  const own = OWN_MOVE[rig]
  if (own === undefined || !MOVES.includes(action) || own.except.includes(action)) return action
  return own.action
}
