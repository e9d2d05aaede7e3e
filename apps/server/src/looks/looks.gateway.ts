import { OverlayPreview, OverlayPreviewOrder, liveNamespace, overlayPreviewSchema } from '@kworum/contracts';
import { Logger } from '@nestjs/common';
import { OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { LiveNamespace, LiveSocket } from '../live/live-socket';
import { readReport } from '../live/read-report';

const answerMs = 4000;

/** Tells media processes of looks that changed and asks them for pictures of the overlay. */
@WebSocketGateway({ namespace: liveNamespace })
export class LooksGateway implements OnGatewayInit<LiveNamespace> {
  private readonly log = new Logger('Looks');
  private namespace: LiveNamespace | undefined;

  afterInit(namespace: LiveNamespace): void {
    this.namespace = namespace;
  }

  changed(councilId: string): void {
    for (const socket of this.mediaProcesses()) socket.emit('council-look', { councilId });
  }

  /** Null: no media process answers. A picture of a meeting comes from whoever has it on air. */
  async preview(order: OverlayPreviewOrder): Promise<OverlayPreview | null> {
    const asked = this.mediaProcesses().filter(
      ({ data }) => order.kind === 'look' || data.meetingId === order.meetingId,
    );
    const refusals: OverlayPreview[] = [];
    const pictures = asked.map(async (socket) => {
      const preview = await this.ask(socket, order);
      if (preview?.ok) return preview;
      if (preview) refusals.push(preview);
      throw new Error('no picture');
    });
    return Promise.any(pictures).catch(() => refusals[0] ?? null);
  }

  private async ask(socket: LiveSocket, order: OverlayPreviewOrder): Promise<OverlayPreview | null> {
    let reply: unknown;
    try {
      reply = await socket.timeout(answerMs).emitWithAck('overlay-preview', order);
    } catch (error) {
      this.log.warn(`A media process left the order of a preview unanswered: ${String(error)}`);
      return null;
    }
    return readReport(overlayPreviewSchema, reply, 'preview', this.log);
  }

  private mediaProcesses(): LiveSocket[] {
    return [...(this.namespace?.sockets.values() ?? [])].filter(({ data }) => data.audience === 'media');
  }
}
