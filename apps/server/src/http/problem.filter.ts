import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ZodSerializationException, ZodValidationException } from 'nestjs-zod';
import { ZodError } from 'zod';
import { ProblemError } from './problem';

/** What is away is away for a moment: encoders (RFC 9725, section 4.5) and robots come again after it. */
const retryAfterSeconds = 5;

/** The one place where an error of a REST call becomes problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = this.problemOf(error, request);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.status === 503) response.setHeader('Retry-After', retryAfterSeconds);
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(problem.toProblem()));
  }

  private problemOf(error: unknown, request: Request): ProblemError {
    if (error instanceof ProblemError) return error;
    if (error instanceof ZodValidationException) return invalidInput(error.getZodError());
    const status = statusOf(error);
    if (status === 404) return new ProblemError('not-found', `There is nothing at ${request.path}.`);
    if (status === 413) return new ProblemError('body-too-large', 'Send less than 1 MB.');
    if (status >= 400 && status < 500 && !(error instanceof ZodSerializationException)) {
      return new ProblemError('invalid-input', 'The request cannot be read; check its form.');
    }
    this.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return new ProblemError('internal-error', 'The error is in the log of the server; try again.');
  }
}

/** Nest's exceptions and the body parser's errors both carry a status. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : 500;
}

function invalidInput(error: unknown): ProblemError {
  const errors =
    error instanceof ZodError
      ? error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
      : [];
  const named = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  return new ProblemError('invalid-input', `Correct the input: ${named.slice(0, 5).join('; ')}.`, errors);
}
