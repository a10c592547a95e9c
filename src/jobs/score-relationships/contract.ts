import type { Note, Result } from '../../engine/core/result';
import type { CustomerType } from '../../engine/portfolio/customer-type';
import type { barrierKinds, Bond, bondKinds } from '../../engine/relationship/bond';
import type { Occasion } from '../../engine/relationship/coming-dates';
import type { NextMove } from '../../engine/relationship/next-move';
import type { Band, ScorePart } from '../../engine/relationship/relationship-score';
import type { riskCauses } from '../../engine/relationship/risk';
import type { Role } from '../../engine/relationship/roles';
import type { Stance } from '../../engine/relationship/stance';
import type { EffortField } from '../../engine/relationship/two-by-two';
import type { Rules } from '../../engine/rules/rules';
import type { Language } from '../../locales/language';
import type { Choices, Control, JobWriter, Match, SourceDesk, SourceRef } from '../contract';

/** The tables that the score is made of; any of them may be missing. */
export const relationshipSources = ['accounts', 'contacts', 'contactLog', 'complaints'] as const;
export type RelationshipSource = (typeof relationshipSources)[number];

/** What was matched and chosen for the sources that are there. */
export type ChosenSources = Readonly<
  Partial<Record<RelationshipSource, { readonly match: Match; readonly choices: Choices }>>
>;

export type RiskCause = (typeof riskCauses)[number];
export type BondKind = (typeof bondKinds)[number];
export type BarrierKind = (typeof barrierKinds)[number];

/** One role of one account: how many hold it, and how deep the deepest tie is. */
export interface RoleView {
  readonly role: Role;
  readonly contacts: number;
  /** 0 is a gap: nobody, or nobody tied to us. */
  readonly deepest: number;
}

/** One account with everything that is known of it; null is: nobody has said. */
export interface AccountRelation {
  readonly key: string;
  readonly name: string;
  readonly tier: string | null;
  readonly value: number | null;
  readonly score: number | null;
  readonly band: Band | null;
  /** In the order of `scoreParts`. */
  readonly parts: readonly (number | null)[];
  readonly missing: readonly ScorePart[];
  readonly stage: number | null;
  readonly risk: number | null;
  readonly mainCause: RiskCause | null;
  readonly bond: Bond | null;
  readonly bondStrength: number | null;
  readonly weakestBond: BondKind | null;
  readonly barrier: number | null;
  readonly surplus: number | null;
  readonly contacts: number;
  readonly coverage: number | null;
  readonly roles: readonly RoleView[];
  readonly move: NextMove;
  /** ISO days. */
  readonly lastContact: string | null;
  readonly due: string | null;
  readonly overdueDays: number | null;
  readonly touches: number | null;
  readonly complaints: {
    readonly all: number;
    readonly open: number;
    readonly late: number;
    readonly daysToAnswer: number | null;
    readonly daysToClose: number | null;
    /** Shares of the complaints that show each of `complaintSteps`. */
    readonly steps: readonly number[];
  } | null;
  readonly field: EffortField | null;
  readonly isLossMaker: boolean;
}

/** A contact as the map and the form show it. */
export interface ContactView {
  /** Data row of the contacts table. */
  readonly row: number;
  readonly account: string;
  readonly name: string;
  readonly role: Role | null;
  readonly depth: number;
  readonly stance: Stance | null;
  readonly trust: number | null;
  readonly influence: number | null;
  readonly lastContact: string | null;
}

export interface ComingView {
  readonly day: string;
  readonly occasion: Occasion;
  readonly account: string;
  readonly contact: string;
}

export interface ScoreMoveView {
  readonly key: string;
  readonly name: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly change: number | null;
  readonly move: 'up' | 'down' | 'new' | 'lost';
  readonly part: ScorePart | null;
}

/** One field of value against relationship. */
export interface FieldView {
  readonly field: EffortField;
  /** Whose treatment (P7) fits the field. */
  readonly type: CustomerType;
  /** Rows of the preview, largest value first. */
  readonly rows: readonly number[];
  readonly value: number;
}

/** Where an account's figures come from. */
export interface SourceRows {
  readonly source: RelationshipSource;
  readonly rows: readonly number[];
}

export interface BandCount {
  readonly band: Band;
  readonly accounts: number;
}

