import type { Cue } from './cues'
import type { Language } from './languages/language'
import { readPhrase, type Reference } from './phrases'
import { subjectBefore } from './subjects'
import { isComma, type Tokens } from './tokens'

const captions = new Set(['keterangan', 'takarir', 'caption', 'narasi', 'tulisan', 'kapsyen', 'deskripsi'])
const joins = new Set(['dengan', 'disertai', 'memberi', 'memberikan', 'menuliskan', 'membubuhkan', 'berikut', 'menyertakan'])
const posting = /^(?:mengunggah|membagikan|memposting|memosting|mengepos|menayangkan|menyebarkan|memublikasikan|mempublikasikan)$/
const posted = /^(?:diunggah|dibagikan|diposting|ditayangkan|disebarkan|dipublikasikan)$/
const farthest = 24

/** "Video itu diunggah akun @x dengan keterangan “…”": the words under a post are whose who posted it (Indonesian); null for anything else. */
export function captionCue(tokens: Tokens, at: number, sentence: number, language: Language): Cue | null {
  if (language.familyNameLast) return null
  let noun = tokens[at - 1]?.text === ':' || isComma(tokens[at - 1]) ? at - 2 : at - 1
  if (tokens[noun]?.kind === 'word' && language.inscriptionWords.has(tokens[noun]?.lower ?? '')) noun -= 1
  const [caption, join] = [tokens[noun], tokens[noun - 1]]
  if (!caption || !captions.has(caption.lower) || !joins.has(join?.lower ?? '')) return null
  const reference = posterBefore(tokens, noun - 1, sentence, language)
  if (!reference) return null
  return { rule: 'left-caption', reference, start: Math.min(reference.start, caption.start), end: caption.end, confidence: 0.8, governs: true }
}

function posterBefore(tokens: Tokens, end: number, sentence: number, language: Language): Reference | null {
  for (let verb = end - 1; verb >= Math.max(sentence, end - farthest); verb -= 1) {
    const word = tokens[verb]?.lower ?? ''
    if (tokens[verb]?.kind === 'quote') return null
    if (posting.test(word)) return subjectBefore(tokens, verb, sentence, language, sentence)
    if (!posted.test(word)) continue
    const by = tokens[verb + 1]?.lower ?? ''
    const agent = by === 'oleh' || (/^(?:di|pada|lewat|melalui)$/.test(by) && tokens[verb + 2]?.lower === 'akun') ? verb + 2 : verb + 1
    const reference = readPhrase(tokens, agent, end, language)?.reference
    return reference && reference.kind !== 'unnamed' ? reference : null
  }
  return null
}
