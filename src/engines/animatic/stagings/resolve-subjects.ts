import { rigFor } from '../rigs/index.ts'
import type { RigName, SubjectSpec } from '../scene-spec.ts'
import { bandOf } from './band-of.ts'

type Drawing = readonly [rig: RigName, variant: string]

/** Names that are drawn under another one; `family:name`. What only the stored art has goes there. */
const ALIASES: ReadonlyMap<string, Drawing> = new Map<string, Drawing>([
  ['food:coffee-cup', ['food', 'coffee']],
  ['food:teacup', ['food', 'tea']],
  ['food:fruit-bowl', ['food', 'fruit']],
  ['food:dish', ['sprite', 'curry']],
  ['food:dumplings', ['sprite', 'dumpling']],
  ['food:egg', ['sprite', 'fried-egg']],
  ['food:juice', ['sprite', 'soda']],
  ['food:bottle', ['sprite', 'champagne']],
  ['food:turkey', ['sprite', 'chicken-leg']],
  ['food:vegetables', ['sprite', 'salad']],
  ['food:wine-glass', ['sprite', 'wine']],
  ['plant:pine', ['plant', 'fir']],
  ['plant:cherry-tree', ['plant', 'cherry']],
  ['plant:flower', ['plant', 'tulip']],
  ['balloon:balloon', ['balloon', 'party-balloon']],
  ['rocket:space-shuttle', ['rocket', 'shuttle']],
  ['ufo:ufo', ['ufo', 'saucer']],
  ['train:train', ['train', 'modern']],
  ['train:steam-train', ['train', 'steam']],
  ['train:bullet-train', ['train', 'shinkansen']],
  ['train:subway', ['train', 'modern']],
  ['train:freight-train', ['train', 'modern']],
  ['sprite:capybara', ['quadruped', 'capybara']],
  ['sprite:drone', ['helicopter', 'drone']],
  ['sprite:ferret', ['quadruped', 'ferret']],
  ['sprite:hyena', ['quadruped', 'hyena']],
  ['sprite:meerkat', ['quadruped', 'meerkat']],
  ['sprite:monster', ['sprite', 'troll']],
  ['sprite:pterodactyl', ['dinosaur', 'pterodactyl']],
  ['sprite:sleigh', ['sprite', 'sled']],
  ['sprite:hat', ['sprite', 'top-hat']],
  ['sprite:heels', ['sprite', 'high-heels']],
  ['sprite:shirt', ['sprite', 't-shirt']],
  ['sprite:shoes', ['sprite', 'shoe']],
  ['sprite:sneakers', ['sprite', 'shoe']],
  ['sprite:trousers', ['sprite', 'jeans']],
])

/**
 * The subjects of a scene by the names that the rigs know. What a family does not have is looked for in the stored art;
 * what that has not either is left out, unless its family draws unknown kinds as its first.
 */
export function resolveSubjects(subjects: readonly SubjectSpec[]): readonly SubjectSpec[] {
  return subjects
    .flatMap(bandOf)
    .map(litAsTold)
    .flatMap((subject) => {
      const [rig, variant] = drawingOf(subject)
      if (rig === 'sprite' && !knows(rig, variant)) return []
      return rig === subject.rig && variant === subject.variant ? [subject] : [{ ...subject, rig, variant }]
    })
}

/** Which of its lamps a colour speaks of, by the lexicon's colours. */
const LAMPS: Readonly<Record<string, string>> = {
  '#d33a3f': 'red-traffic-light',
  '#f0c23c': 'amber-traffic-light',
  '#e2b33a': 'amber-traffic-light',
  '#e88a2e': 'amber-traffic-light',
  '#4f9d50': 'green-traffic-light',
}

/** A traffic light, whichever of its lamps is lit, with the one lit that a colour speaks of; undefined: it has no lamps, or no such one. */
export function litVariant(variant: string, colour: string | undefined): string | undefined {
  return variant.endsWith('traffic-light') ? LAMPS[colour ?? ''] : undefined
}

/** "a red traffic light": the lamp, and not the post. */
function litAsTold(subject: SubjectSpec): SubjectSpec {
  const lamp = litVariant(subject.variant, subject.colours[0])
  return lamp === undefined ? subject : { ...subject, variant: lamp, colours: [] }
}

function drawingOf({ rig, variant, concept, count }: SubjectSpec): Drawing {
  // A bunch is drawn for "balloons", but "five balloons" are no five bunches.
  if (variant === 'balloons' && count > 1) return ['balloon', 'party-balloon']
  if (knows(rig, variant)) return [rig, variant]
  const alias = ALIASES.get(`${rig}:${variant}`)
  if (alias !== undefined) return alias
  if (knows('sprite', variant)) return ['sprite', variant]
  return knows('sprite', concept) ? ['sprite', concept] : [rig, variant]
}

function knows(rig: RigName, variant: string): boolean {
  return rigFor(rig)?.variants.includes(variant) === true
}
