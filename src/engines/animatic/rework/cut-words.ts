/** The head of a shot in prose: "Shot 2:", "**Scene 3** –", "第2幕：". Its number carries no meaning. */
export const LABEL = new RegExp(
  String.raw`(?<=^|[\s.;:!?。！？*#(\[])(?:(?:camera )?(?:shot|scene|clip|act)|Einstellung|Szene|escena|toma|plano|scène|plan|cena|scena|inquadratura|сцена|кадр|план|مشهد|لقطة|दृश्य|शॉट|장면|컷|シーン|カット|镜头|鏡頭|分镜|分鏡|场景|場景|第)\s{0,2}#?\s{0,2}(?:\d{1,2}|[一二三四五六七八九十])\s{0,2}(?:幕|镜|鏡|カット|シーン)?(?=\s{0,2}\*{0,2}\s{0,2}(?:[:：\-–—.(\[]|\*\*))`,
  'giu',
)

/** Words by which a text cuts to the next shot, in twelve languages. Cutting to black is a fade's business. */
export const CUT = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?:and |then |we |it |(?:the )?(?:scene|shot|camera|video|film|view|picture|clip) )(?:then |suddenly |quickly |abruptly )?)?(?:(?:hard|smash|match|quick|jump|sudden)[- ])?(?:cuts?|cutting) (?:back |away |over )?to(?! (?:black|white|the (?:chase|bone|left|right|inside|outside|side|quick|core|heart)|size|pieces|(?:\p{L}+ )?(?:shape|length))(?!\p{L}))(?=:|,| (?:an?|the|his|her|its|their|our|my|two|three|many|several|some|another|him|them|us|inside|outside|close|wide|later|night|day|\p{Lu}|\p{L}+ing)(?!\p{Ll}))[:,]?`,
    String.raw`(?<!\p{L})(?:the )?(?:scene|shot|video|film|view) (?:then |suddenly |quickly |abruptly )?(?:changes|shifts|switches|transitions|moves|jumps) to(?! (?:black|white|night|day|dusk|dawn|winter|summer|spring|autumn|fall)(?!\p{L}))[:,]?`,
    String.raw`(?<!\p{L})(?:in the )?next (?:shot|scene)\s?[:,]`,
    String.raw`(?<!\p{L})(?:(?:Um)?schnitt(?: auf| zu|:)|(?:die Szene|das Bild) (?:wechselt|springt|schneidet) (?:zu|auf|in|nach)|nächste (?:Szene|Einstellung)\s?[:,])`,
    String.raw`(?<!\p{L})(?:corte a(?!\p{L})|la (?:escena|imagen) (?:cambia|pasa|salta) a(?!\p{L})|(?:siguiente|próxima) (?:escena|toma)\s?[:,])`,
    String.raw`(?<!\p{L})(?:coupe (?:sur|vers)(?!\p{L})|la scène (?:passe|change|bascule) (?:à|sur|vers|pour)(?!\p{L})|(?:plan suivant|scène suivante)\s?[:,])`,
    String.raw`(?<!\p{L})(?:corta para(?!\p{L})|corte para(?!\p{L})|a cena (?:muda|passa|corta) para(?!\p{L})|próxima cena\s?[:,])`,
    String.raw`(?<!\p{L})(?:stacco su(?!\p{L})|la scena (?:passa|cambia|si sposta) (?:a|su|in)(?!\p{L})|(?:scena|inquadratura) successiva\s?[:,])`,
    String.raw`(?<!\p{L})(?:смена кадра|монтажная склейка|склейка|(?:следующий|другой) кадр|следующая сцена)\s?[:.,—–-]`,
    String.raw`(?:ننتقل إلى|ينتقل المشهد إلى|تنتقل الكاميرا إلى|المشهد التالي\s?[:،])`,
    String.raw`(?:कट टू\s?[:,]?|दृश्य बदल(?:ता|कर) (?:है|जाता है)?\s?[:,।]?|अगला (?:दृश्य|शॉट)\s?[:,])`,
    String.raw`(?:장면|화면)(?:이|은)? ?(?:바뀌어|바뀌고|바뀌면서|전환되어|전환되고|전환되며),?|다음 (?:장면|컷)\s?[:,은]`,
    String.raw`(?:場面|画面|シーン|カット)が?(?:変わり|変わって|切り替わり|切り替わって|替わり)、?|次の(?:シーン|場面|カット)\s?[:：、は]`,
    String.raw`(?:镜头|画面|场景|鏡頭|畫面|場景)(?:随后|然后|突然|随即)?(?:切换到|切到|切换至|切至|转到|转至|跳到|切換到|轉到)|下一(?:个|個)?(?:镜头|场景|鏡頭|場景)\s?[:：,，是]`,
  ].join('|'),
  'giu',
)
