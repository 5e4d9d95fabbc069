import { languages } from '../quotes/languages'

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** Words before a name that are no part of it, of every language that the program reads. */
export const honorifics: ReadonlySet<string> = new Set(languages.flatMap((language) => [...language.honorifics]))

/** Academic and professional titles behind a name, without their full stops. */
export const degrees: ReadonlySet<string> = new Set(
  words(`sh se st sip ssos skom spd spdi sag shi sei sth spsi ssi sfarm skep skm sked skh spt spi shut sik sstp sst stp sn ssn shum sds sikom sa sp sc
    mh mm msi msc ma mt mkom mpd mpdi mag mhum mkes mkn mba mpa mph mars mik mikom msn mds map mps ps mfil llm llb ll
    phd md dds dphil edd jd bsc ba bba bed beng lc ak ca cpa cfa apt amd drh ners ns sppd spa spog spjp spb span sprad spkj spm spot finasim kgeh
    iii iv`),
)

/** Titles that are also names or parts of names: taken for a title only behind a comma or with their full stops. */
export const doubtfulDegrees: ReadonlySet<string> = new Set(words('ma ba sa sp ca md jd ps sc sn ns iii iv'))

/** What a company's name may stand with or without. */
export const legalForms: ReadonlySet<string> = new Set(words('pt cv ud tbk persero perum perumda fa ltd limited inc llc corp corporation co company gmbh plc bv nv sdn bhd the'))

/** Ways to write one sound: what Indonesian spelled before 1972 and still spells in names. */
export const oldSpellings: readonly (readonly [string, string])[] = [['oe', 'u'], ['tj', 'c'], ['dj', 'j'], ['nj', 'ny'], ['sj', 'sy'], ['ph', 'f'], ['v', 'f'], ['q', 'k'], ['x', 'ks']]

/** Short and varied forms of one name. */
export const nameForms: ReadonlyMap<string, string> = new Map(
  [
    ['muhammad', 'moh muh mohd mohamad mohammad muhamad muchamad mochamad mochammad mochamat muhamat'],
    ['achmad', 'ahmad akhmad akhmat achmat ahmat'],
    ['abdul', 'abd'],
    ['siti', 'sitti'],
    ['yusuf', 'jusuf yusup'],
  ].flatMap(([name, forms]) => words(forms!).map((form) => [form, name!] as const)),
)
