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

/** Words at the head of a sentence by which time has passed, or by which it is told what others do. */
export const LATER = new RegExp(
  String.raw`(?<=(?:^|[.!?;:。！？；।\n]["”»’]?)\s*)(?:${[
    'next|later(?: that (?:day|night|evening))?|soon(?: after(?:wards?)?)?|meanwhile|eventually|lastly|at last|moments? later|that (?:same )?(?:night|evening|afternoon)|(?:the )?(?:next|following) (?:day|morning|night|evening|week|year|moment)|(?:an?|one|two|three|four|five|ten|many|several|a few|some|\\d{1,4}) (?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?) later|on the (?:second|third|fourth|fifth|sixth|seventh|last|final) (?:day|night)',
    'später|kurz darauf|bald|am (?:nächsten|folgenden) (?:tag|morgen|abend)|währenddessen|inzwischen|(?:\\p{L}+) (?:minuten|stunden|tage|jahre) später',
    'más tarde|poco después|al día siguiente|a la mañana siguiente|mientras tanto|esa noche|(?:\\p{L}+) (?:minutos|horas|días|años) después',
    'plus tard|peu après|le lendemain(?: matin)?|pendant ce temps|ce soir-là|(?:\\p{L}+) (?:minutes|heures|jours|ans) plus tard',
    'mais tarde|pouco depois|no dia seguinte|na manhã seguinte|enquanto isso|(?:\\p{L}+) (?:minutos|horas|dias|anos) depois',
    'più tardi|poco dopo|il giorno dopo|la mattina dopo|nel frattempo|intanto|(?:\\p{L}+) (?:minuti|ore|giorni|anni) dopo',
    'позже|вскоре|на следующий день|на следующее утро|тем временем|(?:через|спустя) (?:\\p{L}+ )?(?:минуту|минут|час|часа|часов|день|дня|дней|год|года|лет)',
    'لاحقا|بعد قليل|في اليوم التالي|في هذه الأثناء|في صباح اليوم التالي',
    'बाद में|थोड़ी देर बाद|अगले दिन|अगली सुबह|इस बीच',
  ].join(
    '|',
  )})(?!\p{L})|(?<=(?:^|[.。！？；\n])\s*)(?:第[二三四五六]天|次日|后来|後來|不久(?:之?后|之?後)?|与此同时|與此同時|(?:几|一|两|三|多)(?:分钟|小时|天|年)后|翌日|翌朝|その夜|やがて|次に|一方|しばらくして|다음 ?날|나중에|한편|잠시 후|그날 밤)`,
  'giu',
)
