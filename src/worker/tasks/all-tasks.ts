import { forecasts } from './forecasts';
import { movers } from './movers';
import { orders } from './orders';
import { pipeline } from './pipeline';
import { portfolio } from './portfolio';
import { ruleEffect } from './rule-effect';
import type { Task } from './task';

/** What can be asked for, by name: the same list on both sides of the wire. */
export const tasks = { portfolio, ruleEffect, orders, movers, pipeline, forecasts };

export type TaskName = keyof typeof tasks;
type Parts<Name extends TaskName> =
  (typeof tasks)[Name] extends Task<infer Input, infer Output> ? [Input, Output] : never;
export type InputOf<Name extends TaskName> = Parts<Name>[0];
export type OutputOf<Name extends TaskName> = Parts<Name>[1];

/** The task of a name, for code that serves all of them alike. */
export function taskOf<Name extends TaskName>(name: Name): Task<InputOf<Name>, OutputOf<Name>> {
  return tasks[name] as unknown as Task<InputOf<Name>, OutputOf<Name>>;
}
