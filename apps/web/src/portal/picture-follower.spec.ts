import { PictureFollower } from './picture-follower';

const start = Date.parse('2026-11-26T10:00:00.000Z');
const state = (seconds: number, says: string) => ({
  serverTime: new Date(start + seconds * 1000).toISOString(),
  says,
});

function following(...states: ReturnType<typeof state>[]) {
  const follower = new PictureFollower<ReturnType<typeof state>>(({ says }) =>
    says === 'result' ? 'vote' : null,
  );
  for (const one of states) follower.receive(one);
  /** What is shown when the picture is at `moment`, at `now` seconds of the clock. */
  const shown = (moment: number | null, now = moment ?? 0, told: number | null = null) => {
    const marks = told === null ? null : new Map([['vote', start + told * 1000]]);
    follower.picture(moment === null ? null : { at: start + moment * 1000, told: marks }, now * 1000);
    const found = follower.at(now * 1000);
    return found && [found.state.says, found.follows];
  };
  return { follower, shown };
}

describe('the panel beside the picture', () => {
  it('shows a result when the picture has come to it, and not before', () => {
    const { shown } = following(state(0, 'open'), state(10, 'result'));
    expect(shown(9)).toEqual(['open', 'picture']);
    expect(shown(10.3)).toEqual(['open', 'picture']);
    expect(shown(10.4)).toEqual(['result', 'picture']);
  });

  it('waits for the picture itself where that says when it tells the result', () => {
    const { shown } = following(state(0, 'open'), state(10, 'result'));
    expect(shown(11.4, 0, 11.5)).toEqual(['open', 'picture']);
    expect(shown(11.5, 1, 11.5)).toEqual(['result', 'picture']);
  });

  it('does not wait for ever for a picture that does not tell it', () => {
    const { shown } = following(state(0, 'open'), state(10, 'result'));
    expect(shown(18, 0, 1000)).toEqual(['open', 'picture']);
    expect(shown(18.1, 1, 1000)).toEqual(['result', 'picture']);
  });

  it('goes back with a viewer who goes back', () => {
    const { shown } = following(state(0, 'open'), state(10, 'result'));
    shown(12);
    expect(shown(5)).toEqual(['open', 'picture']);
  });

  it('shows the newest state at once without a picture, and says so', () => {
    expect(following(state(0, 'open'), state(10, 'result')).shown(null)).toEqual(['result', 'live']);
    expect(following().shown(null)).toBeNull();
  });

  it('waits through a short standstill and not through a long one', () => {
    const { follower, shown } = following(state(0, 'open'));
    shown(9, 9);
    follower.receive(state(10, 'result'));
    expect(shown(9, 18)).toEqual(['open', 'picture']);
    expect(shown(9, 19.1)).toEqual(['result', 'live']);
    expect(shown(9.2, 20)).toEqual(['open', 'picture']);
  });

  it('says of a state that the picture has not come to that it is live', () => {
    expect(following(state(10, 'result')).shown(8)).toEqual(['result', 'live']);
  });

  it('forgets what no viewer can go back to, but not what was in force then', () => {
    const states = Array.from({ length: 500 }, (_, second) => state(second, `${second}`));
    const { shown } = following(...states);
    expect(shown(430)).toEqual(['438', 'live']);
    expect(shown(460)).toEqual(['459', 'picture']);
    expect(following(state(0, 'old'), state(400, 'new')).shown(300)).toEqual(['old', 'picture']);
  });
});
