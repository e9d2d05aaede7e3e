/** Columns of the seat grid so that up to 60 names stay on one television. */
export function seatColumns(seats: number): number {
  if (seats <= 12) return 4;
  if (seats <= 30) return 5;
  return 6;
}
