import { Card } from '#ui/Card.tsx';
import { BrandName } from '#ui/Brand.tsx';
import { Frame } from '#ui/Frame.tsx';
import { Meter } from '#ui/Meter.tsx';
import { Page } from '#ui/Page.tsx';
import { Progress } from '#ui/Progress.tsx';
import { Stack } from '#ui/Stack.tsx';
import { Steps } from '#ui/Steps.tsx';
import { TaskList } from '#ui/TaskList.tsx';
import { TimerRing } from '#ui/TimerRing.tsx';

const stateLabels = { pending: 'to do', active: 'under way', done: 'done', failed: 'failed' };

const trail = (
  <Steps
    steps={[
      { id: 'meaning', label: 'Meaning' },
      { id: 'choose', label: 'Choose' },
      { id: 'prove', label: 'Prove' },
      { id: 'keep', label: 'Keep' },
      { id: 'done', label: 'Done' },
    ]}
    current="prove"
    count={(at, of) => `Step ${at} of ${of}`}
  />
);

export function MovingView() {
  return (
    <Frame
      brand={<BrandName>Account security</BrandName>}
      skipLabel="Skip to the content"
      regionLabel="Account security"
    >
      <Page trail={trail} heading="How far it is">
        <Card title="Tasks">
          <Stack>
            <TaskList
              stateLabels={stateLabels}
              tasks={[
                { id: 'a', label: 'Passphrase stored', state: 'done' },
                { id: 'b', label: 'Keys stored', state: 'active', detail: 'This takes a moment.' },
                { id: 'c', label: 'Checked from scratch', state: 'pending' },
                { id: 'd', label: 'Told the server', state: 'failed' },
              ]}
            />
            <Progress label="Storing" valueLabel="2 of 4" value={2} max={4} />
            <Progress label="Waiting for the server" />
          </Stack>
        </Card>
        <Card title="Strength">
          <Stack>
            <Meter label="Strength" value={1} word="weak">
              Too much like a common password.
            </Meter>
            <Meter label="Strength" value={4} word="very strong" />
            <Meter label="Strength" value={0} word="none" />
          </Stack>
        </Card>
        <Card title="Timers">
          <Stack>
            <TimerRing
              remainingMs={41_300}
              totalMs={60_000}
              label="Time until you can confirm"
              unit="seconds"
              data-testid="reset-timer"
            >
              <p>Then you can confirm a second time. Nothing has been deleted yet.</p>
            </TimerRing>
            <TimerRing
              remainingMs={9000}
              totalMs={60_000}
              tone="amber"
              label="Time left to confirm"
              unit="seconds"
            >
              <p>After that the server asks for another wait.</p>
            </TimerRing>
            <TimerRing remainingMs={-5} totalMs={60_000} label="Over" unit="seconds" />
          </Stack>
        </Card>
      </Page>
    </Frame>
  );
}
