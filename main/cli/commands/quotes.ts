import { findQuotes, type Quote } from '@shared/quotes'
import type { CliDesk } from '../desk'
import { eachFile, type ExitCode } from '../each-file'
import type { OpenedArticle } from '../open-article'
import type { Inputs } from '../options'

/** One quotation with its keys in the order of the contract; texts are slices of the file itself. */
function entry(text: string, quote: Quote): Quote {
  const { start, end, kind, speaker, cue, rule, antecedent, confidence, utterance } = quote
  const back = antecedent && { text: text.slice(antecedent.start, antecedent.end), start: antecedent.start, end: antecedent.end }
  return { start, end, text: text.slice(start, end), kind, speaker, cue, rule, antecedent: back, confidence, utterance }
}

const quotesOf = ({ text, reading, language }: OpenedArticle): readonly Quote[] => findQuotes(reading, language).map((quote) => entry(text, quote))

/** The bare array for one FILE; `{file, quotes}` a line for several, or for names from standard input. */
export function quotesCommand(desk: CliDesk, inputs: Inputs): Promise<ExitCode> {
  const bare = !inputs.fromStdin && inputs.files.length === 1
  return eachFile(desk, inputs, async (opened, file) => {
    const quotes = quotesOf(opened)
    return { line: bare ? quotes : { file, quotes }, blocks: false }
  })
}
