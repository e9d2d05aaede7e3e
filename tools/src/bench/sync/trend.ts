export interface Measured {
  readonly at: number;
  readonly value: number;
}

/** How much the value grows in one unit of time, by the straight line of least squares; 0 when all are of one time. */
export function slopeOf(measured: readonly Measured[]): number {
  const mean = (part: (one: Measured) => number) =>
    measured.reduce((sum, one) => sum + part(one), 0) / measured.length;
  const [at, value] = [mean((one) => one.at), mean((one) => one.value)];
  const spread = mean((one) => (one.at - at) ** 2);
  return spread === 0 ? 0 : mean((one) => (one.at - at) * (one.value - value)) / spread;
}
