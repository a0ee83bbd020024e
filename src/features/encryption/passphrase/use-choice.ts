import { useConnection } from '#session/use-session.ts';
import { useServices } from '#session/use-services.ts';
import { findProblem, type ChoiceProblem } from './passphrase-choice.ts';

/** The rules for a new passphrase, with what is known of this account. */
export function useChoice() {
  const { client } = useServices();
  const { connection } = useConnection();
  return {
    /** @param current the passphrase in use, when it is being changed */
    findProblem: (text: string, current: string | null): ChoiceProblem | null =>
      findProblem(text, {
        user: connection.user,
        current,
        isLoginPassword: (candidate) => client.isLoginPassword(candidate),
      }),
  };
}
