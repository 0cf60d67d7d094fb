const word = (words: string): string => String.raw`(?<![\p{L}\p{M}'’])(?:${words})(?![\p{L}\p{M}'’])`

/** Words that place whoever is named by somebody who is there already: "a dog runs next to her". */
const COMPANY = new RegExp(
  [
    word(
      "(?:next to|beside|besides|alongside|near|around|behind|in front of|with|by|after|towards?|at|follow(?:s|ing)?|chas(?:es|ing)|join(?:s|ing)?|greet(?:s|ing)?|watch(?:es|ing)?|for|to|(?:bring|give|hand|offer|serve|show|pet|hug|help|feed|lick|attack|carr(?:y|ie)|touch|kiss)(?:e?s|ing)?) (?:him|it|them|her(?= side|\\s*(?:$|[.,;!?])| (?:and|while|as|then|in|on|at|with|by|from|through|across|along|to|down|an?) ))(?: side)?|at (?:her|his|its|their) (?:feet|side|heels)|(?:he|she|it|they)(?: is| are|['’](?:s|re))(?: now)? (?:with|joined by|accompanied by|followed by|next to|beside) an?",
    ),
    word(
      '(?:a su lado|junto a (?:ella|él|ellos|ellas)|con (?:ella|él|ellos|ellas)|detrás de (?:ella|él)|(?:la|lo|le) sigue)',
    ),
    word(
      "(?:à (?:côté d[’']elle|côté de lui|ses côtés|son côté)|avec (?:elle|lui|eux|elles)|derrière (?:elle|lui)|(?:la|le) suit)",
    ),
    word('(?:neben|hinter|vor|mit|bei) (?:ihr|ihm|ihnen)|folgt (?:ihr|ihm|ihnen)'),
    word(
      '(?:ao lado d(?:ela|ele|eles|elas)|ao seu lado|com (?:ela|ele|eles|elas)|atrás d(?:ela|ele)|a segue|o segue)',
    ),
    word('(?:рядом с (?:ней|ним|ними)|(?:с|за|около|возле|перед) (?:ней|ним|ними|неё|него))'),
    word('(?:بجانب(?:ها|ه|هم)|مع(?:ها|ه|هم)|خلف(?:ها|ه)|يتبع(?:ها|ه)|تتبع(?:ها|ه))'),
    word('उस(?:के|की) (?:साथ|पास|बगल में|पीछे|आगे)'),
    word('(?:accanto a (?:lei|lui|loro)|con (?:lei|lui|loro)|dietro di (?:lei|lui)|(?:la|lo) segue)'),
    '[她他它](?:们)?(?:的)?(?:旁边|身边|身旁|后面|身后|前面)|跟着[她他它]|(?:彼女|彼|それ)の(?:隣|そば|横|後ろ|前)|그(?:녀)?의? ?(?:옆|곁|뒤|앞)',
  ].join('|'),
  'iu',
)

/** Whether whoever is named comes to somebody who is there already, and takes nobody's place. */
export function comesToThem(text: string): boolean {
  return COMPANY.test(text)
}
