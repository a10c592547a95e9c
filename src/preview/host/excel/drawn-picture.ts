import type { Book } from '../book';
import { HostError } from '../protocol/errors';
import type { Pictures } from '../pictures';

/** A host without a canvas (Node, a worker) has no pictures, and says so rather than make something up. */
export function pictureMaker({ pictures }: Book, location: string): Pictures {
  if (!pictures)
    throw new HostError(
      'NotImplemented',
      location,
      `The preview host draws no pictures here: ${location} needs a page.`,
    );
  return pictures;
}

export function drawn(picture: string | null, location: string): string {
  if (picture === null)
    throw new HostError('NotImplemented', location, `The preview host keeps this but does not draw it: ${location}.`);
  return picture;
}
