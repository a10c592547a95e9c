/** Columns of numbers and texts as bytes, one after the other: small numbers take one byte, missing ones too. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;

  /** A whole number of zero or more, seven bits a byte. */
  whole(value: number): void {
    let left = value;
    while (left >= 128) {
      this.byte((left % 128) + 128);
      left = Math.floor(left / 128);
    }
    this.byte(left);
  }

  /** Whole numbers of either sign, NaN for a missing one. */
  wholes(values: Float64Array): void {
    for (const value of values) this.whole(Number.isNaN(value) ? 0 : value >= 0 ? 2 * value + 1 : -2 * value);
  }

  codes(values: Uint8Array): void {
    for (const value of values) this.byte(value);
  }

  texts(values: readonly string[]): void {
    for (const text of values) {
      const units = utf8Of(text);
      this.whole(units.length);
      for (const unit of units) this.byte(unit);
    }
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private byte(value: number): void {
    if (this.length === this.bytes.length) {
      const longer = new Uint8Array(2 * this.length);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[this.length++] = value;
  }
}

/** Reads what `ByteWriter` wrote. Reading beyond the end gives zeros and is told by `isWhole`. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** True when exactly everything was read. */
  get isWhole(): boolean {
    return this.at === this.bytes.length;
  }

  whole(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  wholes(count: number): Float64Array {
    const values = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      const coded = this.whole();
      values[i] = coded === 0 ? NaN : coded % 2 === 1 ? (coded - 1) / 2 : -coded / 2;
    }
    return values;
  }

  codes(count: number): Uint8Array {
    const values = new Uint8Array(count);
    for (let i = 0; i < count; i++) values[i] = this.byte();
    return values;
  }

  texts(count: number): string[] {
    return Array.from({ length: count }, () => {
      const units = new Uint8Array(Math.min(this.whole(), this.bytes.length));
      for (let i = 0; i < units.length; i++) units[i] = this.byte();
      return textOf(units);
    });
  }

  private byte(): number {
    return this.bytes[this.at++] ?? 0;
  }
}

function utf8Of(text: string): Uint8Array {
  const units: number[] = [];
  for (const sign of text) {
    // A lone half of a pair is no character; it is kept as the sign for one.
    const point = sign.length === 1 && /[\ud800-\udfff]/.test(sign) ? 0xfffd : sign.codePointAt(0)!;
    if (point < 0x80) units.push(point);
    else if (point < 0x800) units.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) units.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else units.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
  }
  return Uint8Array.from(units);
}

function textOf(units: Uint8Array): string {
  let text = '';
  for (let i = 0; i < units.length;) {
    const lead = units[i++]!;
    const more = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let point = more === 0 ? lead : lead & (63 >> more);
    for (let k = 0; k < more; k++) point = (point << 6) | ((units[i++] ?? 0) & 63);
    text += String.fromCodePoint(point > 0x10ffff ? 0xfffd : point);
  }
  return text;
}
