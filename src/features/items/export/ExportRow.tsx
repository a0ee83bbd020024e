import { Link } from 'react-router';
import { useMessages } from '#i18n/messages.ts';
import { ButtonRow } from '#ui/ButtonRow.tsx';
import { FactRow } from '#ui/FactRow.tsx';

/** On the overview: the ways to a file, and back from one. */
export function ExportRow() {
  const { row: words } = useMessages().backup;
  return (
    <FactRow
      drawing="box"
      title={words.title}
      detail={words.detail}
      action={
        <ButtonRow>
          <Link to="/encryption?show=export" data-testid="export-open">
            {words.export}
          </Link>
          <Link to="/encryption?show=import" data-testid="import-open">
            {words.import}
          </Link>
        </ButtonRow>
      }
    />
  );
}
