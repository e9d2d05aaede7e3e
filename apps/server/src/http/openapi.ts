import type { INestApplication } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { cleanupOpenApiDoc } from 'nestjs-zod';

/** Every REST call with its schemas, made from the same zod schemas that validate it. */
function openApiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Kworum')
    .setDescription('Registers, planning and public record of a council. What is live goes over socket.io.')
    .setVersion('1')
    .build();
  return cleanupOpenApiDoc(SwaggerModule.createDocument(app, description));
}

export function serveOpenApi(app: NestExpressApplication): void {
  const document = openApiDocument(app);
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    response.json(document);
  });
}
