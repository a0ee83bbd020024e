import { ExportResult } from '#features/items/export/ExportResult.tsx';
import { ExportStopped } from '#features/items/export/ExportStopped.tsx';
import { ExportWorking } from '#features/items/export/ExportWorking.tsx';
import type { ExportReport } from '#features/items/export/make-export.ts';
import { CheckFile } from '#features/items/file/CheckFile.tsx';
import { ChoosePanel } from '#features/items/import/ChoosePanel.tsx';
import { EndedPanel } from '#features/items/import/EndedPanel.tsx';
import { CHOOSE, type ImportState } from '#features/items/import/import-machine.ts';
import type { ImportStop } from '#features/items/import/import-report.ts';
import { ReadyPanel } from '#features/items/import/ReadyPanel.tsx';
import { RefusedPanel } from '#features/items/import/RefusedPanel.tsx';
import { RunningPanel } from '#features/items/import/RunningPanel.tsx';
import { Card } from '#ui/Card.tsx';
import { Page } from '#ui/Page.tsx';
import type { ReactNode } from 'react';
import { nothing, type States } from './states.ts';

const page = (panel: ReactNode) => (
  <Page heading="Files">
    <Card>{panel}</Card>
  </Page>
);

const counts = { password: 212, folder: 18, tag: 1 };
const report: ExportReport = {
  isEncrypted: true,
  written: counts,
  missing: [],
  trashed: 0,
  shared: 0,
  changes: { labels: 0, colors: 0, places: 0, refusable: 0 },
};
const lossy: ExportReport = {
  ...report,
  isEncrypted: false,
  missing: [
    { reason: 'unknown-key', count: 3 },
    { reason: 'unreadable', count: 1 },
  ],
  trashed: 4,
  shared: 1,
  changes: { labels: 2, colors: 1, places: 3, refusable: 1 },
};
const exported = (of: ExportReport) =>
  page(<ExportResult report={of} fileName="passwords-alice-2026-11-26.json" again={nothing} />);

type ChooseState = Extract<ImportState, { at: 'choose' }>;
const choose = (change: Partial<ChooseState>) =>
  page(<ChoosePanel state={{ ...CHOOSE, ...change }} onOpen={nothing} />);
const ready = (encrypts: boolean, problem: 'empty' | 'wrong' | null = null) =>
  page(
    <ReadyPanel
      state={{
        at: 'ready',
        summary: { counts, unreadable: encrypts ? 0 : 2, hidden: encrypts ? 0 : 1 },
        isBusy: false,
        problem,
      }}
      encrypts={encrypts}
      onStart={nothing}
      onBack={nothing}
    />,
  );
const none = { password: 0, folder: 0, tag: 0 };
const progress = {
  kind: 'password',
  done: 231,
  total: 231,
  made: counts,
  skipped: none,
  failed: [],
} as const;
const ended = (stop: ImportStop | null, change: object = {}) =>
  page(
    <EndedPanel
      state={{ at: 'ended', stop, progress: { ...progress, ...change } }}
      onGoOn={nothing}
      onAgain={nothing}
    />,
  );
const failed = [
  { kind: 'password', label: 'Router in the cellar', code: 'empty-password' },
  { kind: 'folder', label: '0', code: 'item-incomplete' },
];

export const backup: States = {
  'export-opening': () => page(<ExportWorking progress={null} cancel={nothing} />),
  'export-reading': () =>
    page(<ExportWorking progress={{ at: 'reading', found: 120 }} cancel={nothing} />),
  'export-writing': () =>
    page(<ExportWorking progress={{ at: 'writing', fraction: 0.4 }} cancel={nothing} />),
  'export-offline': () => page(<ExportStopped code="offline" />),
  'export-device': () => page(<ExportStopped code="device" />),
  'export-done': () => exported(report),
  'export-done-with-losses': () => exported(lossy),
  check: () => page(<CheckFile expected={counts} isEncrypted isOpen />),
  'import-choose': () => choose({}),
  'import-no-backup': () => choose({ problem: 'not-a-backup' }),
  'import-passphrase': () => choose({ needsPassphrase: true }),
  'import-passphrase-wrong': () => choose({ needsPassphrase: true, problem: 'passphrase-wrong' }),
  'import-ready': () => ready(true),
  'import-ready-wrong': () => ready(true, 'wrong'),
  'import-ready-plain': () => ready(false),
  'import-keys-missing': () =>
    page(<RefusedPanel problem="keys-missing" onAgain={nothing} onAccept={nothing} />),
  'import-looking': () =>
    page(
      <RunningPanel
        state={{ at: 'running', progress: null, isPausing: false }}
        onPause={nothing}
      />,
    ),
  'import-running': () =>
    page(
      <RunningPanel
        state={{ at: 'running', progress: { ...progress, done: 80 }, isPausing: false }}
        onPause={nothing}
      />,
    ),
  'import-done': () => ended(null),
  'import-partly': () =>
    ended(null, { made: { ...counts, password: 200 }, skipped: { ...none, password: 10 }, failed }),
  'import-paused': () => ended({ kind: 'paused' }, { done: 80 }),
  'import-offline': () => ended({ kind: 'trouble', code: 'offline' }, { done: 80 }),
};
