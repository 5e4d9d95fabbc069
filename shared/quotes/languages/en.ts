import { englishFemale, englishMale } from './en-given-names'
import { englishOffices } from './en-offices'
import { englishPlaces } from './en-places'
import { englishTerms } from './en-terms'
import { words, type Gender, type Language, type Pronoun, type VerbUse } from './language'

const base = `add announce argue ask admit acknowledge affirm agree allege answer assert assure boast brag caution chant claim comment complain concede conclude confess confirm contend
  continue counter crack credit cry declare demand deny disclose emphasize emphasise estimate exclaim explain exhort express fume grumble hint imply inform insist interject interrupt
  joke lament laugh maintain mention mock muse mutter note object observe offer opine order plead pledge post predict press proclaim promise propose protest query question quip react read reassure recall recount
  reiterate remark remind repeat reply report respond retort reveal scoff scold shout shoot sigh signal state stress suggest summarize swear tease testify theorize thunder urge venture volunteer vow warn whisper
  wonder yell conjecture reason rail reflect rejoice acknowledge advise elaborate email bellow chime marvel intone taunt implore lecture correct beg call tweet retweet recommend bemoan decry clarify chuckle ask deadpan
  advocate attest challenge command complain confide threaten worry fear quote cite invoke concur counsel insinuate reckon posit jest crow gush enthuse exult sniff huff grouse gripe whine moan groan holler scream
  shriek roar hiss murmur mumble stammer blurt demur hedge snap snarl growl sneer bark rule recite`

const named = `label describe brand dub slam criticize criticise denounce dismiss characterize characterise portray praise hail deride ridicule attack condemn lambaste accuse cast defend depict compare refer tout deem introduce paint regard liken
  blast skewer bash ridicule belittle disparage rip savage excoriate blame fault chide rebuke castigate berate thank salute applaud laud commend cheer welcome reject disavow pronounce`

const irregular: readonly (readonly [string, string])[] = [
  ['say', 'said'], ['tell', 'told'], ['write', 'wrote'], ['think', 'thought'], ['feel', 'felt'], ['believe', 'believed'], ['begin', 'began'], ['sing', 'sang'], ['cry', 'cried'],
  ['deny', 'denied'], ['reply', 'replied'], ['testify', 'testified'], ['decry', 'decried'], ['imply', 'implied'], ['swear', 'swore'], ['read', 'read'], ['shoot', 'shot'], ['cast', 'cast'], ['clarify', 'clarified'], ['quip', 'quipped'], ['dub', 'dubbed'],
  ['brag', 'bragged'], ['beg', 'begged'], ['admit', 'admitted'], ['slam', 'slammed'], ['rip', 'ripped'], ['refer', 'referred'], ['speak', 'spoke'], ['snap', 'snapped'], ['demur', 'demurred'], ['label', 'labeled'], ['label', 'labelled'], ['signal', 'signaled'],  ['point', 'pointed'], ['sum', 'summed'], ['keep', 'kept'],
]

/** Verbs whose plain form is no common noun: "they say", but not "the press". */
const plainForms = words('say tell think believe argue ask add write feel insist warn admit call describe agree contend suggest maintain acknowledge predict complain concede explain deride')

