import type { Language } from '../lexicon/table.ts'

/** A word of two meanings, of which the lexicon has the commoner one under it. */
export interface Homonym {
  readonly language: Language
  /** The word, in small letters. */
  readonly word: RegExp
  /** What elsewhere in the prompt, or around the word, tells that the other is meant; in small letters. */
  readonly near: RegExp
  /** The other, as the lexicon calls it in this language; null when nothing is drawn of it. */
  readonly means: string | null
  /** Its last word is a verb of which nothing is drawn ("an egg rolls"). Default: it is one name. */
  readonly isClause?: boolean
  /** The verb of a clause, as the lexicon calls it. Absent: nothing is drawn of it. */
  readonly does?: string
}

/** What looks like one name, and is somebody and what they do. */
export const CLAUSES: readonly Homonym[] = [
  {
    language: 'en',
    word: /^bird nests$/,
    near: /\ban? (?:\w+ )?bird nests\b/,
    means: 'bird',
    isClause: true,
  },
  { language: 'en', word: /^egg rolls$/, near: /\ban (?:\w+ )?egg rolls\b/, means: 'egg', isClause: true },
  {
    language: 'en',
    word: /^dog sleds?$/,
    near: /\b(?:his|her|their|my|our) dog sleds? (?:down|together|through|along|across|in|on)\b/,
    means: 'dog',
    isClause: true,
    does: 'sledding',
  },
]

/** What looks like a thing or a place, and is what somebody does. */
export const DEEDS: readonly Homonym[] = [
  {
    language: 'en',
    word: /^barrels?$/,
    near: /\b(?:surf\w*|wave|waves|gun|rifle|pistol|cannon|shotgun|jet|plane|aeroplane|airplane)\b|\bbarrel (?:roll|jump|rac)/,
    means: null,
  },
  {
    language: 'en',
    word: /^tunnels?$/,
    near: /\b(?:trains?|subway|tram|locomotive|railway|mole|moles|rabbits?|ants?|prisoners?|dig|digs|digging)\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^bars?$/,
    near: /\b(?:gold|golden|silver|chocolate|candy|energy|protein|granola|cereal|iron|steel|metal|prison|cell|monkey|soap|window|parallel|handle|progress|loading|menu|space) bars?\b|\bbars? of (?:gold|silver|soap|chocolate)\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^smok(?:es|ing)$/,
    near: /\b(?:chimneys?|volcano(?:es)?|ruins?|crater|factor(?:y|ies)|engines?|barrel|grill|incense|wreck(?:age)?|meat|salmon|guns?|stacks?|rubble|ashes|battlefield|forest|hot|steaming) smok|smoking (?:\w+ )?(?:chimneys?|volcano|ruins?|crater|engine|barrel|wreck|rubble|ashes|gun|hot|meat|salmon|area|room|incense)/,
    means: null,
  },
  {
    language: 'en',
    word: /^(?:sweeps?|sweeping)$/,
    near: /\b(?:beams?|lights?|searchlights?|spotlights?|headlights|lighthouses?|radar|winds?|gaze|eyes|lasers?) (?:\w+ly )?sweep(?:s|ing)?\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^(?:sands|sanding)$/,
    near: /\bsand(?:s|ing) (?:an?|the|his|her|down|some|smooth|wood)\b/,
    means: 'works',
  },
  {
    language: 'es',
    word: /^(?:la )?plaza$/,
    near: /\b(?:toreros?|toros?|matador(?:es)?|novillero|banderillero)\b/,
    means: 'plaza de toros',
  },
  {
    language: 'en',
    word: /^(?:space ?ship|spacecraft|star ?ship)$/,
    near: /^(?!.*\b(?:fl(?:y|ies|ying|ew)|lands?|landing|pilot\w*|crash\w*|hover\w*|abduct\w*|travel\w*|zoom\w*|launch\w*|arriv\w*|orbit\w*|window|through|past)\b).*\b(?:on|in|inside|aboard|on board) (?:an?|the|their|his|her|our) (?:\w+ )?(?:space ?ship|spacecraft|star ?ship)\b/s,
    means: 'spaceship interior',
  },
  {
    language: 'en',
    word: /^operat(?:es?|ing)$/,
    near: /\boperat(?:es?|ing) (?:an?|the|his|her) (?:\w+ ){0,2}(?:tractor|forklift|train|tram|submarine|bus|truck)\b/,
    means: 'drives',
  },
  {
    language: 'en',
    word: /^ball$/,
    near: /\b(?:danc\w+|waltz\w*|twirl\w*) (?:\w+ ){0,4}at (?:an?|the|their|his|her) (?:\w+ )?ball\b|\b(?:masquerade|costume|debutante|charity|royal|winter|vienna) ball\b|\bat the ball\b.*\b(?:danc|waltz)/,
    means: 'ballroom',
  },
  {
    language: 'en',
    word: /^plates$/,
    near: /\b(?:and|then|she|he|they|chef|cook|waiter|who|carefully|neatly|elegantly) plates (?:up )?(?:an?|the|his|her|their|it)\b/,
    means: null,
  },
  {
    language: 'en',
    word: /^(?:(?:old|vintage|faded|family) )?photo(?:graph)?s?$/,
    near: /\b(?:holds?|holding|finds?|finding|found|clutch\w*|shows?|touch\w+|(?:look|star|gaz|smil)\w* at|picks? up|with) (?:an?|the|his|her|their|this|that|some|old) (?:\w+ ){0,2}(?:photo|photograph)s?\b/,
    means: 'photo print',
  },
  {
    language: 'en',
    word: /^(?:rocks|rocking)$/,
    near: /\brock(?:s|ing) (?:an?|the|their|my) (?:\w+ ){0,2}(?:baby|babies|infant|newborn|child|toddler|twins|daughter|son)\b/,
    means: 'cradles',
  },
  {
    language: 'en',
    word: /^wave$/,
    near: /\b(?:makes?|have|has|lets?|getting|get) (?:the |an? |her |him |them |it )?(?:\w+ ){0,2}wave\b|\b(?:the (?!(?:ocean|sea|heat|sound|tidal|big|huge|giant|blue|next|last|first|great|perfect|crashing|breaking) )\w+|her|him|them) wave(?=\s*(?:$|[.,;!?])| (?:at|to|goodbye|hello|back|and)\b)|\b(?:to|should|will|must|can|please|they|and) wave\b(?! of| crash)/,
    means: 'waving',
  },
  {
    language: 'en',
    word: /^leaves$/,
    near: /\b(?:he|she|who|they) (?:then |quietly |slowly |finally |just |suddenly |silently |quickly )?leaves\b(?! (?:the|an?|his|her|its|for|town|home|fall|on)\b)|\b(?:woman|man|girl|boy|child|person|lady|guy|cat|dog|bird|horse|fox|robot|knight|waiter|teacher|king|queen|guest|customer|alien|couple|guitarist|singer) leaves(?=\s*(?:$|[.,;!?])| (?:and|then|through|quickly|slowly|quietly|without|alone|again)\b)|\b(?:down|up|off|out|away|around|back|goodbye|bows|waves|turns|smiles|nods|cries|sighs|laughs|looks|stops|speaks|eats|drinks|yawns|stretches|packs)(?: \w+){0,3},? (?:and|then) (?:then )?leaves\b(?! (?:fall|fly|blow|on|are))/,
    means: 'walks',
  },
]
