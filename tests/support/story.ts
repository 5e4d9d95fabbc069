import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A raw story as it is pasted, and what the program must make of it. */
export interface RawStory {
  readonly origin: 'seed' | 'sample'
  readonly text: string
  readonly masthead: string
  readonly headline: string
  readonly creditLine: string
  readonly speaker: string
  /** A misspelt word of the body and the right one. */
  readonly typo: readonly [wrong: string, right: string]
  /** The first words of the quotation that nobody is named for. */
  readonly unattributed: string
  /** A word in marks that is no quotation. */
  readonly scare: string
  /** Words of the editor within a quotation. */
  readonly brackets: string
}

const seeds = join(process.cwd(), '../shared/seeds')

const sample = (): RawStory => ({
  origin: 'sample',
  text: readFileSync('resources/samples/raw-id.txt', 'utf8'),
  masthead: 'Lintas Selatan',
  headline: 'Pelabuhan Tanjung Beringin Uji Coba Derek Listrik Tanpa Operator',
  creditLine: 'Kabar Bahari News',
  speaker: 'Wiratama Hadikusumo',
  typo: ['sudha', 'sudah'],
  unattributed: 'Yang kami minta sederhana',
  scare: 'gladi',
  brackets: '[semua derek]',
})

/** The real story of the briefing folder beside the repository, or, where that is absent, the shipped one with the same traits. */
export function rawStory(): RawStory {
  const name = existsSync(seeds) ? readdirSync(seeds).find((file) => file.endsWith('.txt')) : undefined
  if (name === undefined) {
    process.stdout.write('The briefing folder is absent: this runs on the shipped raw story.\n')
    return sample()
  }
  return {
    origin: 'seed',
    text: readFileSync(join(seeds, name), 'utf8'),
    masthead: 'Jakarta Greater',
    headline: 'NATO-Moskow Telah Mengambil Langkah Untuk Cairkan Hubungan',
    creditLine: 'Sputnik News',
    speaker: 'Dmitry Danilov',
    typo: ['bahaw', 'bahwa'],
    unattributed: 'Satu hal yang pasti',
    scare: 'superthaw',
    brackets: '[dalam diskusi ini]',
  }
}
