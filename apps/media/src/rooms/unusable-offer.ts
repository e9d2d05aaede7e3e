/** Why an offer cannot be answered, in words for whoever made it. */
export class UnusableOffer extends Error {}
