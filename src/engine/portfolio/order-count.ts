import { noKey } from '../core/read-keys';

/** The account of an order number that has not been seen. */
const nobody = -1;

/**
 * Tells whether a row is the first of its order number within its account. An order number nearly always belongs to one account,
 * so one number a order suffices; the few that several accounts share are kept as pairs.
 */
export class OrderCount {
  private readonly owner: Int32Array;
  private readonly shared = new Set<number>();

  constructor(private readonly orders: number) {
    this.owner = new Int32Array(orders).fill(nobody);
  }

  /** True for a row without an order number: it is a purchase of its own. */
  isNew(order: number, account: number): boolean {
    if (order === noKey) return true;
    const owner = this.owner[order]!;
    if (owner === account) return false;
    if (owner === nobody) {
      this.owner[order] = account;
      return true;
    }
    const pair = account * this.orders + order;
    if (this.shared.has(pair)) return false;
    this.shared.add(pair);
    return true;
  }
}