/** The verb's finite forms. */
function forms(verb: string): readonly string[] {
  const past = irregular.filter(([stem]) => stem === verb).map(([, form]) => form)
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const s = /(s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
  return [...(plainForms.has(verb) ? [verb] : []), s, ...(past.length > 0 ? past : [`${stem}ed`])]
}
const doubled = /(quip|dub|brag|beg|admit|slam|begin|put|rip|refer|snap|demur)$/
const participle = (verb: string): string =>
  doubled.test(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb.endsWith('e') ? verb.slice(0, -1) : verb}ing`

const speech = [...words(base), 'say', 'tell', 'write', 'think', 'feel', 'believe', 'begin', 'sing']
const naming = [...words(named)]
const they: Pronoun = { gender: null, plural: true }
const he: Pronoun = { gender: 'male', plural: false }
const she: Pronoun = { gender: 'female', plural: false }
const male: Gender = 'male'
const female: Gender = 'female'

/** "Mum-of-three Kelly Ransome". */
const parents = ['mum', 'mom', 'mother', 'dad', 'father', 'gran', 'grandmother', 'grandfather'].flatMap((parent) => 'one two three four five six seven eight'.split(' ').map((count) => `${parent}-of-${count}`)).join(' ')

/** English. The tables are the project's own list, from the house styles of agencies and newspapers. */
export const english: Language = {
  code: 'en',
  functionWords: words('the and of to a in that is for on with was as it by at he she his be from are has have this not but an they said were will'),
  verbs: new Map<string, VerbUse>([
    ...speech.flatMap((verb) => [...forms(verb).map((form) => [form, 'finite'] as const), [participle(verb), 'participle'] as const]),
    ...naming.flatMap((verb) => [...forms(verb).map((form) => [form, 'naming'] as const), [participle(verb), 'participle'] as const]),
    ['hit', 'finite'], ['hits', 'finite'], ['pointed', 'finite'], ['written', 'finite'], ...'texted messaged gloated vented allowed figured guessed assumed hoped surmised ranted raved sobbed preached stipulated specified kidded erupted exploded fulminated seethed bristled shrugged rebutted echoed uttered voiced averred blogged speculated conjectured pondered shrugs gloats speculates'.split(' ').map((form) => [form, 'finite'] as const), ...'gloating venting allowing guessing surmising ranting blogging speculating echoing texting'.split(' ').map((form) => [form, 'participle'] as const), ['fired', 'finite'], ['fires', 'finite'], ['termed', 'naming'], ['terming', 'participle'], ['put', 'finite'], ['puts', 'finite'], ['found', 'naming'], ['finds', 'naming'], ['spoke', 'finite'], ['speaks', 'finite'], ['talked', 'finite'], ['talks', 'finite'], ['called', 'naming'], ['calls', 'naming'], ['call', 'naming'], ['calling', 'participle'],
  ]),
  weakVerbs: words(`pointed allowed figured guessed assumed hoped echoed voiced exploded erupted written hit hits fired fires found finds ${'speak talk rule cite quote roar bark snap fear worry thank welcome reject cheer rip bash fault blame introduce refer regard'.split(' ').flatMap(forms).join(' ')} laugh laughed laughs laughing begin began begins beginning beginning offer offered offers offering post posted posts posting read reads reading report reports order orders cast casts point put puts question questions
    shot shoot press pressed presses continue continued continues continuing credit credits estimate promise promised promises feel felt feels think thought thinks believe believed believes post challenge challenged
    sing sang demand demands command attack attacks attacked compare compared defend defended defends praise praised claim demand order ordered call`),
  verbNouns: words('talks answers emails texts attacks boasts calls charges claims comments complaints compares credits demands estimates fears jokes laments notes objections orders pleas pledges praise predictions promises protests questions quotes remarks reports requests suggests threats tweets vows warnings words'),
  cries: words('chant chants cry cries shout shouts roar roars yell yells scream screams whisper whispers murmur murmurs chorus choruses'),
  talkNouns: words('talk fear fears hope hopes concept concepts notion notions idea ideas prospect prospects spectre specter era myth myths worry worries anxiety anxieties speculation rumor rumors rumour rumours knowledge existence absence'),
  closers: words(''),
  sourceWords: words('according per'),
  relayWords: words('via'),
  complementizers: words('that whether how if'),
  relativePronouns: words('who which that'),
  pronouns: new Map<string, Pronoun>([['he', he], ['him', he], ['she', she], ['her', she], ['they', they], ['we', they], ['them', they]]),
  possessives: /^(?:his|her)\b/i,
  clitic: null,
  asks: words('asked asks pressed presses questioned questions grilled quizzed prodded'),
  adverbs: words(`has had have having also then later would will could can did does do not never again first once recently repeatedly immediately simply even just still often always already further now quickly
    reportedly previously earlier subsequently since long only further instead once today yesterday tonight monday tuesday wednesday thursday friday saturday sunday himself herself themselves is was are were been being
    may might must should sometimes famously openly angrily jokingly bluntly publicly privately soon eventually initially finally nonetheless nevertheless however too all didn't doesn't hasn't wouldn't won't merely rather both each either`),
  timeWords: words(`hours hour minutes minute moments decades decade last this next week month year years weeks months days day ago night morning afternoon evening earlier monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december jan feb aug sept oct nov dec late early weekend spring summer fall winter`),
  passiveAuxiliaries: words('is are was were be been being get gets got'),
  clauseWords: words('before after until since as than because while when if though although whereas where that whether unless'),
  prepositions: words(`of for at in from with to by on about over under against into after before during between among through without within since until as near across toward towards behind despite amid including like outside inside upon
    regarding concerning around via than following`),
  conjunctions: words('and but or so yet because although though while whereas'),
  leadIns: words(`without when while after before as in on at during asked speaking if although though despite since for by with following from among amid until once because instead according responding pressed
    appearing addressing citing noting referring under to about over like unlike writing given even throughout`),
  definiteBefore: words('the that this'),
  definiteAfter: words(''),
  determiners: words('his her their its our my your a an no any every each some such'),
  indefinite: words('a an one another some several many most two three four five six other few both'),
  honorifics: words(`${parents} rep.-elect sen.-elect gov.-elect lt.-gov.-elect representative-elect congressman-elect congresswoman-elect governor-elect mayor-elect senator-elect sheriff-elect selectman selectwoman alderman alderwoman committeeman committeewoman stateswoman statesman freeholder mp mep msp tory baroness backbencher constable inspector councillor councilor cllr chief secretary-general mr mrs ms miss dr sen sens rep reps gov lt gen col maj capt sgt adm cmdr rev prof president senator representative congressman congresswoman governor mayor secretary attorney justice judge sheriff chief
    speaker chairman chairwoman chair director general lieutenant captain colonel major admiral commander sergeant officer deputy detective vice prime minister king queen prince princess pope cardinal bishop archbishop
    father sister brother pastor reverend rabbi imam sir dame lord lady ambassador councilman councilwoman commissioner superintendent treasurer leader whip candidate nominee host analyst strategist pollster spokesman
    spokeswoman spokesperson professor manager co-chair ceo president-elect first assemblyman delegate supervisor solicitor chancellor premier assemblywoman democrat republican co-founder founder
    councilmember assemblymember boardmember clerk registrar assessor coroner trustee executive administrator comptroller auditor prosecutor organizer organiser campaigner marshal undersecretary magistrate lobbyist adviser advisor aide lawyer consultant economist coach editor correspondent moderator anchor commentator activist author actor actress singer comedian billionaire reporter columnist attorneys ret u.s state communications`),
  honorificGender: new Map<string, Gender>([
    ['mr', male], ['mrs', female], ['ms', female], ['miss', female], ['congressman', male], ['congresswoman', female], ['chairman', male], ['chairwoman', female], ['spokesman', male], ['spokeswoman', female],
    ['king', male], ['queen', female], ['prince', male], ['princess', female], ['sir', male], ['dame', female], ['lord', male], ['lady', female], ['councilman', male], ['councilwoman', female], ['actress', female], ['actor', male],
    ['assemblyman', male], ['assemblywoman', female], ['father', male], ['sister', female], ['brother', male], ['pope', male], ['bishop', male],
  ]),
  roles: englishOffices,
  officeHeads: words('department office ministry committee party caucus campaign conference association institute center centre council foundation fund academy'),
  roleQualifiers: words('vice majority minority prime first shadow deputy'),
  bodyRoles: words('president'),
  formerWords: words('former ex onetime one-time'),
  soleRoles: words('prime-minister first-minister chancellor president governor mayor speaker pope nominee vice-president'),
  attendants: words('spokesman spokesperson adviser strategist manager pollster source insider operative staffer donor lobbyist host reporter attorney'),
  roleGender: new Map<string, Gender>([
    ['congressman', male], ['congresswoman', female], ['chairman', male], ['chairwoman', female], ['spokesman', male], ['spokeswoman', female], ['businessman', male], ['businesswoman', female], ['mother', female],
    ['father', male], ['wife', female], ['husband', male], ['daughter', female], ['son', male], ['widow', female], ['actress', female], ['actor', male], ['man', male], ['woman', female], ['pope', male], ['mogul', male],
  ]),
  personWords: words('frenchman frenchwoman englishman englishwoman irishman irishwoman scotsman welshman dutchman yorkshireman briton texan nevadan ohioan kentuckian yorker vermonter californian floridian iowan pennsylvanian virginian georgian carolinian arizonan michigander wisconsinite minnesotan missourian kansan oklahoman tennessean alabamian arkansan louisianan mississippian marylander delawarean hoosier nebraskan coloradan utahn idahoan montanan oregonian alaskan mainer man woman mogul tycoon star lawmaker politician native veteran democrat republican official newcomer incumbent'),
  tradeShape: /^.{3,}(?:er|or|ist|ian|man|woman|lady|wife|nurse|clerk|guard|mate|chef)$/,
  namelessWish: /\b(?:not (?:(?:want|wish) )?to be (?:named|identified)|(?:refused|declined) to be (?:named|identified)|(?:condition|promise|grounds) (?:of|that) (?:anonymity|he|she|they)|(?:remain|stay) (?:anonymous|nameless)|spoke anonymously|without being named)\b/iu,
  strangerNouns: words('man woman protester heckler voter student questioner teenager'),
  severals: words('allies backers boosters loyalists fans foes opponents rivals detractors surrogates associates colleagues friends officials partisans devotees followers volunteers'),
  collectives: words('delegation caucus congregation crew contingent bloc camp side club class crowd audience mob public pair duo trio couple family jury panel team staff room gallery chamber media press market base majority minority left right choir chorus majority ad spot video recording tape'),
  fieldWords: words('health housing ways oversight'),
  organisationHeads: words(`
    cathedral mosque synagogue stadium arena airport hotel tower plaza memorial monument theater theatre auditorium ballroom coliseum courthouse statehouse restaurant labour snp ukip dup likud hamas hezbollah fatah taliban chambers embassy consulate tribunal treasury secretariat academy museum library commons chamber committee department university institute foundation association council commission agency bureau administration party campaign court house senate congress union group league coalition center centre board office
    company corp corporation inc co ltd llc news times post journal network police army navy force forces guard bank church school college hospital society federation alliance ministry authority service services project
    action pac fund reserve partners press magazine international club team industries holdings airlines airways homes stores foods electronics motors street caucus conference convention division guardian herald tribune gazette globe chronicle
    rnc dnc fbi cia doj nsa dhs irs epa gop cnn nbc cbs abc msnbc npr ap nra naacp aclu un nato eu who cdc fda fec nyt bbc politico reuters breitbart buzzfeed bloomberg twitter facebook google instagram youtube medium espn
    corps cabinet parliament media pentagon kremlin aarp afl-cio seiu hhs va planned parenthood organization organisation lives matter hall trust veterans sons daughters friends citizens mothers workers teachers nurses farmers students voters americans owners women scientists doctors lawyers physicians parents`),
  namedHeads: words(''),
  thingNouns: words(''),
  bodyNameWords: words(''),
  bodyOpenings: words(''),
  bodyEndings: words(''),
  placedHeads: words(''),
  organisationTails: words(''),
  shortBodies: words(''),
  regionalBodies: words(''),
  titleShape: null,
  spokenFor: words(''),
  ranks: words(''),
  organisationNamers: words(''),
  subjectWeight: 2.5,
  activeShape: null,
  subjectBonus: 0.6,
  ownSubjectBonus: 0.8,
  throughWords: words(''),
  lowerRoles: words(''),
  labellers: words(''),
  clubRoles: words(''),
  commonWords: words(''),
  answers: /(?!)/,
  bodyShape: null,
  wholeTitles: words(''),
  nounShape: null,
  nameShape: null,
  placeRoles: words(''),
  relations: words(''),
  organisationWords: words('group company ministry department agency committee party campaign university council organization organisation union court bank newspaper network commission association charity institute nonprofit firm paper magazine coalition office exchange federation league foundation bureau center centre society alliance fund authority mission'),
  bodyWords: words('network newspaper paper magazine outlet union group organization organisation agency company nonprofit firm association charity'),
  workerShape: null,
  agents: words(''),
  organisationNouns: words('police'),
  statementNouns: words(''),
  sayingNouns: words(`statement claim claims remark remarks comment comments assertion assertions declaration vow promise promises pledge pledges warning warnings suggestion description characterization characterisation accusation
    accusations allegation allegations contention insistence assurance assessment prediction admission observation complaint complaints threat boast tweet tweets words argument denial quip joke plea pitch call calls`),
  placards: words('pin pins apron aprons mug mugs hoodie hoodies sash sashes banner banners placard placards sign signs sticker stickers cap caps hat hats shirt shirts t-shirt t-shirts sweatshirt sweatshirts jersey button buttons poster posters billboard billboards plaque marquee mural flag flags'),
  documentNouns: words('pin pins apron aprons mug mugs hoodie hoodies sash sashes editorial brochure pamphlet article column story resolution affidavit brief dossier leaflet manifesto newsletter bulletin communique declaration judgment verdict stickers buttons posters flyers flier mailer text op-ed memoir essay cap hat shirt t-shirt t-shirts shirts signs banners placards hats caps buttons sweatshirt sticker button marquee mural statement letter banner placard sign memo email e-mail report website ad caption inscription headline poster petition lawsuit filing transcript release note document complaint ruling indictment tweet message plaque card notice billboard legend'),
  places: new Set([...englishPlaces, ...words(`
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming america washington chicago boston philadelphia detroit cleveland miami atlanta
    dallas houston denver phoenix seattle orlando tampa russia china mexico syria iraq iran israel turkey cuba europe britain england london germany france canada japan korea india afghanistan libya ukraine pakistan benghazi
    ariz calif colo conn fla mich minn nev okla ore tenn wis wyo mont moscow baghdad brussels berlin paris tehran beijing york hampshire jersey dakota carolina virginia island columbus pittsburgh milwaukee vegas charlotte d.c u.s u.k us uk usa d.c. u.s. africa asia indonesia jakarta australia`)]),
  placeParts: words('new north south west east saint st san los las el santa fort port mount lake white rhode long grand'),
  aliasWords: words(''),
  notNames: words(`scottish welsh irish german italian spanish israeli palestinian turkish iranian iraqi syrian afghan indian pakistani japanese korean canadian australian ukrainian polish greek dutch swedish norwegian danish finnish belgian swiss austrian hungarian czech brazilian cuban venezuelan egyptian saudi african asian european arab latin kurdish nigerian kenyan taiwanese vietnamese filipino thai colombian argentine chilean libyan lebanese jordanian yemeni sunni shiite catholic protestant evangelical mormon methodist baptist mps msps meps pm pmqs tory tories jan feb mar apr jun jul aug sept oct nov dec policy section proposition amendment resolution frenchman frenchwoman englishman englishwoman irishman irishwoman scotsman welshman dutchman yorkshireman briton texan nevadan ohioan kentuckian yorker vermonter californian floridian iowan pennsylvanian virginian georgian carolinian arizonan michigander wisconsinite minnesotan missourian kansan oklahoman tennessean alabamian arkansan louisianan mississippian marylander delawarean hoosier nebraskan coloradan utahn idahoan montanan oregonian alaskan mainer t-shirt t-shirts 
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december the a an and but or so yet in on at by for from with to of as if when while
    after before during since until although though because however meanwhile instead still also then later now here there this that these those outside inside nearby behind beneath above below beyond across along past near opposite he she it they we you i his her its their our your my him them who what where
    why how which whose not no yes one two three some many most several few all both each every another other others according asked speaking american americans democrat democrats republican republicans democratic
    muslim muslims christian christians jewish hispanic latino african-american english russian chinese mexican british european french german islamic conservative liberal internet bible christmas thanksgiving
    god obamacare nobody someone anyone everyone somebody none neither either half brexit nobel constitution critics officials supporters voters aides experts analysts police residents lawmakers reporters even just only never more less last next first second third
    today yesterday tonight earlier once again perhaps maybe while despite under over about between among like unlike without within through throughout against following given such well oh let's don't it's that's he's she's they're
    we're i'm you're there's here's what's who's i've we've i'd i'll we'll can't won't didn't isn't is was are were be been has have had do does did will would could should can may might must make made get got take took
    election day inauguration super swing rust belt east west south north midwest wall gop senate house congress et est pdt edt p.m a.m`),
  particles: words('de da di van von der den la le du bin al el ibn ten ter'),
  abbreviations: words('mr mrs ms dr supt cllr sen sens rep reps del dels gov lt gen col maj capt sgt adm cmdr rev prof jr sr st u.s u.n u.k d.c d.n.c r.n.c no vs inc corp co ltd p.m a.m jan feb mar apr jun jul aug sept oct nov dec ariz calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ph.d e.g i.e etc messrs ave blvd dept univ'),
  male: englishMale,
  female: englishFemale,
  femaleShape: /^..+(?:[^aeiou]a|[ei]a|ette|elle|issa|lynn?)$/,
  titleNouns: words(`film movie book song album show novel series documentary musical play program programme poem essay memoir operation titled entitled podcast magazine newspaper column sitcom hit single ballad comedy drama opera painting exhibit
    exhibition bestseller handbook manual manifesto sculpture statue hymn sketch skit monologue motto mantra tagline catchphrase captioned subtitled christened headline slogan episode segment thriller act ship called_ headlined blockbuster anthem`),
  titleNounsAfter: words('show program programme film movie album series podcast host author column interview anchor star contestant audience episode band musical'),
  catchwords: englishTerms,
  distanceWords: words('so-called word words term phrase dubbed known nickname nicknamed called_ named label moniker hashtag supposed vaunted much-vaunted purported self-styled self-described self-proclaimed ostensible'),
  smallTitleWords: words('v v. vs vs. the a an of in on and for to at with by from or is vs de la'),
  familyNameLast: true,
  singleMarksDistance: false,
  inscriptionWords: words('reading read reads caption inscription legend'),
  carriesOverParagraphs: true,
  statements: {
    that: 'that',
    sayings: words('said say says'),
    thoughts: words('think thinks thought feel feels felt believe believes believed wonder wonders wondered begin begins began ask asks asked demand demands demanded order orders ordered'),
    denials: words('not never to would could might may should must if without whether hardly barely nor rather'),
    subordinators: words('when while after before as asked speaking if although though until once because unless since than where whereas that which who whose whether why how what'),
    predicates: words(`is are was were be been am has have had do does did will would shall should can could may might must cannot became came went got gave took made knew saw left lost found held kept led met paid
      put ran rose fell sold sent set stood told thought won wrote began brought built bought broke chose drew drove ate felt flew grew heard hit hurt laid lay lent let lit meant read rode sang sank sat shook shut slept
      spoke spent stole struck taught threw understood woke wore need needs want wants remain remains seem seems`),
    predicateShape: /(?:..ed|n't|'(?:re|ll|ve|d|m))$/,
    looseShape: /..[^su']s$/,
    openers: words(`the a an this that these those his her its their our my your he she it they we i you there no nobody none nothing some many most several both all each every few neither either one two three four five
      six seven eight nine ten more fewer less another any anyone everyone everybody someone if when what`),
    objects: words('so goodbye hello sorry thanks'),
    heads: words('head boss keeper woman man mother father lawyer'),
    silent: words('law act constitution bible code article section plan schedule'),
  },
}
