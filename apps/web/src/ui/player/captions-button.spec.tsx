import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { renderScreen } from '../render-screen';
import { CaptionsButton } from './captions-button';

/** A video with the tracks that it is given, as browsers have them: jsdom has none. */
class Tracks extends EventTarget {
  readonly list: { kind: string; mode: string }[] = [];
  [Symbol.iterator] = () => this.list[Symbol.iterator]();

  add(kind: string): { kind: string; mode: string } {
    const tell = (name: string) => act(() => void this.dispatchEvent(new Event(name)));
    let mode = 'disabled';
    const track = {
      kind,
      get mode() {
        return mode;
      },
      set mode(now: string) {
        mode = now;
        tell('change');
      },
    };
    this.list.push(track);
    tell('addtrack');
    return track;
  }
}

function aVideo(): { tracks: Tracks; video: { current: HTMLVideoElement } } {
  const tracks = new Tracks();
  const element = document.createElement('video');
  Object.defineProperty(element, 'textTracks', { value: tracks });
  return { tracks, video: { current: element } };
}

const pressed = () => screen.getByRole('button', { name: 'Napisy' }).getAttribute('aria-pressed');

describe('the switch of live captions', () => {
  beforeEach(() => localStorage.clear());

  it('is there when there are captions, and not for other tracks', async () => {
    const { tracks, video } = aVideo();
    renderScreen(<CaptionsButton video={video} />);
    tracks.add('metadata');
    expect(screen.queryByRole('button')).toBeNull();
    tracks.add('subtitles');
    await waitFor(() => expect(pressed()).toBe('false'));
  });

  it('shows captions and hides them, and says which', async () => {
    const { tracks, video } = aVideo();
    const track = tracks.add('subtitles');
    renderScreen(<CaptionsButton video={video} />);
    fireEvent.click(screen.getByRole('button', { name: 'Napisy' }));
    await waitFor(() => expect([track.mode, pressed()]).toEqual(['showing', 'true']));
    // The browser's own menu.
    track.mode = 'disabled';
    await waitFor(() => expect(pressed()).toBe('false'));
  });

  it('is remembered on this device, for tracks that come anew', async () => {
    const { tracks, video } = aVideo();
    tracks.add('subtitles');
    const { unmount } = renderScreen(<CaptionsButton video={video} />);
    fireEvent.click(screen.getByRole('button', { name: 'Napisy' }));
    await waitFor(() => expect(pressed()).toBe('true'));
    unmount();
    const another = aVideo();
    renderScreen(<CaptionsButton video={another.video} />);
    const track = another.tracks.add('subtitles');
    await waitFor(() => expect([track.mode, pressed()]).toEqual(['showing', 'true']));
  });
});
