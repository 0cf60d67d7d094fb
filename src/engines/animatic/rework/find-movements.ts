const word = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}])(?:[\p{L}\p{M}'’]+\s+)?(?:${words})(?![\p{L}\p{M}])`, 'iu')

/** What water, hair, leaves, flags, flames, smoke and eyes do by themselves, in twelve languages, with the word before. */
const MOVEMENTS: readonly RegExp[] = [
  word(
    '(?:ripple|sway|flutter|flicker|billow|shimmer|swirl|blow|drift|flow|rise|blink|nod|breathe|rotate|spin|rustle|splash|crash|bob|wag|stream|pour|tremble|shake|wobble|bounce|bloom|melt|twinkle|sparkle|explode|burst)(?:s|es)?' +
      '|(?:(?:is|are|starts?|begins?|keeps?)\\s+)(?:rippling|swaying|fluttering|flickering|billowing|shimmering|swirling|blowing|drifting|flowing|rising|blinking|nodding|breathing|rotating|spinning|splashing|trembling|shaking|melting|blooming)' +
      '|(?:turn|tilt|shake)s? (?:his|her|its|their) heads?|(?:open|close)s? (?:his|her|its|their) eyes',
  ),
  word(
    'ondea\\p{L}*|ondul\\p{L}+|parpade\\p{L}+|fluy?en?|sopla\\p{L}*|gira[n]?|asient\\p{L}+|se (?:mece|balancea)n?|tiembla[n]?',
  ),
  word(
    "flotte(?:nt)? au vent|vacill\\p{L}+|clign\\p{L}+|coule(?:nt)?|souffle(?:nt)?|hoche(?:nt)?|s[’']élèv\\p{L}+|se balance(?:nt)?|tourne(?:nt)? (?:sur|la tête)\\p{L}*|frémi\\p{L}+",
  ),
  word(
    'kräusel\\p{L}+|weh(?:t|en)|flatter[nt]|flacker[nt]|blinzel[nt]|nick(?:t|en)|flie(?:ß|ss)(?:t|en)|dreh(?:t|en) sich|wieg(?:t|en) sich|schwank(?:t|en)|zitter[nt]',
  ),
  word('tremul\\p{L}+|pisca[m]?|flu(?:i|em)|sopra[m]?|balanç\\p{L}+|balança[m]?'),
  word(
    'колыш\\p{L}+|развева\\p{L}+|мерца\\p{L}+|морга\\p{L}+|кива\\p{L}+|теч[её]т|текут|струит\\p{L}*|вращает\\p{L}*|кача\\p{L}+|дрож\\p{L}+|трепещ\\p{L}+',
  ),
  word(
    'increspa\\p{L}*|ondeggia\\p{L}*|sventola\\p{L}*|tremola\\p{L}*|annuisc\\p{L}+|scorr(?:e|ono)|soffia\\p{L}*|oscilla\\p{L}*',
  ),
  word('[يت](?:تموج|رفرف|ومض|رمش|تدفق|تصاعد|تمايل|دور|هتز|تطاير)\\p{L}*'),
  word('(?:लहरा|टिमटिमा|झपक|घूम|हिल|बह)\\p{M}*(?:ता|ती|ते|रहा|रही|रहे)?'),
  /荡漾|蕩漾|飘动|飄動|飘扬|摇曳|搖曳|摇摆|闪烁|閃爍|眨眼|点头|流动|流動|旋转|旋轉|转动|翻滚|随风/u,
  /揺れ\S?|なびく|なびき|ゆらめ\S?|瞬き|まばたき|うなず\S?|流れ\S?|回転|波打\S?/u,
  /흔들\S*|휘날\S*|펄럭\S*|일렁\S*|깜빡\S*|끄덕\S*|흐르\S*|피어오\S*|회전\S*/u,
]

/** Clauses of the camera, of the sky's lights and of what is drawn in front: those do move. */
const OTHERWISE =
  /camera|zoom|\bpan\b|kamera|cámara|caméra|câmera|fotocamera|камер|镜头|鏡頭|相机|カメラ|카메라|كاميرا|कैमर|\b(?:sun|moon|snow|rain|fog|mist|wind|night|day)\s+\p{L}+s?\b|\b(?:dust|leaves) (?:blow|drift)/iu

/**
 * What of a prompt is said to move by itself, in its own words: "water ripples", "her hair blows". Nobody's deeds and no
 * words of the camera or the weather. Each once; at most four.
 */
export function findMovements(text: string): readonly string[] {
  const found = text
    .slice(0, LONGEST)
    .split(/[,.;:!?\n，。；！？、।،]/u)
    .flatMap((sentence) => sentence.split(/\s(?:and|while|as)\s/u).flatMap(movementOf))
  return [...new Set(found)].slice(0, MOST)
}

function movementOf(clause: string, index: number, all: readonly string[]): string[] {
  const match = MOVEMENTS.flatMap((movement) => movement.exec(clause) ?? [])[0]
  const isOtherwise = OTHERWISE.test(clause)
  // "the camera rises and rotates": who does not say of what says it of the same.
  const goesOn = clause.trimStart().startsWith(match ?? '') && OTHERWISE.test(all[index - 1] ?? '')
  const isBare = match !== undefined && !/\s/u.test(match.trim())
  return match === undefined || isOtherwise || (goesOn && isBare) ? [] : [match.trim()]
}

const LONGEST = 2000
const MOST = 4
