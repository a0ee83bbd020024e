import { look } from '../look.ts';
import { test } from '../test-bed.ts';
import { atWizard } from './reset-story.ts';

test.use({ quick: true });

// Each panel in each of its states is looked at in the gallery.
test('the whole page', async ({ bed, page }) => {
  test.setTimeout(120_000);
  const story = await atWizard(bed, page);
  await look(page, 'reset-explain');
  await story.beginWait();
  await look(page, 'reset-waiting');
});
