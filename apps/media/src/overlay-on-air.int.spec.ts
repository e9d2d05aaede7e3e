import { createCanvas, loadImage } from '@napi-rs/canvas';
import { type OverlayPreview, plainProgramme, plainCouncilLook } from '@kworum/contracts';
import { aRoom } from '@kworum/testing';
import { OnAir, size } from './on-air.fixture';
import { overlayLook, overlayView, plainLook, renderOverlay, type Strip, stripDifference } from './overlay';

/** Of a frame that shows another strip, or none. */
const another = 12;
const order = { kind: 'meeting', meetingId: aRoom().meetingId } as const;
const arms =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 60"><path fill="#c00" d="M0 0h50v60H0z"/></svg>';
const darkLook = { accent: '#8a1f5c', card: 'dark', badge: 'right' } as const;

/** A JPEG as the luma of a frame. */
async function lumaOf(preview: OverlayPreview): Promise<Uint8Array> {
  if (!preview.ok) throw new Error(`No preview: ${preview.code}`);
  const image = await loadImage(Buffer.from(preview.jpeg));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return Uint8Array.from({ length: image.width * image.height }, (_, at) => {
    const [red, green, blue] = [data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!];
    return 16 + 0.1826 * red + 0.6142 * green + 0.062 * blue;
  });
}

describe('the overlay of a meeting on air', () => {
  let on: OnAir;
  let card: Strip;

  beforeAll(async () => {
    on = await OnAir.start();
    const snapshot = on.server.show({});
    const view = overlayView(snapshot, Date.parse(snapshot.serverTime));
    card = renderOverlay(view, plainLook, size).lowerThird!;
    await on.nextSegment();
  }, 20_000);
  afterAll(() => on.close());

  const preview = () => on.server.preview(order);
  const onAir = async () => (await on.framesOf(await on.nextSegment())).at(-1)!;

  it('is seen in a preview while it is switched off on air', async () => {
    on.server.order({ ...plainProgramme, overlay: false });
    await on.server.reportWhen(({ control }) => !control.overlay);
    expect(stripDifference(await onAir(), size, card)).toBeGreaterThan(another);
    expect(stripDifference(await lumaOf(await preview()), size, card)).toBeLessThan(another / 3);
  }, 20_000);

  it('is previewed one picture at a time, and for the meeting on air alone', async () => {
    const previews = await Promise.all([preview(), preview()]);
    expect(previews.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const elsewhere = { ...order, meetingId: '00000000-0000-4000-8000-00000000dead' };
    expect(await on.server.preview(elsewhere)).toEqual({ ok: false, code: 'not-on-air' });
  });

  it('takes another look of the council without a restart', async () => {
    on.server.order(plainProgramme);
    await on.server.reportWhen(({ control }) => control.overlay);
    expect(stripDifference(await onAir(), size, card)).toBeLessThan(another / 3);
    on.server.dress(darkLook, arms);
    const snapshot = on.server.show({});
    const view = overlayView(snapshot, Date.parse(snapshot.serverTime));
    const dark = renderOverlay(view, overlayLook(darkLook, null), size).lowerThird!;
    const frames = [await onAir(), await onAir()];
    expect(stripDifference(frames[1]!, size, dark)).toBeLessThan(another / 3);
    expect(stripDifference(frames[1]!, size, card)).toBeGreaterThan(another);
  }, 20_000);

  it('goes on in the look it has when the arms cannot be drawn', async () => {
    on.server.dress(plainCouncilLook, 'no drawing');
    expect(stripDifference(await onAir(), size, card)).toBeGreaterThan(another);
  }, 20_000);

  it('draws a look that nobody has saved yet', async () => {
    const look = { kind: 'look', councilName: 'Rada Gminy Lipowa', sample: 'names' } as const;
    const [light, dark] = [
      await lumaOf(await on.server.preview({ ...look, look: plainCouncilLook, coatOfArms: arms })),
      await lumaOf(await on.server.preview({ ...look, look: darkLook, coatOfArms: null })),
    ];
    const middle = 200 * size.width + 320;
    expect(light[middle]! - dark[middle]!).toBeGreaterThan(100);
    const broken = { ...look, look: darkLook, coatOfArms: '<svg' };
    expect(await on.server.preview(broken)).toEqual({ ok: false, code: 'failed' });
  });
});
