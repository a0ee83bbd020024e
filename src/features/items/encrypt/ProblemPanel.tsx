import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { Page } from '#ui/Page.tsx';
import { buttonClass } from '#ui/button-class.ts';
import type { StartProblem } from './encrypt-machine.ts';

type Props = {
  readonly problem: StartProblem;
  readonly again: () => void;
  /** The person knows why keys are missing. */
  readonly accept: () => void;
};

/** Nothing could be started, and nothing was changed. */
export function ProblemPanel({ problem, again, accept }: Props) {
  const { items, trouble } = useMessages();
  const { encrypt: words } = items;
  const { title, detail } =
    problem.kind === 'trouble' ? trouble[problem.code] : words.problems[problem.kind];
  return (
    <Page heading={title} lead={detail} focusHeading>
      <ButtonRow>
        <Button variant="primary" data-testid="items-encrypt" onClick={again}>
          {words.tryAgain}
        </Button>
        {problem.kind === 'keys-missing' && (
          <Button variant="secondary" onClick={accept}>
            {words.useAnyway}
          </Button>
        )}
        <Link to="/" className={buttonClass('quiet')} data-testid="wizard-back">
          {words.overview}
        </Link>
      </ButtonRow>
    </Page>
  );
}
