import { masterPlaylistText } from './master-playlist';

describe('the master playlist', () => {
  it('describes the programme as players need it', () => {
    const text = masterPlaylistText([
      {
        ...{ codecs: 'avc1.64001f,mp4a.40.2', size: { width: 1280, height: 720 } },
        ...{ peakBitrate: 2_600_000, averageBitrate: 2_100_000, playlist: 'programme.m3u8' },
      },
    ]);
    expect(text).toContain(
      '#EXT-X-STREAM-INF:BANDWIDTH=2600000,AVERAGE-BANDWIDTH=2100000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=25.000\nprogramme.m3u8\n',
    );
  });
});
