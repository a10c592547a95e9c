// Above this argument the asymptotic series below is exact to the last bits; smaller ones are shifted up to it.
const shiftTo = 12;
const halfLogTwoPi = 0.9189385332046727;

/**
 * Natural logarithm of the gamma function, for arguments above zero.
 *
 * Written here because the packages that have it bring a hundred others with them; absolute error below 1e-14 near 1 and 2,
 * relative error below 1e-14 elsewhere.
 *
 * Errors  NaN for arguments of zero or less
 * Source  Stirling's series: Abramowitz & Stegun 6.1.41
 *
 * @example logGamma(11) // => 15.104412573075516
 */
export function logGamma(argument: number): number {
  if (!(argument > 0)) return NaN;
  let z = argument;
  let product = 1;
  while (z < shiftTo) product *= z++;
  const w = 1 / (z * z);
  const tail = (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - (w * 691) / 360360))))) / z;
  return (z - 0.5) * Math.log(z) - z + halfLogTwoPi + tail - Math.log(product);
}

/**
 * Derivative of the logarithm of the gamma function, for arguments above zero.
 *
 * Errors  NaN for arguments of zero or less
 * Source  Abramowitz & Stegun 6.3.18
 *
 * @example digamma(1) // => -0.5772156649015329
 */
export function digamma(argument: number): number {
  if (!(argument > 0)) return NaN;
  let z = argument;
  let shift = 0;
  while (z < shiftTo) shift += 1 / z++;
  const w = 1 / (z * z);
  const tail = w * (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w * (1 / 132 - (w * 691) / 32760)))));
  return Math.log(z) - 0.5 / z - tail - shift;
}
