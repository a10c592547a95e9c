import type { ByteReader, ByteWriter } from './byte-columns';

/** The two ratings that types are made of, 1 to 5, NaN without one. */
export interface Ratings {
  readonly strategic: Float64Array;
  readonly fit: Float64Array;
}

/** Places of a rating: in fiftieths it takes a byte; people give whole or half ones, and two of these share a byte. */
const FINE = { steps: 50, none: 255 };
const HALVES = { steps: 2, none: 1 };
const PAIR = 16;

/** Ratings as a snapshot keeps them: in fiftieths; what is no rating of 1 to 5 is none. */
export function keptRatings(ratings: Float64Array): Float64Array {
  return numbersOf(codesOf(ratings, FINE), FINE);
}

export function writeRatings(writer: ByteWriter, { strategic, fit }: Ratings): void {
  const areHalves = [strategic, fit].every((column) => column.every((each) => Number.isNaN(each) || each % 0.5 === 0));
  writer.whole(Number(areHalves));
  if (!areHalves) {
    writer.codes(codesOf(strategic, FINE));
    writer.codes(codesOf(fit, FINE));
    return;
  }
  const second = codesOf(fit, HALVES);
  writer.codes(codesOf(strategic, HALVES).map((code, at) => code * PAIR + second[at]!));
}

export function readRatings(reader: ByteReader, n: number): Ratings {
  const areHalves = reader.whole() === 1;
  if (!areHalves) return { strategic: numbersOf(reader.codes(n), FINE), fit: numbersOf(reader.codes(n), FINE) };
  const pairs = reader.codes(n);
  return {
    strategic: numbersOf(
      pairs.map((pair) => Math.floor(pair / PAIR)),
      HALVES,
    ),
    fit: numbersOf(
      pairs.map((pair) => pair % PAIR),
      HALVES,
    ),
  };
}

/** Nobody rated anything. */
export function noRatings(n: number): Ratings {
  return { strategic: new Float64Array(n).fill(NaN), fit: new Float64Array(n).fill(NaN) };
}

function codesOf(ratings: Float64Array, { steps, none }: typeof FINE): Uint8Array {
  return Uint8Array.from(ratings, (each) => (each >= 1 && each <= 5 ? Math.round(each * steps) : none));
}

function numbersOf(codes: Uint8Array, { steps, none }: typeof FINE): Float64Array {
  return Float64Array.from(codes, (code) => (code === none ? NaN : code / steps));
}
