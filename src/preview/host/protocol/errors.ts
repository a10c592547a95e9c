/** Excel's error codes and the sentences that go with them, as the client shows them. */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  BadPassword: 'The password you supplied is incorrect.',
  GeneralException: 'There was an internal error while processing the request.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidObjectPath: 'The object path is not valid for what you are trying to do.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: 'The requested feature is not implemented.',
  RequestAborted: 'The request was aborted during run time.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  ServiceNotAvailable: 'The service is unavailable.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

export type ErrorCode = keyof typeof MESSAGES;

const STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 401,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  ServiceNotAvailable: 503,
};

/** Thrown by host objects; stops the batch and reaches the add-in as an `OfficeExtension.Error` with this code. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** Where, as Excel says it: `Range.values`. */
    readonly location: string,
    message: string = MESSAGES[code],
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

export const notFound = (location: string): HostError => new HostError('ItemNotFound', location);
/** What is there, or ItemNotFound. */
export function found<T>(item: T | null, location: string): T {
  if (!item) throw notFound(location);
  return item;
}
export const invalidArgument = (location: string, message?: string): HostError =>
  new HostError('InvalidArgument', location, message);
export const notImplemented = (location: string): HostError =>
  new HostError('NotImplemented', location, `The preview host does not implement ${location}.`);
