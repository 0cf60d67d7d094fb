import { PLACES } from '../../scene-spec.ts'
import type { Action, SubjectSpec } from '../../scene-spec.ts'
import type { Whereabouts } from '../meaning.ts'

/** Words for up and for down, in twelve languages. */
const UP =
  /(?<!\p{L})(?:up|upstairs|climb|ascend|hinauf|hoch|rauf|herauf|steig|mont|gravi|grimp|sub[eio]|asciend|sob|sal[ei]|вверх|наверх|подним|взбира|[يت]صعد|صعود|चढ़|ऊपर)|[走爬登跑往]上|上楼|上台阶|上が|上る|登|のぼ|昇|올라|오르/iu
const DOWN =
  /(?<!\p{L})(?:down|descen|hinunter|hinab|herunter|runter|baja|desce|scend|вниз|спуска|[يت]نزل|نزول|उतर|नीचे)|[走跑往]下|下楼|下り|降り|내려/iu
const ON_FOOT: ReadonlySet<Action> = new Set(['walk', 'run', 'jump', 'fly'])

const TOWER = /(?<!\p{L})(?:tower|turret|tour(?!\p{L})|turm|torre|башн|برج|मीनार)|塔|탑/iu

/** Who walks on a spiral staircase does so on the stairs of a hall; one that is only there is within walls, as in a tower. */
export function toStairwell(where: Whereabouts, subjects: readonly SubjectSpec[], text: string): Whereabouts {
  if (!subjects.some(({ variant }) => variant === 'spiral-stairs')) return where
  const isWalked = subjects.some(({ rig, action }) => rig === 'person' && ON_FOOT.has(action))
  if (isWalked && where.setting === 'interior') return { setting: PLACES.staircase, place: 'staircase' }
  const isInTower = where.setting === 'castle' || (where.setting === 'interior' && TOWER.test(text))
  return isInTower ? { setting: PLACES.dungeon, place: 'dungeon' } : where
}

/** "walks up the stairs": who is on a staircase goes down unless it is said. */
export function climbStairs(
  subjects: readonly SubjectSpec[],
  { place }: Whereabouts,
  text: string,
): readonly SubjectSpec[] {
  if (place !== 'staircase' || !UP.test(text) || DOWN.test(text)) return subjects
  return subjects.map((subject) =>
    ON_FOOT.has(subject.action) && subject.activity === undefined
      ? { ...subject, action: 'walk', activity: 'climb' }
      : subject,
  )
}
