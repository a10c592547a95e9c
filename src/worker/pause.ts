/** Work on the UI thread goes on so long before it lets the page draw and answer: half of what would be felt. */
const SLICE_MS = 16;

/** Lets the page draw and answer. A message, not a timer: timers wait at least 4 ms, and a second where the pane is hidden. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === 'undefined') return void setTimeout(resolve, 0);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Tells long loops on the UI thread when it is time to pause. */
export class Slice {
  private until = now() + SLICE_MS;

  /** Asked often: true once the slice is used up. */
  isOver(): boolean {
    return now() >= this.until;
  }

  async pause(): Promise<void> {
    await pause();
    this.until = now() + SLICE_MS;
  }
}

function now(): number {
  return performance.now();
}
