/**
 * Something that the person at the terminal has to put right. Its message is everything they get to
 * read: what is missing, and what to do.
 */
export class Failure extends Error {
  /** @override */
  name = 'Failure';
}

/**
 * Runs a script's job. A `Failure` ends it with its one message and code 1; anything else is a
 * defect of ours and keeps its stack.
 * @param {() => Promise<void>} job
 */
export async function main(job) {
  try {
    await job();
  } catch (error) {
    console.error(error instanceof Failure ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
