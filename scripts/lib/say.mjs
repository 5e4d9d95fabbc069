/** Tells the person at the terminal one thing. On stderr, so that what a command prints as its result stays clean. */
export function say(text) {
  process.stderr.write(`redaksi: ${text}\n`)
}

/** An error that a person can act on: its message is printed as it is, without a stack. */
export class Refusal extends Error {
  constructor(message) {
    super(message)
    this.name = 'Refusal'
  }
}

/** Runs a script's story and turns a refusal into one clear line and exit code 2. */
export async function tell(story) {
  try {
    process.exitCode = (await story()) ?? 0
  } catch (error) {
    if (error instanceof Refusal) say(error.message)
    else console.error(error)
    process.exitCode = 2
  }
}
