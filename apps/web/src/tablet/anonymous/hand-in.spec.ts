import { testId, voteOf } from '@kworum/testing';
import { handIn } from './hand-in';

const ballot = {
  meetingId: testId(1, 1),
  voteId: voteOf(7),
  token: '',
  signature: '',
  choice: 'for',
} as const;
const counted = { counted: true, code: null, retry: false };

let asked: RequestInit | undefined;
function answering(answer: () => Response): void {
  globalThis.fetch = (_path, init) => {
    asked = init;
    return Promise.resolve().then(answer);
  };
}

describe('handing a ballot in', () => {
  it('shows neither the session nor the page that it comes from', async () => {
    answering(() => Response.json(counted));
    expect(await handIn(ballot)).toEqual(counted);
    expect(asked).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('has no answer when the network fails', async () => {
    answering(() => {
      throw new TypeError('offline');
    });
    expect(await handIn(ballot)).toBeNull();
  });

  it.each([429, 500, 503])('has no answer when the way to the server is in trouble: %i', async (status) => {
    answering(() => new Response(null, { status }));
    expect(await handIn(ballot)).toBeNull();
  });

  it('does not go on when the server cannot read the ballot', async () => {
    answering(() => new Response(null, { status: 400 }));
    expect(await handIn(ballot)).toEqual({ counted: false, code: 'malformed-command', retry: false });
  });
});
