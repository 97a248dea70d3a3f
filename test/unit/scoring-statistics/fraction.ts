/** Plain fractions of big integers for the naive calculations; shares nothing with the product. */
export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint | number, bottom: bigint | number = 1n) {
    const [a, b] = [BigInt(top), BigInt(bottom)];
    if (b === 0n) throw new RangeError('zero denominator');
    const divisor = Fraction.divisor(a < 0n ? -a : a, b < 0n ? -b : b) || 1n;
    const sign = b < 0n ? -1n : 1n;
    this.top = (sign * a) / divisor;
    this.bottom = (sign * b) / divisor;
  }

  static divisor(a: bigint, b: bigint): bigint {
    return b === 0n ? a : Fraction.divisor(b, a % b);
  }
  static sum(values: readonly Fraction[]): Fraction {
    return values.reduce((total, value) => total.plus(value), new Fraction(0));
  }
  static mean(values: readonly Fraction[]): Fraction {
    return Fraction.sum(values).over(new Fraction(values.length));
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom + other.top * this.bottom, this.bottom * other.bottom);
  }
  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.top, other.bottom));
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }
  over(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom, this.bottom * other.top);
  }
  squared(): Fraction {
    return this.times(this);
  }
  get isZero(): boolean {
    return this.top === 0n;
  }
  get number(): number {
    return Number(this.top) / Number(this.bottom);
  }
}

export const fraction = (top: bigint | number, bottom: bigint | number = 1n): Fraction =>
  new Fraction(top, bottom);
