import type { Thing } from '../meaning.ts'
import type { NounPhrase } from './phrase.ts'

/** A picture of the stored art; null: there is none, and the usual one would be of something else. */
type Picture = string | null

/** What items look like that lie there by themselves, by concept; first by the words for what is a kind of its own. */
const PICTURES: Readonly<Record<string, readonly (Picture | readonly [RegExp, Picture])[]>> = {
  umbrella: ['umbrella'],
  parasol: ['parasol'],
  newspaper: ['newspaper'],
  clipboard: ['clipboard'],
  frisbee: ['frisbee'],
  bat: [[/cricket|críquete|क्रिकेट/iu, null], 'baseball-bat'],
  binoculars: [[/spyglass|longue-vue|подзорн|cannocchiale/iu, 'telescope'], 'binoculars'],
  doll: ['doll'],
  flag: ['flag'],
  fan: ['folding-fan'],
  tray: ['tray'],
  'watering-can': ['watering-can'],
  'walking-stick': [[/crutch|松葉杖|목발|muleta|béquille|krücke|костыл|बैसाखी|stampell/iu, 'crutch'], 'cane'],
  staff: ['wizard-staff'],
  acorn: [[/chestnut|栗|밤송이|châtaigne|kastanie/iu, 'chestnut'], [/pine cone/iu, null], 'acorn'],
  ladle: [
    [/ladle|汤勺|お玉|국자|cucharón|louche|schöpfkelle|concha|половник|مغرفة|करछुल|mestolo/iu, 'ladle'],
    [/whisk|打蛋器|泡立て|거품기|batidor|fouet|schneebesen|венчик|frusta/iu, 'whisk'],
    [/spatula|锅铲|주걱|espátula|spatule|лопатка/iu, 'spatula'],
    'spoon',
  ],
  knife: [[/table|butter|dinner|餐刀/iu, 'table-knife'], 'knife'],
  spear: [
    [/trident|三叉|삼지창|dreizack|трезубец|त्रिशूल/iu, 'trident'],
    [/halberd|alabarda|hallebarde|hellebarde|алебард/iu, null],
    'spear',
  ],
  pitchfork: [
    [
      /shovel|spade|铁锹|铲子|シャベル|スコップ|삽|^palas?$|pelle|bêche|schaufel|spaten|^pás?$|лопат|مجرفة|फावड़|vang/iu,
      'shovel',
    ],
    [/rake|耙|熊手|갈퀴|rastrillo|râteau|rechen|harke|ancinho|грабл|rastrell/iu, 'rake'],
    [/hoe|锄|鍬|호미|괭이|azada|houe|hacke|enxada|мотыг|тяпк|खुरपी|zapp/iu, 'hoe'],
    [/scythe|镰|鎌|낫|guadaña|faux|sense|foice|коса|косой|منجل|हँसिया|falc/iu, 'scythe'],
    [/हल/u, null],
    'pitchfork',
  ],
  gloves: [[/box|拳/iu, 'boxing-glove'], 'glove-pair'],
  boots: ['boot'],
  sandals: ['sandal'],
  shorts: ['swim-shorts'],
  swimsuit: [[/bikini|比基尼|ビキニ|비키니|biquíni|бикини|بيكيني/iu, 'bikini'], 'bathing-suit'],
  medal: ['gold-medal'],
  pearls: [
    [
      /earring|耳环|イヤリング|귀걸이|pendientes|boucle|ohrring|brinco|серьг|сережк|أقراط|झुमक|orecchin/iu,
      null,
    ],
    'jewelled-necklace',
  ],
  tiara: ['jewelled-tiara'],
  cap: ['billed-cap'],
  scarf: ['hanging-scarf'],
  tie: ['hanging-tie'],
}

/** Hats that lie somewhere: alone they are shown on a dummy. */
const HATS: Readonly<Record<string, string>> = {
  'cowboy-hat': 'stetson',
  'witch-hat': 'pointed-hat',
  'wizard-hat': 'pointed-hat',
  'santa-hat': 'santa-cap',
  beret: 'french-beret',
  helmet: 'motorcycle-helmet',
  'hard-hat': 'safety-helmet',
  'chef-hat': 'cooks-hat',
  'straw-hat': 'sun-hat',
}

/** The stored art of a hat that lies on or beside something; undefined: there is none. */
export function hatOf({ meaning: { things } }: NounPhrase): Omit<Thing, 'concept'> | undefined {
  const variant = HATS[things[0]?.variant ?? '']
  return variant === undefined ? undefined : { rig: 'sprite', variant }
}

const POT =
  /saucepan|cooking pot|锅子|냄비|olla|cazuela|casserole|marmite|kochtopf|panela|caçarola|кастрюл|قدر|طنجرة|पतील|pentol|tegam/iu

/** The stored art of what somebody may hold or wear, to be shown by itself; undefined: there is none. */
export function pictureOf({ meaning, text }: NounPhrase): Omit<Thing, 'concept'> | undefined {
  const { concept, things } = meaning
  if (concept === 'pan') return { rig: 'cookware', variant: POT.test(text) ? 'pot' : 'pan' }
  const kinds = PICTURES[concept] ?? PICTURES[things[0]?.variant ?? ''] ?? []
  for (const kind of kinds) {
    const [name, picture] = Array.isArray(kind)
      ? (kind as readonly [RegExp, Picture])
      : [undefined, kind as Picture]
    if (name === undefined || name.test(text))
      return picture === null ? undefined : { rig: 'sprite', variant: picture }
  }
  return undefined
}
