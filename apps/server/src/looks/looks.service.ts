import type {
  CoatOfArms,
  Council,
  CouncilLook,
  LookPreview,
  OverlayPreview,
  PublicLook,
} from '@kworum/contracts';
import { Injectable } from '@nestjs/common';
import { CouncilsService } from '../councils/councils.service';
import { ProblemError } from '../http/problem';
import { LooksGateway } from './looks.gateway';
import { svgOfPng } from './png-drawing';
import { assertHarmlessSvg } from './svg-document';

/** How a council looks on the picture; what is on air changes with it, without a restart. */
@Injectable()
export class LooksService {
  constructor(
    private readonly councils: CouncilsService,
    private readonly gateway: LooksGateway,
  ) {}

  publicLook(councilId: string): Promise<PublicLook> {
    return this.councils.look(councilId);
  }

  async change(councilId: string, look: CouncilLook): Promise<Council> {
    const council = await this.councils.setLook(councilId, look);
    this.gateway.changed(councilId);
    return council;
  }

  /** @throws ProblemError unusable-drawing */
  async changeArms(councilId: string, { drawing }: CoatOfArms): Promise<Council> {
    const council = await this.councils.setCoatOfArms(councilId, drawing && documentOf(drawing));
    this.gateway.changed(councilId);
    return council;
  }

  async lookPreview(councilId: string, { look, sample }: LookPreview): Promise<Buffer> {
    const [{ name }, coatOfArms] = await Promise.all([
      this.councils.view(councilId),
      this.councils.coatOfArmsOrNone(councilId),
    ]);
    const order = { kind: 'look', councilName: name, coatOfArms, look, sample } as const;
    return pictureOf(await this.gateway.preview(order));
  }

  async meetingPreview(meetingId: string): Promise<Buffer> {
    return pictureOf(await this.gateway.preview({ kind: 'meeting', meetingId }));
  }
}

function documentOf(drawing: NonNullable<CoatOfArms['drawing']>): string {
  if (drawing.kind === 'png') return svgOfPng(drawing.base64);
  assertHarmlessSvg(drawing.text);
  return drawing.text;
}

function pictureOf(preview: OverlayPreview | null): Buffer {
  if (preview?.ok) return Buffer.from(preview.jpeg);
  if (preview?.code === 'not-on-air') {
    throw new ProblemError('not-on-air', 'The preview is there as soon as the meeting is on air.');
  }
  throw new ProblemError('media-away', 'Try again in a moment.');
}
