import Eye from 'lucide-react/icons/eye';
import KeyRound from 'lucide-react/icons/key-round';
import LifeBuoy from 'lucide-react/icons/life-buoy';
import LogIn from 'lucide-react/icons/log-in';
import { useMessages } from '#i18n/messages.ts';
import { FactList } from '#ui/FactList.tsx';
import { FactRow } from '#ui/FactRow.tsx';
import { WizardPage } from '../ceremony/WizardPage.tsx';

const ICONS = [Eye, LogIn, LifeBuoy, KeyRound];

/** What encryption means, before anything is chosen. */
export function MeansPanel({ onNext }: { readonly onNext: () => void }) {
  const { encryption: words } = useMessages();
  const { means } = words.setUp;
  return (
    <WizardPage
      heading={means.title}
      lead={means.lead}
      trail={words.trail.setUp}
      at="means"
      forward={means.submit}
      forwardId="wizard-next"
      onForward={onNext}
    >
      <FactList>
        {means.points.map(({ title, detail }, index) => (
          <FactRow key={title} icon={ICONS[index] ?? KeyRound} title={title} detail={detail} />
        ))}
      </FactList>
    </WizardPage>
  );
}
