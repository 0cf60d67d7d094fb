import type { PropSpec, SubjectSpec } from '../../scene-spec.ts'
import type { Phrase } from './phrase.ts'

/** What those play with whose game it is to attack and to defend. */
const BALLS: Readonly<Record<string, string>> = {
  footballer: 'football',
  'basketball-player': 'basketball',
}

/** In a game these are no blows, in twelve languages. */
const ATTACKS =
  /^(?:attack|defend|counter-?attack)|进攻|攻击|反击|防守|攻め|攻撃|守る|공격|수비|^(?:ataca|defiend|defend|attaqu|défend|greif|angreif|angriff|verteidig|attacc|difend|атаку|защищ)|يهاجم|تهاجم|يدافع|हमला|आक्रमण/iu

/** "a football team attacks the goal": they play, and strike nobody. */
export function playOn(subject: SubjectSpec, phrases: readonly Phrase[]): SubjectSpec {
  const ball = BALLS[subject.variant]
  if (ball === undefined || subject.action !== 'fight' || subject.activity !== undefined) return subject
  const attacks = phrases.some((phrase) => phrase.kind === 'action' && ATTACKS.test(phrase.text))
  if (!attacks) return subject
  const hasBall = subject.props.some(({ concept }) => concept.endsWith('ball'))
  const held: PropSpec = { concept: ball, colour: null, role: 'held' }
  return { ...subject, action: 'play', props: hasBall ? subject.props : [...subject.props, held] }
}
