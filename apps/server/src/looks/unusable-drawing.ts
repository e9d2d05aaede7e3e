import { ProblemError } from '../http/problem';

export function unusable(reason: string): ProblemError {
  return new ProblemError('unusable-drawing', `The drawing is refused: ${reason}.`, [
    { path: 'drawing', message: reason },
  ]);
}
