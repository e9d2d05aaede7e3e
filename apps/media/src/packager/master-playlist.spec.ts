import { masterPlaylistText } from './master-playlist';

const full = {
  ...{ codecs: 'avc1.64001f,mp4a.40.2', size: { width: 1280, height: 720 } },
  ...{ peakBitrate: 2_600_000, averageBitrate: 2_100_000, playlist: 'programme.m3u8' },
};
const described =
  '#EXT-X-STREAM-INF:BANDWIDTH=2600000,AVERAGE-BANDWIDTH=2100000,CODECS="avc1.64001f,mp4a.40.2",RESOLUTION=1280x720,FRAME-RATE=25.000,';

describe('the master playlist', () => {
  it('describes the programme as players need it, and says that it hides no captions', () => {
    const text = masterPlaylistText([full], null);
    expect(text).toContain(`${described}CLOSED-CAPTIONS=NONE\nprogramme.m3u8\n`);
    expect(text).not.toContain('EXT-X-MEDIA');
  });

  it('offers what is said as text beside every variant', () => {
    const text = masterPlaylistText([full, { ...full, size: null, playlist: 'audio.m3u8' }], 'captions.m3u8');
    expect(text.match(/,SUBTITLES="captions",CLOSED-CAPTIONS=NONE\n(programme|audio)\.m3u8/g)).toHaveLength(
      2,
    );
    expect(text).toContain(
      '#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="Napisy",LANGUAGE="pl",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,',
    );
  });
});
