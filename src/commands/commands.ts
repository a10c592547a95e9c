import { requestPlace } from '../taskpane/shell/place-request';
import type { Place } from '../taskpane/shell/place-request';

/** Ribbon button → the place it opens. The names are those of the manifest. */
const BUTTONS: Readonly<Record<string, Place>> = {
  SEGMENT_ACCOUNTS: 'segment-accounts',
  SCORE_RELATIONSHIPS: 'score-relationships',
  SUMMARISE_PIPELINE: 'summarise-pipeline',
  QUARTERLY_REVIEW: 'quarterly-review',
  HELP: 'help',
};

/** Excel waits for `completed`, also when the pane does not open: without it the button stays pressed. */
async function openPane(place: Place, event: Office.AddinCommands.Event): Promise<void> {
  requestPlace(place);
  try {
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}

for (const [name, place] of Object.entries(BUTTONS)) {
  Office.actions.associate(
    name,
    (event: Office.AddinCommands.Event) => void openPane(place, event).catch(() => undefined),
  );
}
