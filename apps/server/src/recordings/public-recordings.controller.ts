import { placedChapterSchema, publicRecordingSchema } from '@kworum/contracts';
import { writeWebVtt } from '@kworum/domain';
import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ZodResponse, createZodDto } from 'nestjs-zod';
import { CaptionsService } from './captions.service';
import { RecordingsService } from './recordings.service';

class PublicRecordingDto extends createZodDto(publicRecordingSchema) {}
class PlacedChapterDto extends createZodDto(placedChapterSchema) {}

/** Recordings as open data: without signing in. */
@Controller('api/public/meetings/:meetingId')
export class PublicRecordingsController {
  constructor(
    private readonly recordings: RecordingsService,
    private readonly captions: CaptionsService,
  ) {}

  @Get('recording')
  @Header('Cache-Control', 'no-cache')
  @ZodResponse({ type: PublicRecordingDto })
  async recording(@Param('meetingId') meetingId: string) {
    return this.recordings.ofPublic(meetingId);
  }

  @Get('chapters')
  @Header('Cache-Control', 'no-cache')
  @ZodResponse({ type: [PlacedChapterDto] })
  async chapters(@Param('meetingId') meetingId: string) {
    return this.recordings.chaptersOf(meetingId);
  }

  /** `?lang=en`: what is ours in English; titles and names stay as they are. */
  @Get('chapters.vtt')
  @Header('Cache-Control', 'no-cache')
  @Header('Content-Type', 'text/vtt; charset=utf-8')
  async chaptersFile(@Param('meetingId') meetingId: string, @Query('lang') language: unknown) {
    const chapters = await this.recordings.chaptersOf(meetingId);
    return writeWebVtt(
      chapters.flatMap(({ from, to, title }) =>
        from === null || to === null ? [] : [{ from, to, text: language === 'en' ? title.en : title.pl }],
      ),
    );
  }

  @Get('captions.vtt')
  @Header('Cache-Control', 'no-cache')
  @Header('Content-Type', 'text/vtt; charset=utf-8')
  async captionsFile(@Param('meetingId') meetingId: string) {
    return this.captions.published(meetingId);
  }
}
