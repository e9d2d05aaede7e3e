/** The code of a system error or of a module that is not there (`ENOENT`, `MODULE_NOT_FOUND`); else undefined. */
export function errorCode(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
