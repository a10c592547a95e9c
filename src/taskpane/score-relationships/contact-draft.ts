import type { ContactDraft, ContactView } from '../../jobs/score-relationships/contract';

/** A new contact of an account. */
export function freshDraft(account: string): ContactDraft {
  return { row: null, account, name: '', role: null, depth: 0, stance: null, trust: null, lastContact: null };
}

export function draftOf(contact: ContactView): ContactDraft {
  const { row, account, name, role, depth, stance, trust, lastContact } = contact;
  return { row, account, name, role, depth, stance, trust, lastContact };
}

/** The person's own date, as the date box wants it. */
export function todayText(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
