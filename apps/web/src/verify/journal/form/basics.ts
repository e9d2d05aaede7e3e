import { like, oneOf, wholeFrom } from '../reading';

export const uuid = like(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
export const sha256 = like(/^[0-9a-f]{64}$/);
export const number = wholeFrom(0);
export const choice = oneOf('for', 'against', 'abstain');
export type Choice = ReturnType<typeof choice>;
export const ofVote = { voteId: uuid };
export const ofMember = { memberId: uuid };