/** All that the Preview shows; nothing has been written yet. */
export interface RelationshipPreview {
  readonly asOf: string;
  readonly accounts: number;
  readonly scored: number;
  /** Weakest first. */
  readonly bands: readonly BandCount[];
  readonly mean: number | null;
  /** Sources that were there. */
  readonly sources: readonly RelationshipSource[];
  /** Parts that no account has, because nothing tells them. */
  readonly missingParts: readonly ScorePart[];
  /** One row, in the order of the heat map: tier, then weakest. */
  readonly row: (index: number) => AccountRelation;
  readonly find: (text: string) => readonly number[];
  /** Rows, most overdue first. */
  readonly overdue: readonly number[];
  /** Somebody was rated for risk. */
  readonly hasRisk: boolean;
  /** Rows, riskiest first. */
  readonly risks: readonly number[];
  /** Accounts with contacts that lack a role. */
  readonly gaps: readonly number[];
  readonly coming: readonly ComingView[];
  /** Null: nothing was scored before. */
  readonly movers: { readonly since: string; readonly moves: readonly ScoreMoveView[] } | null;
  readonly fields: readonly FieldView[];
  /** Accounts that stand in no field for want of a tier or a score. */
  readonly unplaced: number;
  readonly contactsOf: (index: number) => readonly ContactView[];
  /** Data rows of each source that an account's figures come from. */
  readonly rowsOf: (index: number) => readonly SourceRows[];
  readonly notes: readonly Note[];
  readonly canWriteBeside: boolean;
}

/** What a change of rules does, shown beside the rule at once. */
export interface ScoreEffect {
  readonly base: readonly BandCount[];
  readonly bands: readonly BandCount[];
  readonly moved: number;
}

export interface RelationshipWriteOptions {
  /** Columns beside the accounts table; only offered where there is one with one row an account. */
  readonly beside: boolean;
}

export interface RelationshipReport {
  readonly accounts: number;
  readonly columns: number;
  readonly sheets: readonly string[];
}

/** A contact as the form gives it; what is blank is blanked in the row. */
export interface ContactDraft {
  /** Data row of the contact; null is a new one. */
  readonly row: number | null;
  readonly account: string;
  readonly name: string;
  readonly role: Role | null;
  readonly depth: number;
  readonly stance: Stance | null;
  readonly trust: number | null;
  /** ISO day. */
  readonly lastContact: string | null;
}

export interface Roster {
  readonly accounts: readonly string[];
  readonly contactsOf: (account: string) => readonly ContactView[];
  /** Fields that the table has a column for. */
  readonly fields: readonly ContactField[];
}

export interface SavedContact {
  readonly row: number;
  readonly before: number | null;
  readonly after: number | null;
  readonly band: Band | null;
}

/** Fields of the form that the contacts table has a column for. */
export type ContactField = 'role' | 'depth' | 'stance' | 'trust' | 'lastContact';

/** The job *Score relationships* as the pane, the ribbon and the command line see it. */
export interface ScoreRelationships extends JobWriter<RelationshipWriteOptions, RelationshipReport> {
  readonly desks: Readonly<Record<RelationshipSource, SourceDesk>>;
  preview(chosen: ChosenSources, rules: Rules, control?: Control): Promise<Result<RelationshipPreview>>;
  /** What these rules would change against the rules in force, for what was last previewed or checked. */
  effect(chosen: ChosenSources, rules: Rules): Promise<Result<ScoreEffect>>;
  /** Makes empty tables with lists to choose from, and answers where they are. Undoable. */
  makeTables(
    sources: readonly RelationshipSource[],
    language: Language,
  ): Promise<Result<Readonly<Partial<Record<RelationshipSource, SourceRef>>>>>;
  /** What the contact form needs: accounts to choose from, and who is known there. */
  roster(chosen: ChosenSources, rules: Rules): Promise<Result<Roster>>;
  /** Writes one contact to its row of the table, or below it, and scores again. */
  saveContact(
    chosen: ChosenSources,
    rules: Rules,
    draft: ContactDraft,
    language: Language,
  ): Promise<Result<SavedContact>>;
  /** Takes the last saved contact back; answers how many can still be taken back. */
  undoContact(): Promise<Result<{ readonly left: number }>>;
  /** Draws the relationship map of one account (row of the preview) on a sheet of its own. */
  writeMap(index: number, language: Language): Promise<Result<{ readonly sheet: string }>>;
}
