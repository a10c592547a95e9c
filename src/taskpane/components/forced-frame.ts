/** For what is drawn by its background alone: where colours are the system's it would be lost. It takes no room. */
export const forcedFrame = {
  '@media (forced-colors: active)': { outline: '1px solid CanvasText' },
} as const;
