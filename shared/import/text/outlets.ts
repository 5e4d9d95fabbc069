const agencies = `
  antara|lkbn antara|antara news|reuters|ap|associated press|the associated press|afp|agence france-presse|sputnik|sputnik news|sputniknews|
  tass|ria novosti|xinhua|bernama|dpa|efe|ansa|kyodo|kyodo news|yonhap|upi|pti|ani|ians|anadolu|anadolu agency|aa|bloomberg|
  interfax|irna|wafa|spa|vna|jiji press|pa media|press association|aap|cna|dow jones`

const outlets = `
  kompas|kompas.com|kompas tv|detik|detikcom|detiknews|detikfinance|detikhealth|tempo|tempo.co|tempo.com|liputan6|liputan6.com|okezone|okezone.com|
  sindonews|sindonews.com|republika|republika.co.id|republika online|tribunnews|tribunnews.com|cnn indonesia|cnnindonesia.com|cnbc indonesia|
  merdeka.com|viva.co.id|viva|suara.com|jawapos|jawapos.com|jawa pos|media indonesia|mediaindonesia.com|bisnis.com|bisnis indonesia|kontan|kontan.co.id|
  kumparan|idn times|tirto.id|tirto|jpnn|jpnn.com|inews|inews.id|metro tv|metrotvnews.com|beritasatu|beritasatu.com|the jakarta post|jakarta post|
  the jakarta globe|bbc|bbc news|bbc news indonesia|bbc indonesia|bbc sport|cnn|cnn international|the guardian|guardian|
  the new york times|new york times|the washington post|washington post|the wall street journal|the times|the telegraph|the independent|
  financial times|al jazeera|npr|cbs news|nbc news|abc news|fox news|usa today|politico|the hill|axios|time|newsweek|the economist|sky news|
  daily mail|the sun|the mirror|voa|voa indonesia|voa news|dw|dw indonesia|deutsche welle|rt|france 24|the straits times|channel newsasia|
  south china morning post|the star|buzzfeed|buzzfeed news|huffpost|vox|vice|los angeles times|chicago tribune`

const names = (table: string): ReadonlySet<string> => new Set(table.split('|').map((name) => name.trim()).filter(Boolean))

const agencyNames = names(agencies)
const outletNames = names(outlets)

const address = /^(https?:\/\/)?(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|co|id|net|org|news|info|tv|online|asia|uk|my|sg|au|ru|de|us|eu|io)\/?$/
const mediaWord = /\b(news|agency|newswire|wire|press|times|post|herald|tribune|gazette|daily|kantor berita|harian|online|media group)$/

/** `name` without case, brackets and closing stop, as the tables know it. */
const fold = (name: string): string => name.toLowerCase().replace(/^[([]+|[)\].]+$/g, '').trim()

/** True for a news agency that the desk knows by name. */
export const isAgency = (name: string): boolean => agencyNames.has(fold(name))

/** True for a known agency or outlet, or an address of a site ("Merdeka.com"). */
export const isOutlet = (name: string): boolean => {
  const folded = fold(name)
  return agencyNames.has(folded) || outletNames.has(folded) || address.test(folded)
}

const mediaOpening = /^(?:harian|koran|majalah|tabloid|radar|surat kabar|kantor berita)\s\S/

/** True when `name` begins as names of Indonesian papers do ("Harian Fajar"). */
export const opensLikeOutlet = (name: string): boolean => mediaOpening.test(fold(name))

/** True when `name` ends as names of agencies and papers do ("Sputnik News", "Harian Fajar Online"). */
export const soundsLikeOutlet = (name: string): boolean => mediaWord.test(fold(name))
